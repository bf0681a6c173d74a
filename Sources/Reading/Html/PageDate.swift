import CorpusModel

/// A whole date in an attribute or a short text of a page; figures that could be two dates are not taken for one.
enum PageDate {
    /// How far into a text a date is looked for, in bytes.
    private static let depth = 300
    /// Before these years, or after, a page was not published.
    private static let years = 1990...2100

    /// The first date in a text.
    static func first(in text: String) -> CalendarDay? { found(in: text)?.day }

    /// The first date in a text that does not tell what happened on it.
    static func shown(in text: String) -> CalendarDay? {
        found(in: text).flatMap { isTold(after: $0.before) ? nil : $0.day }
    }

    private static func found(in text: String) -> (day: CalendarDay, before: String)? {
        let bytes = Array(text.utf8.prefix(depth))
        for position in bytes.indices where isStart(position, bytes) {
            guard let day = day(bytes, at: position), years.contains(day.year) else { continue }
            return (day, String(decoding: bytes[..<position], as: UTF8.self))
        }
        return nil
    }

    /// Whether the words before a date make it a part of what they tell: "The mill shut on", but not "Posted on".
    static func isTold(after text: String) -> Bool {
        let words = text.split { !$0.isLetter && $0 != "'" }
        var told = words[...]
        while let last = told.last, weekdays.contains(last.lowercased()) || last == "the" { told.removeLast() }
        guard let last = told.popLast(), ties.contains(String(last)), !told.isEmpty else { return false }
        return !told.contains { labels.contains($0.lowercased()) }
            && (last != "on" || told.contains { $0.first?.isLowercase ?? false })
    }

    /// Words that tie a date to what stands before it.
    private static let ties: Set<String> = [
        "on", "in", "of", "by", "since", "until", "till", "from", "to", "before", "after",
    ]
    /// Words of a line that states the date of its text: "This page was published on", "Report of".
    private static let labels: Set<String> = [
        "published", "posted", "date", "dated", "first", "issued", "released", "written", "created", "added", "by",
        "uploaded", "filed", "submitted", "publication", "release", "last", "updated", "reported", "report", "story",
        "statement", "circulated",
    ]
    private static let weekdays = Set(StatedDate.weekdayNames.map(\.description))

    /// The date in an address: `/2020/05/13/` or `2020-05-13`.
    static func inAddress(_ address: String) -> CalendarDay? {
        let bytes = Array(address.utf8.prefix(2 * depth))
        for position in bytes.indices where isStart(position, bytes) && bytes[position].isDigit {
            guard position > 0, [.slash, .dash].contains(bytes[position - 1]),
                let figures = Figures(bytes, at: position),
                figures.isYearFirst, let day = figures.day, years.contains(day.year)
            else { continue }
            return day
        }
        return nil
    }

    /// Whether a short text is a date or a span of dates and nothing else, of whatever precision: "May 2024", "1998–2001".
    static func isAlone(in text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        let numbers = words.filter { $0.utf8.allSatisfy(\.isDigit) }
        let (holdsYear, holdsMonth) = (numbers.contains(where: isYear), words.contains { MonthNames.holds(String($0)) })
        guard holdsYear || (holdsMonth && !numbers.isEmpty) else {
            return first(in: text) != nil && numbers.count == words.count
        }
        return words.allSatisfy { word in
            word.utf8.allSatisfy(\.isDigit) || MonthNames.holds(String(word)) || besideDates.contains(String(word))
                || isOrdinal(word)
        }
    }

    private static func isYear(_ word: Substring) -> Bool {
        word.utf8.count == 4 && (1000...2100).contains(Int(word) ?? 0)
    }

    /// "3rd", "11.", "20s".
    private static func isOrdinal(_ word: Substring) -> Bool {
        let end = word.drop { $0.isNumber }
        return end.count < word.count && ["st", "nd", "rd", "th", "s", "er", "h"].contains(String(end))
    }

    /// Words that stand beside figures and months in a date.
    private static let besideDates: Set<String> = [
        "c", "ca", "circa", "about", "around", "by", "early", "mid", "late", "from", "to", "until", "till", "since",
        "before", "after", "and", "or", "of", "the", "in", "on", "at", "end", "beginning", "spring", "summer", "autumn",
        "fall", "winter", "am", "pm", "a", "p", "m", "bc", "ad", "bce", "ce", "q1", "q2", "q3", "q4", "week", "de",
        "le",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thur", "thurs", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "present", "today", "utc", "gmt", "est", "cet",
    ]

    private static func isStart(_ position: Int, _ bytes: [UInt8]) -> Bool {
        guard position > 0 else { return true }
        return bytes[position].isDigit ? !bytes[position - 1].isDigit : !bytes[position - 1].isLetter
    }

    private static func day(_ bytes: [UInt8], at position: Int) -> CalendarDay? {
        if bytes[position].isDigit {
            if let day = Figures(bytes, at: position)?.day { return day }
            if let day = packed(bytes, at: position) { return day }
        }
        return StatedDate.at(position, in: bytes, end: bytes.count)?.day ?? MonthNames.day(bytes, at: position)
    }

