import CorpusModel

/// A time told from the date of its document or passage.
struct RelativeTime {
    let date: CalendarDay
    let values: TimeValues
    let era: Era
    /// Whether what it dates has surely happened.
    let isOfPastVerb: Bool
    /// Whether its words say that it is yet to come.
    var isOfPlan = false

    /// The days that a reading of the words means.
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
        case .monthOfNearYear(let offset): return DayInterval.month(values.month ?? 0, date.year + offset)
        case .partOfMonth(let part, let offset?): return partOfMonth(part, offset)
        case .quarter: return nearest(.tense, within: 200, yearly(reading))
        case .quarterOfYear(let offset):
            return YearlyTime(reading: .quarter, values: values).interval(in: date.year + offset)
        case .nearUnit: return DayInterval.unit(values.unit ?? .quarter, around: date, offset: era == .planned ? 0 : -1)
        case .month(let direction), .season(let direction): return nearest(direction, yearly(reading))
        case .dayOfYear, .weekOf, .dayRange, .monthRange, .holiday, .partOfMonth:
            return nearest(.tense, yearly(reading))
        case .fullDate, .figures, .monthOfYear, .year, .yearRange, .half, .decade, .century, .fiscalYear: return nil
        case .countedFromOther, .monthOfOther, .afterOther, .vague, .duration, .recurring, .clock: return nil
        }
    }

    private func yearly(_ reading: TimeReading) -> (Int) -> DayInterval? {
        let time = YearlyTime(reading: reading, values: values)
        return { time.interval(in: $0) }
    }

    private func partOfMonth(_ part: MonthPart, _ offset: Int) -> DayInterval? {
        guard let month = DayInterval.unit(.month, around: date, offset: offset)?.first else { return nil }
        return part.interval(month.month, month.year, values)
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
        case (.tense, .earlier), (.tense, .now):
            let latest = tellings.last { $0.first <= date }
            return isOfPastVerb ? latest : near(latest, 270) ?? closest
        case (.tense, .planned):
            let next = tellings.first { $0.last >= date }
            return isOfPlan ? next : near(next, days) ?? closest
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
