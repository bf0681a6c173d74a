import CorpusModel

/// The days that a time means, and what they were told from.
struct ResolvedTime: Hashable, Sendable {
    let interval: DayInterval
    let anchor: TimeAnchor
    var alternative: DayInterval?
}

/// Works out the days that a time means from the date of its document or passage, the dates told before it, and the tense.
struct TimeResolver {
    /// The year of what is told.
    var narrative: Narrative
    /// The last date that the text gave: as written, and its days.
    var other: (written: String, interval: DayInterval)?

    /// The days of a time; nil when neither the text nor the date that it is told from says which.
    func resolve(_ match: TimeMatch, _ cue: TenseCue, against anchor: TimeAnchor?) -> ResolvedTime? {
        if let complete = complete(match) {
            return ResolvedTime(interval: complete, anchor: .itself, alternative: match.values.figures?.alternative)
        }
        if let quarter = quarterOfYearBefore(match) { return quarter }
        switch match.reading {
        case .countedFromOther(let sign): return countedFromOther(sign, match.values)
        case .monthOfOther(let offset): return monthOfOther(offset, match.values)
        case .afterOther: return afterOther(match.values)
        default: break
        }
        let date = anchor?.day
        if let told = narrative.resolve(match, cue, until: date) { return told }
        guard let anchor, let date else { return nil }
        let isOpen = match.reading.dependsOnTense
        let relative = RelativeTime(
            date: date,
            values: match.values,
            era: isOpen ? cue.era : .now,
            isOfPastVerb: isOpen && cue.isOfPastVerb,
            isOfPlan: isOpen && cue.isOfPlan
        )
        return relative.interval(match.reading).map { ResolvedTime(interval: $0, anchor: anchor) }
    }

    /// The days of a time that needs nothing else.
    private func complete(_ match: TimeMatch) -> DayInterval? {
        switch match.reading {
        case .figures: match.values.figures?.interval
        case .decade: match.values.era.flatMap { DayInterval.years($0, $0 + 9, .decade) }
        case .century: match.values.era.flatMap { DayInterval.years($0 * 100 - 99, $0 * 100, .century) }
        default: match.values.year.flatMap { YearlyTime(reading: match.reading, values: match.values).interval(in: $0) }
        }
    }

    private func countedFromOther(_ sign: Int, _ values: TimeValues) -> ResolvedTime? {
        guard let other, let unit = values.unit ?? Self.unit(of: other.interval) else { return nil }
        let count = sign == 0 ? 0 : values.count ?? 1
        guard sign == 0 || count > 0 else { return nil }
        guard isFineEnough(other.interval, for: unit) else { return nil }
        let interval = DayInterval.unit(unit, around: other.interval.first, offset: sign * count)
        return interval.map { ResolvedTime(interval: $0, anchor: .otherTime(other.written)) }
    }

    /// "May of that year", "on 3 May of the following year".
    private func monthOfOther(_ offset: Int, _ values: TimeValues) -> ResolvedTime? {
        guard let other, isFineEnough(other.interval, for: .year) else { return nil }
        let reading: TimeReading = values.day == nil ? .monthOfYear : .dayOfYear
        let interval = YearlyTime(reading: reading, values: values).interval(in: other.interval.first.year + offset)
        return interval.map { ResolvedTime(interval: $0, anchor: .otherTime(other.written)) }
    }

    /// "the following March": the first one that begins after the date told last.
    private func afterOther(_ values: TimeValues) -> ResolvedTime? {
        guard let other, isFineEnough(other.interval, for: .year) else { return nil }
        let time = YearlyTime(reading: values.month == nil ? .season(.future) : .monthOfYear, values: values)
        let years = other.interval.first.year...other.interval.first.year + 1
        let interval = years.lazy.compactMap(time.interval).first { $0.first > other.interval.first }
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

extension TimeAnchor {
    /// The day that times are told from; nil where they are told from another time.
    var day: CalendarDay? {
        switch self {
        case .documentDate(let day), .passageDate(let day): day
        case .itself, .otherTime: nil
        }
    }
}
