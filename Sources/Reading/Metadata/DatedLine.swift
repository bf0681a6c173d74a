import CorpusModel

/// A line that a whole date opens or ends: "3 May 2024", "3 May 2024 – Council meets", "[1.2.0] - 2024-05-03".
struct DatedLine {
    let day: CalendarDay
    /// Whether the line holds nothing else but a time of day.
    let isAlone: Bool

    private static let weekdays: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    /// Longer lines are no date and title.
    private static let longest = 200

    /// Reads a line that begins with a date, alone or before a colon, dash or bar; nil for others.
    init?(opening line: Range<Int>, of text: [UInt8]) {
        var position = line.lowerBound + text.run(line) { $0.isAround }
        let word = position..<position + text.run(position..<line.upperBound) { $0.isLetter || $0 == .dot }
        if Self.weekdays.contains(where: { text.starts(word, with: $0) }) {
            let gap = text.run(word.upperBound..<line.upperBound) { $0 == .comma || $0.isSpace }
            // "Monday" is a weekday; "month" is none.
            if gap > 0, StatedDate.at(word.upperBound + gap, in: text, end: line.upperBound) != nil {
                position = word.upperBound + gap
            }
        }
        guard let found = StatedDate.at(position, in: text, end: line.upperBound) else { return nil }
        let rest = found.end..<line.upperBound
        isAlone = Self.isClock(text[rest])
        guard isAlone || Self.isParted(text[rest]) else { return nil }
        day = found.day
    }

    /// Reads a heading that ends with a date behind a dash, comma, colon, bar or bracket; nil for others.
    init?(ending line: Range<Int>, of text: [UInt8]) {
        guard line.count <= Self.longest else { return nil }
        let end = line.upperBound - text[line].reversed().prefix { $0.isAround || $0 == .dot }.count
        for position in line.dropFirst(2) where Self.isParting(text[..<position].suffix(4)) {
            guard let found = StatedDate.at(position, in: text, end: end), found.end == end else { continue }
            day = found.day
            isAlone = false
            return
        }
        return nil
    }

    /// Whether what follows a date is at most a time of day.
    private static func isClock(_ rest: ArraySlice<UInt8>) -> Bool {
        let content = rest.filter { !$0.isAround && $0 != .comma && $0 != .dot && $0 != .colon }
        guard !content.isEmpty else { return true }
        let letters = content.count(where: \.isLetter)
        let digits = content.count(where: \.isDigit)
        return digits >= 1 && digits <= 6 && letters <= 6 && letters + digits == content.count
    }

    /// Whether a mark parts what follows from the date before it.
    private static func isParted(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.drop { $0.isAround }
        return rest.first == .colon || rest.first == .pipe || isDash(rest)
    }

    private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
        // The en dash and the em dash.
        bytes.starts(with: [0xE2, 0x80, 0x93]) || bytes.starts(with: [0xE2, 0x80, 0x94])
            || bytes.starts(with: "- ".utf8)
    }

    /// Whether some bytes end with a mark that parts a date from what is before it.
    private static func isParting(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.last == UInt8(ascii: "(") { return true }
        guard bytes.last == .space else { return false }
        let before = bytes.dropLast()
        guard let mark = before.last else { return false }
        return [.colon, .pipe, .comma, .dash].contains(mark) || before.suffix(3).elementsEqual([0xE2, 0x80, 0x93])
            || before.suffix(3).elementsEqual([0xE2, 0x80, 0x94])
    }
}

extension UInt8 {
    /// What may stand around a date that is alone: space, emphasis, brackets.
    fileprivate var isAround: Bool {
        isSpace
            || [
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
                UInt8(ascii: "]"),
            ]
            .contains(self)
    }
}
