import CorpusModel
import Testing

@testable import Extraction

@Suite("Order of events")
struct EventsOrderTests {
    @Test("Every cue of the table stands in its own example", arguments: OrderCue.all.map(\.example))
    func example(example: String) throws {
        let text = analysed(example)
        let found = try #require(OrderCue.first(in: text, text.tokens.indices))
        #expect(found.cue.example == example)
    }

    static let ordered: [(text: String, order: [String])] = [
        (
            "Borealis designated Acme a risk.\nAcme has filed a lawsuit against Borealis in response.",
            ["Borealis designated < Acme has (in response)"]
        ),
        (
            "Acme has been designated a risk by Borealis, and has filed a lawsuit in response.",
            ["Acme has < Acme has (in response)"]
        ),
        ("Acme sued after Borealis left the deal.", ["Borealis left < Acme sued (after)"]),
        ("Acme sued shortly after Borealis left the deal.", ["Borealis left < Acme sued (after)"]),
        ("Acme sued before Borealis left the deal.", ["Acme sued < Borealis left (before)"]),
        ("Acme sued Borealis, and then withdrew.", ["Acme sued < Acme sued (then)"]),
        ("Acme sued Borealis. Acme then withdrew.", ["Acme sued < Acme then (then)"]),
        (
            "Acme has partnered with Borealis.\nAcme previously signed with Delta. The Borealis partnership adds to it.",
            ["Acme previously < Acme has (previously)"]
        ),
    ]

    @Test("A cue orders two events", arguments: ordered)
    func order(text: String, order: [String]) {
        #expect(Story(text).order == order)
    }

    @Test(
        "Without a cue, or without the other event, there is no order",
        arguments: [
            "Acme sued Borealis. Borealis left the deal.", "Acme sued Borealis, and Delta left the deal.",
            "Meanwhile, Acme sued Borealis. Borealis left.", "Acme sued Borealis in response.",
            "Delta left the deal. Acme then sued Borealis.", "Acme sued after the company left.",
            "Acme sued Borealis. The previously announced Acme deal was signed.",
            "Acme sued Borealis. Acme was told of what Delta previously paid.",
            "Acme sued Borealis. Acme has grown since then.",
            "Acme sued Borealis. Acme left in response to the report.",
            "Acme left before a panel, and Borealis sued.",
            "Borealis designated Acme a risk.\n# A heading\nAcme sued Borealis in response.",
        ]
    )
    func noOrder(text: String) {
        #expect(Story(text).order == [])
    }

    @Test(
        "Thousands of sentences with cues and references take no longer than their number asks",
        .timeLimit(.minutes(1))
    )
    func manyCues() {
        let paragraph =
            "Acme has partnered with Borealis.\nAcme previously sued Delta. The Borealis partnership adds to it.\n"
        #expect(Story(String(repeating: paragraph, count: 1000)).orderings.count == 1000)
    }
}
