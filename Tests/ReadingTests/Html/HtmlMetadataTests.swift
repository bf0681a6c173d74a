import CorpusModel
import Testing

@testable import Reading

/// A page with some things in its head and some in its body above three paragraphs.
private func page(head: String = "", body: String = "") -> String {
    let told = String(repeating: "<p>\(sentence)</p>", count: 3)
    return "<html><head>\(head)</head><body>\(body)<div class=story>\(told)</div></body></html>"
}

private func linked(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
}

struct HtmlDateTests {
    @Test(arguments: [
        (linked(#"{"@type": "NewsArticle", "datePublished": "2020-05-13T08:00:00+02:00"}"#), MetadataOrigin.jsonLd),
        (linked(#"[{"@type": ["Thing", "BlogPosting"], "datePublished": "2020-05-13"}]"#), .jsonLd),
        (linked(#"{"@graph": [{"@type": "WebPage", "datePublished": "2020-05-13"}, {"@type": "Person"}]}"#), .jsonLd),
        (linked(#"{"@type": "Article", "dateCreated": "2020-05-13"}"#), .jsonLd),
        (linked("//<![CDATA[\n" + #"{"@type": "Report", "datePublished": "20200513"}"# + "\n//]]>"), .jsonLd),
        ("<meta property='article:published_time' content='2020-05-13T08:00'>", .openGraph),
        ("<meta name='date' content='May 13, 2020'>", .metaTag),
        ("<meta name=DC.date.issued content=2020-05-13>", .metaTag),
        ("<meta name=parsely-pub-date content='2020-05-13T01:00:00Z'>", .metaTag),
        ("<meta itemprop=datePublished content='2020-05-13'>", .metaTag),
        ("<link rel=canonical href='https://a.example/news/2020/05/13/tea/'>", .address),
        ("<link rel=canonical href='https://a.example/news/2020/5/13/tea'>", .address),
        ("<meta property=og:url content='https://a.example/2020-05-13-tea'>", .address),
    ])
    func readsTheHead(_ head: String, _ origin: MetadataOrigin) throws {
        #expect(
            try read(page(head: head), as: "a.html").date
                == CalendarDay(iso: "2020-05-13").map { Sourced($0, from: origin) }
        )
    }

    @Test(arguments: [
        ("<time datetime='2020-05-13'>last week</time>", MetadataOrigin.timeElement),
        ("<time pubdate datetime='2020-05-13T08:00'>x</time>", .timeElement),
        ("<time>13 May 2020</time>", .timeElement),
        ("<span itemprop=datePublished>13 May 2020</span>", .dateline),
        ("<p class=post-date>May 13, 2020</p>", .dateline),
        ("<p class=published>Posted on 13.05.2020 by Ada</p>", .dateline),
        ("<h1>Tea</h1><div>May 13, 2020</div>", .dateline),
        ("<h1>Tea</h1><div>Posted on May 13, 2020 in Cake</div>", .dateline),
        ("<h1>Tea</h1><p>Updated <time datetime=2021-01-01>1 January</time></p><time>13 May 2020</time>", .timeElement),
        ("<span class=event-date>1 June 2026</span><span class=entryDate>13 May 2020</span>", .dateline),
        ("<p class=date>Written: 2020-05-13 15:03 / Updated: 2020-05-14</p>", .dateline),
        ("<abbr class=published title='2020-05-13T08:00'>last week</abbr>", .dateline),
        (
            "<ul><li><a href=/x>Cake in the town of Port Ella</a> <time>1 June 2026</time></ul><time>13 May 2020</time>",
            .timeElement
        ),
        ("<h1>Tea</h1><p class=datum>13 maja 2020</p>", .dateline),
        ("<p class=datum>13. Mai 2020</p>", .dateline),
        ("<p class=datum>Le 13 mai 2020 à 8h</p>", .dateline), ("<p class=fecha>13 de mayo de 2020</p>", .dateline),
        ("<p class=date>5/13/2020</p>", .dateline),
        ("<h1>Tea</h1><p class=date>13 May 2020</p>", .dateline),
        ("<p class=date>1 June 2026</p><h1>Tea</h1><p class=date>13 May 2020</p>", .dateline),
        (
            "<nav><time>1 June 2026</time></nav><div class=related-posts><time>2 June 2026</time></div><time>13 May 2020</time>",
            .timeElement
        ),
    ])
    func readsTheBody(_ body: String, _ origin: MetadataOrigin) throws {
        #expect(
            try read(page(body: body), as: "a.html").date
                == CalendarDay(iso: "2020-05-13").map { Sourced($0, from: origin) }
        )
    }

    @Test(arguments: [
        page(head: "<meta property='article:modified_time' content='2020-05-13'>"),
        page(head: linked(#"{"@type": "NewsArticle", "dateModified": "2020-05-13"}"#)),
        page(head: linked(#"{"@type": "Event", "datePublished": "2020-05-13"}"#)),
        page(head: linked(#"{"@type": "NewsArticle", "datePublished": "2020-05-13""#)),
        page(body: "<time class=updated datetime='2020-05-13'>now</time>"), page(body: "<p class=date>5/6/2020</p>"),
        page(
            body: "<h1>Tea</h1><table><tr><th>When</th><th>What</th></tr>"
                + "<tr><td>13 May 2020</td><td>The house opened</td></tr></table>"
        ),
        page(body: "<p class=date>2020</p>"), page(body: "<h1>Tea</h1><div>Last updated: 13 May 2020</div>"),
        page(
            body:
                "<h1>Tea</h1><p>The pier of Port Ella opened to the public on <time>13 May 2020</time>. \(sentence) \(sentence)</p>"
        ), page(body: "<footer><time>13 May 2020</time></footer>"),
        page(head: "<meta name=date content='31 February 2020'>"), page(head: "<meta name=date content='1 May 1020'>"),
        page(head: "<link rel=canonical href='https://a.example/2020/05/tea'>"),
        page(head: "<meta name=date content=''>"),
    ])
    func statesNoDateThatIsNotOfItsPublication(_ page: String) throws {
        #expect(try read(page, as: "a.html").date == nil)
    }

    @Test func theAddressTellsWhatCameLater() throws {
        let head = "<link rel=canonical href='https://a.example/2017/07/12/tea'><meta name=date content='2019-06-17'>"
        let date = try read(page(head: head), as: "a.html").date
        #expect(date?.value.iso == "2017-07-12" && date?.origin == .address)
    }

    @Test(arguments: [
        ("2020-05-14T02:25:54Z", "2020-05-13"), ("2020-05-14T02:25:54-05:00", "2020-05-14"),
        ("2020-05-16T02:00:00Z", "2020-05-16"),
    ])
    func aMomentInGreenwichHasTheDayThatIsShown(_ moment: String, _ day: String) throws {
        let head = "<meta property='article:published_time' content='\(moment)'>"
        #expect(
            try read(page(head: head, body: "<p class=date>May 13, 2020 9:25pm</p>"), as: "a.html").date?.value.iso
                == day
        )
    }

    @Test func theNameOfTheFileComesLast() throws {
        #expect(try read(page(), as: "2020-05-13-tea.html").date?.origin == .fileName)
        #expect(
            try read(page(head: "<meta name=date content='2020-05-14'>"), as: "2020-05-13.html").date?.origin
                == .metaTag
        )
    }
}

struct HtmlNamesTests {
    @Test(arguments: [
        (
            linked(#"{"@type": "NewsArticle", "headline": "Tea &amp; Cake"}"#) + "<title>x</title>", "Tea & Cake",
            MetadataOrigin.jsonLd
        ),
        ("<meta property=og:title content='Tea &amp; Cake'>", "Tea & Cake", .openGraph),
        (
            "<title> Tea\n and Cake | The Gazette</title><meta property=og:site_name content='The Gazette'>",
            "Tea and Cake", .titleElement
        ),
        ("<title>Tea - Cake</title>", "Tea - Cake", .titleElement),
    ])
    func readsTitles(_ head: String, _ title: String, _ origin: MetadataOrigin) throws {
        #expect(try read(page(head: head), as: "a.html").title == Sourced(title, from: origin))
    }

    @Test func theTitleIsNotTextAsWell() throws {
        let told = String(repeating: "<p>\(sentence)</p>", count: 2)
        let page = "<title>Tea | Site</title><article><h1>Tea</h1>\(told)<h2>Later</h2>\(told)</article>"
        let document = try read(page, as: "a.html")
        #expect(document.title == Sourced("Tea", from: .heading))
        #expect(document.string(document.text.indices).hasPrefix("The council"))
        #expect(document.blocks.count { $0.kind == .heading(level: 2) } == 1)
    }

    @Test(arguments: [
        (
            linked(#"{"@type": "NewsArticle", "author": [{"name": "Ada Poole"}, "Tom Wit"]}"#), "Ada Poole, Tom Wit",
            MetadataOrigin.jsonLd
        ),
        (
            "<meta property=article:author content='https://a.example/ada'><meta name=author content='By Ada Poole'>",
            "Ada Poole", .metaTag
        ),
    ])
    func readsAuthors(_ head: String, _ author: String, _ origin: MetadataOrigin) throws {
        #expect(try read(page(head: head), as: "a.html").author == Sourced(author, from: origin))
    }

    @Test func aHeadingOfAMenuIsNoTitle() throws {
        let document = try read(page(head: "<title>Tea and Cake</title>", body: "<h1>Sections</h1>"), as: "a.html")
        #expect(document.title == Sourced("Tea and Cake", from: .titleElement))
    }

    @Test func aNameHasNoFigures() throws {
        #expect(try read(page(body: "<a rel=author href=/x>guest78, 12 May</a>"), as: "a.html").author == nil)
    }

    @Test(arguments: [
        "<a rel=author href=/ada>Ada Poole</a>", "<a rel=author href=/ada>View all posts by Ada Poole</a>",
        "<span itemprop=author>by Ada Poole</span>", "<p class=byline>By Ada Poole</p>",
        "<p class=byline>By <a href=/ada>Ada Poole</a> | <time>13 May 2020</time></p>",
        "<div class=entry-meta><span class=author>By Ada Poole</span>, Editor</div>",
        "<div class=article-byline>by Ada Poole, The Gazette</div>",
    ])
    func readsBylines(_ body: String) throws {
        #expect(try read(page(body: body), as: "a.html").author == Sourced("Ada Poole", from: .byline))
    }

    @Test(arguments: [
        "<div class=comments><p class=author>By Ada Poole</p></div>", "<p class=author>About the author</p>",
        "<ul><li><h3>Cake</h3><p class=byline>By Ada Poole</p></li></ul>", "<p class=byline>By the sea it is cold.</p>",
    ])
    func whoRemarksIsNoAuthor(_ body: String) throws {
        #expect(try read(page(body: body), as: "a.html").author == nil)
    }

    @Test(arguments: [
        "<table><tr><th>When<th>What<tr><td>4 May 1998<td>It opened.<tr><td>5 May 1999<td>It burst.</table>",
        "<table><tr><td class=date>4 May 1998</td><td>It opened the dam</td></tr></table>",
        "<table><tr><td>It opened</td><td><time datetime=1998-05-04>4 May 1998</time></td></tr></table>",
        "<ul><li><b>4 May 1998</b>: Ada Poole opened the dam.</li></ul>",
        "<dl><dt>4 May 1998</dt><dd>Ada Poole opened it.</dd></dl>",
        "<p><strong>4 May 1998</strong> Ada Poole opened the dam.</p>",
    ])
    func whatIsToldDoesNotDateThePage(_ told: String) throws {
        #expect(try read(page(body: "<h1>The dam</h1><p>\(sentence)</p>\(told)"), as: "a.html").date == nil)
    }

    @Test(arguments: [
        "<p>The dam burst on <b>4 May 1998</b>.</p>", "<p>The dam, shut since <a href=x>4 May 1998</a>, burst.</p>",
        "<p>The dam burst on 4 May 1998.<sup>1</sup></p>", "<p>The dam burst on Monday, 4 May 1998</p>",
        "<p>The dam burst <i>4 May 1998</i>.</p>", "<ul><li>The dam</li><li>4 May 1998</li></ul>",
        "<table><caption>Levels of 4 May 1998</caption><tr><td>Dam</td><td>20</td></tr></table>",
        "<p>The dam burst on <time>4 May 1998</time>.</p>",
    ])
    func aDateWithinASentenceDoesNotDateThePage(_ told: String) throws {
        let page = page(body: "<h1>The dam</h1>\(told)<p>It was mended yesterday.</p>")
        #expect(try read(page, as: "a.html").date == nil)
    }

    @Test(arguments: [
        "<p>By Ada Poole on <b>4 May 1998</b></p>", "<p>Posted on <i>4 May 1998</i></p>", "<p>On 4 May 1998</p>",
        "<p>This page was published on <b>4 May 1998</b></p>", "<p>Report of <b>4 May 1998</b></p>",
        "<p>Leeds, 4 May 1998</p>", "<p>Ada Poole, <b>4 May 1998</b></p>", "<p>Written in Leeds on 4 May 1998</p>",
    ])
    func aLineThatStatesItsDateDoes(_ line: String) throws {
        let page = "<h1>The dam</h1>\(line)<p>It was mended yesterday.</p>"
        #expect(try read(page, as: "a.html").date?.value == CalendarDay(iso: "1998-05-04"))
    }

    @Test func aTableMayStateTheDayOfThePage() throws {
        let table = "<table><tr><th>Published</th><td>13 May 2020</td></tr><tr><th>Pages</th><td>12</td></tr></table>"
        #expect(
            try read(page(body: "<h1>Tea</h1>\(table)"), as: "a.html").date?.value == CalendarDay(iso: "2020-05-13")
        )
    }

    @Test func readsPublishers() throws {
        let json = linked(#"{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "The Gazette"}}"#)
        #expect(try read(page(head: json), as: "a.html").publisher == Sourced("The Gazette", from: .jsonLd))
        let graph = "<meta property=og:site_name content='The Gazette'>"
        #expect(try read(page(head: graph), as: "a.html").publisher == Sourced("The Gazette", from: .openGraph))
    }
}

struct JsonScannerTests {
    @Test(arguments: [
        (#"{"a": "b"}"#, "b"), (#"{"a": ["", 1, "b"]}"#, "b"), ("{\"a\": \"b\nc\"}", "b\nc"),
        (#"{"x": {"y": [1.5e3, true, null]}, "a": "b"}"#, "b"),
        (#"{"a": "\u00e9\n\"\/\ud83d\ude00"}"#, "\u{E9}\n\"/\u{1F600}"), (#"{"a": "\ud83d x"}"#, "\u{FFFD} x"),
        (#"{"a": 1}"#, nil), (#"{"a": "b""#, nil), (#"{"a" "b"}"#, nil), ("", nil), ("[", nil), (#"{"a": "\u00"#, nil),
    ])
    func readsTexts(_ json: String, _ text: String?) {
        #expect(JsonScanner.value(in: Array(json.utf8)[...])?["a"]?.text == text)
    }

    @Test func isBounded() {
        for piece in ["[", "{\"a\":", "[[],", "{\"a\":{},"] {
            #expect(JsonScanner.value(in: Array(String(repeating: piece, count: 100_000).utf8)[...]) == nil)
        }
    }
}

extension JsonValue: Equatable {
    public static func == (left: Self, right: Self) -> Bool {
        "\(left)" == "\(right)"
    }
}
