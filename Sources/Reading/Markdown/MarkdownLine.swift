import CorpusModel

/// A line of Markdown, read from its start on: the marks of what it stands in are taken off it, then it tells what it opens.
struct MarkdownLine {
    private let text: [UInt8]
    /// Behind the last mark that was taken off, white space included.
    private(set) var start: Int
    /// What is left of the line without the white space around it.
    private(set) var range: Range<Int>
    /// The column behind what was taken off, and the one in which `range` begins; a tab reaches to the next multiple of four.
    private var taken = 0
    private var column = 0

    init(_ text: [UInt8], _ line: Range<Int>) {
        self.text = text
        start = line.lowerBound
        range = text.trimmed(line)
        measure()
    }

    /// How many columns of white space stand before `range`.
    var indent: Int { column - taken }
    var isBlank: Bool { range.isEmpty }
    /// Whether it is indented like code, so that nothing else begins in it.
    var isIndented: Bool { indent >= 4 }
    private var first: UInt8 { text[range.lowerBound] }

    private mutating func measure() {
        for byte in text[start..<range.lowerBound] { column += byte == .tab ? 4 - column % 4 : 1 }
    }

    /// Takes columns of white space off it; false when there are fewer.
    mutating func takeIndent(_ columns: Int) -> Bool {
        guard indent >= columns else { return false }
        taken += columns
        return true
    }

    /// Takes a mark of so many bytes off it, with the white space before it.
    private mutating func takeMark(_ length: Int) {
        start = range.lowerBound + length
        range = text.trimmed(start..<range.upperBound)
        column += length
        taken = column
        measure()
    }

    // MARK: What it stands in

    /// Takes the mark of a quote off it, with a space; false when there is none.
    mutating func takeQuoteMark() -> Bool {
        guard !isBlank, !isIndented, first == .greater else { return false }
        takeMark(1)
        if indent > 0 { taken += 1 }
        return true
    }

    /// Takes the marks off it that open a quote, an item or a footnote; nil when it opens none.
    ///
    /// Within a paragraph, an item must have words and a first number.
    mutating func takeOpening(inParagraph: Bool) -> MarkdownContainer? {
        guard !isBlank, !isIndented else { return nil }
        if takeQuoteMark() { return .quote }
        let footnote = footnoteMark
        if footnote > 0 {
            takeMark(footnote)
            return .footnote
        }
        let mark = itemMark
        guard mark > 0, !isRule, !inParagraph || interrupts(itemMark: mark) else { return nil }
        let before = indent
        takeMark(mark)
        // What is indented further is code within the item.
        let behind = isBlank || indent > 4 ? 1 : indent
        taken += behind
        return .item(indent: before + mark + behind)
    }

    private func interrupts(itemMark mark: Int) -> Bool {
        let isFirst = mark == 1 || (mark == 2 && first == UInt8(ascii: "1"))
        return isFirst && mark < range.count
    }

    /// How many bytes the mark of a list's item takes; 0 when there is none.
    private var itemMark: Int {
        let isBullet = [.dash, UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first)
        let digits = text.run(range.prefix(10), while: \.isDigit)
        guard isBullet || (1...9).contains(digits) else { return 0 }
        let mark = range.lowerBound + digits
        guard isBullet || (mark < range.upperBound && (text[mark] == .dot || text[mark] == UInt8(ascii: ")"))) else {
            return 0
        }
        return mark + 1 == range.upperBound || text[mark + 1].isSpace ? digits + 1 : 0
    }

    /// How many bytes the mark of a footnote takes (`[^1]:`); 0 when there is none.
    private var footnoteMark: Int {
        guard text.starts(range, with: "[^") else { return 0 }
        let label = text.run(range.dropFirst(2)) { $0 != UInt8(ascii: "]") && !$0.isSpace }
        let end = range.lowerBound + 2 + label
        return label > 0 && text.starts(end..<range.upperBound, with: "]:") ? label + 4 : 0
    }

    /// Whether it begins like an item of a list, however far it is indented.
    var isItem: Bool { !isBlank && itemMark > 0 }

    /// Leaves out the marks of quotes that stand deeper than is kept.
    mutating func skipQuoteMarks() {
        let marks = text.run(range) { $0 == .greater || $0 == .space }
        if !isIndented, marks > 0, first == .greater { takeMark(marks) }
    }

