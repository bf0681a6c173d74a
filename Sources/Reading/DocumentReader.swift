import CorpusModel

/// What came of a file.
public enum ReadingOutcome: Sendable {
    /// A document, with what was wrong but did not keep it out.
    case document(Document, remarks: [ProblemReason])
    /// Why it is not a document.
    case problem(ProblemReason)
}

/// Turns files into documents; reads them and nothing else, never writes.
public struct DocumentReader: Sendable {
    /// Larger files are not read, in bytes.
    public static let sizeLimit = 10_000_000

    /// The date given to every document that bears none.
    public let fallbackDate: CalendarDay?

    /// A reader; `fallbackDate` stands in for the date of documents that bear none.
    public init(fallbackDate: CalendarDay? = nil) {
        self.fallbackDate = fallbackDate
    }

    /// Reads a file's bytes as the format its name says.
    public func read(_ bytes: [UInt8], path: DocumentPath) -> ReadingOutcome {
        let ending = path.fileNameEnding
        guard let format = DocumentFormat(ending: ending) else {
            return .problem(.unknownFormat(ending.isEmpty ? "none" : ending))
        }
        guard bytes.count <= Self.sizeLimit else {
            return .problem(.tooLarge(size: bytes.count, limit: Self.sizeLimit))
        }
        guard !BinaryCheck.isBinary(bytes) else { return .problem(.binary) }
        var decoded = DecodedText(bytes)
        guard !decoded.text.isBlank(decoded.text.indices) else { return .problem(.empty) }
        decoded.mend()
        let remarks = decoded.undecodable == 0 ? [] : [ProblemReason.undecodable(count: decoded.undecodable)]
        return .document(document(decoded, format, path), remarks: remarks)
    }

    private func document(_ decoded: DecodedText, _ format: DocumentFormat, _ path: DocumentPath) -> Document {
        let text = decoded.text
        let frontMatter = format == .markdown ? FrontMatter(text) : nil
        let body = (frontMatter?.end ?? 0)..<text.count
        let blocks =
            switch format {
            case .plainText: PlainTextBlocks.blocks(of: text)
            case .markdown: MarkdownBlocks.blocks(of: text, in: body)
            }
        var document = Document(path: path, format: format, text: text, blocks: blocks)
        document.repairs = decoded.repairs
        let head = DocumentHead(document)
        document.title = frontMatter?.title ?? head.title
        document.author = frontMatter?.author ?? head.author
        document.publisher = frontMatter?.publisher ?? head.publisher
        document.date =
            frontMatter?.date ?? head.date ?? path.date ?? fallbackDate.map { Sourced($0, from: .commandLine) }
        return document
    }
}

extension DocumentFormat {
    /// The format that a file name's ending stands for, small letters without the dot; nil when none is known.
    public init?(ending: String) {
        switch ending {
        case "txt", "text": self = .plainText
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }
}

extension DocumentPath {
    /// The last part of the path.
    private var fileName: ArraySlice<UInt8> {
        bytes[(bytes.lastIndex(of: .slash).map { $0 + 1 } ?? 0)...]
    }

    /// What follows the last dot of the file name, in small letters; empty when there is none.
    public var fileNameEnding: String {
        guard let dot = fileName.lastIndex(of: .dot), dot > fileName.startIndex else { return "" }
        return String(decoding: fileName[(dot + 1)...], as: UTF8.self).lowercased()
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
