import Converters
import CorpusModel

/// Reads what `pandoc` turns into a page.
enum PandocReader {
    /// The formats that it is asked to read.
    enum Format: String, CaseIterable {
        case docx, odt, epub, rtf

        /// What a document of it is read as.
        var documentFormat: DocumentFormat {
            switch self {
            case .docx: .docx
            case .odt: .odt
            case .epub: .epub
            case .rtf: .rtf
            }
        }
    }

    /// An archive whose text unpacks to more is not read, in bytes.
    static let unpackedLimit = 40_000_000

    /// Reads the bytes of a document.
    static func read(_ bytes: [UInt8], _ format: Format, path: DocumentPath) -> ReadingOutcome {
        if let reason = refusal(of: bytes, format) { return .problem(reason) }
        switch Converter.page(of: bytes, format: format.rawValue, limit: DocumentReader.textLimit) {
        case .missing(let program): return .problem(.needsPackage(program.package))
        case .failed(let words, _): return .problem(.malformed(words))
        case .converted(let page):
            return HtmlReader.readWhole(withoutEmptyTitle(page), format.documentFormat, path: path)
        }
    }

    /// What can be told without reading it.
    static func refusal(of bytes: [UInt8], _ format: Format) -> ProblemReason? {
        if bytes.starts(with: compoundFile) { return .encrypted }
        if format == .rtf {
            return bytes.starts(with: Array("{\\rtf".utf8)) ? nil : .malformed("not RTF, whatever its name says")
        }
        guard let directory = ZipDirectory(bytes) else {
            return .malformed("not a .\(format.rawValue) file, or cut short: it has no list of parts")
        }
        if directory.isEncrypted { return .encrypted }
        let size = directory.textSize
        return size > unpackedLimit ? .tooLarge(size: size, limit: unpackedLimit) : nil
    }

    /// What a word processor wraps a document in to encrypt it (and what its older formats are).
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let emptyTitle: StaticString = "<title>-</title>"

    /// `pandoc` gives a title to what has none.
    private static func withoutEmptyTitle(_ page: [UInt8]) -> [UInt8] {
        let head = 0..<min(page.count, 4096)
        guard let start = head.first(where: { page.starts($0..<head.upperBound, with: emptyTitle) }) else {
            return page
        }
        return Array(page[..<start]) + page[(start + emptyTitle.utf8CodeUnitCount)...]
    }
}
