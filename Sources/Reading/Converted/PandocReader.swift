import Converters
import CorpusModel
import Parsers

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
    static func read(
        _ bytes: [UInt8],
        _ format: Format,
        path: DocumentPath
    ) throws(ParserFailure) -> ReadingOutcome {
        if PackedDocument.isLocked(bytes) { return .problem(.encrypted) }
        guard format != .rtf else {
            let isWhole = bytes.starts(with: Array("{\\rtf".utf8))
            return isWhole
                ? try converted(bytes, format, path, nil) : .problem(.malformed("not RTF, whatever its name says"))
        }
        switch PackedDocument.opened(bytes, format.documentFormat) {
        case .refused(let reason): return .problem(reason)
        case .opened(let archive):
            if try isEncrypted(archive) { return .problem(.encrypted) }
            let part = properties.lazy.compactMap { archive.content(of: Array($0.utf8)) }.first
            let shown = format == .docx ? withoutHidden(archive) : (archive: bytes, words: 0)
            let outcome = try converted(shown.archive, format, path, try part.map(FileProperties.init(ofOffice:)))
            guard case .document(var document, let remarks) = outcome else { return outcome }
            document.omitted.hidden += shown.words
            return .document(document, remarks: remarks)
        }
    }

    /// The parts of a DOCX that hold paragraphs.
    private static let texts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"]

    /// A DOCX without the text that is set not to be shown, which pandoc would show, and how many words that is.
    private static func withoutHidden(_ archive: PackedDocument) -> (archive: [UInt8], words: Int) {
        let styles = archive.content(of: Array("word/styles.xml".utf8)).map(HiddenRuns.styles) ?? []
        var contents: [[UInt8]: [UInt8]] = [:]
        var words = 0
        for name in texts.map({ Array($0.utf8) }) {
            guard let part = archive.content(of: name) else { continue }
            let runs = HiddenRuns(part, styles: styles)
            if runs.part.count < part.count { contents[name] = runs.part }
            words += runs.words
        }
        return (archive.replacing(contents), words)
    }

    /// The parts that hold what a word processor says of the file.
    private static let properties = ["docProps/core.xml", "meta.xml"]

    /// Whether the list of an ODT says how its parts are encrypted.
    private static func isEncrypted(_ archive: PackedDocument) throws(ParserFailure) -> Bool {
        guard let list = archive.content(of: Array("META-INF/manifest.xml".utf8)) else { return false }
        return try !XmlElements(list).named("encryption-data").isEmpty
    }

    private static func converted(
        _ bytes: [UInt8],
        _ format: Format,
        _ path: DocumentPath,
        _ properties: FileProperties?
    ) throws(ParserFailure) -> ReadingOutcome {
        switch Converter.page(of: bytes, format: format.rawValue, limit: DocumentReader.textLimit) {
        case .missing(let program): return .problem(.needsPackage(program.package))
        case .failed(let words, _): return .problem(.malformed(words))
        case .converted(let page):
            let outcome = try HtmlReader.readWhole(withoutEmptyTitle(page), format.documentFormat, path: path)
            guard let properties, case .document(var document, let remarks) = outcome else { return outcome }
            document.add(properties)
            return .document(document, remarks: remarks)
        }
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

extension Document {
    /// Takes over what its file says of itself where nothing better is known.
    fileprivate mutating func add(_ properties: FileProperties) {
        // A first heading is a guess; what is set as a title in the text came with the page's head.
        if title?.origin != .fileProperties, let stated = properties.title {
            title = Sourced(stated, from: .fileProperties)
        }
        author = author ?? properties.author.map { Sourced($0, from: .fileProperties) }
        // When the file was made says less than anything that a person wrote.
        date = date ?? path.date ?? properties.created.map { Sourced($0, from: .fileProperties) }
    }
}
