import CorpusModel

/// Finds words in UTF-8, in plain letters on either side, with smart case: a capital in the words makes case matter.
public struct WordMatcher: Sendable {
    private let needle: [UInt8]
    private let foldsCase: Bool

    /// A matcher for some words; nil when there are none.
    public init?(_ words: String) {
        let bytes = Array(words.utf8)
        needle = PlainText(bytes, .lettersAndPunctuation)?.bytes ?? bytes
        guard !needle.isEmpty else { return nil }
        foldsCase = !words.contains { $0.isUppercase }
    }

    /// Where the words stand in a range of the bytes, at most `limit` places, none overlapping.
    public func matches(in bytes: [UInt8], _ range: Range<Int>, limit: Int = .max) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { buffer in
            let text = UnsafeBufferPointer(rebasing: buffer[range])
            let found =
                if let plain = PlainText(text, .lettersAndPunctuation) {
                    plain.bytes.withUnsafeBufferPointer { matches(in: $0, limit) }.map(plain.origin)
                } else {
                    matches(in: text, limit)
                }
            return found.map { $0.lowerBound + range.lowerBound..<$0.upperBound + range.lowerBound }
        }
    }

    private func matches(in text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = 0
        while offset <= text.count - needle.count, found.count < limit {
            if matches(text, at: offset) {
                found.append(offset..<offset + needle.count)
                offset += needle.count
            } else {
                offset += 1
            }
        }
        return found
    }

    /// Whether the words stand anywhere in a text.
    public func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return !matches(in: bytes, 0..<bytes.count, limit: 1).isEmpty
    }

    private func matches(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for index in needle.indices where needle[index] != lowered(text[start + index]) { return false }
        return true
    }

    /// A letter of ASCII in lower case where case does not matter.
    private func lowered(_ byte: UInt8) -> UInt8 {
        foldsCase && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
