import CorpusModel

/// The normal form of a time, as TIMEX3 writes it.
struct TimeValue {
    let text: ReadText
    let match: TimeMatch
    /// The days that it means, where they are known.
    let interval: DayInterval?
    /// The document's date.
    let date: CalendarDay?

    /// "1998-08-07TMO", "P3D", "XXXX-WXX-1", "PAST_REF"; nil when the text does not tell.
    var form: String? {
        switch match.reading {
        case .vague: reference
        case .duration: wholeYear ?? length
        case .partOfMonth(.week, _): interval.map { week($0.first) }
        case .stretch: length
        case .recurring: recurrence
        case .clock: clock.map { (date?.iso ?? "XXXX-XX-XX") + $0 }
        case .unitSoFar, .restOfUnit: whole
        case .counted(let sign) where interval == nil && match.values.count == 0:
            sign < 0 ? "PAST_REF" : "FUTURE_REF"
        case .countedFromOther where interval == nil: length
        case .fiscalYear: fiscal
        default: interval.map { days($0) + (partOfDay ?? "") }
        }
    }

    /// Whether a word is a length in one token: "day-long", "decades-long".
    static func isCompound(_ word: Word) -> Bool {
        compounds[word] != nil
    }

    private static let compounds: [Word: String] = [
        "day-long": "P1D", "daylong": "P1D", "week-long": "P1W", "weeklong": "P1W", "month-long": "P1M",
        "monthlong": "P1M", "year-long": "P1Y", "yearlong": "P1Y", "decades-long": "PXDE", "years-long": "PXY",
        "months-long": "PXM", "weeks-long": "PXW",
    ]

    private static let times: [Word: String] = [
        "morning": "TMO", "afternoon": "TAF", "mid-afternoon": "TAF", "evening": "TEV", "night": "TNI",
        "tonight": "TNI", "overnight": "TNI", "noon": "T12:00", "midday": "T12:00", "midnight": "T24:00",
    ]

    private static let present: Set<Word> = ["now", "currently", "nowadays", "presently", "these", "moment"]
    private static let future: Set<Word> = ["soon", "future", "near", "short", "coming", "later"]

    private static let recurrences: [Word: String] = [
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y", "biweekly": "P2W",
        "hourly": "PT1H",
    ]

    private var words: [Word] { text.tokens[match.tokens].map(\.word) }

    private var reference: String {
        if words.contains(where: Self.present.contains) { return "PRESENT_REF" }
        return words.contains(where: Self.future.contains) ? "FUTURE_REF" : "PAST_REF"
    }

    /// The unit said, or the one that a bare plural names.
    private var unit: TimeUnit? {
        match.values.unit ?? words.compactMap { TimeWords.units[$0] }.last
    }

    private var length: String? {
        if let first = words.first, let compound = Self.compounds[first] { return compound }
        guard let unit else { return nil }
        if words.contains("couple") { return unit.length("2") }
        let count = match.values.count ?? (isPlural ? 0 : 1)
        if match.values.isAndHalf || words.contains("half") { return unit.lengthAndHalf(count) }
        return count == 0 ? unit.length("X") : unit.length(count)
    }

    private var isPlural: Bool {
        text.document.text[text.tokens[match.tokens.upperBound - 1].range].last == UInt8(ascii: "s")
            || words.contains("ahead") || match.values.unit == nil
    }

    /// "the year", unless its end follows.
    private var wholeYear: String? {
        guard match.values.count == nil, match.values.unit == .year, words.first == "the", let date else { return nil }
        let next = match.tokens.upperBound
        return next < text.tokens.count && TimeWords.endings.contains(text.tokens[next].word) ? nil : String(date.year)
    }

    private var recurrence: String? {
        if let word = words.first, let form = Self.recurrences[word] { return form }
        if let weekday = match.values.weekday { return "XXXX-WXX-\(weekday)" }
        return unit?.length(words.contains("other") ? 2 : 1)
    }

    /// "T18:30", "TMO".
    private var clock: String? {
        guard match.values.minutes != nil || words.contains(where: Self.meridians.contains) else { return partOfDay }
        var minutes = match.values.minutes ?? (match.values.count ?? 0) * 60
        let isAfternoon = words.contains { Self.afternoons.contains($0) }
        if isAfternoon, minutes < 12 * 60 { minutes += 12 * 60 }
        if !isAfternoon, minutes >= 12 * 60, words.contains(where: Self.meridians.contains) { minutes -= 12 * 60 }
        return "T\(padded(minutes / 60)):\(padded(minutes % 60))"
    }

    private static let afternoons: Set<Word> = ["p.m.", "pm", "p.m"]
    private static let meridians: Set<Word> = ["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock"]

    private var partOfDay: String? {
        if match.values.minutes != nil || words.contains(where: Self.meridians.contains), match.reading != .clock {
            return clock
        }
        return words.lazy.compactMap { Self.times[$0] }.first
    }

    private var whole: String? {
        guard let unit, let date else { return nil }
        return DayInterval.unit(unit, around: date, offset: 0).map(days)
    }

    private var fiscal: String? {
        guard let year = match.values.year ?? date?.year else { return nil }
        return match.values.part.map { "\(year)-Q\($0)" } ?? String(year)
    }

    private func days(_ interval: DayInterval) -> String {
        switch interval.precision {
        case .day, .month, .quarter, .half, .year: return interval.label
        case .week: return week(interval.first)
        case .season: return "\(interval.first.year)-\(["SP", "SU", "FA", "WI"][(interval.first.month / 3 + 3) % 4])"
        case .decade: return String(interval.first.year / 10)
        case .century: return String(interval.first.year / 100)
        case .span:
            let isWeekend = unit == .weekend
            return isWeekend ? week(interval.first) + "-WE" : "\(interval.first.iso)/\(interval.last.iso)"
        }
    }

    /// "1998-W04": the week belongs to the year of its Thursday.
    private func week(_ day: CalendarDay) -> String {
        guard let thursday = day.adding(days: 4 - day.weekday),
            let start = CalendarDay(year: thursday.year, month: 1, day: 1)
        else { return day.iso }
        return "\(thursday.year)-W\(padded((thursday.dayNumber - start.dayNumber) / 7 + 1))"
    }

    private func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension TimeUnit {
    /// The length of so many: "P3D", "PT5H".
    fileprivate func length(_ count: Int) -> String {
        switch self {
        case .decade: "P\(count * 10)Y"
        case .century: "P\(count * 100)Y"
        case .half: "P\(count * 6)M"
        default: length(String(count))
        }
    }

    /// The length of a number as written.
    fileprivate func length(_ count: String) -> String {
        switch self {
        case .second: "PT\(count)S"
        case .minute: "PT\(count)M"
        case .hour: "PT\(count)H"
        case .day: "P\(count)D"
        case .weekend: "P\(count)WE"
        case .week: "P\(count)W"
        case .month: "P\(count)M"
        case .quarter: "P\(count)Q"
        case .half, .year: "P\(count)Y"
        case .decade: "P\(count)DE"
        case .century: "P\(count)C"
        }
    }

    /// The length of so many and a half: "P2Y6M".
    fileprivate func lengthAndHalf(_ count: Int) -> String {
        switch self {
        case .minute: "PT\(count)M30S"
        case .hour: "PT\(count)H30M"
        case .day: "P\(count)DT12H"
        case .year: "P\(count)Y6M"
        case .decade: "P\(count * 10 + 5)Y"
        case .century: "P\(count * 100 + 50)Y"
        case .second, .weekend, .week, .month, .quarter, .half: length("\(count).5")
        }
    }
}
