import CorpusModel

/// A whole date as it is written in a dateline or front matter; anything less is not taken for one.
struct StatedDate {
    let day: CalendarDay
    /// The first byte after it.
    let end: Int

    private static let months: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    static let monthNames: [StaticString] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    static let weekdayNames: [StaticString] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// A date that begins at a position: `2026-03-17`, `17 March 2026`, `17-MAR-2026`, `March 17, 2026`.
    static func at(_ position: Int, in text: [UInt8], end: Int) -> StatedDate? {
        guard position < end else { return nil }
        if text[position].isDigit { return iso(in: text, at: position) ?? dayFirst(text, position, end) }
        return monthFirst(text, position, end)
    }

    /// A date of the form `2026-03-17` that begins at a position and no digit follows.
    static func iso(in text: [UInt8], at position: Int) -> StatedDate? {
        let end = position + 10
        guard end <= text.count, end == text.count || !text[end].isDigit else { return nil }
        guard let day = CalendarDay(iso: text[position..<end]) else { return nil }
        return StatedDate(day: day, end: end)
    }

    private static func dayFirst(_ text: [UInt8], _ position: Int, _ end: Int) -> StatedDate? {
        var cursor = Cursor(text: text, position: position, end: end)
        guard let day = cursor.number(digits: 1...2) else { return nil }
        cursor.skipOrdinal()
        guard cursor.skipSeparator(), let month = cursor.month(), cursor.skipSeparator(),
            let year = cursor.number(digits: 4...4)
        else { return nil }
        return CalendarDay(year: year, month: month, day: day).map { StatedDate(day: $0, end: cursor.position) }
    }

    private static func monthFirst(_ text: [UInt8], _ position: Int, _ end: Int) -> StatedDate? {
        var cursor = Cursor(text: text, position: position, end: end)
        guard let month = cursor.month(), cursor.skipSeparator(), let day = cursor.number(digits: 1...2) else {
            return nil
        }
        cursor.skipOrdinal()
        guard cursor.skipSeparator(), let year = cursor.number(digits: 4...4) else { return nil }
        return CalendarDay(year: year, month: month, day: day).map { StatedDate(day: $0, end: cursor.position) }
    }

    /// Reads the parts of a date one after another.
    private struct Cursor {
        let text: [UInt8]
        var position: Int
        let end: Int

        mutating func number(digits: ClosedRange<Int>) -> Int? {
            let count = text.run(position..<end, while: \.isDigit)
            guard digits.contains(count) else { return nil }
            defer { position += count }
            return text[position..<position + count].reduce(0) { $0 * 10 + Int($1 - 48) }
        }

        mutating func month() -> Int? {
            let word = position..<position + text.run(position..<end) { $0.isUpper || $0.isLower }
            guard let index = StatedDate.months.firstIndex(where: { text.starts(word, with: $0) }) else { return nil }
            let name = StatedDate.monthNames[index]
            let isWhole = name.utf8CodeUnitCount == word.count && text.starts(word, with: name)
            guard isWhole || word.count <= 4 else { return nil }
            position = word.upperBound
            if !isWhole, position < end, text[position] == .dot { position += 1 }
            return index + 1
        }

        mutating func skipOrdinal() {
            let endings: [StaticString] = ["st", "nd", "rd", "th"]
            if endings.contains(where: { text.starts(position..<end, with: $0) }) { position += 2 }
        }

        /// Passes spaces, a comma or a hyphen; false when there is none.
        mutating func skipSeparator() -> Bool {
            let count = text.run(position..<min(end, position + 3)) { $0 == .space || $0 == .comma || $0 == .dash }
            position += count
            return count > 0
        }
    }
}
