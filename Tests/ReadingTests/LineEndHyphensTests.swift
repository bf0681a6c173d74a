import CorpusModel
import Parsers
import Testing

@testable import Reading

struct LineEndHyphensTests {
    /// The lists of the source tree.
    private static let words = WordLists(
        folder: String(#filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()) + "/Data/Language"
    )

    private static func joined(_ text: String, _ words: WordLists? = words) -> Document? {
        let outcome = DocumentReader(words: words).read(Array(text.utf8), path: DocumentPath("a.txt"))
        if case .document(let document, _) = outcome { return document }
        return nil
    }

    private static let filler =
        "\nThe rest of the page is here so that lines are broken at a width by\nwhoever typed it.\n"

    init() throws { try Self.words.load() }

    @Test(arguments: [
        ("He told the com-\nmittee so.", "He told the committee\nso."),
        ("He told the depart-\nment, too.", "He told the department,\ntoo."),
        ("THE SECRE-\nTARY LEFT the govern-\n  ment then.", "THE SECRETARY\nLEFT the government\n  then."),
        ("A “parlia-\nmentary” question", "A “parliamentary”\nquestion"),
        ("He met the com-\nmittee", "He met the\ncommittee"),
        ("He went to Birming-\nham in May.", "He went to Birmingham\nin May."),
    ])
    func whatListsKnow(_ written: String, _ read: String) {
        let document = Self.joined(written + Self.filler)
        #expect(document?.string(0..<read.utf8.count) == read)
        #expect(document?.repairs.map(\.description) == ["word hyphenated at a line end joined"])
    }

    @Test(arguments: [
        "A well-\nknown man", "The Anglo-\nDutch firm", "In 2023-\n24 it rose", "A so-\ncalled plan",
        "A long-\nterm plan",
        "A two-\nand three-year plan", "Mr Wexel-\nham went", "A make-\nup of it", "An X-\nray of it",
        "It went--\nso he said",
        "The Leeds-\nbased firm", "See http://pier.example/ferry-\ntimes of it", "A state-of-the-\nart hall",
    ])
    func whatKeepsItsHyphen(_ written: String) {
        let document = Self.joined(written + Self.filler)
        #expect(document?.string(0..<written.utf8.count) == written && document?.repairs.isEmpty == true)
    }

    @Test(arguments: [
        ("Mr Wexelham saw Mr Wexel-\nham again.", "Mr Wexelham saw Mr Wexelham\nagain."),
        ("The over-lap is an over-\nlap now.", "The over-lap is an over-\nlap now."),
        ("A paper, a news-paper, a news-\npaper, two newspaper men, newspaper.", nil),
    ])
    func theTextItselfTellsFirst(_ written: String, _ read: String?) {
        let document = Self.joined(written + Self.filler)
        let expected = read ?? "A paper, a news-paper, a newspaper,\ntwo newspaper men, newspaper."
        #expect(document?.string(0..<expected.utf8.count) == expected)
    }

    @Test(arguments: ["The com-\nmittee sat.", "It says:\n\n    The com-\n    mittee sat.\n\nSo be it.\n"])
    func inATextOfFewLines(_ text: String) {
        let document = Self.joined(text)
        #expect(document?.blocks.contains { document?.text.foldedString($0.range) == "The committee sat." } == true)
    }

    @Test func withoutListsOnlyTheTextTells() {
        #expect(Self.joined("He told the com-\nmittee so.", nil)?.repairs.isEmpty == true)
        #expect(Self.joined("He told the com-\nmittee so.", WordLists(folder: "/none"))?.repairs.isEmpty == true)
    }

    @Test func linesAndBlocksStayWhereTheyAre() throws {
        let text = "It told the com-\nmittee so, and the com-\nmittee wrote it down then.\n\n- An item of the list\n"
        let document = try #require(Self.joined(text))
        #expect(document.text.filter { $0 == .newline }.count == 5)
        let last = try #require(document.blocks.last)
        #expect(last.kind == .listItem && document.string(last.range) == "An item of the list")
    }

    @Test(.enabled(if: Parser.isInstalled(.mail)))
    func mailAndItsDatedParts() throws {
        let mail =
            "Subject: Fwd: A\n\nThe committee of old com-\nmittee men met.\n\n---- Forwarded Message ----\nFrom: B\n"
            + "Date: 4 May 2026\n\nIt is sold.\n"
        let document = try read(mail, as: "a.eml")
        let passage = try #require(document.passages.first)
        #expect(
            document.string(passage.range) == "---- Forwarded Message ----\nFrom: B\nDate: 4 May 2026\n\nIt is sold."
        )
        #expect(document.string(document.text.indices).contains("of old committee\nmen met."))
    }

    @Test(arguments: ["ab-\n", "ab-\ncd ef ", "a-b-", "x\u{AD}\n   ", "-\n"])
    func whatIsMadeToTakeLongDoesNot(_ piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let time = ContinuousClock().measure { _ = Self.joined(text) }
        #expect(time < .seconds(20))
    }
}
