import CorpusModel

/// A document that is a zip archive of parts.
struct PackedDocument {
    private let bytes: [UInt8]
    private let directory: ZipDirectory
    private let parts: [[UInt8]: ZipDirectory.Part]

    /// One that may be read, or why it may not.
    enum Opening {
        case opened(PackedDocument)
        case refused(ProblemReason)

        /// Why it may not be read; nil when it may.
        var failure: ProblemReason? {
            if case .refused(let reason) = self { reason } else { nil }
        }
    }

    /// An archive whose text unpacks to more is not read, in bytes.
    private static let unpackedLimit = 40_000_000
    /// What a word processor wraps a document in to encrypt it (and what its older formats are).
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Whether the bytes are wrapped as a word processor wraps what it encrypts.
    static func isLocked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: compoundFile)
    }

    /// Reads the list of its parts and what that tells: nothing is unpacked.
    static func opened(_ bytes: [UInt8], _ format: DocumentFormat) -> Opening {
        if isLocked(bytes) { return .refused(.encrypted) }
        guard let directory = ZipDirectory(bytes) else {
            return .refused(.malformed("not a .\(format.rawValue) file, or cut short: it has no list of parts"))
        }
        if directory.isEncrypted { return .refused(.encrypted) }
        let size = directory.textSize
        if size > unpackedLimit { return .refused(.tooLarge(size: size, limit: unpackedLimit)) }
        return .opened(PackedDocument(bytes, directory))
    }

    private init(_ bytes: [UInt8], _ directory: ZipDirectory) {
        (self.bytes, self.directory) = (bytes, directory)
        let texts = directory.parts.filter(\.mayHoldText).map { ($0.name, $0) }
        parts = Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    /// A part's content; nil when there is no part of text of that name, or it is damaged.
    ///
    /// All parts together unpack to no more than the limit, as none may be longer than it says.
    func content(of name: [UInt8]) -> [UInt8]? {
        parts[name]?.content(in: bytes)
    }

    /// The whole archive with other content in place of some parts.
    func replacing(_ contents: [[UInt8]: [UInt8]]) -> [UInt8] {
        contents.isEmpty ? bytes : directory.archive(bytes, replacing: contents)
    }
}
