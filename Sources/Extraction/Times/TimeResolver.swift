import CorpusModel

/// The days that a time means, and what they were told from.
struct ResolvedTime: Hashable, Sendable {
    let interval: DayInterval
    let anchor: TimeAnchor
    var alternative: DayInterval?
}

/// Works out the days that a time means from the document's date, the date given last, and the tense around it.
struct TimeResolver {
    /// The document's date; without one nothing relative is resolved.
    let documentDate: CalendarDay?
    /// The last date that the text gave: as written, and its days.
    var other: (written: String, interval: DayInterval)?

    /// The days of a time; nil when the text and the document's date do not tell.
    func resolve(_ match: TimeMatch, era: Era) -> ResolvedTime? {
        if let complete = complete(match.reading, match.values) {
            return ResolvedTime(
                interval: complete,
                anchor: .itself,
                alternative: match.values.figures?.alternative
            )
        }
        if let quarter = quarterOfYearBefore(match) { return quarter }
        if case .countedFromOther(let sign) = match.reading { return countedFromOther(sign, match.values) }
        guard let date = documentDate else { return nil }
        let relative = RelativeTime(date: date, values: match.values, era: era)
        return relative.interval(match.reading).map { ResolvedTime(interval: $0, anchor: .documentDate(date)) }
    }

    /// The days of a time that needs nothing else.
    private func complete(_ reading: TimeReading, _ values: TimeValues) -> DayInterval? {
        switch reading {
        case .figures: return values.figures?.interval
        case .decade: return values.era.flatMap { DayInterval.years($0, $0 + 9, .decade) }
        case .century: return values.era.flatMap { DayInterval.years($0 * 100 - 99, $0 * 100, .century) }
        default: return values.year.flatMap { inYear($0, reading, values) }
        }
    }

    private func inYear(_ year: Int, _ reading: TimeReading, _ values: TimeValues) -> DayInterval? {
        switch reading {
        case .fullDate:
            guard let month = values.month, let day = values.day else { return nil }
            return CalendarDay(year: year, month: month, day: day).map(DayInterval.day)
        case .dayRange: return dayRange(year, values)
        case .monthOfYear: return values.month.flatMap { DayInterval.month($0, year) }
        case .monthRange: return monthRange(year, values)
        case .year: return DayInterval.years(year, year, .year)
        case .yearRange: return values.lastYear.flatMap { $0 > year ? DayInterval.years(year, $0, .span) : nil }
        case .quarter: return values.part.flatMap { DayInterval.months(from: $0 * 3 - 2, count: 3, year, .quarter) }
        case .half:
            let half = values.part ?? 2
            guard half <= 2 else { return nil }
            return DayInterval.months(from: half * 6 - 5, count: 6, year, .half)
        case .season: return values.season.flatMap { DayInterval.season($0, year) }
        case .holiday(let holiday): return holiday.day(in: year).map(DayInterval.day)
        case .dayOfYear:
            return CalendarDay(year: year, month: values.month ?? 0, day: values.day ?? 0).map(DayInterval.day)
        default: return nil
        }
    }

    private func dayRange(_ year: Int, _ values: TimeValues) -> DayInterval? {
        guard let month = values.month, let day = values.day, let last = values.lastDay, last > day else { return nil }
        guard let start = CalendarDay(year: year, month: month, day: day) else { return nil }
        return CalendarDay(year: year, month: month, day: last).map {
            DayInterval(from: start, to: $0, precision: .span)
        }
    }

    private func monthRange(_ year: Int, _ values: TimeValues) -> DayInterval? {
        guard let first = values.month, let last = values.lastMonth, last > first else { return nil }
        return DayInterval.months(from: first, count: last - first + 1, year, .span)
    }

