import Converters
import CorpusModel

/// Reads what `pandoc` turns into a page.
enum PandocReader {
    /// The formats that it is asked to read.
    enum Format: String, CaseIterable {
        case docx, odt, rtf

        /// What a document of it is read as.
        var documentFormat: DocumentFormat {
            switch self {
            case .docx: .docx
            case .odt: .odt
            case .rtf: .rtf
            }
        }
    }

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
    private static func refusal(of bytes: [UInt8], _ format: Format) -> ProblemReason? {
        if format != .rtf { return PackedDocument.opened(bytes, format.documentFormat).failure }
        if PackedDocument.isLocked(bytes) { return .encrypted }
        return bytes.starts(with: Array("{\\rtf".utf8)) ? nil : .malformed("not RTF, whatever its name says")
    }

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
