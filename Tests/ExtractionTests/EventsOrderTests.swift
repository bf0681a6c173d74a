import CorpusModel
import Testing

@testable import Extraction

@Suite("Order of events")
struct EventsOrderTests {
    static let ordered: [(text: String, order: [String])] = [
        (
            "Borealis designated Acme a risk.\nAcme has filed a lawsuit against Borealis in response.",
            ["Borealis designated < Acme has (in response)"]
        ),
        (
            "Acme has been designated a risk by Borealis, and has filed a lawsuit in response.",
            ["Acme has < has filed (in response)"]
        ),
        ("Acme sued after Borealis left the deal.", ["Borealis left < Acme sued (after)"]),
        ("Acme sued before Borealis left the deal.", ["Acme sued < Borealis left (before)"]),
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
            "Borealis designated Acme a risk.\n# A heading\nAcme sued Borealis in response.",
        ]
    )
    func noOrder(text: String) {
        #expect(Story(text).order == [])
    }
}
