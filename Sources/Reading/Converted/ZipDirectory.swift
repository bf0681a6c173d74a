/// The list of parts at the end of a zip archive; nothing is unpacked.
struct ZipDirectory: Hashable {
    /// How many parts there are.
    private(set) var count = 0
    /// What the parts that may hold text say they unpack to, in bytes.
    private(set) var textSize = 0
    /// Whether a part is encrypted.
    private(set) var isEncrypted = false

    private static let endSize = 22
    private static let entrySize = 46
    /// The longest remark behind the list, in bytes.
    private static let longestRemark = 65_535

    /// Reads the list; nil when there is none, or it is not whole.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.end(of: bytes) else { return nil }
        var position = bytes.number(at: end + 16, size: 4)
        let total = bytes.number(at: end + 10, size: 2)
        while count < total {
            guard position + Self.entrySize <= bytes.count, bytes.isMarked(at: position, 1, 2) else { return nil }
            let name = position + Self.entrySize
            let nameEnd = name + bytes.number(at: position + 28, size: 2)
            guard nameEnd <= bytes.count else { return nil }
            count += 1
            if bytes[position + 8] & 1 != 0 { isEncrypted = true }
            // A size that does not fit is written elsewhere, and far beyond any limit.
            if Self.mayHoldText(bytes[name..<nameEnd]) { textSize += bytes.number(at: position + 24, size: 4) }
            position = nameEnd + bytes.number(at: position + 30, size: 2) + bytes.number(at: position + 32, size: 2)
        }
    }

    private static func end(of bytes: [UInt8]) -> Int? {
        let last = bytes.count - endSize
        guard last >= 0 else { return nil }
        return stride(from: last, through: max(0, last - longestRemark), by: -1).first { bytes.isMarked(at: $0, 5, 6) }
    }

    private static let mediaEndings = [
        "png", "jpg", "jpeg", "gif", "svg", "emf", "wmf", "tif", "tiff", "bmp", "webp", "mp3", "mp4", "m4a", "ogg",
        "ttf", "otf",
        "woff", "woff2", "bin",
    ]

    private static func mayHoldText(_ name: ArraySlice<UInt8>) -> Bool {
        let ending = name.split(separator: .dot).last.map { String(decoding: $0, as: UTF8.self).lowercased() }
        return !mediaEndings.contains(ending ?? "")
    }
}

extension [UInt8] {
    /// Whether the signature of a record of a zip archive stands at a position.
    fileprivate func isMarked(at position: Int, _ third: UInt8, _ fourth: UInt8) -> Bool {
        self[position...].starts(with: [UInt8(ascii: "P"), UInt8(ascii: "K"), third, fourth])
    }

    /// The number in so many bytes, the lowest first; they must be there.
    fileprivate func number(at position: Int, size: Int) -> Int {
        (0..<size).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
    }
}
