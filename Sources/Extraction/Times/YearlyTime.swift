import CorpusModel

/// A time that its words place in a year, if only the year is known: "3 May", "in March", "the third quarter".
struct YearlyTime {
    let reading: TimeReading
    let values: TimeValues

    /// Its days in a year; nil when the year has none such, or when it is no such time.
    func interval(in year: Int) -> DayInterval? {
        switch reading {
        case .fullDate, .dayOfYear: values.day.flatMap { day($0, year) }.map(DayInterval.day)
        case .weekOf: values.day.flatMap { day($0, year) }.flatMap { DayInterval.unit(.week, around: $0, offset: 0) }
        case .dayRange: days(year)
        case .monthOfYear, .month: values.month.flatMap { DayInterval.month($0, year) }
        case .monthRange: months(year)
        case .partOfMonth(let part, nil): values.month.flatMap { part.interval($0, year, values) }
        case .year: DayInterval.years(year, year, .year)
        case .yearRange: values.lastYear.flatMap { $0 > year ? DayInterval.years(year, $0, .span) : nil }
        case .quarter: values.part.flatMap { DayInterval.months(from: $0 * 3 - 2, count: 3, year, .quarter) }
        case .half: half(year)
        case .season: values.season.flatMap { DayInterval.season($0, year) }
        case .holiday(let holiday): holiday.day(in: year).map(DayInterval.day)
        default: nil
        }
    }

    /// Whether its words leave the year open, and which way it lies too.
    var lacksYear: Bool {
        guard values.year == nil else { return false }
        return switch reading {
        case .dayOfYear, .weekOf, .dayRange, .monthRange, .holiday, .month(.tense), .partOfMonth(_, nil): true
        // A winter lies in two years.
        case .season(.tense): values.season != 4
        default: false
        }
    }

    private func day(_ day: Int, _ year: Int) -> CalendarDay? {
        CalendarDay(year: year, month: values.month ?? 0, day: day)
    }

    private func days(_ year: Int) -> DayInterval? {
        guard let first = values.day, let last = values.lastDay, first < last else { return nil }
        guard let start = day(first, year), let end = day(last, year) else { return nil }
        return DayInterval(from: start, to: end, precision: .span)
    }

    /// "November to February 2024" began in the year before.
    private func months(_ year: Int) -> DayInterval? {
        guard let first = values.month, let last = values.lastMonth, first != last else { return nil }
        let isAcrossNewYear = last < first
        let count = last - first + 1 + (isAcrossNewYear ? 12 : 0)
        return DayInterval.months(from: first, count: count, isAcrossNewYear ? year - 1 : year, .span)
    }

    private func half(_ year: Int) -> DayInterval? {
        let half = values.part ?? 2
        return half <= 2 ? DayInterval.months(from: half * 6 - 5, count: 6, year, .half) : nil
    }
}

/// A part of a month that has no date of its own: "the last week of May".
enum MonthPart: Hashable, Sendable {
    case week, half, weekday

    /// Its days in a month; the values tell which: the first, or the last where none is told.
    func interval(_ month: Int, _ year: Int, _ values: TimeValues) -> DayInterval? {
        guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        let length = CalendarDay.daysInMonth(month, year: year)
        switch self {
        case .half: return half(values.part ?? 2, first, length)
        case .week: return week(values.part, first, length)
        case .weekday: return weekday(values, first, length).map(DayInterval.day)
        }
    }

    private func half(_ half: Int, _ first: CalendarDay, _ length: Int) -> DayInterval? {
        guard half <= 2 else { return nil }
        return Self.days(half == 1 ? 1...15 : 16...length, of: first)
    }

    /// The last one goes from the Monday before its last seven days to the end of the month.
    private func week(_ week: Int?, _ first: CalendarDay, _ length: Int) -> DayInterval? {
        if let week { return Self.days(week * 7 - 6...week * 7, of: first) }
        guard let start = first.adding(days: length - 7) else { return nil }
        return Self.days(start.day - start.weekday + 1...length, of: first)
    }

    private func weekday(_ values: TimeValues, _ first: CalendarDay, _ length: Int) -> CalendarDay? {
        guard let weekday = values.weekday else { return nil }
        let earliest = (weekday - first.weekday + 7) % 7
        let count = values.part.map { $0 - 1 } ?? (length - 1 - earliest) / 7
        return earliest + 7 * count < length ? first.adding(days: earliest + 7 * count) : nil
    }

    private static func days(_ days: ClosedRange<Int>, of first: CalendarDay) -> DayInterval? {
        guard let start = first.adding(days: days.lowerBound - 1), let end = first.adding(days: days.upperBound - 1)
        else { return nil }
        return DayInterval(from: start, to: end, precision: .span)
    }
}
