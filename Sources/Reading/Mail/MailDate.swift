import CorpusModel

/// The days that the date of a message may mean, as programs and people write it.
struct MailDate {
    /// Each day that it can be read as, none twice.
    private(set) var readings: [CalendarDay]

    /// The day; nil when there is none, or more than one.
    var day: CalendarDay? { readings.count == 1 ? readings[0] : nil }

    /// Reads what is written; a message that another one forwards is no later than that.
    init(_ written: some StringProtocol, notAfter latest: CalendarDay? = nil) {
        let parts = MailDateParts(written)
        readings = parts.named.map { [$0] } ?? parts.figures
        if let weekday = parts.weekday, readings.count > 1 { keep { Self.weekday(of: $0) == weekday } }
        // A zone may lie a day ahead.
        if let latest, readings.count > 1 { keep { $0.dayNumber <= latest.dayNumber + 1 } }
    }

    /// Keeps the readings that agree with other dates of the same message, within the time that mail takes.
    mutating func settle(by others: [CalendarDay]) {
        guard readings.count > 1, !others.isEmpty else { return }
        keep { reading in others.allSatisfy { (-1...7).contains($0.dayNumber - reading.dayNumber) } }
    }

    /// Keeps some readings, unless that would leave none.
    private mutating func keep(_ agrees: (CalendarDay) -> Bool) {
        let kept = readings.filter(agrees)
        if !kept.isEmpty { readings = kept }
    }

    /// 0 for Monday.
    private static func weekday(of day: CalendarDay) -> Int {
        // The first of January 1970 was a Thursday.
        ((day.dayNumber + 3) % 7 + 7) % 7
    }
}

/// What a written date consists of, times of day and zones left out.
private struct MailDateParts {
    private enum Part: Equatable {
        case number(Int, digits: Int)
        case month(Int)
        case mark(UInt8)
    }

    private var parts: [Part] = []
    /// 0 for Monday; nil when none is named.
    private(set) var weekday: Int?

    /// More than any date takes, in bytes.
    private static let longest = 160
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    init(_ written: some StringProtocol) {
        let bytes = Array(written.utf8.prefix(Self.longest))
        var position = 0
        while position < bytes.count { position = read(bytes, position) }
    }

    /// Takes what begins at a position; where the next begins.
    private mutating func read(_ bytes: [UInt8], _ position: Int) -> Int {
        let rest = position..<bytes.count
        if bytes[position].isDigit { return readNumber(bytes, position) }
        if bytes[position].isLetter {
            let end = position + bytes.run(rest, while: \.isLetter)
            readWord(String(decoding: bytes[position..<end], as: UTF8.self).lowercased())
            return end
        }
        // The zone in brackets.
        if bytes[position] == UInt8(ascii: "(") { return position + bytes.run(rest) { $0 != UInt8(ascii: ")") } }
        if let end = Self.zoneEnd(bytes, position) { return end }
        if [.dash, .slash, .dot].contains(bytes[position]) { parts.append(.mark(bytes[position])) }
        return position + 1
    }

    /// A number, unless it begins a time of day: `16:03:00`.
    private mutating func readNumber(_ bytes: [UInt8], _ position: Int) -> Int {
        var end = position + bytes.run(position..<bytes.count, while: \.isDigit)
        if end < bytes.count, bytes[end] == .colon {
            return end + bytes.run(end..<bytes.count) { $0.isDigit || $0 == .colon || $0 == .dot }
        }
        let digits = min(end - position, 9)
        let value = bytes[position..<position + digits].reduce(0) { $0 * 10 + Int($1 - 48) }
        for ordinal in ["st", "nd", "rd", "th"] as [StaticString] where bytes.starts(end..<bytes.count, with: ordinal) {
            end += 2
            break
        }
        parts.append(.number(value, digits: digits))
        return end
    }

    private mutating func readWord(_ word: String) {
        let month = Self.monthNames.firstIndex(of: word) ?? Self.months.firstIndex(of: String(word.prefix(3)))
        // "sept", but no other word that begins like a month; "mar" is one, "march" too, "market" is none.
        let isShort = word.count <= 3 || word == "sept"
        if let month, isShort || Self.monthNames.contains(word) {
            parts.append(.month(month + 1))
        } else if let month = MonthNames.month(word) {
            parts.append(.month(month))
        } else if let day = Self.weekdays.firstIndex(of: String(word.prefix(3))),
            word.count == 3 || word.hasSuffix("day")
        {
            weekday = weekday ?? day
        }
    }

