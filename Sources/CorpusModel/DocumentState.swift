/// How the file of a document stands now to what was read of it.
public enum DocumentState: Hashable, Sendable {
    /// Its bytes are those that were read, and give the text that is cited.
    case unchanged
    /// It holds other bytes, or gives another text; the text now, nil when it is none any more.
    case changed([UInt8]?)
    /// Nothing is there, but a file that is not known holds its bytes.
    case moved(DocumentPath)
    /// Nothing is there.
    case vanished
    /// It cannot be looked at; why, in a few words.
    case unreadable(String)
}

/// What a look at the file of a document found.
public struct DocumentCheck: Hashable, Sendable {
    public var state: DocumentState
    /// The SHA-256 of the bytes that it holds now, or that moved; nil when they could not be read.
    public var sha256: String?

    /// A state and the hash of the bytes looked at.
    public init(_ state: DocumentState, sha256: String?) {
        self.state = state
        self.sha256 = sha256
    }
}