    /// `20200513`, alone or before a time.
    private static func packed(_ bytes: [UInt8], at position: Int) -> CalendarDay? {
        let count = bytes.run(position..<bytes.count, while: \.isDigit)
        guard count == 8 || count == 12 || count == 14 else { return nil }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) } }
        let (year, month) = (number(position..<position + 4), number(position + 4..<position + 6))
        return CalendarDay(year: year, month: month, day: number(position + 6..<position + 8))
    }
}

/// Three numbers with the same mark between them.
private struct Figures {
    private var digits: [Int] = []
    private var numbers: [Int] = []
    private let mark: UInt8

    init?(_ bytes: [UInt8], at start: Int) {
        var position = start
        let length = bytes.run(position..<bytes.count, while: \.isDigit)
        guard position + length < bytes.count, [.dash, .slash, .dot].contains(bytes[position + length]) else {
            return nil
        }
        mark = bytes[position + length]
        for part in 0..<3 {
            let count = bytes.run(position..<bytes.count, while: \.isDigit)
            guard (1...4).contains(count) else { return nil }
            digits.append(count)
            numbers.append(bytes[position..<position + count].reduce(0) { $0 * 10 + Int($1 - 48) })
            position += count
            guard part < 2 else { break }
            guard position < bytes.count, bytes[position] == mark else { return nil }
            position += 1
            // "13. 5. 2020"
            if mark == .dot { position += bytes.run(position..<bytes.count) { $0 == .space } }
        }
    }

    /// Whether they are a year, a month and a day.
    var isYearFirst: Bool { digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2 && mark != .dot }

    /// The day they state; nil when the order of day and month is open.
    var day: CalendarDay? {
        if digits[0] == 4 { return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard digits[2] == 4, digits[0] <= 2, digits[1] <= 2 else { return nil }
        let dayFirst = CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0])
        let monthFirst = CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1])
        if mark == .dot || monthFirst == nil || monthFirst == dayFirst { return dayFirst }
        return dayFirst == nil ? monthFirst : nil
    }
}

/// Dates with the month's name in languages other than English: `13. Mai 2020`, `13 de mayo de 2020`.
enum MonthNames {
    /// A table: the names of each month.
    private static let names: [String: Int] = {
        let months = [
            "january jan januar jänner janvier enero gennaio januari janeiro ianuarie styczeń stycznia leden ledna",
            "february feb februar février févr febrero febbraio februari fevereiro februarie luty lutego únor února",
            "march mar märz mars marzo maart março marts martie marzec marca březen března",
            "april apr avril abril aprile aprilie kwiecień kwietnia duben dubna",
            "may mai mayo maggio mei maio maj maja květen května",
            "june jun juni juin junio giugno junho iunie czerwiec czerwca červen června",
            "july jul juli juillet juil julio luglio julho iulie lipiec lipca červenec července",
            "august aug août agosto augustus augusti sierpień sierpnia srpen srpna",
            "september sep sept septembre septiembre settembre setembro septembrie wrzesień września září",
            "october oct okt oktober octobre octubre ottobre outubro octombrie październik października říjen října",
            "november nov novembre noviembre novembro noiembrie listopad listopada listopadu",
            "december dec dez déc dezember décembre diciembre dicembre dezembro decembrie grudzień grudnia prosinec prosince",
        ]
        var names: [String: Int] = [:]
        for (index, month) in months.enumerated() {
            for name in month.split(separator: " ") { names[String(name)] = index + 1 }
        }
        return names
    }()

    /// The month of a name in small letters, 1 to 12; nil when it is none.
    static func month(_ name: String) -> Int? { names[name] }

    /// Whether a word in small letters is the name of a month.
    static func holds(_ word: String) -> Bool { names[word] != nil }

    /// The date that begins at a position with the number of its day.
    static func day(_ bytes: [UInt8], at start: Int) -> CalendarDay? {
        var cursor = Cursor(bytes: bytes, position: start)
        guard let day = cursor.number(digits: 2), let month = names[cursor.word()], let year = cursor.number(digits: 4)
        else { return nil }
        return year > 999 ? CalendarDay(year: year, month: month, day: day) : nil
    }

    /// Reads the parts of such a date, passing what stands between them.
    private struct Cursor {
        let bytes: [UInt8]
        var position: Int

        mutating func number(digits: Int) -> Int? {
            skip()
            let count = bytes.run(position..<bytes.count, while: \.isDigit)
            guard (1...digits).contains(count) else { return nil }
            defer { position += count }
            return bytes[position..<position + count].reduce(0) { $0 * 10 + Int($1 - 48) }
        }

        mutating func word() -> String {
            skip()
            let count = bytes.run(position..<bytes.count, while: \.isLetter)
            defer { position += count }
            return String(decoding: bytes[position..<position + count], as: UTF8.self).lowercased()
        }

        private mutating func skip() {
            position += bytes.run(position..<bytes.count) { $0 == .space || $0 == .dot || $0 == .comma }
            if bytes[position...].starts(with: "de ".utf8) { position += 3 }
        }
    }
}
