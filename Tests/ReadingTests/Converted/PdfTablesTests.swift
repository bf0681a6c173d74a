import Converters
import CorpusModel
import Testing

@testable import Reading

/// The blocks of a PDF, each as its kind's mark and its words.
private func outline(_ document: Document) -> [String] {
    document.blocks.map { "\(mark($0.kind)) \(document.string($0.range))" }
}

private func read(_ layout: SmallLayout, list: [UInt8]? = nil) -> Document? {
    PdfReader.document(layout.text, DocumentPath("a.pdf"), FileProperties(ofPdf: [])) { _ in list ?? layout.list }
}

private func rows(_ lines: [SmallLayout.Line]) -> [String] {
    (read(SmallLayout(pages: [lines])).map(outline) ?? []).filter { $0.hasPrefix("|") }
}

private let before = "The harbour board met often that year, and this is what came of all its meetings."

@Test func theCellsBesideADateAreItsRow() {
    let lines: [SmallLayout.Line] = [
        (50, 40, before), (50, 80, "Date"), (150, 80, "Event"),
        (50, 100, "3 May 2024"), (150, 100, "Northgate bought the Cygnet Group."),
        (50, 120, "4 June 2024"), (150, 120, "Harrow Group sued Dunmore Coun-"), (150, 132, "cil in Leeds."),
        (50, 152, "June 2025"), (150, 152, "The council approved"), (150, 164, "the new port."),
        (50, 190, "Nothing happened after that."),
    ]
    let document = read(SmallLayout(pages: [lines]))
    #expect(
        document.map(outline) == [
            "p \(before)", "|= Date | Event", "| 3 May 2024 | Northgate bought the Cygnet Group.",
            "| 4 June 2024 | Harrow Group sued Dunmore Council in Leeds.",
            "| June 2025 | The council approved the new port.", "p Nothing happened after that.",
        ]
    )
}

/// Layouts with their rows.
private let layouts: [(String, [SmallLayout.Line], [String])] = [
    (
        "printed column by column, figures right-aligned, a total below",
        [
            (150, 80, "Date paid"), (150, 92, "3 May 2024"), (150, 104, "4 June 2024"), (150, 116, "7 July 2024"),
            (50, 80, "Payer"), (50, 92, "Northgate"), (50, 104, "Harrow"), (50, 116, "Elgar"), (50, 128, "Total"),
            (270, 80, "Sum"), (255, 92, "1,250"), (270, 104, "400"), (275, 116, "87"), (255, 128, "1,737"),
        ],
        [
            "|= Payer | Date paid | Sum", "| Northgate | 3 May 2024 | 1,250", "| Harrow | 4 June 2024 | 400",
            "| Elgar | 7 July 2024 | 87",
        ]
    ),
    (
        "an empty cell, and dates without days among the others",
        [
            (50, 80, "2024-05-03"), (150, 80, "Northgate"), (250, 80, "It sold the mill."),
            (50, 100, "Spring 2024"), (250, 100, "The mill closed."),
            (50, 120, "2024-09-01"), (150, 120, "Harrow"),
        ],
        [
            "| 2024-05-03 | Northgate | It sold the mill.", "| Spring 2024 |  | The mill closed.",
            "| 2024-09-01 | Harrow |",
        ]
    ),
    (
        "dates over two lines, names of columns too",
        [
            (50, 68, "Date of"), (50, 80, "filing"), (150, 80, "Case"),
            (50, 100, "September 10,"), (50, 112, "2023"), (150, 100, "Elgar v. Harrow"),
            (50, 132, "December 11,"), (50, 144, "2023"), (150, 132, "Roe v. Dunmore"),
        ],
        ["|= Date of filing | Case", "| September 10, 2023 | Elgar v. Harrow", "| December 11, 2023 | Roe v. Dunmore"]
    ),
    (
        "dates in the middle of their rows",
        [
            (50, 80, "Date"), (150, 80, "Event"),
            (150, 100, "Northgate bought the"), (50, 106, "3 May 2024"), (150, 112, "Cygnet Group."),
            (150, 136, "Harrow Group sued the"), (150, 148, "council over the port"), (50, 148, "4 June 2024"),
            (150, 160, "and lost."), (50, 184, "7 July 2024"), (150, 184, "The port closed."),
            (50, 220, before),
        ],
        [
            "|= Date | Event", "| 3 May 2024 | Northgate bought the Cygnet Group.",
            "| 4 June 2024 | Harrow Group sued the council over the port and lost.", "| 7 July 2024 | The port closed.",
        ]
    ),
    (
        "years as headings of their rows",
        [
            (50, 80, "2023"), (50, 100, "3 May 2023"), (150, 100, "One."), (50, 120, "4 May 2023"), (150, 120, "Two."),
            (50, 140, "2024"), (50, 160, "5 May 2024"), (150, 160, "Three."), (50, 180, "6 May 2024"),
            (150, 180, "Four."),
        ],
        ["| 3 May 2023 | One.", "| 4 May 2023 | Two.", "| 5 May 2024 | Three.", "| 6 May 2024 | Four."]
    ),
    (
        "a first row whose date cannot be read",
        [
            (50, 80, "Date"), (150, 80, "Event"), (50, 100, "Septembe"), (50, 112, "r 10, 2023"),
            (150, 100, "The court dismissed the claim of the company for"), (150, 112, "good."),
            (50, 132, "3 May 2024"), (150, 132, "One."), (50, 152, "4 May 2024"), (150, 152, "Two."),
        ],
        ["| 3 May 2024 | One.", "| 4 May 2024 | Two."]
    ),
    (
        "another text printed between the cells of a table",
        [
            (50, 80, "3 May 2024"), (50, 100, "4 May 2024"), (50, 140, before), (150, 80, "One."),
            (50, 160, "More of it."),
            (150, 100, "Two."),
        ],
        ["| 3 May 2024 | One.", "| 4 May 2024 | Two."]
    ),
    (
        "another text between two tables",
        [
            (50, 80, "3 May 2024"), (150, 80, "One."), (50, 100, "4 May 2024"), (150, 100, "Two."), (50, 130, before),
            (50, 160, "5 May 2024"), (150, 160, "Three."), (50, 180, "6 May 2024"), (150, 180, "Four."),
        ],
        ["| 3 May 2024 | One.", "| 4 May 2024 | Two.", "| 5 May 2024 | Three.", "| 6 May 2024 | Four."]
    ),
]

