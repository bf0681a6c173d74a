/// A character that is written by its name or number: `&amp;`, `&#8217;`, `&#x2019;`.
struct CharacterReference {
    /// The character in UTF-8; a space for each kind of space, nothing for a soft hyphen.
    let bytes: [UInt8]
    /// The first byte after it.
    let end: Int

    /// No name is longer, in bytes.
    private static let longest = 32

    /// The reference that begins with an `&`; nil when none does.
    init?(at start: Int, in text: [UInt8], end: Int) {
        let range = min(start + 1, end)..<min(start + Self.longest, end)
        let length = text.run(range) { $0 < 0x80 && ($0.isLetter || $0.isDigit || $0 == .hash) }
        let name = range.prefix(length)
        guard length > 1, name.upperBound < end, text[name.upperBound] == .semicolon,
            let scalar = Self.scalar(text[name])
        else { return nil }
        bytes = Self.shown(scalar)
        self.end = name.upperBound + 1
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard name.first == .hash else { return EntityNames.scalars[Substring(decoding: name, as: UTF8.self)] }
        let digits = name.dropFirst()
        let isHex = digits.first.map { $0.lowered == UInt8(ascii: "x") } ?? false
        let number = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
        guard number.utf8.count <= 8, let value = UInt32(number, radix: isHex ? 16 : 10) else { return nil }
        return Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}"
    }

    private static func shown(_ scalar: Unicode.Scalar) -> [UInt8] {
        if scalar == "\u{AD}" || scalar == "\u{200B}" { return [] }
        return scalar.properties.isWhitespace || scalar.value < 0x20 ? [.space] : Array(UTF8.encode(scalar) ?? .init())
    }
}
