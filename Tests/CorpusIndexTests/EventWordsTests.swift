import CorpusModel
import GRDB
import Testing

@testable import CorpusIndex

/// The number of a word is that of the full-text index, wherever it is asked for.
@Test(arguments: [
    "", "oil", " U.S. oil rose 1.5 pct, to 3,000. ", "a-b_c'd\"e\0f\u{1}g", "x\ty\nz\u{7F}w",
    "Société Générale’s price",
    "e\u{301}tude — naïve", "石油 価格 oil", "\u{1F6A2}ship\u{200B}yard",
    "don't (stop) [now] {or} ~never~ @all #x $5 %6 ^7 &8",
])
func wordsAreCountedAsTheFullTextIndexCutsThem(_ text: String) throws {
    let bytes = Array(text.utf8)
    try corpus([]).read { db in
        let tokenizer = try Tokenizer(db)
        let starts = tokenizer.tokens(bytes).all.map(\.range.lowerBound)
        for end in 0...bytes.count where end == bytes.count || bytes[end] & 0xC0 != 0x80 {
            let count = WordCount(bytes, in: 0..<bytes.count, before: [0..<end, 0..<bytes.count], tokenizer)
            #expect(count[end] == starts.count { $0 < end }, "\(text.debugDescription) before \(end)")
        }
    }
}

/// Clauses of a few words in all orders, with others before, between and behind them, over several pieces.
private struct Clauses {
    let texts: [String]
    let change: IndexChange

    init(count: Int) {
        var random = SystemRandomNumberGenerator.Seeded(seed: 7)
        let words = ["oil", "price", "prices", "rose", "the", "port", "Ölpreis", "of"]
        texts = (0..<count).map { number in
            (["c\(number)x"] + (0..<(3 + number % 7)).map { _ in words[Int(random.next() % UInt64(words.count))] })
                .joined(separator: " ")
        }
        var story = StoryBuilder("a.txt", texts.map { "Oil the port, \($0), price of oil rose." })
        // In another order than that of the text.
        for text in texts.reversed() { story.event(text) }
        change = story.change
    }
}

extension SystemRandomNumberGenerator {
    /// The same numbers at every run.
    fileprivate struct Seeded {
        var seed: UInt64

        mutating func next() -> UInt64 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return seed >> 33
        }
    }
}

/// By the places of words in their piece they are found just as a full-text table of their clauses would find them.
@Test(arguments: [
    "oil ", "oil price ", "\"oil price\" ", "\"the port of\" ", "oil -price ", "oil -\"the price\" rose ", "pri*",
    "oil pri* ",
    "oil OR port ", "(oil OR port) -rose ", "oil NEAR/2 port ", "oil NEAR/1 port rose ",
    "(oil NEAR/2 port) OR \"rose rose\" ",
    "ölpreis ", "olpreis the ", "c7x ", "whale OR oil ", "whale -oil ", "oil - ",
])
func eventsAreFoundAsIfTheirClausesWereIndexed(_ typed: String) throws {
    let clauses = Clauses(count: 300)
    let corpus = try corpus([clauses.change])
    let parts = try #require(SearchQuery(typed).conditionInTexts).conjuncts
    try corpus.write { db in
        try db.execute(
            sql: "CREATE VIRTUAL TABLE temp.clause USING fts5(text, tokenize='porter unicode61 remove_diacritics 2')"
        )
        for text in clauses.texts.reversed() {
            try db.execute(sql: "INSERT INTO clause (text) VALUES (?)", arguments: [text])
        }
        let match = try #require(WordMatch.conjunction(parts))
        let expected = try Int64.fetchAll(db, sql: "SELECT rowid FROM clause WHERE clause MATCH ?", arguments: [match])
        let found = try EventWords(db, parts)
        #expect(found.events.sorted() == expected)
        #expect(expected.isEmpty == (typed.contains("whale -")), "\(typed) tells nothing")
        #expect(Set(found.scores().map(\.number)) == Set(expected))
        #expect(found.scores().allSatisfy { $0.score < 0 })
    }
}

@Test func eventsOfATextThatChangedAreFoundByItsNewWords() throws {
    func story(_ word: String) -> IndexChange {
        var story = StoryBuilder("a.txt", ["Norwell \(word) the ship.", "Nobody saw it."])
        story.event("Norwell \(word) the ship")
        return story.change
    }
    let corpus = try corpus([story("sold"), story("bought")])
    #expect(try corpus.search("in:timeline sold ", Lens(), limit: 9).groups.isEmpty)
    #expect(try corpus.search("in:timeline bought ship ", Lens(), limit: 9).groups.map(\.total) == [1])
    #expect(try corpus.search("in:timeline nobody ", Lens(), limit: 9).groups.isEmpty)
    try corpus.apply([.remove(DocumentPath("a.txt"))])
    #expect(try corpus.read { try $0.number("SELECT count(*) FROM eventPlaces") } == 0)
}
