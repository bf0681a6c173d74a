import CorpusModel

extension DayInterval {
    /// A single day.
    static func day(_ day: CalendarDay) -> DayInterval {
        DayInterval(from: day, to: day, precision: .day)
    }

    /// A month of a year; nil when there is none such.
    static func month(_ month: Int, _ year: Int) -> DayInterval? {
        months(from: month, count: 1, year, .month)
    }

    /// So many months from the first of one; nil outside the calendar.
    static func months(from month: Int, count: Int, _ year: Int, _ precision: Precision) -> DayInterval? {
        guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        guard let last = first.adding(months: count)?.adding(days: -1) else { return nil }
        return DayInterval(from: first, to: last, precision: precision)
    }

    /// From the start of a year to the end of another; nil outside the calendar.
    static func years(_ first: Int, _ last: Int, _ precision: Precision) -> DayInterval? {
        guard let start = CalendarDay(year: first, month: 1, day: 1) else { return nil }
        guard let end = CalendarDay(year: last, month: 12, day: 31) else { return nil }
        return DayInterval(from: start, to: end, precision: precision)
    }

    /// The northern season that begins in a year: 1 spring (March) to 4 winter (December); nil outside the calendar.
    static func season(_ season: Int, _ year: Int) -> DayInterval? {
        months(from: season * 3, count: 3, year, .season)
    }

    /// The unit of the calendar around a day, moved by so many units; nil for units of the clock.
    static func unit(_ unit: TimeUnit, around day: CalendarDay, offset: Int) -> DayInterval? {
        guard abs(offset) < 10_000 else { return nil }
        switch unit {
        case .second, .minute, .hour: return nil
        case .day: return day.adding(days: offset).map(Self.day)
        case .week: return days(from: 1 - day.weekday + 7 * offset, count: 7, day, .week)
        case .weekend: return days(from: 6 - day.weekday + 7 * offset, count: 2, day, .span)
        case .month, .quarter, .half, .year: return months(unit, around: day, offset: offset)
        case .decade:
            let start = (day.year / 10 + offset) * 10
            return years(start, start + 9, .decade)
        case .century:
            let start = ((day.year - 1) / 100 + offset) * 100 + 1
            return years(start, start + 99, .century)
        }
    }

    private static func days(from start: Int, count: Int, _ day: CalendarDay, _ precision: Precision) -> DayInterval? {
        guard let first = day.adding(days: start), let last = first.adding(days: count - 1) else { return nil }
        return DayInterval(from: first, to: last, precision: precision)
    }

    private static func months(_ unit: TimeUnit, around day: CalendarDay, offset: Int) -> DayInterval? {
        let (length, precision): (Int, Precision) =
            switch unit {
            case .quarter: (3, .quarter)
            case .half: (6, .half)
            case .year: (12, .year)
            case .second, .minute, .hour, .day, .weekend, .week, .month, .decade, .century: (1, .month)
            }
        let start = (day.year * 12 + day.month - 1) / length * length + offset * length
        guard start >= 12 else { return nil }
        return months(from: start % 12 + 1, count: length, start / 12, precision)
    }
}
