/// A line that is one HTML element which heads what follows: `<h2>`, or a `<summary>`, `<button>` or `<dt>` that asks.
struct HeadingTag: Hashable, Sendable {
    /// 1 to 6; 6 for what is no `<h1>` to `<h5>`.
    let level: Int
    /// The bytes between the tags.
    let inner: Range<Int>

    /// Reads a line; nil when it is none.
    init?(_ line: Range<Int>, in text: [UInt8]) {
        let line = Markup.trimmed(line, in: text)
        guard line.count > 7, text[line.lowerBound] == UInt8(ascii: "<"),
            text[line.upperBound - 1] == UInt8(ascii: ">")
        else { return nil }
        var level: Int?
        var start = line.lowerBound
        while start < line.upperBound, text[start] == UInt8(ascii: "<"),
            let close = text[start..<line.upperBound].firstIndex(of: UInt8(ascii: ">"))
        {
            level = level ?? Self.level(of: Word(text[start + 1..<close].prefix { Self.isNameByte($0) }))
            start = close + 1
        }
        var end = line.upperBound
        while end > start, text[end - 1] == UInt8(ascii: ">"),
            let open = text[start..<end].lastIndex(of: UInt8(ascii: "<"))
        {
            end = open
        }
        inner = Markup.trimmed(start..<max(start, end), in: text)
        guard let level, !inner.isEmpty, level < 6 || Markup.asks(inner, in: text) != nil else { return nil }
        self.level = level
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        Markup.isLetter(byte) || Markup.isDigit(byte)
    }

    private static func level(of name: Word) -> Int? {
        switch name {
        case "h1": 1
        case "h2": 2
        case "h3": 3
        case "h4": 4
        case "h5": 5
        case "h6", "summary", "button", "dt": 6
        default: nil
        }
    }
}
