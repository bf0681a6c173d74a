import CorpusModel
import Parsers
import Testing

@testable import Reading

struct InvisibleMarksTests {
    @Test(
        arguments: [
            ("The Har\u{AD}bour Co\u{AD}op paid.", "The Harbour Coop paid.", 2),
            ("The Har\u{AD}\nbour paid.\nTwice.", "The Harbour\npaid.\nTwice.", 1),
            ("Har\u{200B}bour, Pi\u{2060}er and Fer\u{FEFF}ry.", "Harbour, Pier and Ferry.", 3),
            ("Auf\u{200C}lage", "Auflage", 1), ("\u{FEFF}A\u{AD}", "A", 1), ("Â\u{AD}port", "port", 1),
        ]
    )
    func areTakenOut(_ written: String, _ shown: String, _ count: Int) throws {
        let document = try read(written)
        #expect(document.string(document.text.indices) == shown)
        #expect(document.repairs.last(where: { $0.description.hasSuffix("removed") }).map(\.count) == count)
    }

    @Test(arguments: ["می\u{200C}روم", "क्\u{200D}ष", "👩\u{200D}💻", "ไทย\u{200B}ไทย", "Été – “so”… £5"])
    func areKeptWhereAScriptNeedsThem(_ text: String) throws {
        let document = try read(text)
        #expect(document.string(document.text.indices) == text && document.repairs.isEmpty)
    }

    @Test func entitiesOfAPage() throws {
        let page = "<p>The Har&shy;bour &#173;Board of Ber&#8203;gen, می&zwnj;روم.</p>"
        let document = try read(page, as: "a.html")
        #expect(document.string(document.text.indices) == "The Harbour Board of Bergen, می\u{200C}روم.")
        #expect(document.repairs.map(\.count) == [2, 1])
    }

    @Test(.enabled(if: Parser.isInstalled(.mail)))
    func titlesOfMail() throws {
        let document = try read("Subject: Har\u{AD}bour\n\nThe har\u{AD}bour.\n", as: "a.eml")
        #expect(document.title?.value == "Harbour" && document.repairs.map(\.count) == [1])
    }
}
