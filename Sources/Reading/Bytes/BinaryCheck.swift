/// Tells text from other bytes, whatever a file's name says.
enum BinaryCheck {
    /// The first bytes of the file kinds most often met under a wrong name.
    private static let signatures: [[UInt8]] = [
        [0x7F, 0x45, 0x4C, 0x46],  // ELF
        [0x89, 0x50, 0x4E, 0x47],  // PNG
        [0xFF, 0xD8, 0xFF],  // JPEG
        [0x1F, 0x8B],  // gzip
        [0x50, 0x4B, 0x03, 0x04],  // ZIP and what is built on it
        [0x25, 0x50, 0x44, 0x46, 0x2D],  // PDF
        [0x42, 0x5A, 0x68],  // bzip2
        [0xFD, 0x37, 0x7A, 0x58, 0x5A],  // xz
        [0x28, 0xB5, 0x2F, 0xFD],  // Zstandard
        [0xD0, 0xCF, 0x11, 0xE0],  // old Office
    ]
    /// How much of a file is looked at, in bytes.
    private static let sample = 65_536

    /// Whether some bytes are not text.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        if signatures.contains(where: bytes.starts) { return true }
        guard ByteOrderMark(bytes) == nil else { return false }
        let head = bytes.prefix(sample)
        let controls = head.withUnsafeBufferPointer { $0.count(where: isControl) }
        // A text has none as a rule; a NUL is one.
        guard controls > 0 else { return false }
        let nuls = head.count { $0 == 0 }
        guard nuls * 50 > head.count || controls * 5 > head.count else { return false }
        return nuls == 0 || UTF16Order(bytes) == nil
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 32 && !byte.isSpace && byte != 0x1B) || byte == 0x7F
    }
}

/// The mark that opens a file and tells its encoding.
enum ByteOrderMark: Hashable {
    case utf8, utf16Little, utf16Big, utf32Little, utf32Big

    /// The mark at the start of some bytes; nil when there is none.
    init?(_ bytes: [UInt8]) {
        let found = Self.marks.first { bytes.starts(with: $0.bytes) }
        guard let found else { return nil }
        self = found.mark
    }

    /// How many bytes the mark takes.
    var length: Int {
        switch self {
        case .utf8: 3
        case .utf16Little, .utf16Big: 2
        case .utf32Little, .utf32Big: 4
        }
    }

    // The longer marks first: UTF-32 begins as UTF-16 does.
    private static let marks: [(mark: Self, bytes: [UInt8])] = [
        (.utf32Little, [0xFF, 0xFE, 0, 0]),
        (.utf32Big, [0, 0, 0xFE, 0xFF]),
        (.utf8, [0xEF, 0xBB, 0xBF]),
        (.utf16Little, [0xFF, 0xFE]),
        (.utf16Big, [0xFE, 0xFF]),
    ]
}
