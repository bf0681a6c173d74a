/// A line of a message and the marks of quotation before it.
struct MailLine {
    /// All of it, without its end.
    let range: Range<Int>
    /// How many marks it begins with.
    let marks: Int
    /// What stands behind them, without the white space around it.
    let words: Range<Int>

    var isBlank: Bool { words.isEmpty }

    /// Whether white space stands before its words, beside the one space behind a mark.
    func isIndented(in text: [UInt8]) -> Bool {
        let start = words.lowerBound - 1
        return start >= range.lowerBound && text[start].isSpace
            && (marks == 0 || start > range.lowerBound && text[start - 1].isSpace)
    }

    /// A line of plain text: `>` at the start, or behind few spaces.
    init(_ text: [UInt8], _ line: Range<Int>) {
        range = line
        var (position, count) = (line.lowerBound, 0)
        while let mark = Self.mark(text, position..<line.upperBound) {
            position = mark
            count += 1
        }
        marks = count
        words = text.trimmed(position..<line.upperBound)
    }

    /// A line of a page, within a quotation or not.
    init(_ text: [UInt8], ofPage line: Range<Int>, isQuoted: Bool) {
        range = line
        marks = isQuoted ? 1 : 0
        words = text.trimmed(line)
    }

    /// The line without so many marks and the space behind each.
    func unmarked(_ count: Int, in text: [UInt8]) -> Range<Int> {
        var position = range.lowerBound
        for _ in 0..<count {
            guard let mark = Self.mark(text, position..<range.upperBound) else { break }
            position = mark
        }
        if count > 0, position < range.upperBound, text[position] == .space { position += 1 }
        return position..<range.upperBound
    }

    /// The position behind the mark that a range begins with; nil when there is none.
    private static func mark(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        let mark = range.lowerBound + text.run(range.prefix(5)) { $0 == .space }
        return mark < range.upperBound && text[mark] == .greater ? mark + 1 : nil
    }
}

extension Range<Int> {
    /// So much of its beginning at most.
    fileprivate func prefix(_ count: Int) -> Range<Int> {
        lowerBound..<Swift.min(lowerBound + count, upperBound)
    }
}
