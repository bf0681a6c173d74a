/// A JSON value as far as linked data needs it: objects, lists and text.
indirect enum JsonValue {
    case object([(key: String, value: JsonValue)])
    case list([JsonValue])
    case text(String)
    /// A number, a truth value, or null.
    case other

    /// The value of an object's key; nil when there is none.
    subscript(key: String) -> JsonValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.key == key }?.value
    }

    /// The text of a value, or the first of a list; nil when it is none or blank.
    var text: String? {
        switch self {
        case .text(let text): text.contains { !$0.isWhitespace } ? text : nil
        case .list(let values): values.lazy.compactMap(\.text).first
        case .object, .other: nil
        }
    }

    /// The members of a list, or the value alone.
    var members: [JsonValue] {
        if case .list(let values) = self { values } else { [self] }
    }
}

/// Reads JSON as pages write it: bounded in depth and number, lenient about line ends in texts and what stands around it.
struct JsonScanner {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var valuesLeft = 20_000

    private static let deepest = 32

    /// The value that a text holds; nil when it is no JSON.
    static func value(in bytes: ArraySlice<UInt8>) -> JsonValue? {
        let opening = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
        // `//<![CDATA[` holds a bracket too.
        guard let opening else { return nil }
        var scanner = JsonScanner(bytes: bytes, position: opening)
        if let value = scanner.value(depth: 0) { return value }
        guard bytes[opening] == UInt8(ascii: "["), let brace = bytes[(opening + 1)...].firstIndex(of: UInt8(ascii: "{"))
        else { return nil }
        scanner = JsonScanner(bytes: bytes, position: brace)
        return scanner.value(depth: 0)
    }

    private init(bytes: ArraySlice<UInt8>, position: Int) {
        self.bytes = bytes
        self.position = position
    }

    private mutating func value(depth: Int) -> JsonValue? {
        valuesLeft -= 1
        guard depth <= Self.deepest, valuesLeft > 0, let first = next() else { return nil }
        switch first {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return list(depth: depth)
        case UInt8(ascii: "\""): return text().map { .text($0) }
        default: return word()
        }
    }

    private mutating func object(depth: Int) -> JsonValue? {
        position += 1
        var fields: [(key: String, value: JsonValue)] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "}"):
                position += 1
                return .object(fields)
            case .comma: position += 1
            case UInt8(ascii: "\""):
                guard let key = text(), next() == .colon else { return nil }
                position += 1
                guard let value = value(depth: depth + 1) else { return nil }
                fields.append((key, value))
            default: return nil
            }
        }
        return nil
    }

    private mutating func list(depth: Int) -> JsonValue? {
        position += 1
        var values: [JsonValue] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "]"):
                position += 1
                return .list(values)
            case .comma: position += 1
            default:
                guard let value = value(depth: depth + 1) else { return nil }
                values.append(value)
            }
        }
        return nil
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() -> JsonValue? {
        let start = position
        while position < bytes.endIndex,
            bytes[position].isLetter || bytes[position].isDigit || ".+-".utf8.contains(bytes[position])
        {
            position += 1
        }
        return position > start ? .other : nil
    }

    /// The byte after white space; nil at the end.
    private mutating func next() -> UInt8? {
        while position < bytes.endIndex, bytes[position].isSpace { position += 1 }
        return position < bytes.endIndex ? bytes[position] : nil
    }

    private mutating func text() -> String? {
        position += 1
        var text: [UInt8] = []
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): escape(into: &text)
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard position < bytes.endIndex else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(.newline)
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(.space)
        case UInt8(ascii: "u"): appendScalar(into: &text)
        default: text.append(byte)
        }
    }

    /// `\u00e9`, or a pair of surrogates; U+FFFD for half of one.
    private mutating func appendScalar(into text: inout [UInt8]) {
        guard let unit = unit() else { return }
        var scalar = Unicode.Scalar(unit)
        if (0xD800..<0xDC00).contains(unit), bytes[position...].starts(with: "\\u".utf8) {
            position += 2
            let low = self.unit() ?? 0
            if (0xDC00..<0xE000).contains(low) {
                scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            }
        }
        text += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    }

    private mutating func unit() -> UInt32? {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            return nil
        }
        position += 4
        return unit
    }
}
