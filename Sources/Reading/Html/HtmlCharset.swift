/// The character set that a page declares.
enum HtmlCharset {
    /// How far into a page a declaration is looked for, in bytes.
    private static let depth = 16_384

    /// A page as UTF-8: what is valid UTF-8 is taken for that, else the page's own declaration counts.
    static func decoded(_ bytes: [UInt8]) -> DecodedText {
        // Sets of seven bits look like ASCII; only the declaration tells.
        if let charset = declared(in: bytes), charset.isSevenBit, bytes.contains(0x1B),
            let decoded = DecodedText(bytes, charset)
        {
            return decoded
        }
        return DecodedText.any(bytes, declared: declared)
    }

    /// The first `charset=` or `encoding=` of a page.
    static func declared(in bytes: [UInt8]) -> Charset? {
        let head = 0..<min(bytes.count, depth)
        for position in head where bytes[position].lowered == UInt8(ascii: "c") || bytes[position] == UInt8(ascii: "e")
        {
            for label in ["charset", "encoding"] as [StaticString]
            where bytes.starts(position..<head.upperBound, with: label) {
                let rest = position + label.utf8CodeUnitCount..<head.upperBound
                if let name = value(bytes, rest), let charset = Charset(label: name) { return charset }
            }
        }
        return nil
    }

    /// The name behind `=`, quoted or not.
    private static func value(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        var start = range.lowerBound + bytes.run(range, while: \.isSpace)
        guard start < range.upperBound, bytes[start] == UInt8(ascii: "=") else { return nil }
        start += 1
        start += bytes.run(start..<range.upperBound) {
            $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        let length = bytes.run(start..<range.upperBound) {
            $0.isDigit || $0.isUpper || $0.isLower || $0 == .dash || $0 == UInt8(ascii: "_") || $0 == .colon
        }
        guard (1...40).contains(length) else { return nil }
        return String(decoding: bytes[start..<start + length], as: UTF8.self)
    }
}
