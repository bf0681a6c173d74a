import Converters
import CorpusModel
import Testing

@testable import Reading

private let report = SmallPdf(
    pages: [
        [
            "Harbour Board of Norwell", "", "The pier is leased", "", "17 March 2026", "",
            "The Norwell Ferry Company leased the old pier on 4 May 2020, for ten years and a", "day.", "",
            "Page 1 of 3",
        ],
        ["Harbour Board of Norwell", "", "The town opposed the lease in vain.", "", "Page 2 of 3"],
        ["Harbour Board of Norwell", "", "The state said nothing about it.", "", "Page 3 of 3"],
    ],
    properties: "/Title (The lease of the pier) /Author (Jane Roe) /CreationDate (D:20260401120000Z)"
)

private func problem(_ bytes: [UInt8], _ name: String) -> ProblemReason? {
    if case .problem(let reason) = DocumentReader().read(bytes, path: DocumentPath(name)) { reason } else { nil }
}

@Test(.enabled(if: HelperProgram.pdftotext.isInstalled, "poppler-utils is not installed"))
func aPdfIsReadPageByPage() throws {
    let document = try read(report.bytes, as: "lease.pdf").document
    #expect(document.format == .pdf)
    #expect(document.title == Sourced("The lease of the pier", from: .fileProperties))
    #expect(document.author == Sourced("Jane Roe", from: .fileProperties))
    #expect(document.date == CalendarDay(iso: "2026-03-17").map { Sourced($0, from: .dateline) })
    #expect(document.text.count { $0 == 0x0C } == 2)
    let blocks = document.blocks.map { document.string($0.range) }
    #expect(blocks.contains { $0.hasPrefix("The Norwell Ferry Company leased") })
    #expect(blocks.contains("The state said nothing about it."))
    // What runs along the pages is in the text, but no part of what it tells.
    #expect(document.string(document.text.indices).contains("Page 2 of 3"))
    #expect(!blocks.contains { $0.contains("Page 2 of 3") || $0.contains("Harbour Board") })
}

@Test(.enabled(if: HelperProgram.pdftotext.isInstalled, "poppler-utils is not installed"))
func aPdfThatIsNoneOrHoldsNoTextIsAProblem() {
    #expect(problem(SmallPdf(pages: [[], []]).bytes, "scan.pdf") == .noText)
    #expect(problem(Array("%PDF-1.4\nnothing more".utf8), "cut.pdf")?.description.contains("pdftotext gave up") == true)
    #expect(problem(Array("a text".utf8), "text.pdf") == .malformed("not a PDF, whatever its name says"))
}

@Test func aPdfIsDatedByWhenItWasMadeOnlyWhenNothingElseTells() {
    let properties = FileProperties(ofPdf: Array("CreationDate:    2020-01-02T03:04:05Z\n".utf8))
    func date(_ text: String, _ name: String) -> Sourced<CalendarDay>? {
        PdfReader.document(Array(text.utf8), DocumentPath(name), properties)?.date
    }
    #expect(date("The pier.", "lease.pdf") == CalendarDay(iso: "2020-01-02").map { Sourced($0, from: .fileProperties) })
    #expect(date("The pier.", "2021-05-06.pdf") == CalendarDay(iso: "2021-05-06").map { Sourced($0, from: .fileName) })
}

@Test(arguments: [
    ("Title:  The pier", "The pier"), ("Title:", nil), ("Title: lease.docx", nil),
    ("Title: Microsoft Word - lease", nil),
    ("Title: untitled", nil), ("Title: 1234-5", nil), ("Title: Lease no. 5", "Lease no. 5"),
    ("Pages: 3\nTitle: The pier: a lease\nTitle: Another", "The pier: a lease"),
])
func thePropertiesOfAPdfGiveItsTitle(lines: String, title: String?) {
    #expect(FileProperties(ofPdf: Array(lines.utf8)).title == title)
}

@Test(arguments: [
    ("one\n\u{C}", "one\n"), ("one\n\u{C}two\n\u{C}", "one\n\u{C}\ntwo\n"),
    ("one\u{C}\u{C}two", "one\n\u{C}\n\u{C}\ntwo\n"),
    ("\u{C}\u{C}", ""), ("\u{C}two", "\u{C}\ntwo\n"),
])
func pageBreaksStandOnLinesOfTheirOwn(printed: String, text: String) {
    #expect(PageText.parted(Array(printed.utf8)) == Array(text.utf8))
}

@Test(arguments: [
    ("Top\na\nb\nc\n1\n\u{C}\nTop\nd\ne\nf\n2\n\u{C}\nTop\ng\nh\ni\n3\n", ["Top", "1", "Top", "2", "Top", "3"]),
    // Two pages prove nothing, nor do lines that stand on few pages.
    ("Top\na\n\u{C}\nTop\nb\n", []), ("Top\na\n\u{C}\nb\n\u{C}\nc\n", []),
    ("Same\n\u{C}\nSame\n\u{C}\nSame\n", ["Same", "Same", "Same"]),
])
func linesThatRunAlongThePagesAreFound(text: String, running: [String]) {
    let bytes = Array(text.utf8)
    #expect(PageText.runningLines(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == running)
}
