/// What a line of Markdown opens, by its first characters.
struct MarkdownLine {
    private let text: [UInt8]
    /// The line without the white space around it.
    let range: Range<Int>
    /// How many characters of white space it begins with; a tab counts as four.
    let indent: Int

    init(_ text: [UInt8], _ line: Range<Int>) {
        self.text = text
        range = text.trimmed(line)
        indent = text[line.lowerBound..<range.lowerBound].reduce(0) { $0 + ($1 == .tab ? 4 : 1) }
    }

    var isBlank: Bool { range.isEmpty }
    private var first: UInt8 { text[range.lowerBound] }

    /// The level and bytes of an ATX heading (`## Words ##`), nil when it is none; the bytes may be empty.
    var heading: (level: Int, range: Range<Int>)? {
        let level = text.run(range) { $0 == .hash }
        guard (1...6).contains(level), indent < 4 else { return nil }
        let rest = range.lowerBound + level..<range.upperBound
        guard rest.isEmpty || text[rest.lowerBound].isSpace else { return nil }
        var end = rest.upperBound
        while end > rest.lowerBound, text[end - 1] == .hash { end -= 1 }
        let isClosed = end == rest.lowerBound || text[end - 1].isSpace
        return (level, text.trimmed(rest.lowerBound..<(isClosed ? end : rest.upperBound)))
    }

    /// The heading level when the line underlines the paragraph above it: `===` 1, `---` 2.
    var underline: Int? {
        guard indent < 4 else { return nil }
        if text[range].allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
        return text[range].allSatisfy { $0 == .dash } ? 2 : nil
    }

    /// Whether it is a rule across the page: `***`, `- - -`.
    var isRule: Bool {
        guard indent < 4, [.dash, UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else { return false }
        let marks = text[range].filter { !$0.isSpace }
        return marks.count >= 3 && marks.allSatisfy { $0 == first }
    }

    /// The fence that opens a code block, or closes one when bare: its character and length; nil when there is none.
    var fence: (mark: UInt8, length: Int, isBare: Bool)? {
        guard indent < 4, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        let length = text.run(range) { $0 == first }
        let info = text[range].dropFirst(length)
        // What holds further backticks is code within a line.
        guard length >= 3, first == UInt8(ascii: "~") || !info.contains(first) else { return nil }
        return (first, length, info.isEmpty)
    }

    /// How many bytes a list marker takes with the space after it; 0 when there is none.
    var listMarker: Int {
        let isBullet = [.dash, UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first)
        let digits = text.run(range, while: \.isDigit)
        guard isBullet || (1...9).contains(digits) else { return 0 }
        let mark = range.lowerBound + digits
        if !isBullet {
            guard mark < range.upperBound, text[mark] == .dot || text[mark] == UInt8(ascii: ")") else { return 0 }
        }
        let space = text.run(mark + 1..<range.upperBound, while: \.isSpace)
        return space > 0 ? digits + 1 + space : 0
    }

    /// How many bytes the mark of a footnote takes with the space after it (`[^1]: `); 0 when there is none.
    var footnoteMarker: Int {
        guard indent < 4, text.starts(range, with: "[^") else { return 0 }
        let label = text.run(range.dropFirst(2)) { $0 != UInt8(ascii: "]") && !$0.isSpace }
        let end = range.lowerBound + 2 + label
        guard label > 0, text.starts(end..<range.upperBound, with: "]:") else { return 0 }
        return end + 2 - range.lowerBound + text.run(end + 2..<range.upperBound, while: \.isSpace)
    }

    /// How many bytes of `>` and space it begins with; 0 when it is no quote.
    var quoteMarker: Int {
        guard indent < 4, first == .greater else { return 0 }
        return text.run(range) { $0 == .greater || $0 == .space }
    }

    /// Whether it is a row of a table.
    var isTableRow: Bool { first == .pipe && range.count > 1 }

    /// Whether it is the line under a table's head: `|---|:-:|`.
    var isTableRule: Bool {
        let marks: [UInt8] = [.pipe, .dash, .colon, .space]
        return text[range].allSatisfy(marks.contains) && text[range].contains(.dash) && text[range].contains(.pipe)
    }

    /// Whether it holds nothing that is read: tags only, a template call, where a link leads.
    var isMarkupOnly: Bool {
        if text.starts(range, with: "{{") {
            return text[range].suffix(2) == [125, 125] && !holdsText(open: 123, close: 125)
        }
        if first == UInt8(ascii: "<"), text[range].last == .greater { return !holdsText(open: 60, close: 62) }
        guard first == UInt8(ascii: "["), let end = text[range].firstIndex(of: UInt8(ascii: "]")) else { return false }
        return text.starts(end + 1..<range.upperBound, with: ": http")
    }

    /// Whether letters stand outside of all brackets of a kind.
    private func holdsText(open: UInt8, close: UInt8) -> Bool {
        var depth = 0
        for byte in text[range] {
            if byte == open { depth += 1 } else if byte == close { depth -= 1 }
            if depth == 0, byte.isLetter || byte.isDigit { return true }
        }
        return false
    }
}