    private func countedFromOther(_ sign: Int, _ values: TimeValues) -> ResolvedTime? {
        guard let other, let unit = values.unit ?? Self.unit(of: other.interval) else { return nil }
        let count = sign == 0 ? 0 : values.count ?? 1
        guard sign == 0 || count > 0 else { return nil }
        guard isFineEnough(other.interval, for: unit) else { return nil }
        let interval = DayInterval.unit(unit, around: other.interval.first, offset: sign * count)
        return interval.map { ResolvedTime(interval: $0, anchor: .otherTime(other.written)) }
    }

    /// Whether a time only sets a figure beside the one of the date told last, which stays the date told last: in "up
    /// from 2 a year earlier" the next "year earlier" is the same year.
    func compares(_ match: TimeMatch) -> Bool {
        switch match.reading {
        case .counted(-1), .countedFromOther(-1): match.values.unit == .year && match.values.count == 1
        case .yearBefore: true
        default: false
        }
    }

    /// "a year ago", told of a quarter, is the same quarter of the year before.
    private func quarterOfYearBefore(_ match: TimeMatch) -> ResolvedTime? {
        guard let other, other.interval.precision == .quarter, compares(match) else { return nil }
        let interval = DayInterval.unit(.quarter, around: other.interval.first, offset: -4)
        return interval.map { ResolvedTime(interval: $0, anchor: .otherTime(other.written)) }
    }

    private static func unit(of interval: DayInterval) -> TimeUnit? {
        interval.precision == .day ? .day : nil
    }

    /// "Two days later" than "in 2019" is no day.
    private func isFineEnough(_ interval: DayInterval, for unit: TimeUnit) -> Bool {
        switch unit {
        case .second, .minute, .hour: false
        case .day, .weekend, .week: interval.precision == .day
        case .month: interval.precision == .day || interval.precision == .month
        case .quarter, .half, .year, .decade, .century: interval.precision != .decade && interval.precision != .century
        }
    }
}

/// A time told from the document's date.
private struct RelativeTime {
    let date: CalendarDay
    let values: TimeValues
    let era: Era

    func interval(_ reading: TimeReading) -> DayInterval? {
        let unit = values.unit ?? .year
        switch reading {
        case .day(let offset): return date.adding(days: offset).map(DayInterval.day)
        case .yearBefore: return DayInterval.unit(.year, around: date, offset: -1)
        case .unit(let offset): return DayInterval.unit(unit, around: date, offset: offset)
        case .unitSoFar: return soFar(unit)
        case .restOfUnit: return rest(unit)
        case .counted(let sign): return counted(sign, unit)
        case .stretch(let sign): return stretch(sign, unit)
        case .weekday(let direction): return weekday(direction)
        case .month(let direction): return nearest(direction) { DayInterval.month(values.month ?? 0, $0) }
        case .monthOfNearYear(let offset): return DayInterval.month(values.month ?? 0, date.year + offset)
        case .dayOfYear: return nearest(.tense, dayOfYear)
        case .dayRange: return nearest(.tense, dayRange)
        case .monthRange: return nearest(.tense, monthRange)
        case .quarter:
            return nearest(.tense, within: 200) {
                DayInterval.months(from: (values.part ?? 0) * 3 - 2, count: 3, $0, .quarter)
            }
        case .quarterOfYear(let offset):
            return DayInterval.months(from: (values.part ?? 0) * 3 - 2, count: 3, date.year + offset, .quarter)
        case .nearUnit: return DayInterval.unit(values.unit ?? .quarter, around: date, offset: era == .planned ? 0 : -1)
        case .holiday(let holiday): return nearest(.tense) { holiday.day(in: $0).map(DayInterval.day) }
        case .season(let direction): return nearest(direction) { DayInterval.season(values.season ?? 0, $0) }
        case .fullDate, .figures, .monthOfYear, .year, .yearRange, .half, .decade, .century, .fiscalYear: return nil
        case .countedFromOther, .vague, .duration, .recurring, .clock: return nil
        }
    }

