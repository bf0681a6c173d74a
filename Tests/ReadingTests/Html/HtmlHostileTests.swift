import CorpusModel
import Glibc
import Testing

@testable import Reading

/// A page made to cost time or memory without end; it is named where it would fill the screen.
struct HostilePage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ piece: String, times: Int, after head: String = "", then tail: String = "") {
        testDescription = "\(head)\(piece) × \(times)\(tail.prefix(20))"
        text = head + String(repeating: piece, count: times) + tail
    }
}

struct HtmlHostileTests {
    @Test(arguments: [
        "<div>", "<b>", "<font>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<span class=ad>", "<p><i>",
    ])
    func deepNestingKeepsTheText(_ tags: String) throws {
        let page = "<body><p>before</p>" + String(repeating: tags, count: 20_000) + "within </body>"
        let text = try read(page, as: "a.html").text
        #expect(text.contains("before".utf8) && text.contains("within".utf8))
    }

    @Test(arguments: [
        HostilePage("<div>", times: 100_000),
        HostilePage("<b>", times: 30_000, then: HostilePage("</i>", times: 30_000).text),
        HostilePage("a=1 ", times: 50_000, after: "<p ", then: ">"),
        HostilePage("ad ", times: 100_000, after: "<p class='"),
        HostilePage("x", times: 500_000, after: "<p class=\""), HostilePage("&amp;", times: 100_000),
        HostilePage("<", times: 250_000), HostilePage("<!--", times: 100_000),
        HostilePage("<a href=\"x", times: 50_000),
        HostilePage("</div>", times: 100_000), HostilePage("<p>x", times: 50_000),
        HostilePage("<![CDATA[", times: 50_000),
        HostilePage("<div hidden>Four pence, as ever.</div>", times: 7_000),
        HostilePage(
            "<div hidden>Four pence.</div>",
            times: 6_000,
            after: String(repeating: "<div hidden>", count: 100)
        ),
        HostilePage(
            "<p role=button>Who?<p>Us. All.",
            times: 4_000,
            after: String(repeating: "<div role=tab>", count: 100)
        ),
        HostilePage("<a href=#a>Who is it?</a><div id=a hidden>Us. All.</div>", times: 3_000),
        HostilePage(
            "<p class=byline>By Hugo Pell",
            times: 4_000,
            after: String(repeating: "<div class=author>", count: 100)
        ),
        HostilePage("<tr><td>4 March 1998</td><td>It burst</td></tr>", times: 2_000, after: "<table>"),
        HostilePage("<table><tr><td>4 March 1998<td>It burst", times: 3_000),
        HostilePage("<table><tr><td>4 March 1998<td>It burst</table>", times: 3_000),
        HostilePage("<p class=date>x</p>", times: 10_000, after: String(repeating: "<div class=date>", count: 300)),
        HostilePage("&a;", times: 1_000, after: "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"),
    ])
    func endsSoon(_ page: HostilePage) {
        let start = Self.processorSeconds
        _ = DocumentReader().read(Array((page.text + " and the end").utf8), path: DocumentPath("a.html"))
        #expect(Self.processorSeconds - start < 20)
    }

    /// What this thread has used, however busy the machine is.
    private static var processorSeconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec
    }

    @Test func aPageOfTagsAloneIsAProblem() {
        let page = String(repeating: "<p>x", count: 160_000)
        guard case .problem(.malformed) = DocumentReader().read(Array(page.utf8), path: DocumentPath("a.html")) else {
            Issue.record("read")
            return
        }
    }

    @Test func anEntityOfAFileStaysClosed() throws {
        let page = "<!DOCTYPE html [<!ENTITY c SYSTEM 'file:///etc/passwd'>]><p>Here: &c;</p>"
        #expect(!(try read(page, as: "a.html").text.contains("root:".utf8)))
    }

    @Test func attributesBeyondReasonDoNotTakeTheText() throws {
        let page = "<p " + (0..<5_000).map { "a\($0)='v'" }.joined(separator: " ") + ">Still here.</p>"
        #expect(try outline(page, as: "a.html") == ["p Still here."])
    }

    @Test func nulsAndControlsDoNotEndThePage() throws {
        let page = Array("<p>a".utf8) + [0] + Array("b\u{1}c</p><p>and here is the rest. \(sentence)</p>".utf8)
        #expect(try read(page, as: "a.html").document.text.contains("the rest".utf8))
    }
}
