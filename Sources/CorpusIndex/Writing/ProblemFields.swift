import CorpusModel

/// A reason as columns.
struct ProblemFields: Hashable, Sendable {
    /// How it is written that nothing was found; those rows have an index of their own.
    static let nothingFound = "nothingFound"

    let reason: String
    var words: String?
    var number: Int?
    var bound: Int?

    init(_ reason: ProblemReason) {
        switch reason {
        case .missing: self.reason = "missing"
        case .unreadable(let why): (self.reason, words) = ("unreadable", why)
        case .notAFile: self.reason = "notAFile"
        case .brokenLink: self.reason = "brokenLink"
        case .outsideLink: self.reason = "outsideLink"
        case .unknownFormat(let ending): (self.reason, words) = ("unknownFormat", ending)
        case .binary: self.reason = "binary"
        case .empty: self.reason = "empty"
        case .tooLarge(let size, let limit): (self.reason, number, bound) = ("tooLarge", size, limit)
        case .undecodable(let count): (self.reason, number) = ("undecodable", count)
        case .guessedCharset(let name): (self.reason, words) = ("guessedCharset", name)
        case .assumedCharset(let name, let package):
            (self.reason, words) = ("assumedCharset", "\(name) \(package)")
        case .malformed(let how): (self.reason, words) = ("malformed", how)
        case .needsPackage(let package): (self.reason, words) = ("needsPackage", package)
        case .unclearDate(let date): (self.reason, words) = ("unclearDate", date)
        case .encrypted: self.reason = "encrypted"
        case .noText: self.reason = "noText"
        case .changed: self.reason = "changed"
        case .noDocuments: self.reason = "noDocuments"
        case .nothingFound: self.reason = Self.nothingFound
        }
    }

    /// The reason that columns hold; nil when no version of the program writes them so.
    static func reason(_ name: String, words: String?, number: Int?, bound: Int?) -> ProblemReason? {
        switch name {
        case "missing": .missing
        case "unreadable": .unreadable(words ?? "")
        case "notAFile": .notAFile
        case "brokenLink": .brokenLink
        case "outsideLink": .outsideLink
        case "unknownFormat": .unknownFormat(words ?? "none")
        case "binary": .binary
        case "empty": .empty
        case "tooLarge": .tooLarge(size: number ?? 0, limit: bound ?? 0)
        case "undecodable": .undecodable(count: number ?? 0)
        case "guessedCharset": .guessedCharset(words ?? "")
        case "assumedCharset": assumedCharset(words ?? "")
        case "malformed": .malformed(words ?? "")
        case "needsPackage": .needsPackage(words ?? "")
        case "unclearDate": .unclearDate(words ?? "")
        case "encrypted": .encrypted
        case "noText": .noText
        case "changed": .changed
        case "noDocuments": .noDocuments
        case nothingFound: .nothingFound
        default: nil
        }
    }

    private static func assumedCharset(_ words: String) -> ProblemReason {
        let parts = words.split(separator: " ").map(String.init)
        return .assumedCharset(parts.first ?? "", package: parts.count > 1 ? parts[1] : "")
    }
}