    private func dayOfYear(_ year: Int) -> DayInterval? {
        CalendarDay(year: year, month: values.month ?? 0, day: values.day ?? 0).map(DayInterval.day)
    }

    private func dayRange(_ year: Int) -> DayInterval? {
        guard let first = dayOfYear(year)?.first, let last = values.lastDay, last > first.day else { return nil }
        return CalendarDay(year: year, month: first.month, day: last).map {
            DayInterval(from: first, to: $0, precision: .span)
        }
    }

    private func monthRange(_ year: Int) -> DayInterval? {
        guard let first = values.month, let last = values.lastMonth, last > first else { return nil }
        return DayInterval.months(from: first, count: last - first + 1, year, .span)
    }

    private func soFar(_ unit: TimeUnit) -> DayInterval? {
        guard unit != .day, let whole = DayInterval.unit(unit, around: date, offset: 0) else { return nil }
        return DayInterval(from: whole.first, to: date, precision: .span)
    }

    private func rest(_ unit: TimeUnit) -> DayInterval? {
        guard unit != .day, let whole = DayInterval.unit(unit, around: date, offset: 0) else { return nil }
        return DayInterval(from: date, to: whole.last, precision: .span)
    }

    private func counted(_ sign: Int, _ unit: TimeUnit) -> DayInterval? {
        guard let count = values.count, count > 0 else { return nil }
        return DayInterval.unit(unit, around: date, offset: sign * count)
    }

    private func stretch(_ sign: Int, _ unit: TimeUnit) -> DayInterval? {
        let count = (values.count ?? 1) * sign
        guard count != 0, abs(count) < 10_000, let end = moved(by: count, unit) else { return nil }
        return DayInterval(from: date, to: end, precision: .span)
    }

    private func moved(by count: Int, _ unit: TimeUnit) -> CalendarDay? {
        switch unit {
        case .second, .minute, .hour: nil
        case .day: date.adding(days: count)
        case .week, .weekend: date.adding(days: 7 * count)
        case .month: date.adding(months: count)
        case .quarter: date.adding(months: 3 * count)
        case .half: date.adding(months: 6 * count)
        case .year: date.adding(months: 12 * count)
        case .decade: date.adding(months: 120 * count)
        case .century: date.adding(months: 1200 * count)
        }
    }

    /// A weekday in the past is at most today, one in the future at least tomorrow.
    private func weekday(_ direction: TimeDirection) -> DayInterval? {
        guard let weekday = values.weekday else { return nil }
        let back = (date.weekday - weekday + 7) % 7
        let offset =
            switch direction {
            case .past: back == 0 ? -7 : -back
            case .future: 7 - back
            case .tense: era == .planned ? 7 - back : -back
            }
        return date.adding(days: offset).map(DayInterval.day)
    }

    /// The telling of a yearly time that the direction asks for: of this year, the one before or the one after.
    private func nearest(
        _ direction: TimeDirection,
        within days: Int = 270,
        _ inYear: (Int) -> DayInterval?
    ) -> DayInterval? {
        let tellings = (date.year - 1...date.year + 1).compactMap(inYear)
        let closest = tellings.min { distance($0) < distance($1) }
        switch (direction, era) {
        case (.past, _): return tellings.last { $0.last < date }
        case (.future, _): return tellings.first { $0.first > date }
        case (.tense, .earlier), (.tense, .now): return near(tellings.last { $0.first <= date }, 270) ?? closest
        case (.tense, .planned): return near(tellings.first { $0.last >= date }, days) ?? closest
        }
    }

    /// Nobody leaves out the year of what is nearly a year away: then the tense around it is not the date's own.
    private func near(_ interval: DayInterval?, _ days: Int) -> DayInterval? {
        interval.flatMap { distance($0) <= days ? $0 : nil }
    }

    private func distance(_ interval: DayInterval) -> Int {
        if interval.first > date { return interval.first.dayNumber - date.dayNumber }
        return max(0, date.dayNumber - interval.last.dayNumber)
    }
}
