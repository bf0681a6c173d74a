import CorpusModel
import Testing

@testable import Publishing

@Suite struct WordingTests {
    private static func sentence(_ text: String, around words: String) throws -> String {
        let start = try #require(text.utf8.firstRange(of: words.utf8))
        let offset = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
        let range = offset..<offset + words.utf8.count
        let citation = Citation(
            document: DocumentID(1),
            path: DocumentPath("a.txt"),
            title: "a",
            section: nil,
            place: .line(1),
            range: range,
            quote: words
        )
        return Excerpt(text: text, links: [], highlight: range, citation: citation).sentence
    }

    @Test(arguments: [
        ("It rained. Roe called Mr. Poe a friend. It cleared.", "Roe called Mr. Poe a friend."),
        ("It rained. Roe and Sen. Poe left.\nIt cleared.", "Roe and Sen. Poe left."),
        ("Roe left the U.S. in May. It cleared.", "Roe left the U.S. in May."),
        ("It rained. Acme Inc. sued Roe over berths. It cleared.", "Acme Inc. sued Roe over berths."),
        ("Did Roe leave? It cleared.", "Did Roe leave?"),
    ])
    func theSentenceAroundSomeWords(text: String, expected: String) throws {
        #expect(try Self.sentence(text, around: "Roe") == expected)
    }
}
