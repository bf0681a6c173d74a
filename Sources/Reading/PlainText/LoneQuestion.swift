/// Tells a paragraph that asks from prose, in plain text where nothing marks a heading.
///
/// It stands alone, and either what follows is indented deeper, or lines of the text that ask one thing stand alone too.
struct LoneQuestions {
    private let text: [UInt8]
    /// Whether so many lines stand alone and ask that the text is a list of questions.
    private let isList: Bool

    /// With as many the text is a list.
    private static let least = 3
    /// No heading is longer, in lines and bytes.
    private static let longest = (lines: 4, bytes: 320)

    /// Looks a text over.
    init(_ text: [UInt8]) {
        self.text = text
        guard text.contains(UInt8(ascii: "?")) else {
            isList = false
            return
        }
        var (found, isAfterBlank) = (0, true)
        var last: LineShape?
        for line in Lines(text, in: text.indices) {
            let shape = LineShape(text, line)
            if shape.isBlank, let asked = last, asked.isQuestion { found += 1 }
            last = isAfterBlank && !shape.isBlank ? shape : nil
            isAfterBlank = shape.isBlank
        }
        isList = found >= Self.least
    }

    /// The bytes of the paragraph that asks and begins with a line behind a blank one, up to a blank or deeper line; nil when
    /// it is none.
    func question(from first: Range<Int>) -> Range<Int>? {
        let opening = LineShape(text, first)
        guard opening.mayAsk else { return nil }
        var rest = Lines(text, in: first.lowerBound..<min(text.count, first.lowerBound + 2 * Self.longest.bytes))
        var lines: [LineShape] = []
        var isAbove = false
        while let line = rest.next(), !text.isBlank(line) {
            guard lines.count < Self.longest.lines else { return nil }
            let shape = LineShape(text, line)
            isAbove = shape.indent > opening.indent && lines.last.map(asks) ?? false
            if isAbove { break }
            guard lines.isEmpty || (shape.listMarker == 0 && !shape.isQuestionLabel) else { return nil }
            lines.append(shape)
        }
        guard let last = lines.last, asks(last) else { return nil }
        let range = opening.range.lowerBound..<last.range.upperBound
        guard range.count <= Self.longest.bytes, lines.allSatisfy({ $0.indent == opening.indent }) else { return nil }
        return isList || isAbove || isAboveIndented(last, opening.indent) ? range : nil
    }

    private func asks(_ line: LineShape) -> Bool {
        text[line.range.upperBound - 1] == UInt8(ascii: "?")
    }

    /// Whether the text behind a blank line is indented deeper, and no list of what was asked.
    private func isAboveIndented(_ last: LineShape, _ indent: Int) -> Bool {
        var rest = Lines(text, in: min(last.range.upperBound + 1, text.count)..<text.count)
        var isBlank = false
        while let line = rest.next() {
            let shape = LineShape(text, line)
            if !shape.isBlank { return isBlank && shape.indent > indent && shape.listMarker == 0 }
            isBlank = true
        }
        return false
    }
}