    // MARK: What it is

    /// The level and bytes of an ATX heading (`## Words ##`), nil when it is none; the bytes may be empty.
    var heading: (level: Int, range: Range<Int>)? {
        let level = text.run(range) { $0 == .hash }
        guard (1...6).contains(level) else { return nil }
        let rest = range.lowerBound + level..<range.upperBound
        guard rest.isEmpty || text[rest.lowerBound].isSpace else { return nil }
        var end = rest.upperBound
        while end > rest.lowerBound, text[end - 1] == .hash { end -= 1 }
        let isClosed = end == rest.lowerBound || text[end - 1].isSpace
        return (level, text.trimmed(rest.lowerBound..<(isClosed ? end : rest.upperBound)))
    }

    /// The heading level when the line underlines the paragraph above it: `===` 1, `---` 2.
    var underline: Int? {
        guard !isBlank, !isIndented else { return nil }
        if text[range].allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
        return text[range].allSatisfy { $0 == .dash } ? 2 : nil
    }

    /// Whether it is a rule across the page: `***`, `- - -`.
    var isRule: Bool {
        guard [.dash, UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else { return false }
        var marks = 0
        for byte in text[range] where !byte.isSpace {
            guard byte == first else { return false }
            marks += 1
        }
        return marks >= 3
    }

    /// The fence that opens a code block, or closes one when bare; nil when there is none.
    var fence: MarkdownFence? {
        guard !isBlank, !isIndented, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        let length = text.run(range) { $0 == first }
        let info = text[range].dropFirst(length)
        // What holds further backticks is code within a line.
        guard length >= 3, first == UInt8(ascii: "~") || !info.contains(first) else { return nil }
        return MarkdownFence(mark: first, length: length, isBare: info.isEmpty)
    }

    /// Whether it is calls of templates and nothing else: `{{< image >}}`, `{% endif %}`.
    var isTemplate: Bool {
        guard first == .openBrace else { return false }
        var position = range.lowerBound
        while let end = text.endOfTemplate(at: position, before: range.upperBound) {
            position = end + text.run(end..<range.upperBound, while: \.isSpace)
        }
        return position == range.upperBound
    }

    /// Whether lines break here, which ends no paragraph but parts what it says: `<br>`.
    var isBreak: Bool { text.starts(range, with: "<br") && !MarkdownHtml.showsText(text, range) }

    // MARK: Tables

    /// Whether it begins like a row of a table.
    var isTableRow: Bool { first == .pipe && range.count > 1 }

    /// Whether cells are parted in it.
    var holdsCells: Bool { text[range].contains(.pipe) }

    /// Whether it is the line under a table's head: `|---|:-:|`.
    var isTableRule: Bool {
        let marks: [UInt8] = [.pipe, .dash, .colon, .space]
        return text[range].allSatisfy(marks.contains) && text[range].contains(.dash) && holdsCells
    }

    /// Whether it is the line under a head of just as many cells.
    func isTableRule(under head: Range<Int>) -> Bool {
        !isBlank && isTableRule && text[head].contains(.pipe) && cells(of: head) == cells(of: range)
    }

    private func cells(of row: Range<Int>) -> Int { text.cells(of: row).count }
}

extension [UInt8] {
    /// The cells of a row, the bars at its ends and white space left out; a bar behind a backslash parts none.
    func cells(of row: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var (start, isEscaped) = (row.lowerBound, false)
        for index in row {
            if self[index] == .pipe, !isEscaped {
                if index > row.lowerBound { cells.append(trimmed(start..<index)) }
                start = index + 1
            }
            isEscaped = self[index] == .backslash && !isEscaped
        }
        if start < row.upperBound { cells.append(trimmed(start..<row.upperBound)) }
        return cells
    }
}

/// What begins and ends a block of code: a run of backticks or tildes.
struct MarkdownFence {
    let mark: UInt8
    let length: Int
    /// Whether nothing stands behind it.
    let isBare: Bool

    /// Whether it ends the code that another began.
    func closes(_ other: Self) -> Bool {
        isBare && mark == other.mark && length >= other.length
    }
}
