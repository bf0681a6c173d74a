import CorpusModel

/// A holiday that news names instead of its date.
enum Holiday: Hashable, Sendable {
    case newYearsDay, newYearsEve, valentines, easter, goodFriday, memorialDay, independenceDay, laborDay
    case halloween, veteransDay, thanksgiving, christmasEve, christmas

    /// Its day in a year; nil outside the calendar.
    func day(in year: Int) -> CalendarDay? {
        switch self {
        case .newYearsDay: CalendarDay(year: year, month: 1, day: 1)
        case .newYearsEve: CalendarDay(year: year, month: 12, day: 31)
        case .valentines: CalendarDay(year: year, month: 2, day: 14)
        case .easter: Self.easter(year)
        case .goodFriday: Self.easter(year)?.adding(days: -2)
        case .memorialDay: Self.weekday(1, last: true, year, 5)
        case .independenceDay: CalendarDay(year: year, month: 7, day: 4)
        case .laborDay: Self.weekday(1, year, 9)
        case .halloween: CalendarDay(year: year, month: 10, day: 31)
        case .veteransDay: CalendarDay(year: year, month: 11, day: 11)
        case .thanksgiving: Self.weekday(4, year, 11)?.adding(days: 21)
        case .christmasEve: CalendarDay(year: year, month: 12, day: 24)
        case .christmas: CalendarDay(year: year, month: 12, day: 25)
        }
    }

    /// The first, or the last, such weekday of a month.
    private static func weekday(_ weekday: Int, last: Bool = false, _ year: Int, _ month: Int) -> CalendarDay? {
        guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        let day = first.adding(days: (weekday - first.weekday + 7) % 7)
        guard last, let fifth = day?.adding(days: 28) else { return day }
        return fifth.month == month ? fifth : day?.adding(days: 21)
    }

    /// The Sunday after the first full moon of spring, by the Gregorian computus.
    private static func easter(_ year: Int) -> CalendarDay? {
        let century = year / 100
        let golden = year % 19
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7
        let correction = (golden + 11 * epact + 22 * weekday) / 451
        let march = epact + weekday - 7 * correction + 114
        return CalendarDay(year: year, month: march / 31, day: march % 31 + 1)
    }
}
