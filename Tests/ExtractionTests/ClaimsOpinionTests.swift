import CorpusModel
import Testing

@testable import Extraction

struct OpinionCase: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// How each opinion begins.
    let opinions: [String]

    init(_ name: String, _ text: String, _ opinions: [String]) {
        (self.name, self.text, self.opinions) = (name, text, opinions)
    }

    var testDescription: String { name }

    static let all = [
        OpinionCase(
            "a section that says I",
            "# The deal\nAcme bought Borealis.\n# The view\nI think that it paid too much. But I may be wrong.\n# What next\nIt closes in May.",
            ["The view"]
        ),
        OpinionCase(
            "a section that says it is one",
            "# News\nAcme grew.\n# Our take: too soon\nAcme shrank.",
            ["Our take"]
        ),
        OpinionCase("a heading that merely has the word", "# Opinion polls move\nAcme grew.", []),
        OpinionCase(
            "a report that quotes",
            "Roe resigned. \"I am tired,\" she said. “I mean it. I do.” It rained.",
            []
        ),
        OpinionCase("one stray I", "I saw it. Acme grew.", []),
        OpinionCase("a numeral", "World War I ended. Part I was over. Article I section 8 says so.", []),
        OpinionCase("readers who ask", "How do I apply? When do I pay?", []),
        OpinionCase("short forms", "I’ve covered Acme for years. I'd not bet on it.", ["I’ve"]),
        OpinionCase(
            "a report with an author in it",
            "I went there. I came back. " + String(repeating: "Acme grew. ", count: 40),
            []
        ),
        OpinionCase(
            "a transcript",
            "Roe: I went there.\nPoe: I did not.\nRoe: I know it.\nPoe: I do too.",
            []
        ),
    ]
}

@Test(arguments: OpinionCase.all)
func marksWhereAnAuthorSpeaksForHimself(_ one: OpinionCase) {
    let text = analysed(one.text)
    let found = OpinionFinder().opinions(in: text, isTranscript: !SpeakerMark.speakers(in: text.document).isEmpty).map {
        text.string($0)
    }
    #expect(found.count == one.opinions.count, "\(found)")
    for (text, start) in zip(found, one.opinions) { #expect(text.hasPrefix(start)) }
}
