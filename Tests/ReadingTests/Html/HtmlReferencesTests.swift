import CorpusModel
import Testing

@testable import Reading

/// Where the links of an article lead.
@Suite struct HtmlReferencesTests {
    static let addresses: [(written: String, seen: String?)] = [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"), ("HTTP://a.example", "HTTP://a.example"),
        ("//a.example/x", "https://a.example/x"), ("/x", "https://port.example/x"),
        ("tide.html", "https://port.example/news/2024/tide.html"), ("../x/./y#z", "https://port.example/news/x/y#z"),
        ("../../../../x", "https://port.example/x"), ("..", "https://port.example/news/"),
        ("?page=2", "https://port.example/news/2024/quay?page=2"), ("/x?y=../z", "https://port.example/x?y=../z"),
        ("two words", "https://port.example/news/2024/two%20words"),
        ("mailto:ada@port.example", "mailto:ada@port.example"),
        ("#top", nil), ("", nil), ("https://port.example/news/2024/quay?of=x#notes", nil), ("quay?of=x#notes", nil),
        ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("file:///etc/passwd", nil), ("vbscript:x", nil),
        ("java\tscript:alert(1)", nil), ("mailto:", nil), ("https://", nil), ("https:///x", nil), ("http:x", nil),
        ("https://a.example/\u{1B}[2J", nil), ("https://a.example/\u{85}", nil), ("https://a.example/\u{2028}", nil),
        ("https://a.example/" + String(repeating: "x", count: 2000), nil), (":", nil), ("tel:+4712", nil),
    ]

    @Test(arguments: addresses) func addressesAreResolvedOrRefused(_ written: String, _ seen: String?) {
        let page = WebAddress("https://port.example/news/2024/quay?of=x#y")
        #expect(page != nil)
        #expect(WebAddress(written, in: page)?.text == seen)
    }

    @Test func withoutAnAddressOfThePageOnlyWholeOnesAreKept() {
        #expect(WebAddress("/x", in: nil) == nil)
        #expect(WebAddress("x", in: WebAddress("mailto:ada@port.example")) == nil)
        #expect(WebAddress("https://a.example/", in: nil)?.text == "https://a.example/")
    }

    /// The words that lead and where they lead, of a page with some text.
    private func references(_ text: String, head: String = "") throws -> [String] {
        let page =
            "<html><head>\(head)</head><body><article><p>\(sentence)</p>\(text)<p>\(sentence)</p></article></body>"
        let document = try read(page, as: "a.html")
        return document.references.map { "\(document.string($0.range)) → \($0.address)" }
    }

    @Test func wordsLeadOn() throws {
        let text = """
            <p>The <a href="https://a.example/1">council <b>of</b> Ella </a> met, said <a href='/ada'>Ada</a>.</p>
            <ul><li><a href="mailto:x@a.example">Write</a> to the harbour office, which is open all day.</li></ul>
            """
        let head = "<link rel=canonical href='https://port.example/x/y'>"
        #expect(
            try references(text, head: head) == [
                "council of Ella → https://a.example/1", "Ada → https://port.example/ada", "Write → mailto:x@a.example",
            ]
        )
        #expect(try references(text).count == 2)
        let base = "<base href='/deep/'>" + head
        #expect(
            try references("<p>Said <a href=ada>Ada</a> there.</p>", head: base) == [
                "Ada → https://port.example/deep/ada"
            ]
        )
    }

    @Test(arguments: [
        "<p>See <a href='javascript:x()'>this</a> there.</p>", "<p>See <a name=x>this</a> there.</p>",
        "<p>See <a href='https://a.example/1'><img src=x></a> there.</p>", "<p>See <a href='#n1'>1</a> there.</p>",
        "<nav><a href='https://a.example/1'>Home</a></nav>", "<p><a href='https://a.example/1'> </a></p>",
        "<ul><li><a href='https://a.example/1'>More of this</a></li></ul>",
    ])
    func furnitureAndWhatLeadsNowhereIsLeftOut(_ text: String) throws {
        #expect(try references(text) == [])
    }

    @Test func theTitleThatIsLeftOutLeadsNowhere() throws {
        let head = "<title>The quay is sold</title>"
        let heading = "<h1><a href='https://a.example/self'>The quay is sold</a></h1>"
        let text = "\(heading)<p>So <a href='https://a.example/2'>Ada Poole</a> said at the quay on a Monday.</p>"
        #expect(try references(text, head: head) == ["Ada Poole → https://a.example/2"])
    }

    @Test func aPlaceIsNamedOnceAndRowsOfTablesLead() throws {
        let text = """
            <table><tr><td><a href='https://a.example/1'>North</a></td><td>40 m</td></tr></table>
            <p>The <a href='https://a.example/1'>north pier</a> is the longer one of the two.</p>
            """
        #expect(try references(text) == ["North → https://a.example/1"])
    }

    @Test func aPageOfManyLinksIsReadInTime() throws {
        let links = (0..<50_000).map { "The pier <a href='https://a.example/\($0)'>no. \($0)</a> is long. " }
        let found = try references("<p>\(links.joined())</p>")
        #expect(found.count == HtmlReferences.limit)
        #expect(found.last == "no. 199 → https://a.example/199")
    }

    @Test func aLinkOverSeveralBlocksLeadsFromTheFirst() throws {
        let text = "<a href='https://a.example/1'><p>\(sentence) One.</p><p>\(sentence) Two.</p></a>"
        #expect(try references(text).allSatisfy { $0 == "\(sentence) One. → https://a.example/1" })
    }
}
