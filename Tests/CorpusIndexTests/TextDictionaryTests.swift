import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct TextDictionaryTests {
    private static let verbs = ["leased", "sold", "closed", "inspected", "repaired", "surveyed", "painted"]
    private static let places = ["north pier", "south quay", "dry dock", "harbour office", "ferry ramp"]

    /// Short documents that have much in common.
    private func notes(_ numbers: Range<Int>, of speaker: String = "harbour master") -> [IndexChange] {
        numbers.map { StoryBuilder("\($0).txt", [note($0, of: speaker)]).change }
    }

    private func note(_ number: Int, of speaker: String) -> String {
        let (verb, place) = (Self.verbs[number % 7], Self.places[number % 5])
        return
            "On day \(number) the port \(verb) the \(place), the \(speaker) said in a short statement \(number * 7919)."
    }

    private func text(_ corpus: IndexedCorpus, _ path: String) throws -> String {
        let id = try corpus.read { try $0.number("SELECT id FROM document WHERE path = ?", Array(path.utf8)) }
        let document = try corpus.document(DocumentID(try #require(id)))
        return String(decoding: try #require(document).text, as: UTF8.self)
    }

    private func apply(_ changes: [IndexChange], to corpus: IndexedCorpus, expecting coming: Int) throws {
        var rest: [IndexChange]? = changes
        try corpus.apply(expecting: coming) { rest.take() }
    }

    private func sizeOfTexts(_ corpus: IndexedCorpus, from first: Int) throws -> Int64 {
        try corpus.read { try $0.number("SELECT sum(length(text)) FROM piece WHERE document >= ?", first) ?? 0 }
    }

    private func dictionaries(_ corpus: IndexedCorpus) throws -> Int64 {
        try corpus.read { try $0.number("SELECT count(*) FROM dictionary") ?? 0 }
    }

    @Test func textsBehindTheFirstFewHundredArePackedByWhatAllHaveInCommon() throws {
        let corpus = try corpus(notes(0..<250))
        #expect(try dictionaries(corpus) == 0)
        let without = try sizeOfTexts(corpus, from: 201)
        try corpus.apply(notes(250..<300))
        #expect(try dictionaries(corpus) == 1)
        #expect(try 2 * sizeOfTexts(corpus, from: 251) < without)
        #expect(try corpus.isSound())
        #expect(try text(corpus, "299.txt").hasPrefix("On day 299 the port surveyed the ferry ramp"))
    }

    /// The second dictionary takes room that only many texts make up for.
    @Test func aLargerDictionaryIsMadeWhereManyTextsAreToCome() throws {
        let corpus = try corpus(notes(0..<250))
        try corpus.apply(notes(250..<2000))
        try apply(notes(2000..<2050), to: corpus, expecting: 50_000)
        #expect(try dictionaries(corpus) == 1)
        try apply(notes(2050..<2100), to: corpus, expecting: 100_000)
        #expect(try dictionaries(corpus) == 2)
        for number in [100, 1000, 2025, 2075] {
            #expect(try text(corpus, "\(number).txt").hasPrefix(note(number, of: "harbour master")))
        }
        #expect(try corpus.isSound())
    }

    /// Dictionaries are kept from one question to the next, and go by the same numbers in every index.
    @Test func eachIndexIsReadByItsOwnDictionary() throws {
        let speakers = ["harbour master", "clerk of the county court"]
        let corpora = try speakers.map { speaker in
            let corpus = try corpus(notes(0..<250, of: speaker))
            try corpus.apply(notes(250..<300, of: speaker))
            return corpus
        }
        for _ in 1...2 {
            for (corpus, speaker) in zip(corpora, speakers) {
                #expect(try text(corpus, "299.txt").hasPrefix(note(299, of: speaker)))
            }
        }
    }

    @Test func aDictionaryThatIsNotWhatItWasIsDamage() throws {
        let corpus = try corpus(notes(0..<250, of: "keeper of the light"))
        try corpus.apply(notes(250..<300))
        try corpus.write { try $0.execute(sql: "UPDATE dictionary SET hash = hash + 1") }
        #expect(throws: IndexDamage.self) { try text(corpus, "299.txt") }
        #expect(try !corpus.isSound())
    }

    @Test func anIndexWithoutItsDictionaryIsDamaged() throws {
        let corpus = try corpus(notes(0..<250))
        try corpus.apply(notes(250..<300))
        try corpus.write { try $0.execute(sql: "DELETE FROM dictionary") }
        #expect(try !corpus.isSound())
    }

    @Test func textsThatNoDictionaryCanBeMadeOfAreTriedOnce() throws {
        let blank = (0..<300).map { StoryBuilder("\($0).txt", []).change }
        let corpus = try corpus(blank)
        for _ in 1...2 { try corpus.apply(Array(blank.prefix(1))) }
        #expect(try dictionaries(corpus) == 1)
        let size = try corpus.read { try $0.number("SELECT sum(length(words)) FROM dictionary") }
        #expect(size == 0)
        #expect(try corpus.isSound())
    }
}
