extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let dot = UInt8(ascii: ".")
    static let slash = UInt8(ascii: "/")
    static let dash = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let hash = UInt8(ascii: "#")
    static let greater = UInt8(ascii: ">")
    static let pipe = UInt8(ascii: "|")
    static let less = UInt8(ascii: "<")
    static let ampersand = UInt8(ascii: "&")
    static let semicolon = UInt8(ascii: ";")
    static let exclamation = UInt8(ascii: "!")
    static let quote = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")
    static let star = UInt8(ascii: "*")
    static let underscore = UInt8(ascii: "_")
    static let tilde = UInt8(ascii: "~")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    var isDigit: Bool { self &- 48 < 10 }
    var isUpper: Bool { self &- 65 < 26 }
    var isLower: Bool { self &- 97 < 26 }
    /// A letter of ASCII, or any byte of a character beyond it.
    var isLetter: Bool { isUpper || isLower || self >= 0x80 }
    /// A mark of ASCII: neither letter, digit, white space nor control character.
    var isMark: Bool { self > 0x20 && self < 0x7F && !isLetter && !isDigit }
    /// Space, tab, line end, form feed and the like.
    var isSpace: Bool { self == 32 || self &- 9 < 5 }
    /// A byte within a UTF-8 character that does not begin one.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
    var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
    /// Whether a range holds nothing but white space.
    func isBlank(_ range: Range<Int>) -> Bool {
        range.allSatisfy { self[$0].isSpace }
    }

    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isSpace { start += 1 }
        while end > start, self[end - 1].isSpace { end -= 1 }
        return start..<end
    }

    /// Whether a range begins with a word, ASCII letters compared without regard to case.
    func starts(_ range: Range<Int>, with word: StaticString) -> Bool {
        guard range.count >= word.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        for index in wanted.indices where self[range.lowerBound + index].lowered != wanted[index].lowered {
            return false
        }
        return true
    }

    /// How many leading bytes of a range hold.
    func run(_ range: Range<Int>, while holds: (UInt8) -> Bool) -> Int {
        self[range].withUnsafeBufferPointer { bytes in bytes.firstIndex { !holds($0) } ?? bytes.count }
    }

    /// How many characters (scalars) a range holds.
    func width(_ range: Range<Int>) -> Int {
        self[range].withUnsafeBufferPointer { bytes in bytes.count { !$0.isContinuation } }
    }

    /// The text of a range, white space folded to single spaces.
    func foldedString(_ range: Range<Int>) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(range.count)
        for byte in self[trimmed(range)] where !byte.isSpace || folded.last != .space {
            folded.append(byte.isSpace ? .space : byte)
        }
        return String(decoding: folded, as: UTF8.self)
    }
}

/// The lines of a stretch of text, without their ends; found one by one, so that a million of them cost no memory.
struct Lines: Sequence, IteratorProtocol {
    let text: [UInt8]
    private var start: Int?
    private let end: Int

    init(_ text: [UInt8], in range: Range<Int>) {
        self.text = text
        start = range.isEmpty ? nil : range.lowerBound
        end = range.upperBound
    }

    /// The next line's bytes; nil at the end.
    mutating func next() -> Range<Int>? {
        guard let start else { return nil }
        let stop = start + text.run(start..<end) { $0 != .newline }
        self.start = stop + 1 < end ? stop + 1 : nil
        return start..<stop
    }
}
