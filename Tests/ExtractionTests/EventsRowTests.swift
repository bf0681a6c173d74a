import CorpusModel
import Testing

@testable import Extraction

/// A table under a sentence, a block a row, `!` before the row that names the columns; read as a document of that date.
private func table(_ rows: [String], date: String? = nil) -> (text: ReadText, events: [FoundEvent]) {
    var bytes = Array("The list follows.\n".utf8)
    var blocks = [Block(.paragraph, 0..<bytes.count - 1)]
    for row in rows {
        let isHeader = row.hasPrefix("!")
        let start = bytes.count
        bytes += Array(row.dropFirst(isHeader ? 1 : 0).utf8)
        blocks.append(Block(isHeader ? .tableHeader : .table, start..<bytes.count))
        bytes.append(Ascii.newline)
    }
    var document = Document(path: DocumentPath("list.txt"), format: .plainText, text: bytes, blocks: blocks)
    document.date = date.flatMap { CalendarDay(iso: $0) }.map { Sourced($0, from: .firstLine) }
    let text = ReadText(document)
    let times = TimeFinder().times(in: text)
    return (text, EventFinder().events(in: text, named(text), times, []))
}

@Suite("Events of rows") struct EventsRowTests {
    @Test(
        "A dated row is an event at its date, told by its other cells",
        arguments: [
            (["4 May 2021 | Acme buys Delta"], ["2021-05-04 Acme buys Delta"]),
            (["Acme buys Delta | 4 May 2021"], ["2021-05-04 Acme buys Delta"]),
            (["Hull | 4 May 2021 | Acme sold a mill."], ["2021-05-04 Hull | 4 May 2021 | Acme sold a mill"]),
            (["4 May 2021 | | Licence of Acme withdrawn |"], ["2021-05-04 Licence of Acme withdrawn"]),
            (
                ["1999 | Strike", "2004 | Acme bought Delta. It shut it."],
                ["1999-01-01 Strike", "2004-01-01 Acme bought Delta. It shut it"]
            ),
            (["!No. | Decided | Matter", "7 | 4 May 2021 | Acme | Hull"], ["2021-05-04 Acme | Hull"]),
            (["!Case | Ended | Filed", "Acme v. Delta | 5 June 2022 | 4 May 2021"], ["2021-05-04 Acme v. Delta"]),
            (["!Date | Case", "4 May 2021 | Acme v. Delta"], ["2021-05-04 Acme v. Delta"]),
        ]
    )
    func entries(rows: [String], expected: [String]) {
        let (text, events) = table(rows)
        #expect(
            events.map { "\($0.when?.interval?.first.iso ?? "-") \(text.string($0.clause))" } == expected
        )
    }

    @Test(
        "Figures, particulars and what is said not to be so are no events",
        arguments: [
            ["4 May 2021 | 12.5 | 1,200"], ["4 May 2021 | $3 | 1,200 tonnes"], ["4 May 2021 | Acme | 3–1 | Delta"],
            ["!Name | Born | Nationality", "Jane Roe | 4 May 1970 | British"], ["Acme | 1998 | 2,000"],
            ["4 May 2021 | Acme did not pay Delta"], ["4 May 2021 | Did Acme pay Delta?"], ["4 May 2021 |"],
            ["!4 May 2021 | Acme buys Delta"], ["Acme | buys Delta"],
        ]
    )
    func noEntries(rows: [String]) {
        #expect(table(rows).events.isEmpty)
    }

    @Test(
        "How firmly a row tells is read from its words and its date",
        arguments: [
            ("4 May 2021 | Acme buys Delta", nil, Firmness.happened),
            ("4 May 2021 | Acme buys Delta", "2020-01-01", .planned),
            ("4 May 2021 | Motion to dismiss filed by Delta", nil, .happened),
            ("4 May 2021 | Acme will buy Delta", nil, .planned), ("4 May 2021 | Acme to buy Delta", nil, .planned),
            ("4 May 2021 | Acme allegedly robbed Delta", nil, .alleged),
        ] as [(String, String?, Firmness)]
    )
    func firmness(row: String, date: String?, expected: Firmness) {
        #expect(table([row], date: date).events.map(\.firmness) == [expected])
    }

    @Test func aCellThatIsASentenceTellsItsEventWhereNoCellDatesTheRow() {
        let (text, events) = table(["Fire | Acme burned its mill on 4 May 2021."])
        #expect(events.map { text.string($0.clause) } == ["Acme burned its mill on 4 May 2021"])
    }

    @Test func thePartiesOfARowAreThoseOfItsCells() {
        #expect(table(["4 May 2021 | Acme buys Delta | Hull"]).events.map(\.parties) == [[0, 3]])
    }

    @Test func aTableOfManyRowsIsReadInOnePass() {
        let rows = Array(repeating: "4 May 2021 | Acme buys Delta", count: 5000)
        #expect(table(rows).events.count == 5000)
        let wide = Array(repeating: "4 May 2021 | Acme bought Delta.", count: 20_000).joined(separator: " | ")
        #expect(table([wide]).events.count == 1)
    }
}

@Test func namesOfARowAreReadInItsCellsAndNotAcrossThem() throws {
    let rows = document(
        "7 July 2024 | Council fines Ashby Mills\n8 July 2024 | Ashby Mills | Brandt Foods sues\n"
            + "9 July 2024 | Ashby Mills dismissed Jane Roe | Hull",
        kind: .table
    )
    let named = NameFinder(try projectLanguage.get()).parties(in: AnalysedText(rows))
    #expect(Set(named.parties.map(\.name)) == ["Ashby Mills", "Brandt Foods", "Jane Roe", "Hull"])
}
