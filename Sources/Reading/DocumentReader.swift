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
    public static let sizeLimit = 64_000_000

    /// The date given to every document that bears none.
    public let fallbackDate: CalendarDay?

    /// A reader; `fallbackDate` stands in for the date of documents that bear none.
    public init(fallbackDate: CalendarDay? = nil) {
        self.fallbackDate = fallbackDate
    }

    /// Reads a file's bytes as the format its name says.
    public func read(_ bytes: [UInt8], path: DocumentPath) -> ReadingOutcome {
        .problem(.unknownFormat("none"))
    }
}