    /// Where an offset from the time of Greenwich ends, `+0100` or `-05:00`; nil where none begins.
    private static func zoneEnd(_ bytes: [UInt8], _ position: Int) -> Int? {
        guard bytes[position] == .dash || bytes[position] == UInt8(ascii: "+"), position > 0 else { return nil }
        let start = position + 1
        let digits = bytes.run(start..<bytes.count, while: \.isDigit)
        let before = bytes[..<position]
        let isAfterTime = before.last { !$0.isDigit } == .colon
        let name = before.suffix(3).map(\.lowered)
        let isNamed = name == Array("gmt".utf8) || name == Array("utc".utf8)
        let isZone = (before.last == .space || isAfterTime) && digits == 4 || isNamed
        guard digits > 0, isZone || bytes[position] != .dash else { return nil }
        return start + bytes.run(start..<bytes.count) { $0.isDigit || $0 == .colon }
    }

    // MARK: Readings

    /// The day of a date with the month's name: `10 March 2026`, `Mar 10, 2026`, `Tue Mar 10 09:15:00 2026`, `10-Mar-26`.
    var named: CalendarDay? {
        // "mar." is Tuesday in French and Spanish, and people are called May: the last name that makes a date counts.
        parts.indices.reversed().lazy.compactMap { place in
            if case .month(let month) = parts[place] { named(month, at: place) } else { nil }
        }.first
    }

    private func named(_ month: Int, at place: Int) -> CalendarDay? {
        let before = numbers(parts[..<place]).last
        let after = numbers(parts[(place + 1)...])
        if let before, before.digits == 4, let day = after.first, day.digits <= 2 {
            return CalendarDay(year: before.value, month: month, day: day.value)
        }
        if let before, before.digits <= 2 {
            return after.first.flatMap { CalendarDay(year: Self.year($0), month: month, day: before.value) }
        }
        guard let day = after.first, day.digits <= 2 else { return nil }
        let rest = after.dropFirst()
        return (rest.first { $0.digits == 4 } ?? rest.first).flatMap {
            CalendarDay(year: Self.year($0), month: month, day: day.value)
        }
    }

    /// The days of a date in figures: `2026-03-10`, `10.03.2026`, `10/03/26`.
    var figures: [CalendarDay] {
        for start in parts.indices {
            guard case .number(let value, let digits) = parts[start] else { continue }
            if digits == 8, let day = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100) {
                return [day]
            }
            guard start + 4 < parts.count, case .mark(let mark) = parts[start + 1], parts[start + 3] == parts[start + 1]
            else { continue }
            let found = numbers([parts[start], parts[start + 2], parts[start + 4]])
            if found.count == 3 { return Self.days(found, mark) }
        }
        return []
    }

    private static func days(_ found: [(value: Int, digits: Int)], _ mark: UInt8) -> [CalendarDay] {
        let (first, second, third) = (found[0], found[1], found[2])
        guard second.digits <= 2 else { return [] }
        if first.digits == 4 {
            return [CalendarDay(year: first.value, month: second.value, day: third.value)].compactMap { $0 }
        }
        guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return [] }
        var days = [CalendarDay(year: year(third), month: second.value, day: first.value)]
        if mark != .dot {
            days.append(CalendarDay(year: year(third), month: first.value, day: second.value))
            if third.digits == 2 { days.append(CalendarDay(year: year(first), month: second.value, day: third.value)) }
        }
        return days.compactMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func numbers(_ parts: some Sequence<Part>) -> [(value: Int, digits: Int)] {
        parts.compactMap { if case .number(let value, let digits) = $0 { (value, digits) } else { nil } }
    }

    /// The year of two or three figures, as RFC 2822 reads them.
    private static func year(_ number: (value: Int, digits: Int)) -> Int {
        switch number.digits {
        case ...2: number.value + (number.value < 50 ? 2000 : 1900)
        case 3: number.value + 1900
        default: number.value
        }
    }
}
