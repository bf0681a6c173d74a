import Converters
import CorpusModel
import Testing

@testable import Reading

private let source = """
    ---
    title: The lease of the pier
    author: Jane Roe
    date: 17 March 2026
    ---

    # The deal

    The Norwell Ferry Company leased the pier on 4 May 2020.[^1] It *paid* little.

    [^1]: The lease is public.

    ## Who pays?

    - The town
    - The state
    """

/// Our own text as a document of a format, made by the program that reads it.
private func made(_ format: PandocReader.Format) throws -> [UInt8] {
    let limits = HelperLimits(milliseconds: 10_000, memory: 400_000_000, output: 1_000_000)
    let arguments = ["--from", "markdown", "--to", format.rawValue, "--standalone", "--output", "-"]
    let path = try #require(HelperProgram.pandoc.location)
    guard case .printed(let bytes) = HelperRun.outcome(of: path, arguments, input: Array(source.utf8), limits: limits)
    else { throw NotADocument(outcome: .problem(.malformed("not made"))) }
    return bytes
}

private func problem(_ bytes: [UInt8], _ name: String) -> ProblemReason? {
    if case .problem(let reason) = DocumentReader().read(bytes, path: DocumentPath(name)) { reason } else { nil }
}

@Test(
    .enabled(if: HelperProgram.pandoc.isInstalled, "pandoc is not installed"),
    arguments: PandocReader.Format.allCases
)
func documentsOfWordProcessorsKeepTheirStructure(format: PandocReader.Format) throws {
    let document = try read(try made(format), as: "lease.\(format.rawValue)").document
    #expect(document.format == format.documentFormat)
    let blocks = document.blocks.map { ($0.kind, document.text.foldedString($0.range)) }
    // The mark of the note stands apart from the sentence; pandoc reads none in RTF.
    let mark = format == .rtf ? "" : "[1]"
    #expect(
        blocks.contains { $0.1 == "The Norwell Ferry Company leased the pier on 4 May 2020.\(mark) It paid little." }
    )
    #expect(blocks.contains { $0.0 == .heading(level: 2) && $0.1 == "Who pays?" })
    #expect(blocks.contains { $0.1.hasSuffix("The town") })
    #expect(document.date?.value == CalendarDay(iso: "2026-03-17"))
    if format != .rtf {
        #expect(document.title?.value == "The lease of the pier")
        #expect(document.author == Sourced("Jane Roe", from: .fileProperties))
    }
}

@Test func whatIsNotWhatItsNameSaysNeedsNoProgram() {
    let locked: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    #expect(problem(locked, "a.docx") == .encrypted)
    #expect(problem(Array("text".utf8), "a.rtf") == .malformed("not RTF, whatever its name says"))
    let key =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    let keyed = SmallZip.archive([SmallZip.Part("META-INF/manifest.xml", key), SmallZip.Part("content.xml", "x")])
    #expect(problem(keyed, "a.odt") == .encrypted)
    #expect(problem([], "a.odt")?.description.contains("no list of parts") == true)
    #expect(
        problem(SmallZip.list([SmallZip.Part("a.xml", size: 900_000_000)]), "a.docx")
            == .tooLarge(size: 900_000_000, limit: 40_000_000)
    )
    #expect(problem(SmallZip.list([SmallZip.Part("a.xml", flags: 1)]), "a.odt") == .encrypted)
}

@Test(.enabled(if: HelperProgram.pandoc.isInstalled, "pandoc is not installed"))
func whatPandocCannotReadIsAProblem() {
    #expect(
        problem(SmallZip.list([SmallZip.Part("word/document.xml")]), "a.docx")?.description.hasPrefix(
            "pandoc gave up on it"
        ) == true
    )
    let deep = Array("{\\rtf1 ".utf8) + Array(repeating: UInt8(ascii: "{"), count: 100_000)
    #expect(problem(deep, "a.rtf") != nil)
}

@Test(arguments: [
    (
        """
        <cp:coreProperties xmlns:dc="d" xmlns:dcterms="t"><dc:title>The lease</dc:title><dc:creator>Jane Roe</dc:creator>
        <dcterms:created>2020-05-04T10:00:00Z</dcterms:created><dcterms:modified>2021-01-01T00:00:00Z</dcterms:modified>
        </cp:coreProperties>
        """, "The lease", "Jane Roe", CalendarDay(year: 2020, month: 5, day: 4)
    ),
    (
        """
        <office:document-meta><office:meta><meta:creation-date>2019-03-02T09:12:13.5</meta:creation-date>
        <dc:date>2020-01-01</dc:date><dc:creator>John Poe</dc:creator>
        <meta:initial-creator>Jane Roe</meta:initial-creator><dc:title>lease.odt</dc:title></office:meta></office:document-meta>
        """, nil, "Jane Roe", CalendarDay(year: 2019, month: 3, day: 2)
    ),
    ("", nil, nil, nil),
])
func whatAWordProcessorSaysOfAFile(part: String, title: String?, author: String?, created: CalendarDay?) throws {
    let properties = try FileProperties(ofOffice: Array(part.utf8))
    #expect(properties.title == title && properties.author == author && properties.created == created)
}
