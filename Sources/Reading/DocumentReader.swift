import CorpusModel
import Parsers

/// What came of a file.
public enum ReadingOutcome: Sendable {
    /// A document, with what was wrong but did not keep it out.
    case document(Document, remarks: [ProblemReason])
    /// Why it is not a document.
    case problem(ProblemReason)
}

/// Turns files into documents; reads them and nothing else, never writes.
public struct DocumentReader: Sendable {
    /// More text is not read, in bytes: each costs some twenty of memory while its findings are made.
    public static let textLimit = 10_000_000
    /// Files of which most is seldom text may be larger, in bytes; their text may not.
    private static let printLimit = 50_000_000

    /// The date given to every document that bears none.
    public let fallbackDate: CalendarDay?
    /// What tells words that were parted at the end of a line from those written with a hyphen.
    let words: WordLists?

    /// A reader; `fallbackDate` stands in for the date of documents that bear none.
    public init(fallbackDate: CalendarDay? = nil, words: WordLists? = nil) {
        self.fallbackDate = fallbackDate
        self.words = words
    }

    /// Loads the lists of words, to be called before the first file is read; throws when one is not as it was installed.
    public func prepare() throws {
        try words?.load()
    }

    /// Identifies its lists of words and the language data beside them; throws when they cannot be read.
    public var languageEdition: String { get throws { try words?.edition ?? "none" } }

    /// Reads a file's bytes as the format its name says.
    public func read(_ bytes: [UInt8], path: DocumentPath) -> ReadingOutcome {
        let ending = path.fileNameEnding
        guard let format = DocumentFormat(ending: ending) else {
            return .problem(.unknownFormat(ending.isEmpty ? "none" : ending))
        }
        let limit = Self.sizeLimit(of: format)
        guard bytes.count <= limit else { return .problem(.tooLarge(size: bytes.count, limit: limit)) }
        return dated(ReadingOutcome { () throws(ParserFailure) in try read(bytes, as: format, path) })
    }

    private func read(
        _ bytes: [UInt8],
        as format: DocumentFormat,
        _ path: DocumentPath
    ) throws(ParserFailure) -> ReadingOutcome {
        switch format {
        case .plainText, .markdown: readText(bytes, format, path)
        case .html: try HtmlReader.read(bytes, path: path)
        case .mail, .mailbox: try MailReader.read(bytes, path: path, words)
        case .webArchive: try WebArchive.read(bytes, path: path)
        case .pdf: PdfReader.read(bytes, path: path)
        case .docx: try PandocReader.read(bytes, .docx, path: path)
        case .odt: try PandocReader.read(bytes, .odt, path: path)
        case .epub: try EpubReader.read(bytes, path: path)
        case .rtf: try PandocReader.read(bytes, .rtf, path: path)
        }
    }

    /// Ends the processes that wait to parse, when nothing is to be read for a while.
    public static func rest() { Parser.rest() }

    /// The date that the name of a file states; nil when it states none.
    public static func date(inNameOf path: DocumentPath) -> CalendarDay? { path.date?.value }

    /// Marks struck words, and gives a document the dates of its parts and, if it bears none itself, that of its file's name
    /// or the one that stands in for all.
    func dated(_ outcome: ReadingOutcome) -> ReadingOutcome {
        guard case .document(let read, let remarks) = outcome else { return outcome }
        var document = StruckMarks.marked(read)
        DatedPassages.settle(&document)
        document.date = document.date ?? document.path.date ?? fallbackDate.map { Sourced($0, from: .commandLine) }
        return .document(document, remarks: remarks)
    }

    /// The largest file of a format that is read, in bytes.
    public static func sizeLimit(of format: DocumentFormat) -> Int {
        switch format {
        case .plainText, .markdown, .html: textLimit
        case .pdf, .docx, .odt, .epub, .rtf: printLimit
        case .mail, .webArchive: 30_000_000
        // Each of its messages is held to the limit of text.
        case .mailbox: 100_000_000
        }
    }

