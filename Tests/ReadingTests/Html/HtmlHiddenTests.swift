import CorpusModel
import Testing

@testable import Reading

struct HtmlHiddenTests {
    @Test(arguments: [
        "<h3><button aria-expanded=false>What is the toll?</button></h3><div hidden><p>Four pence.</p></div>",
        "<h3>What is the toll?</h3><div style='display:none'><p>Four pence.</p></div>",
        "<button class=accordion>What is the toll?</button><div class=panel style='display: none'>Four pence.</div>",
        "<button aria-controls=x>What is the toll?</button><div id=x aria-hidden=true><p>Four pence.</p></div>",
        "<dl><dt>What is the toll?</dt><dd hidden>Four pence.</dd></dl>",
        "<details><summary>What is the toll?</summary><p>Four pence.</p></details>",
        "<h3><a data-target='#c' data-toggle=collapse>What is the toll?</a></h3><div class='collapse hide' id=c>Four pence.</div>",
        "<input type=checkbox id=c><label for=c>What is the toll?</label><div class=hidden><p>Four pence.</p></div>",
        "<h3>What is the toll?</h3><div class='js-hide-answer'><p>Four pence.</p></div>",
        "<div><h3>What is the toll?</h3></div><div class='answer--hidden'><p>Four pence.</p></div>",
        "<h3 class=pane-header><button aria-controls=x>What is the toll?</button></h3><div id=x class=pane>Four pence.</div>",
        "<div class=box-header><h3>What is the toll?</h3></div><div hidden='until-found'><p>Four pence.</p></div>",
        "<div role=button aria-controls=x><a>What is the toll?</a></div><div id=x style='display:none'>Four pence.</div>",
        "<div class='ui-widget'><h3 role=tab>What is the toll?</h3><div class=ui-widget-box role=tabpanel hidden>Four pence.</div></div>",
        "<div class=box-header><a href='#x' data-target='#x'>What is the toll?</a></div><div id=x>Four pence.</div>",
        "<button><b>What is the toll?</b><i class='x-visually-hidden'>, </i><i>Show</i></button><div hidden>Four pence.</div>",
        "<button><b>What is the toll?</b> <span>+</span></button><div hidden><p>Four pence.</p></div>",
        "<div role=button aria-expanded=false><p>What is the toll?</p></div><nav aria-labelledby=t><p>Four pence.</p></nav>",
    ])
    func anAnswerThatIsFoldedAwayIsRead(_ markup: String) throws {
        let page = "<main><p>\(sentence)</p><p>\(sentence)</p>\(markup)</main>"
        let lines = try outline(page, as: "a.html")
        let answer = lines.last.map { String($0.drop { $0 == "-" || $0 == "p" || $0 == " " }) }
        #expect(answer == "Four pence." && lines.count == 4 && lines[2] == "### What is the toll?")
    }

    @Test(arguments: [
        "<div hidden><p>\(sentence)</p></div>",
        "<h3>Tea</h3><div hidden><p>Template of tea.</p></div><p>Tea is hot.</p>",
        "<a href='#c'>Privacy</a><div id=c class=cookie-modal hidden><p>We keep what you click on.</p></div>",
        "<button aria-controls=m>Menu</button><div id=m hidden><a href=/1>Tea and more</a><a href=/2>Cake</a></div>",
        "<h3>Again?</h3><div hidden><p>\(sentence)</p></div>", "<dialog><p>Sign in to read on.</p></dialog>",
        "<template><p>Template of tea.</p></template>",
    ])
    func whatNobodyOpensStaysOut(_ markup: String) throws {
        let page = "<main><p>\(sentence)</p><p>\(sentence)</p>\(markup)</main>"
        let document = try read(page, as: "a.html")
        let text = document.string(document.text.indices)
        #expect(text.split(separator: sentence, omittingEmptySubsequences: false).count == 3)
        #expect(!["Template", "We keep", "more", "Sign"].contains(where: text.contains))
        #expect(document.omitted != OmittedText())
    }

    @Test func tabsInARowOpenNoTabs() throws {
        let tabs = "<ul><li role=tab aria-controls=a>Our history</li><li role=tab aria-controls=b>Our people</li></ul>"
        let page = "<main><p>\(sentence)</p>\(tabs)<div id=a role=tabpanel hidden><p>Built in stone.</p></div></main>"
        let lines = try outline(page, as: "a.html")
        #expect(lines.last == "p Built in stone." && !lines.contains { $0.hasPrefix("#") })
    }

    @Test func aNameThatMostOfThePageBearsIsNoNameOfFurniture() throws {
        let answers = (1...6).map { "<h3>Part \($0)</h3><div class='tooltip-text'><p>\(sentence)</p></div>" }.joined()
        #expect(try outline("<main>\(answers)</main>", as: "a.html").count == 12)
    }

    @Test func sectionsOfAKindStandTogether() throws {
        let sections = [1, 9, 2].map { count in
            "<div class=part><h2>Part</h2>\(String(repeating: "<p>\(sentence)</p>", count: count))</div>"
        }
        #expect(try outline(sections.joined(), as: "a.html").count == 15)
        let posts = [2, 3, 2].map { "<article>\(String(repeating: "<p>\(sentence)</p>", count: $0))</article>" }
        #expect(try outline("<main>\(posts.joined())</main>", as: "a.html").count == 7)
    }

    @Test func whatIsLeftOutIsCounted() throws {
        let page = """
            <head><title>Pier</title><style>p {}</style></head><nav><a href=/>Home</a> <a href=/n>All news</a></nav>
            <main><p>\(sentence)</p><p>\(sentence)</p><p hidden>Not to be seen.</p></main><script>let x = 1</script>
            """
        #expect(try read(page, as: "a.html").omitted == OmittedText(hidden: 4, furniture: 3))
        #expect(OmittedText(hidden: 1, furniture: 3).description == "1 word hidden, 3 words of page furniture")
        #expect(OmittedText().description == nil)
    }
}
