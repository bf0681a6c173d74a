/// Why something was not parsed, though it may be of the kind.
public struct ParserFailure: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Cause: Hashable, Sendable {
        /// The library is not installed.
        case missing
        /// A signal ended the library on it.
        case crashed(signal: Int)
        /// It took more processor time than a request may.
        case outOfTime
        /// It took more memory than a request may, or its reply was too large.
        case outOfMemory
        /// The process could not be started, or did not keep to the protocol; why.
        case notAnswered(String)
    }

    /// What it was to be parsed as.
    public let kind: ParserKind
    public let cause: Cause

    /// States a failure.
    public init(_ kind: ParserKind, _ cause: Cause) {
        self.kind = kind
        self.cause = cause
    }
}

/// What is parsed.
public enum ParserKind: UInt32, CaseIterable, Sendable {
    case html, xml, mail, charset

    /// The library that does it, and the Debian package that brings it.
    public var library: (name: String, package: String) {
        switch self {
        case .html, .xml: ("libxml2", "libxml2")
        case .mail: ("GMime", "libgmime-3.0-0")
        case .charset: ("uchardet", "libuchardet0")
        }
    }
}
