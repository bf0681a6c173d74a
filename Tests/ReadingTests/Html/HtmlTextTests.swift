import CorpusModel
import Testing

@testable import Reading

/// A sentence long enough to be taken for running text.
let sentence =
    "The council of Port Ella met at nine in the morning to hear what the company had to say about the harbour."

struct HtmlTextTests {
    @Test(arguments: ["section", "blockquote", "div"])
    func aLongPartDoesNotStandForWhatIsToldAroundIt(_ element: String) throws {
        let long = Array(repeating: sentence, count: 6).joined(separator: " ")
        let page =
            "<article><h1>Pier</h1><p>Ada Poole built it in May of that year.</p><\(element)><p>\(long)</p></\(element)>"
            + "<p>It was sold to the town in June.</p></article>"
        let document = try read(page, as: "a.html")
        #expect(document.string(document.text.indices).hasPrefix("Ada Poole built it"))
        #expect(document.string(document.text.indices).hasSuffix("in June."))
    }

    @Test func aLongCellDoesNotStandForItsTable() throws {
        let long = Array(repeating: sentence, count: 6).joined(separator: " ")
        let rows = "<tr><td>4 May 1998</td><td>\(long)</td></tr><tr><td>5 May 1998</td><td>It was sold.</td></tr>"
        #expect(
            try outline("<article><h1>Pier</h1><table>\(rows)</table></article>", as: "a.html").last
                == "| 5 May 1998 | It was sold."
        )
    }

    @Test func aPageOfShortPiecesIsReadWhole() throws {
        let page =
            "<main><dl><dt>Who runs it?</dt><dd>Calder Ports.</dd></dl><p>It runs on all days but Sunday.</p></main>"
        #expect(
            try outline(page, as: "a.html") == [
                "### Who runs it?", "- Calder Ports.", "p It runs on all days but Sunday.",
            ]
        )
    }

    @Test func keepsTheKindsOfBlocks() throws {
        let page = """
            <html><body><article>
            <h2>What was <em>said</em></h2><p>\(sentence)</p>
            <ul><li>Tea &amp; cake</li><li><p>Two piers</p></li></ul>
            <ol><li>First</li><li>Second</li></ol>
            <blockquote><p>We shall see.</p></blockquote>
            <pre>let x
              = 1</pre>
            <table><tr><th>Pier</th><th>Length</th></tr><tr><td>North</td><td>40&nbsp;m</td></tr></table>
            </article></body></html>
            """
        #expect(
            try outline(page, as: "a.html") == [
                "## What was said", "p \(sentence)", "- Tea & cake", "- Two piers", "- First", "- Second",
                "> We shall see.",
                "code let x = 1", "|= Pier | Length", "| North | 40 m",
            ]
        )
        let document = try read(page, as: "a.html")
        let text = document.string(document.text.indices)
        #expect(text.contains("\n\n- Tea & cake\n\n- Two piers\n\n1. First\n\n2. Second\n\nWe shall see.\n\n"))
        #expect(text.contains("let x\n"))
        #expect(document.format == .html)
    }

    @Test func listsWithinListsAreIndented() throws {
        let page =
            "<body><p>Piers:</p><ul><li>Old<ol><li>Oak</li><li>Elm<ul><li>Red</li></ul></li></ol></li><li>New</li></ul>"
        let document = try read(page, as: "a.html")
        let shown = ["Piers:", "- Old", "  1. Oak", "  2. Elm", "    - Red", "- New"]
        #expect(String(decoding: document.text, as: UTF8.self) == shown.joined(separator: "\n\n"))
        #expect(document.blocks.map { document.string($0.range) } == ["Piers:", "Old", "Oak", "Elm", "Red", "New"])
    }

    @Test(arguments: [
        "<nav><ul><li><a href=/>Home</a></li></ul></nav>", "<footer><p>\(sentence)</p></footer>",
        "<aside><p>\(sentence)</p></aside>", "<script>var text = '\(sentence)';</script>",
        "<style>p { margin: 0 }</style>",
        "<form><p>\(sentence)</p><input></form>", "<div class='related-stories'><p>\(sentence)</p></div>",
        "<div id=commentsArea><p>\(sentence)</p></div>", "<div class=post_newsletter><p>\(sentence)</p></div>",
        "<div hidden><p>\(sentence)</p></div>", "<p style='display : none'>\(sentence)</p>",
        "<p aria-hidden=true>\(sentence)</p>", "<noscript>\(sentence)</noscript>",
        "<template><p>\(sentence)</p></template>",
        "<ul><li><a href=/1>More of this</a></li><li><a href=/2>And of that</a></li></ul>",
        "<figure><figcaption>The pier at dawn</figcaption></figure>", "<button>Press</button><!-- remark -->",
        "<div class='cookieBanner'>We use cookies.</div>",
    ])
    func leavesOutWhatIsNotTold(_ furniture: String) throws {
        let told = "<p>\(sentence)</p><p>It was quiet.</p><p>\(sentence)</p>"
        let page =
            "<body><div class=page>\(furniture)<div class=story>\(told)\(furniture)</div>\(furniture)</div></body>"
        #expect(try outline(page, as: "a.html") == ["p \(sentence)", "p It was quiet.", "p \(sentence)"])
    }

    @Test(arguments: [
        "<p>See <a class=author href=/x>Ada Poole</a> there.</p>", "<p>See <span class=tag>Ada Poole</span> there.</p>",
        "<div class='has-sidebar'><p>See Ada Poole there.</p></div>", "<p>See Ada<br>Poole there.</p>",
        "<div class=video-box><blockquote>See Ada Poole there.</blockquote></div>",
        "<section id=how-do-i-share-tea><p>See Ada Poole there.</p></section>",
        "<div>See <b>Ada</b> <i>Poole</i> there.</div>", "See Ada Poole there.",
        "<p><a role=doc-backlink href=#toc>See Ada Poole</a> there.</p>",
        "<p>See Ada Poole there. <a role=doc-backlink href=#r>↩︎</a></p>",
    ])
    func keepsWhatIsTold(_ told: String) throws {
        let page = "<body><main><p>\(sentence)</p>\(told)<p>\(sentence)</p></main></body>"
        let lines = try outline(page, as: "a.html")
        #expect(lines.count == 3 && lines[1].hasSuffix(" See Ada Poole there."))
    }

    @Test(arguments: ["article", "main", "div itemprop=articleBody", "div role=main"])
    func prefersTheElementThatSaysSo(_ element: String) throws {
        let name = element.split(separator: " ")[0]
        let told = String(repeating: "<p>\(sentence)</p>", count: 3)
        let teaser = "<div class=box><p>Elsewhere \(sentence)</p></div>"
        let page = "<body>\(teaser)<\(element)>\(told)</\(name)>\(teaser)</body>"
        #expect(try outline(page, as: "a.html") == Array(repeating: "p \(sentence)", count: 3))
    }

    @Test func fallsBackToTheBodyWhenLittleIsLeft() throws {
        let asides = String(repeating: "<aside><p>\(sentence)</p></aside>", count: 3)
        let page = "<body><div><p>Hello.</p></div>\(asides)</body>"
        #expect(try outline(page, as: "a.htm") == ["p Hello."] + Array(repeating: "p \(sentence)", count: 3))
    }

    @Test func aPageOfLinksAloneIsReadAsItIs() throws {
        let page = "<body><nav><ul><li><a href=/1>Tea</a></li><li><a href=/2>Cake</a></li></ul></nav></body>"
        #expect(try outline(page, as: "a.html") == ["- Tea", "- Cake"])
    }

    @Test(arguments: ["", " \n", "<html><body></body></html>", "<script>x</script>", "<!-- only -->"])
    func aPageWithoutTextIsEmpty(_ page: String) {
        guard case .problem(.empty) = DocumentReader().read(Array(page.utf8), path: DocumentPath("a.html")) else {
            Issue.record("not empty")
            return
        }
    }
}
