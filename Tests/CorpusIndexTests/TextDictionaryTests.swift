import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct TextDictionaryTests {
    private static let verbs = ["leased", "sold", "closed", "inspected", "repaired", "surveyed", "painted"]
    private static let places = ["north pier", "south quay", "dry dock", "harbour office", "ferry ramp"]

    /// Short documents that have much in common.
    private func notes(_ numbers: Range<Int>) -> [IndexChange] {
        numbers.map { number in
            let (verb, place) = (Self.verbs[number % 7], Self.places[number % 5])
            let text =
                "On day \(number) the port \(verb) the \(place), the harbour master said in a short statement \(number * 7919)."
            return StoryBuilder("\(number).txt", [text]).change
        }
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
        let last = try #require(
            try corpus.documents(Lens(), Window(start: 0, count: 300)).rows.first { $0.path.display == "299.txt" }
        )
        let text = try #require(try corpus.document(last.id)).text
        #expect(String(decoding: text, as: UTF8.self).hasPrefix("On day 299 the port surveyed the ferry ramp"))
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
