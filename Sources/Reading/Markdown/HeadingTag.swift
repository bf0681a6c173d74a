/// A line of Markdown that is one HTML element which heads what follows: `<h2>`, or a `<summary>`, `<button>` or `<dt>` that asks.
enum HeadingTag {
    /// The level of a line as a heading, 6 for what is no `<h1>` to `<h5>`; nil when it is none.
    static func level(of line: Range<Int>, in text: [UInt8]) -> Int? {
        guard line.count > 7, text[line.lowerBound] == .less, text[line.upperBound - 1] == .greater else { return nil }
        var inner = line
        var level: Int?
        while inner.count > 1, text[inner.lowerBound] == .less,
            let close = text[inner].firstIndex(of: .greater)
        {
            level = level ?? levels[MarkdownHtml.name(text, inner.lowerBound..<close)]
            inner = close + 1..<inner.upperBound
        }
        while !inner.isEmpty, text[inner.upperBound - 1] == .greater, let open = text[inner].lastIndex(of: .less) {
            inner = text.trimmed(inner.lowerBound..<open)
        }
        guard let level, let last = text[inner].last else { return nil }
        return level < 6 || last == UInt8(ascii: "?") ? level : nil
    }

    private static let levels = [
        "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 6, "button": 6, "dt": 6,
    ]
}

extension MarkdownBlock {
    /// The block, cut where a line of it heads what follows.
    func parts(in text: [UInt8]) -> [MarkdownBlock] {
        guard kind != .code, lines.contains(where: { text[$0.lowerBound] == .less }) else { return [self] }
        var parts: [MarkdownBlock] = []
        var start = 0
        for (index, line) in lines.enumerated() {
            guard let level = HeadingTag.level(of: line, in: text) else { continue }
            if start < index { parts.append(MarkdownBlock(kind: kind, lines: Array(lines[start..<index]))) }
            parts.append(MarkdownBlock(kind: .heading(level: level), lines: [line]))
            start = index + 1
        }
        if start < lines.count { parts.append(MarkdownBlock(kind: kind, lines: Array(lines[start...]))) }
        return parts
    }
}