@Test(arguments: layouts.indices)
func tablesOfManyLayoutsAreRead(index: Int) {
    let (name, lines, expected) = layouts[index]
    #expect(rows(lines) == expected, "\(name)")
    // Nothing is lost, and nothing doubled.
    let layout = SmallLayout(pages: [lines])
    #expect(letters(read(layout)) == letters(read(layout, list: [])), "\(name)")
}

/// The bytes of a document that show something, but for the bars between cells, in the order of their numbers.
private func letters(_ document: Document?) -> [UInt8] {
    (document?.text ?? []).filter { !$0.isSpace && $0 != .pipe }.sorted()
}

/// Layouts without a plain table.
private let others: [(String, [SmallLayout.Line])] = [
    (
        "entries of a diary, of several paragraphs each",
        [
            (50, 80, "3 May 2024"), (150, 80, "We left at dawn and saw"), (150, 92, "nobody on the road."),
            (150, 112, "In the evening it rained"), (150, 124, "as never before."),
            (50, 144, "4 May 2024"), (150, 144, "The rain went on."),
        ]
    ),
    (
        "dates above their texts",
        [(50, 80, "3 May 2024"), (50, 92, "We left at dawn."), (50, 110, "4 May 2024"), (50, 122, "It rained.")]
    ),
    (
        "a second column of prose",
        [
            (50, 80, "3 May 2024"), (50, 92, "4 May 2024"), (150, 68, "the board said that it"),
            (150, 80, "would look into the matter"), (150, 92, "before the end of the year."),
        ]
    ),
    (
        "a cell that reaches over two columns",
        [
            (50, 80, "3 May 2024"), (150, 80, "Northgate"), (250, 80, "It sold the mill."),
            (50, 100, "4 May 2024"), (150, 100, "The whole of the board resigned in anger."),
        ]
    ),
    (
        "dates with their labels",
        [(50, 80, "Date of issue"), (150, 80, "3 May 2024"), (50, 92, "Due:"), (150, 92, "4 May 2024")]
    ),
    ("a row without cells", [(50, 80, "3 May 2024"), (50, 100, "4 May 2024"), (150, 100, "Two.")]),
    (
        "cells that are nowhere aligned",
        [
            (50, 80, "3 May 2024"), (150, 80, "One of them."), (50, 100, "4 May 2024"),
            (165, 100, "Another one that is longer."),
        ]
    ),
    ("a single row", [(50, 80, "Date"), (150, 80, "Event"), (50, 100, "3 May 2024"), (150, 100, "One.")]),
]

@Test(arguments: others.indices)
func whatIsNoPlainTableReadsAsBefore(index: Int) throws {
    let (name, lines) = others[index]
    let layout = SmallLayout(pages: [lines])
    let document = try #require(read(layout))
    #expect(document.text == read(layout, list: [])?.text, "\(name)")
    #expect(!document.blocks.contains { $0.kind == .table }, "\(name)")
}

