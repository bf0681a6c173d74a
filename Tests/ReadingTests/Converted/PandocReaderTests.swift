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
    // The number of the note is not read into the sentence.
    #expect(blocks.contains { $0.1 == "The Norwell Ferry Company leased the pier on 4 May 2020. It paid little." })
    #expect(blocks.contains { $0.0 == .heading(level: 2) && $0.1 == "Who pays?" })
    #expect(blocks.contains { $0.1.hasSuffix("The town") })
    #expect(document.date?.value == CalendarDay(iso: "2026-03-17"))
    if format == .docx || format == .epub {
        #expect(document.title?.value == "The lease of the pier")
        #expect(document.author == Sourced("Jane Roe", from: .fileProperties))
    }
}

@Test func whatIsNotWhatItsNameSaysNeedsNoProgram() {
    let locked: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    #expect(problem(locked, "a.docx") == .encrypted)
    #expect(problem(Array("text".utf8), "a.rtf") == .malformed("not RTF, whatever its name says"))
    #expect(problem([], "a.epub")?.description.contains("no list of parts") == true)
    #expect(
        problem(archive([Part("a.xml", size: 900_000_000)]), "a.docx")
            == .tooLarge(size: 900_000_000, limit: 40_000_000)
    )
    #expect(problem(archive([Part("a.xml", flags: 1)]), "a.odt") == .encrypted)
}

@Test(.enabled(if: HelperProgram.pandoc.isInstalled, "pandoc is not installed"))
func whatPandocCannotReadIsAProblem() {
    #expect(
        problem(archive([Part("word/document.xml")]), "a.docx")?.description.hasPrefix("pandoc gave up on it") == true
    )
    let deep = Array("{\\rtf1 ".utf8) + Array(repeating: UInt8(ascii: "{"), count: 100_000)
    #expect(problem(deep, "a.rtf") != nil)
}

// MARK: Lists of parts

/// A part of a zip archive as its list says.
private struct Part {
    let name: String
    var size = 10
    var flags = 0

    init(_ name: String, size: Int = 10, flags: Int = 0) {
        (self.name, self.size, self.flags) = (name, size, flags)
    }

    var entry: [UInt8] {
        let fields = [(0, 4), (flags, 2), (0, 2), (0, 4), (0, 4), (0, 4), (size, 4), (name.utf8.count, 2)]
        return Array("PK\u{1}\u{2}".utf8) + fields.flatMap(bytes) + Array(repeating: 0, count: 16) + Array(name.utf8)
    }
}

private func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// An archive of which there is only the list.
private func archive(_ parts: [Part], count: Int? = nil, remark: String = "") -> [UInt8] {
    let list = parts.flatMap(\.entry)
    let number = bytes(count ?? parts.count, 2)
    return list + Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + number + number + bytes(list.count, 4) + bytes(0, 4)
        + bytes(remark.utf8.count, 2) + Array(remark.utf8)
}

@Test func theListOfAnArchiveIsRead() throws {
    let parts = [Part("a.xml", size: 5), Part("b/picture.PNG", size: 1_000_000), Part("c", size: 7)]
    let directory = try #require(ZipDirectory(archive(parts, remark: "made by hand")))
    #expect(directory.count == 3 && directory.textSize == 12 && !directory.isEncrypted)
    #expect(ZipDirectory(archive([Part("a", flags: 1)]))?.isEncrypted == true)
    #expect(ZipDirectory(archive([]))?.count == 0)
}

@Test func aListThatIsNotWholeIsNone() {
    let whole = archive([Part("a.xml"), Part("b.xml")])
    for length in whole.indices { #expect(ZipDirectory(Array(whole[..<length])) == nil) }
    #expect(ZipDirectory(archive([Part("a.xml")], count: 2)) == nil)
    var strayed = whole
    for place in whole.count - 6..<whole.count - 2 { strayed[place] = 0xFF }
    #expect(ZipDirectory(strayed) == nil)
}
