import CorpusModel

/// What the system says of a file; when it stays the same, so does the file.
public struct FileStamp: Hashable, Sendable {
    /// In bytes.
    public let size: Int
    /// In nanoseconds since 1970.
    public let modified: Int64
    /// The file's number on its disk.
    public let inode: Int64

    /// A stamp as the system gave it.
    public init(size: Int, modified: Int64, inode: Int64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}

/// A file as it was when it was last read.
public struct IndexedFile: Hashable, Sendable {
    /// Its stamp then.
    public let stamp: FileStamp
    /// Its content then.
    public let hash: ContentHash

    /// A file with what was known of it.
    public init(stamp: FileStamp, hash: ContentHash) {
        self.stamp = stamp
        self.hash = hash
    }
}

/// A document with all that goes into the index for it.
public struct IndexEntry: Sendable {
    /// The document as read.
    public let document: Document
    /// What was found in it.
    public let findings: Findings
    /// What was wrong but did not keep it out.
    public let remarks: [ProblemReason]
    /// What is worked out from these alone, by whoever reads: the one that writes is waited for by all.
    let derived: Derived

    /// Joins a document with its findings.
    public init(document: Document, findings: Findings, remarks: [ProblemReason]) {
        self.document = document
        self.findings = findings
        self.remarks = remarks
        derived = Derived(document, findings)
    }

    /// What goes into the index of a document without a look at the index.
    struct Derived: Sendable {
        let passages: [Passage]
        let pieces: [Piece]
        let words: Int
        let textHash: Int64
        let sketch: Sketch?
        /// One for each event.
        let gists: [EventGist]
        /// The dated sentences that became no event, bytes in text order.
        let untold: [Range<Int>]

        init(_ document: Document, _ findings: Findings) {
            passages = Passage.all(of: document)
            pieces = Piece.all(of: passages, findings.opinions)
            words = Self.wordCount(document.text)
            textHash = TextHash.of(document.text)
            sketch = Sketch(document.text)
            let standing = StandingText(document.styles)
            gists = findings.events.map { EventGist($0, in: document.text, standing) }
            untold = findings.untold
        }

        private static func wordCount(_ text: [UInt8]) -> Int {
            var count = 0
            var isInWord = false
            for byte in text {
                let isWord = byte > 0x20
                if isWord, !isInWord { count += 1 }
                isInWord = isWord
            }
            return count
        }
    }
}

/// A step that brings the index in line with the files.
public enum IndexChange: Sendable {
    /// A document came or changed; its path is the document's.
    case put(IndexEntry, stamp: FileStamp, hash: ContentHash)
    /// The file has another stamp, but its content is as it was.
    case restamp(DocumentPath, stamp: FileStamp)
    /// The same content now goes by another path.
    case move(from: DocumentPath, to: DocumentPath, stamp: FileStamp)
    /// No document: a problem instead. A stamp and hash are kept where the file could be read.
    case refuse(DocumentPath, ProblemReason, stamp: FileStamp?, hash: ContentHash?)
    /// A document that a file holds among others; its path is the document's.
    case putMember(IndexEntry, of: DocumentPath)
    /// Something else that a file holds: a problem.
    case refuseMember(DocumentPath, ProblemReason, of: DocumentPath)
    /// All that a file holds was handed over: what else came of it before goes.
    case seal(DocumentPath, members: Set<DocumentPath>, stamp: FileStamp, hash: ContentHash)
    /// The file is gone, with all that came of it.
    case remove(DocumentPath)
}
