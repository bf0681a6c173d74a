import Converters
import CorpusModel

/// Reads a PDF: its text page by page, and what it says about itself.
enum PdfReader {
    /// How far into a file its signature may stand, in bytes.
    private static let depth = 1024
    /// The exit code of `pdftotext` when the author forbids to copy text.
    private static let forbidden = 3

    /// Reads the bytes of a PDF.
    static func read(_ bytes: [UInt8], path: DocumentPath) -> ReadingOutcome {
        guard bytes.prefix(depth).holds("%PDF-") else {
            return .problem(.malformed("not a PDF, whatever its name says"))
        }
        switch Converter.text(ofPdf: bytes, limit: DocumentReader.textLimit) {
        case .missing(let program): return .problem(.needsPackage(program.package))
        case .failed(let words, let code): return .problem(reason(words, code))
        case .converted(let text):
            let document = document(text, path, properties(of: bytes)) { layout(of: bytes, $0) }
            guard let document else { return .problem(.noText) }
            return .document(document, remarks: [])
        }
    }

    private static func reason(_ words: String, _ code: Int?) -> ProblemReason {
        if Array(words.utf8).holds("Incorrect password") { return .encrypted }
        return .malformed(code == forbidden ? "a PDF whose author does not allow its text to be copied" : words)
    }

    private static func properties(of bytes: [UInt8]) -> FileProperties {
        guard case .converted(let lines) = Converter.properties(ofPdf: bytes) else { return FileProperties(ofPdf: []) }
        return FileProperties(ofPdf: DecodedText(lines).text)
    }

    /// Where the words of some pages stand; nil when that cannot be told, and their tables stay running text.
    private static func layout(of bytes: [UInt8], _ pages: ClosedRange<Int>) -> [UInt8]? {
        guard case .converted(let list) = Converter.layout(ofPdf: bytes, pages: pages, limit: layoutLimit) else {
            return nil
        }
        return list
    }

    /// Each word of a list of words takes a line of some sixty bytes.
    private static let layoutLimit = 2 * DocumentReader.textLimit

    /// The document of what `pdftotext` printed; nil when that is blank.
    ///
    /// `layout` is asked where the words of some pages stand when they may hold tables.
    static func document(
        _ printed: [UInt8],
        _ path: DocumentPath,
        _ properties: FileProperties,
        layout: (ClosedRange<Int>) -> [UInt8]? = { _ in nil }
    ) -> Document? {
        var decoded = DecodedText(printed)
        decoded.mend()
        let transcript = TranscriptNumbers(PageText.parted(decoded.text))
        guard !transcript.text.isBlank(transcript.text.indices) else { return nil }
        var tables = PdfTables(transcript.text)
        if transcript.repairs.isEmpty, let pages = tables.pages, let list = layout(pages) { tables.read(list) }
        let blocks = PageText.blocks(of: tables.text, rows: tables.rows)
        var document = Document(path: path, format: .pdf, text: tables.text, blocks: blocks)
        document.repairs = decoded.repairs + transcript.repairs
        document.omitted.furniture += transcript.words
        let head = DocumentHead(document)
        document.title = properties.title.map { Sourced($0, from: .fileProperties) } ?? head.title
        document.author = head.author ?? properties.author.map { Sourced($0, from: .fileProperties) }
        document.publisher = head.publisher
        // When the file was made says less than anything that a person wrote.
        document.date = head.date ?? path.date ?? properties.created.map { Sourced($0, from: .fileProperties) }
        return document
    }
}

extension Sequence<UInt8> {
    /// Whether some ASCII stands in it.
    fileprivate func holds(_ wanted: StaticString) -> Bool {
        let bytes = Array(self)
        guard bytes.count >= wanted.utf8CodeUnitCount else { return false }
        return (0...bytes.count - wanted.utf8CodeUnitCount).contains { bytes.starts($0..<bytes.count, with: wanted) }
    }
}
