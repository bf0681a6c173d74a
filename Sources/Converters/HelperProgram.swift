import Glibc

/// The programs that may be run, all of them to turn a document into text; there are no others.
public enum HelperProgram: String, Hashable, Sendable, CaseIterable {
    case pdftotext, pdfinfo, pandoc

    /// The Debian package that brings it.
    public var package: String {
        switch self {
        case .pdftotext, .pdfinfo: "poppler-utils"
        case .pandoc: "pandoc"
        }
    }

    /// Where it is looked for: `PATH` is the reader's, and what it leads to may be anything.
    private static let folders = ["/usr/bin", "/usr/local/bin"]

    /// Its absolute path; nil when it is not installed.
    public var location: String? {
        Self.folders.lazy.map { "\($0)/\(rawValue)" }.first { access($0, X_OK) == 0 }
    }

    /// Whether it is installed.
    public var isInstalled: Bool { location != nil }
}
