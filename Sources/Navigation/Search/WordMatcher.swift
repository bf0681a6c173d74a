/// Finds words in UTF-8 with smart case: a capital in the words makes case matter.
public struct WordMatcher: Sendable {
    private let needle: [UInt8]
    private let foldsCase: Bool

    /// A matcher for some words; nil when there are none.
    public init?(_ words: String) {
        guard !words.isEmpty else { return nil }
        foldsCase = !words.contains { $0.isUppercase }
        needle = Array(words.utf8)
    }

    /// Where the words stand in a range of the bytes, at most `limit` places, none overlapping.
    public func matches(in bytes: [UInt8], _ range: Range<Int>, limit: Int = .max) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { buffer in
            var found: [Range<Int>] = []
            var offset = range.lowerBound
            let last = range.upperBound - needle.count
            while offset <= last, found.count < limit {
                if matches(buffer, at: offset) {
                    found.append(offset..<offset + needle.count)
                    offset += needle.count
                } else {
                    offset += 1
                }
            }
            return found
        }
    }

    /// Whether the words stand anywhere in a text.
    public func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return !matches(in: bytes, 0..<bytes.count, limit: 1).isEmpty
    }

    private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for index in needle.indices where needle[index] != byte(bytes, start + index) { return false }
        return true
    }

    /// A byte of the text, letters of ASCII and of Latin-1 in lower case where case does not matter.
    private func byte(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt8 {
        let byte = bytes[offset]
        guard foldsCase else { return byte }
        if (0x41...0x5A).contains(byte) { return byte | 0x20 }
        let follows = offset > 0 && bytes[offset - 1] == 0xC3
        return follows && (0x80...0x9E).contains(byte) && byte != 0x97 ? byte + 0x20 : byte
    }
}