private let twoRows: [SmallLayout.Line] = [
    (50, 80, "3 May 2024"), (150, 80, "One."), (50, 100, "4 May 2024"), (150, 100, "Two."),
]

@Test func eachPageIsReadByItself() throws {
    let layout = SmallLayout(pages: [[(50, 80, before)], twoRows, [(50, 80, before)], twoRows])
    var asked: ClosedRange<Int>?
    let document = try #require(
        PdfReader.document(layout.text, DocumentPath("a.pdf"), FileProperties(ofPdf: [])) {
            asked = $0
            return layout.list
        }
    )
    #expect(asked == 2...4)
    #expect(
        document.string(document.text.indices)
            == "\(before)\n\u{C}\n3 May 2024 | One.\n4 May 2024 | Two.\n\u{C}\n\(before)\n\u{C}\n3 May 2024 | One.\n4 May 2024 | Two.\n"
    )
}

@Test(arguments: [
    "", "level\tpage_num", "1\t1", "4\t1\t0\t0\t0\t0\tnan\t-inf\t1e99\t10\t100\t###LINE###",
    "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t###PAGE###\n5\t1\t0\t0\t0\t0\t50\t80\t5\t10\t100\t3\n",
    "\u{0}\u{FFFD}\t\t\t\t\t\t\t\t\t\t\t\t\t",
])
func aListThatDoesNotFitChangesNothing(list: String) {
    let layout = SmallLayout(pages: [twoRows])
    let plain = PdfReader.document(layout.text, DocumentPath("a.pdf"), FileProperties(ofPdf: []))
    #expect(read(layout, list: Array(list.utf8))?.text == plain?.text)
}

@Test func aListOfOtherWordsChangesNothing() {
    let layout = SmallLayout(pages: [twoRows])
    let other = SmallLayout(pages: [twoRows + [(50, 140, "More.")]])
    #expect(read(layout, list: other.list)?.text == read(layout, list: [])?.text)
    #expect(read(other, list: layout.list)?.text == read(other, list: [])?.text)
}

@Test func aTextWithoutDatesOfTheirOwnCostsNoSecondLook() {
    let layout = SmallLayout(pages: [[(50, 80, "3 May 2024"), (50, 100, "On 4 May 2024 it rained.")]])
    _ = PdfReader.document(layout.text, DocumentPath("a.pdf"), FileProperties(ofPdf: [])) { _ in
        Issue.record("asked for the layout")
        return nil
    }
}

@Test(arguments: [
    ("3 May 2024", DateCell.sure), ("May 3, 2024", .sure), ("Fri, 3 May 2024", .sure), ("Sept. 3rd, 2024", .sure),
    ("June 2024", .sure), ("2024-05-03", .sure), ("03/05/2024", .sure), ("3.5.2024", .sure), ("3–5 May 2024", .sure),
    ("3 May 2024, 10 am", .sure), ("c. 1998", .vague), ("Early 2024", .vague), ("1998–2003", .vague), ("3 May", nil),
    ("May", nil), ("12", nil), ("The 2024 report", nil), ("2024 Elgar", nil), ("1.250", nil), ("3024", nil),
    ("10.30.45", nil), ("On 3 May 2024 it rained", nil),
])
func cellsThatAreDatesAreTold(text: String, kind: DateCell?) {
    #expect(DateCell.kind(of: Array(text.utf8)[...]) == kind)
}

@Test(.enabled(if: HelperProgram.pdftotext.isInstalled, "poppler-utils is not installed"))
func theTablesOfAPdfAreRowsOnTheirPages() throws {
    let pdf = SmallPdf(pages: [
        [
            before, "", "Date\tEvent", "", "3 May 2024\tNorthgate bought the Cygnet Group.", "",
            "4 June 2024\tHarrow Group sued",
            "\tDunmore Council.", "", before,
        ],
        ["7 July 2024\tThe council approved the port.", "", "8 August 2024\tElgar closed its mill."],
    ])
    let document = try read(pdf.bytes, as: "table.pdf").document
    let expected = [
        "|= Date | Event", "| 3 May 2024 | Northgate bought the Cygnet Group.",
        "| 4 June 2024 | Harrow Group sued Dunmore Council.", "| 7 July 2024 | The council approved the port.",
        "| 8 August 2024 | Elgar closed its mill.",
    ]
    #expect(outline(document).filter { $0.hasPrefix("|") } == expected)
    #expect(document.text.count { $0 == PageBreak.byte } == 1)
    #expect(document.passages.isEmpty)
}
