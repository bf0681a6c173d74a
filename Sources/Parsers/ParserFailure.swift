/// Why nothing could be taken apart, though it may be of the kind.
public struct ParserFailure: Error, Hashable, Sendable {
    /// How it came to that.
    public enum Cause: Hashable, Sendable {
        /// The library that does it is not there.
        case missing
        /// The library crashed on it, by a signal.
        case crashed(signal: Int)
        /// It took more processor time than is given.
        case outOfTime
        /// It took more memory than is given, or what came of it grew too large.
        case outOfMemory
        /// The process that does it could not be started, or did not speak as it should; why.
        case notAnswered(String)
    }

    /// What it was to be taken apart as.
    public let kind: ParserKind
    public let cause: Cause

    /// States a failure.
    public init(_ kind: ParserKind, _ cause: Cause) {
        self.kind = kind
        self.cause = cause
    }
}

/// What is taken apart, and by what.
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
