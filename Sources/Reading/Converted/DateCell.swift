/// Tells the cells of a table that hold a date and nothing else: "3 May 2024", "June 2024", "2024-05-03".
enum DateCell: Hashable {
    /// It states a month of a year at least.
    case sure
    /// It states a year: "2024", "Spring 2024".
    case vague

    /// Longer ones are no dates, in bytes.
    private static let longest = 40

    /// What some bytes are; nil for anything but a date.
    static func kind(of bytes: ArraySlice<UInt8>) -> DateCell? {
        guard bytes.count <= longest, bytes.contains(where: \.isDigit) else { return nil }
        var date = DateParts()
        for word in bytes.split(whereSeparator: { $0.isSpace || $0 == .comma }) where !date.take(word) { return nil }
        guard date.years > 0 else { return nil }
        return date.months > 0 ? .sure : .vague
    }
}

/// The words of a date, counted.
private struct DateParts {
    private(set) var years = 0
    private(set) var months = 0
    private var days = 0

    /// Words that stand beside a date and leave it one.
    private static let around: Set<String> = [
        "a", "about", "after", "am", "and", "at", "autumn", "before", "by", "c", "ca", "circa", "early", "end", "fall",
        "from", "late", "m", "mid", "noon", "of", "on", "p", "pm", "q", "since", "sept", "spring", "summer", "thurs",
        "to", "tues", "until", "winter",
    ]

    /// Counts a word; false when it belongs to no date.
    mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
        // "2024-05-03", "03/05/2024", "3.5.2024"
        let numbers = word.split(omittingEmptySubsequences: false) { $0 == .dash || $0 == .slash || $0 == .dot }
        if (2...3).contains(numbers.count), numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) {
            guard numbers.contains(where: Self.isYear), numbers.allSatisfy({ $0.count <= 2 || $0.count == 4 }) else {
                return false
            }
            (years, months) = (years + 1, months + 1)
            return true
        }
        let parts = word.split { !$0.isDigit && !($0.isUpper || $0.isLower) }
        return parts.allSatisfy { takePart($0) }
    }

    /// Counts letters or a number: what dashes and the like part.
    private mutating func takePart(_ part: ArraySlice<UInt8>) -> Bool {
        let digits = part.prefix(while: \.isDigit)
        if Self.isYear(part) {
            years += 1
        } else if !digits.isEmpty {
            days += 1
            let ending = String(decoding: part.dropFirst(digits.count).map(\.lowered), as: UTF8.self)
            return digits.count <= 2 && days <= 6 && ["", "st", "nd", "rd", "th", "am", "pm", "h"].contains(ending)
        } else if Self.isName(part, of: StatedDate.monthNames) {
            months += 1
        } else {
            let word = String(decoding: part.map(\.lowered), as: UTF8.self)
            if word == "sept" { months += 1 }
            return Self.isName(part, of: StatedDate.weekdayNames) || Self.around.contains(word)
        }
        return true
    }

    private static func isYear(_ part: ArraySlice<UInt8>) -> Bool {
        guard part.count == 4, part.allSatisfy(\.isDigit) else { return false }
        return part.starts(with: "1".utf8) || part.starts(with: "20".utf8)
    }

    /// Whether a word is one of some names, or its first three letters.
    private static func isName(_ part: ArraySlice<UInt8>, of names: [StaticString]) -> Bool {
        let word = Array(part)
        return names.contains { name in
            word.starts(word.indices, with: name) && word.count == name.utf8CodeUnitCount
                || word.count == 3 && name.withUTF8Buffer { $0.prefix(3).elementsEqual(word.map(\.lowered)) }
        }
    }
}