    private func readText(_ bytes: [UInt8], _ format: DocumentFormat, _ path: DocumentPath) -> ReadingOutcome {
        guard !BinaryCheck.isBinary(bytes) else { return .problem(.binary) }
        var decoded = DecodedText.any(bytes, declared: DeclaredCharset.find)
        guard !decoded.text.isBlank(decoded.text.indices) else { return .problem(.empty) }
        decoded.mend()
        return .document(document(decoded, format, path), remarks: decoded.remarks)
    }

    private func document(_ decoded: DecodedText, _ format: DocumentFormat, _ path: DocumentPath) -> Document {
        format == .markdown ? markdown(decoded, path) : plainText(decoded, format, path)
    }

    private func markdown(_ decoded: DecodedText, _ path: DocumentPath) -> Document {
        let frontMatter = FrontMatter(decoded.text)
        let read = MarkdownText(decoded.text, body: (frontMatter?.end ?? 0)..<decoded.text.count)
        var document = Document(path: path, format: .markdown, text: read.text, blocks: read.blocks)
        document.repairs = decoded.repairs
        document.styles = read.styles
        document.references = read.references.found
        return headed(document, decoded, frontMatter)
    }

    private func plainText(_ decoded: DecodedText, _ format: DocumentFormat, _ path: DocumentPath) -> Document {
        let transcript = TranscriptNumbers(decoded.text)
        let text = transcript.text
        var document = Document(path: path, format: format, text: text, blocks: PlainTextBlocks.blocks(of: text))
        document.repairs = decoded.repairs + transcript.repairs
        document.omitted.furniture += transcript.words
        document.joinPartedWords(words)
        return headed(document, decoded)
    }

    /// Adds what a document says of itself.
    private func headed(_ document: Document, _ decoded: DecodedText, _ frontMatter: FrontMatter? = nil) -> Document {
        var document = document
        document.hasFileLines = decoded.hasFileLines
        let head = DocumentHead(document)
        document.title = frontMatter?.title ?? head.title
        document.author = frontMatter?.author ?? head.author
        document.publisher = frontMatter?.publisher ?? head.publisher
        document.date = frontMatter?.date ?? head.date
        return document
    }
}

extension DocumentFormat {
    /// The format that a file name's ending stands for, small letters without the dot; nil when none is known.
    public init?(ending: String) {
        switch ending {
        case "txt", "text": self = .plainText
        case "md", "markdown": self = .markdown
        case "html", "htm", "xhtml", "html.gz", "htm.gz": self = .html
        case "eml": self = .mail
        case "mbox": self = .mailbox
        case "mhtml", "mht": self = .webArchive
        case "pdf": self = .pdf
        case "docx": self = .docx
        case "odt": self = .odt
        case "epub": self = .epub
        case "rtf": self = .rtf
        default: return nil
        }
    }
}

extension DocumentPath {
    /// The last part of the path.
    private var fileName: ArraySlice<UInt8> {
        bytes[(bytes.lastIndex(of: .slash).map { $0 + 1 } ?? 0)...]
    }

    /// What follows the last dot of the file name, in small letters, `.gz` with what it packs; empty when there is none.
    public var fileNameEnding: String {
        let ending = Self.ending(of: fileName)
        guard ending == "gz" else { return ending }
        let packed = Self.ending(of: fileName.dropLast(3))
        return packed.isEmpty ? ending : "\(packed).gz"
    }

    private static func ending(of name: ArraySlice<UInt8>) -> String {
        guard let dot = name.lastIndex(of: .dot), dot > name.startIndex else { return "" }
        return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    }

    /// The date that the file name states: `2017-10-11-meeting.md`.
    var date: Sourced<CalendarDay>? {
        let name = Array(fileName)
        for start in name.indices where name[start].isDigit && (start == 0 || !name[start - 1].isDigit) {
            guard let date = StatedDate.iso(in: name, at: start) else { continue }
            return Sourced(date.day, from: .fileName)
        }
        return nil
    }
}
