/// The list of parts at the end of a zip archive; nothing is unpacked.
struct ZipDirectory: Hashable {
    /// A part as the list has it.
    struct Part: Hashable {
        let name: [UInt8]
        /// Whether its bytes are packed by deflate, or as they are; nil for another way.
        let isDeflated: Bool?
        /// How many bytes it takes in the archive.
        let packedSize: Int
        /// How many it says it unpacks to.
        let size: Int
        /// Whether it may hold text, by its name.
        let mayHoldText: Bool
        /// Where its own head begins.
        let start: Int
        /// What the list has of it.
        let entry: Range<Int>
    }

    /// The parts in the order of the list.
    private(set) var parts: [Part] = []
    /// What the parts that may hold text say they unpack to, in bytes.
    private(set) var textSize = 0
    /// From the first entry of the list to the record behind it.
    let list: Range<Int>
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
        guard position <= end else { return nil }
        list = position..<end
        while parts.count < total {
            guard position + Self.entrySize <= bytes.count, bytes.isMarked(at: position, 1, 2) else { return nil }
            let name = position + Self.entrySize
            let nameEnd = name + bytes.number(at: position + 28, size: 2)
            guard nameEnd <= bytes.count else { return nil }
            let next = nameEnd + bytes.number(at: position + 30, size: 2) + bytes.number(at: position + 32, size: 2)
            guard next <= bytes.count else { return nil }
            let part = Part(bytes, entry: position..<next, name: name..<nameEnd)
            parts.append(part)
            if bytes[position + 8] & 1 != 0 { isEncrypted = true }
            // A size that does not fit is written elsewhere, and far beyond any limit.
            if part.mayHoldText { textSize += part.size }
            position = next
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

    fileprivate static func mayHoldText(_ name: ArraySlice<UInt8>) -> Bool {
        let ending = name.split(separator: .dot).last.map { String(decoding: $0, as: UTF8.self).lowercased() }
        return !mediaEndings.contains(ending ?? "")
    }
}

extension ZipDirectory.Part {
    /// What the list has of it; the entry must be there.
    fileprivate init(_ bytes: [UInt8], entry: Range<Int>, name: Range<Int>) {
        let position = entry.lowerBound
        self.entry = entry
        let method = bytes.number(at: position + 10, size: 2)
        self.name = Array(bytes[name])
        isDeflated = method == 8 ? true : method == 0 ? false : nil
        packedSize = bytes.number(at: position + 20, size: 4)
        size = bytes.number(at: position + 24, size: 4)
        mayHoldText = ZipDirectory.mayHoldText(bytes[name])
        start = bytes.number(at: position + 42, size: 4)
    }

    private static let headSize = 30

    /// What it holds; nil when it is damaged, packed in a way that is not known, or longer than it says.
    func content(in archive: [UInt8]) -> [UInt8]? {
        guard start + Self.headSize <= archive.count, archive.isMarked(at: start, 3, 4), let isDeflated else {
            return nil
        }
        let first =
            start + Self.headSize + archive.number(at: start + 26, size: 2) + archive.number(at: start + 28, size: 2)
        guard first + packedSize <= archive.count else { return nil }
        let packed = archive[first..<first + packedSize]
        if isDeflated { return Inflation.unpacked(part: packed, limit: size) }
        return packed.count <= size ? Array(packed) : nil
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
