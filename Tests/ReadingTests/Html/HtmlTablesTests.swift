import CorpusModel
import Testing

@testable import Reading

/// The rows of tables in an article, each as its kind's mark and its words, in the text's own white space.
private func rows(_ tables: String) throws -> [String] {
    let page = "<article><p>\(sentence)</p>\(tables)<p>\(sentence)</p></article>"
    return try outline(page, as: "a.html").dropFirst().dropLast().map { $0 }
}

struct HtmlTablesTests {
    @Test(arguments: [
        "<tr><th>Day</th><th>Event</th></tr>", "<thead><tr><td>Day</td><td>Event</td></tr></thead>",
        "<tr><td>Day</td><td>Event</td></tr>", "<tr><td><b>Day</b></td><td><p>Event</p></td></tr>",
        "<thead><tr><th scope=col>Day<th scope=col>Event</thead>",
    ])
    func theRowThatNamesTheColumnsIsKnown(_ head: String) throws {
        let row = "<tr><td>2 June 2021</td><td>The pier opened.</td></tr>"
        #expect(try rows("<table>\(head)\(row)</table>") == ["|= Day | Event", "| 2 June 2021 | The pier opened."])
    }

    @Test(arguments: [
        (
            "<tr><td>2 June 2021</td><td>The pier opened.</td></tr><tr><td>3 June 2021</td><td>It shut.</td></tr>",
            ["| 2 June 2021 | The pier opened.", "| 3 June 2021 | It shut."]
        ),
        (
            "<tr><th>Built</th><td>1898</td></tr><tr><th>Town</th><td>Ella</td></tr>",
            ["| Built | 1898", "| Town | Ella"]
        ),
        // Word processors mark the first row of any table as its head.
        (
            "<thead><tr><th>2 June 2021</th><th>The pier of Port Ella opened to the public.</th></tr></thead><tr><td>2022</td><td>Shut.</td></tr>",
            ["| 2 June 2021 | The pier of Port Ella opened to the public.", "| 2022 | Shut."]
        ),
        ("<tr><td>Ada Poole</td><td>Mayor</td></tr>", ["| Ada Poole | Mayor"]),
        (
            "<tr><th colspan=2>Openings</th></tr><tr><td>1898</td><td>Pier</td></tr>",
            ["|= Openings", "| 1898 | Pier"]
        ),
        (
            "<tr><th>Item</th><th>31 May 2021</th><th>31 May 2020</th></tr><tr><td>Tolls</td><td>4</td><td>5</td></tr>",
            ["|= Item | 31 May 2021 | 31 May 2020", "| Tolls | 4 | 5"]
        ),
    ])
    func rowsOfDataAreNoNames(_ table: String, _ expected: [String]) throws {
        #expect(try rows("<table>\(table)</table>") == expected)
    }

    @Test(arguments: [
        ("<p>The pier opened.</p><p>Crowds came.</p>", "The pier opened. Crowds came."),
        ("<ul><li>Opened</li><li>Painted</li></ul>", "Opened; Painted"),
        ("<p>The board chose:</p><ol><li>a toll</li><li>no toll.</li></ol>", "The board chose: a toll; no toll."),
        ("<div>The pier</div><div>opened.</div>", "The pier opened."), ("The pier<br>opened.", "The pier opened."),
    ])
    func aCellOfAChronologyIsOneLine(_ cell: String, _ expected: String) throws {
        for date in ["2 June 2021", "June 2021", "1898", "1898–1901", "2. Juni 2021"] {
            let table = "<table><tr><td>\(date)</td><td>\(cell)</td></tr></table>"
            #expect(try rows(table) == ["| \(date) | \(expected)"])
        }
    }

    @Test func aCellThatReachesDownStandsInEachRow() throws {
        let table = """
            <table><tr><td rowspan=2>2 June 2021</td><td>Opened.</td></tr><tr><td>Painted.</td></tr>
            <tr><td>1 May 2022</td><td rowspan=3>Shut.</td></tr><tr><td></td></tr><tr><td>2 May 2022</td></tr></table>
            """
        #expect(
            try rows(table) == [
                "| 2 June 2021 | Opened.", "| 2 June 2021 | Painted.", "| 1 May 2022 | Shut.", "| 2 May 2022 | Shut.",
            ]
        )
    }

    @Test func rowsStandOnLinesOfOneParagraph() throws {
        let table = "<table><tr><td>1898</td><td>Built</td></tr><tr><td>1901</td><td>Shut</td></tr></table>"
        let text = try read("<p>\(sentence)</p>\(table)\(table)", as: "a.html")
        #expect(
            text.string(text.text.indices).hasSuffix(
                "\n\n1898 | Built\n1901 | Shut\n\n1898 | Built\n1901 | Shut"
            )
        )
    }

    @Test func aLayoutIsReadAsText() throws {
        let page = """
            <table><tr><td><a href=/>Home</a></td><td><a href=/n>News</a></td></tr></table>
            <table><tr><td><a href=/1>Tea</a><br><a href=/2>Cake</a></td><td><h1>Pier</h1><p>\(sentence)</p><p>\(sentence)</p>
            <table><tr><th>Year</th><th>Toll</th></tr><tr><td>1898</td><td>4</td></tr></table></td></tr></table>
            """
        let lines = try outline(page, as: "a.html")
        #expect(lines.suffix(4) == ["p \(sentence)", "p \(sentence)", "|= Year | Toll", "| 1898 | 4"])
        #expect(!lines.contains { $0.hasPrefix("|") && $0.contains("Home") })
    }

    @Test func aLabelStandsBeforeWhatItLabels() throws {
        let table = """
            <table><tr><td>1.1.</td><td><p>Who runs the pier?</p></td></tr><tr><td>&nbsp;</td><td><p>The town.</p></td></tr>
            <tr><td><b>Q:</b></td><td>What is the toll?</td></tr><tr><td><b>A:</b></td><td>Four pence.</td></tr></table>
            """
        #expect(
            try rows(table) == [
                "### 1.1. Who runs the pier?", "p The town.", "### Q: What is the toll?", "p A: Four pence.",
            ]
        )
    }

    @Test func aDateInARowIsNotThePages() throws {
        let table =
            "<table><tr><td>2 June 2021</td><td>Opened</td></tr><tr><td>3 June 2021</td><td>Shut</td></tr></table>"
        #expect(try read("<article><h1>Pier</h1>\(table)<p>\(sentence)</p></article>", as: "a.html").date == nil)
    }

    @Test func tablesWithoutEndAreReadInGoodTime() throws {
        let cells = String(repeating: "<tr><td rowspan=999>Ada Poole of Port Ella<td rowspan=999>b<td>c", count: 20_000)
        #expect(try read("<table>\(cells)", as: "a.html").text.count < 4_000_000)
        _ = try read(String(repeating: "<table><tr><td>a<td>", count: 30_000), as: "a.html")
        _ = try read("<table><tr>" + String(repeating: "<td>a", count: 140_000), as: "a.html")
    }
}
