/// The character set that a text states for editors: `-*- coding: koi8-r -*-`, `vim: set fileencoding=latin1`, `encoding: …`.
enum DeclaredCharset {
    /// How far from its start and its end a text is searched, in bytes.
    private static let depth = 1_024

    /// The first set stated near the start or the end of some bytes; nil when none is that is known.
    static func find(in bytes: [UInt8]) -> Charset? {
        let head = 0..<min(bytes.count, depth)
        return find(bytes, head) ?? find(bytes, max(head.upperBound, bytes.count - depth)..<bytes.count)
    }

    private static func find(_ bytes: [UInt8], _ range: Range<Int>) -> Charset? {
        for position in range where bytes[position].lowered == UInt8(ascii: "c") {
            for word in ["coding", "charset"] as [StaticString]
            where bytes.starts(position..<range.upperBound, with: word) {
                let rest = position + word.utf8CodeUnitCount..<range.upperBound
                if let label = label(bytes, rest), let charset = Charset(label: label) { return charset }
            }
        }
        return nil
    }

    /// The word behind `=` or `:`, quoted or not.
    private static func label(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        guard let mark = range.first, bytes[mark] == .colon || bytes[mark] == UInt8(ascii: "=") else { return nil }
        let rest = mark + 1..<range.upperBound
        let start =
            rest.lowerBound + bytes.run(rest) { $0 == .space || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let length = bytes.run(start..<range.upperBound) {
            ($0.isLetter || $0.isDigit || $0 == .dash || $0 == UInt8(ascii: "_")) && $0 < 0x80
        }
        return (1...40).contains(length) ? String(decoding: bytes[start..<start + length], as: UTF8.self) : nil
    }
}
