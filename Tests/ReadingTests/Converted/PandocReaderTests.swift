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

/// A DOCX of some paragraphs, written as Word does.
private func docx(_ paragraphs: String) -> [UInt8] {
    let name = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    let styles = """
        <w:styles \(name)><w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/>
        <w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/>
        <w:rPr><w:vanish w:val="true"/></w:rPr></w:style><w:style w:type="character" w:styleId="Open">
        <w:name w:val="Open"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>
        """
    return SmallZip.archive([
        SmallZip.Part(
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="\(relation)" Target="word/document.xml"/></Relationships>
            """
        ),
        SmallZip.Part("word/document.xml", "<w:document \(name)><w:body>\(paragraphs)</w:body></w:document>"),
        SmallZip.Part("word/styles.xml", styles),
    ])
}

@Test(
    .enabled(if: HelperProgram.pandoc.isInstalled, "pandoc is not installed"),
    arguments: [
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>The secret deal.</w:t></w:r>", 3),
        ("<w:r><w:rPr><w:b/><w:vanish w:val=\"on\"/></w:rPr><w:t>Secret</w:t><w:tab/><w:t> deal</w:t></w:r>", 2),
        ("<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t xml:space=\"preserve\"> deal &amp; all </w:t></w:r>", 3),
        ("</w:p><w:p><w:pPr><w:pStyle w:val=\"Draft\"/></w:pPr><w:r><w:t>A draft.</w:t></w:r></w:p><w:p>", 2),
    ]
)
func whatAWordProcessorHidesIsLeftOut(hidden: String, words: Int) throws {
    let shown = { (run: String) in "<w:r><w:t xml:space=\"preserve\">\(run)</w:t></w:r>" }
    let bytes = docx("<w:p>\(shown("The pier is leased. "))\(hidden)\(shown("It burned."))</w:p>")
    let document = try read(bytes, as: "a.docx").document
    #expect(document.omitted.hidden == words)
    let text = document.text.foldedString(document.text.indices)
    #expect(text == "The pier is leased. It burned.")
}

@Test(
    .enabled(if: HelperProgram.pandoc.isInstalled, "pandoc is not installed"),
    arguments: [
        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>An open deal.</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"false\"/></w:rPr><w:t>An open deal.</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"Open\"/></w:rPr><w:t>An open deal.</w:t></w:r>",
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>An open deal.</w:t></w:r>",
        // Only the mark that ends the paragraph is hidden.
        "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>An open deal.</w:t></w:r>",
    ]
)
func whatAWordProcessorShowsIsKept(run: String) throws {
    let document = try read(docx("<w:p>\(run)</w:p>"), as: "a.docx").document
    #expect(document.omitted.hidden == 0)
    #expect(document.string(document.text.indices).contains("An open deal."))
}

@Test func markupThatIsNoneHidesNothing() {
    for text in [
        "", "<", "<>", "</>", "< w:t", "</w:t>", "<w:t>a", "<w:vanish/>a", "</w:r></w:p><w:vanish w:val=",
        "<w:vanish w:val=>",
    ] {
        #expect(HiddenRuns(Array(text.utf8), styles: []).part == Array(text.utf8))
        #expect(HiddenRuns.styles(in: Array(text.utf8)).isEmpty)
    }
}
