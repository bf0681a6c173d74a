/// What a line of plain text looks like, by itself.
struct LineShape {
    private let text: [UInt8]
    /// The line without the white space around it.
    let range: Range<Int>
    /// How many characters of white space it begins with.
    let indent: Int

    init(_ text: [UInt8], _ line: Range<Int>) {
        self.text = text
        range = text.trimmed(line)
        indent = range.lowerBound - line.lowerBound
    }

    var isBlank: Bool { range.isEmpty }
    private var first: UInt8 { text[range.lowerBound] }
    private var last: UInt8 { text[range.upperBound - 1] }

    /// How many bytes a list marker takes with the space after it: `- `, `* `, `• `, `3. `, `b) `; 0 when there is none.
    var listMarker: Int {
        let bullets: [StaticString] = ["- ", "* ", "+ ", "• ", "– ", "o "]
        for bullet in bullets where text.starts(range, with: bullet) && range.count > bullet.utf8CodeUnitCount {
            return bullet.utf8CodeUnitCount
        }
        let digits = text.run(range, while: \.isDigit)
        let label = digits == 0 && first.isLower ? 1 : digits
        guard (1...3).contains(label), range.count > label + 2 else { return 0 }
        let mark = text[range.lowerBound + label]
        guard mark == UInt8(ascii: ")") || (mark == .dot && digits > 0) else { return 0 }
        return text[range.lowerBound + label + 1] == .space ? label + 2 : 0
    }

    /// Whether it is quoted, as in mail: `> `.
    var isQuote: Bool { first == .greater }

    /// Whether it begins a question or an answer: `Q:`, `A2.`, `Q.1`, `Question 3:`.
    var isQuestionLabel: Bool {
        let labels: [StaticString] = ["question", "answer", "q", "a"]
        guard let label = labels.first(where: { text.starts(range, with: $0) }), first.isUpper else { return false }
        let isLetter = label.utf8CodeUnitCount == 1
        let rest = range.lowerBound + label.utf8CodeUnitCount..<range.upperBound
        let mark = rest.lowerBound + text.run(rest) { $0.isDigit || (!isLetter && $0 == .space) }
        guard mark < range.upperBound else { return false }
        let isNumbered = mark > rest.lowerBound
        guard text[mark] == .colon || (text[mark] == .dot && (isLetter || isNumbered)) else { return false }
        let number = text.run(mark + 1..<range.upperBound, while: \.isDigit)
        let end = isLetter && !isNumbered && number < 4 ? mark + 1 + number : mark + 1
        return end == range.upperBound || text[end].isSpace || (number > 0 && [.dot, .colon].contains(text[end]))
    }

    /// Whether it ends as a sentence does, closing quotes and brackets left out.
    var endsSentence: Bool {
        // A title may trail off, but not one of so many words.
        if words > 8, text[range].suffix(3).elementsEqual("…".utf8) { return true }
        let closing = text.closingByte(range)
        return closing == UInt8(ascii: ".") || closing == UInt8(ascii: "!") || closing == UInt8(ascii: "?")
    }

    /// Whether it ends within a word, or between two that a hyphen joins.
    var endsParted: Bool { range.count > 2 && last == .dash && text[range.upperBound - 2].isLetter }

    /// Whether it begins with a small letter, and so goes on from the line above.
    var startsSmall: Bool { first.isLower }

    /// Whether a question may begin with it: no item, label, quotation or line that goes on.
    var mayAsk: Bool {
        !isBlank && !startsSmall && listMarker == 0 && !isQuestionLabel && !isQuote && !Self.opensQuote(text, range)
            && (first.isLetter || first.isDigit || first >= 0x80)
    }

    /// Whether it is short, asks one thing and nothing else.
    var isQuestion: Bool {
        guard last == UInt8(ascii: "?"), range.count <= 140, listMarker == 0, !isQuestionLabel, !isQuote else {
            return false
        }
        let inner = text[range].dropLast()
        return !startsSmall && !inner.contains(UInt8(ascii: "?")) && !inner.contains(UInt8(ascii: "!"))
            && !Self.opensQuote(text, range)
    }

    /// Whether it could be a heading: short, begun with a capital, without the end of a sentence, mostly letters.
    var couldBeHeading: Bool {
        guard range.count <= 100, first.isUpper || first.isDigit || first >= 0x80 else { return false }
        guard last.isLetter || last.isDigit || last == UInt8(ascii: ")") || last == UInt8(ascii: ">") else {
            return false
        }
        guard words <= 16, !isRow, listMarker == 0, !isQuestionLabel, !isQuote, !Self.opensQuote(text, range) else {
            return false
        }
        let letters = text[range].count(where: \.isLetter)
        return letters * 2 > text[range].count { !$0.isSpace }
    }

    /// Whether it stands in three columns or more, as a row of a table does.
    private var isRow: Bool {
        let columns = range.dropFirst(2).count { index in
            text[index] != .space && text[index - 1] == .space && text[index - 2] == .space
        }
        return columns > 1
    }

    /// Whether its words are all capitals, or most of them begin with one, as titles are written.
    var isTitleCase: Bool {
        let words = text[range].split(separator: .space)
        let long = words.filter { $0.count > 3 && $0.contains(where: \.isLetter) }
        let capital = long.count { $0.first.map { $0.isUpper || $0.isDigit || $0 >= 0x80 } ?? false }
        return capital * 4 >= long.count * 3 && words.contains { $0.first?.isUpper ?? false }
    }

    /// Whether it holds capitals and no small letter, as headlines of wire services do.
    var isAllCapitals: Bool { text[range].contains(where: \.isUpper) && !text[range].contains(where: \.isLower) }

    /// How many words stand in it, parted by spaces.
    var words: Int {
        range.count { text[$0] != .space && ($0 == range.lowerBound || text[$0 - 1] == .space) }
    }

    private static func opensQuote(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        text[range.lowerBound] == UInt8(ascii: "\"") || text.starts(range, with: "“")
    }
}

extension [UInt8] {
    /// The last byte of a range before its closing quotes and brackets; 0 when there is none.
    fileprivate func closingByte(_ range: Range<Int>) -> UInt8 {
        var end = range.upperBound
        while end > range.lowerBound {
            if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")].contains(self[end - 1]) {
                end -= 1
            } else if end - range.lowerBound > 3, self[end - 3] == 0xE2, self[end - 2] == 0x80, self[end - 1] >= 0x99 {
                end -= 3
            } else {
                return self[end - 1]
            }
        }
        return 0
    }
}
