import CorpusModel

/// A time's value in TIMEX3: `2024-11-22`, `2024-W47`, `2024-11`, `2024-Q4`, `2024`, `199`.
struct TimexValue: Hashable {
    let text: String

    /// A value as a gold set writes it; `199X` is `199`.
    init(gold text: String) {
        let isDecade = text.utf8.count == 4 && text.hasSuffix("X") && text.dropLast().allSatisfy(\.isNumber)
        self.text = isDecade ? String(text.dropLast()) : text
    }

    /// What some days are in TIMEX3; nil when it has no value for them.
    init?(_ interval: DayInterval) {
        guard let text = Self.text(interval) else { return nil }
        self.text = text
    }

    private static func text(_ interval: DayInterval) -> String? {
        let year = String(interval.first.iso.prefix(4))
        switch interval.precision {
        case .day, .month, .quarter, .half, .year: return interval.label
        case .week: return week(of: interval.first)
        case .decade: return String(year.dropLast())
        case .century: return String(year.prefix(2))
        case .season: return season(interval)
        case .span: return isWeekend(interval) ? week(of: interval.first).map { $0 + "-WE" } : nil
        }
    }

    /// ISO 8601: a week belongs to the year that its Thursday is in.
    private static func week(of day: CalendarDay) -> String? {
        guard let thursday = day.adding(days: 4 - day.weekday) else { return nil }
        guard let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) else { return nil }
        let week = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
        return "\(thursday.iso.prefix(4))-W\(week < 10 ? "0" : "")\(week)"
    }

    private static func season(_ interval: DayInterval) -> String? {
        let year = interval.first.iso.prefix(4)
        switch interval.first.month {
        case 12, 1, 2: return "\(year)-WI"
        case 3, 4, 5: return "\(year)-SP"
        case 6, 7, 8: return "\(year)-SU"
        default: return "\(year)-FA"
        }
    }

    private static func isWeekend(_ interval: DayInterval) -> Bool {
        interval.first.weekday == 6 && interval.last.dayNumber == interval.first.dayNumber + 1
    }
}
