/// What a character is to the tokenizer.
enum CharacterClass: Sendable {
    case space, capital, small, digit, mark

    /// Part of a word or number.
    var isAlphanumeric: Bool {
        switch self {
        case .capital, .small, .digit: true
        case .space, .mark: false
        }
    }

    /// Part of a word.
    var isLetter: Bool {
        switch self {
        case .capital, .small: true
        case .space, .mark, .digit: false
        }
    }

    /// The class of an ASCII character.
    init(ascii byte: UInt8) {
        switch byte {
        case 0x61...0x7A: self = .small
        case 0x41...0x5A: self = .capital
        case 0x30...0x39: self = .digit
        case 0...0x20, 0x7F: self = .space
        default: self = .mark
        }
    }

    /// The class of a character beyond ASCII; letters without case count as small.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: self = .capital
        case .lowercaseLetter, .modifierLetter, .otherLetter: self = .small
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .small
        case .decimalNumber: self = .digit
        case .format: self = Self.joiners.contains(scalar) ? .small : .space
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: self = .space
        default: self = .mark
        }
    }

    /// Soft hyphen and the zero-width joiners: they stand inside a word.
    private static let joiners: Set<Unicode.Scalar> = ["\u{AD}", "\u{200C}", "\u{200D}"]
}

/// A character of a text: its class, its length in bytes, its scalar.
struct ClassedCharacter {
    let kind: CharacterClass
    let length: Int
    let scalar: Unicode.Scalar

    /// What stands beyond the end of a text.
    static let end = ClassedCharacter(kind: .space, length: 0, scalar: "\0")

    /// The character at a place of valid UTF-8; broken bytes come out as marks of one byte, `end` at or past the end.
    init(at position: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) {
        guard position < end else {
            self = .end
            return
        }
        let byte = bytes[position]
        guard byte >= 0x80 else {
            self.init(kind: CharacterClass(ascii: byte), length: 1, scalar: Unicode.Scalar(byte))
            return
        }
        self = Self.beyondASCII(at: position, of: bytes, end: end)
    }

    private init(kind: CharacterClass, length: Int, scalar: Unicode.Scalar) {
        self.kind = kind
        self.length = length
        self.scalar = scalar
    }

    private static func beyondASCII(at position: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Self {
        let lead = bytes[position]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, position + length <= end else { return Self(kind: .mark, length: 1, scalar: "\u{FFFD}") }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        guard let scalar = Unicode.Scalar(value) else { return Self(kind: .mark, length: 1, scalar: "\u{FFFD}") }
        return Self(kind: CharacterClass(scalar), length: length, scalar: scalar)
    }
}
