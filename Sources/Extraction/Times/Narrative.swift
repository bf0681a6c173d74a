import CorpusModel

/// Keeps the date that a text told last, to whose year a date without one belongs: "On 10 August 2023 … By September …".
///
/// A history goes from one year to the next, and every date in it belongs to the year told last. News tells of its own
/// days and only looks back: there the year holds for what follows in the paragraph, as long as the story goes on.
struct Narrative {
    private struct Told {
        let written: String
        let interval: DayInterval
        let block: Int
        /// Whether a bare year opened the story, and so dates what follows in the paragraph: "In 2019 Acme left; in May …".
        var opensStory = false
    }

    private let isHistory: Bool
    private var told: Told?

    /// Looks at all times of a text.
    init(_ matches: [TimeMatch], in text: ReadText) {
        isHistory = Self.isHistory(matches, in: text)
    }

    /// How many dates of years past make a history.
    private static let fewest = 3

    /// Whether a text tells of years past far more than of the days around it.
    private static func isHistory(_ matches: [TimeMatch], in text: ReadText) -> Bool {
        let day = text.document.date?.value
        var opens: Bool?
        var past = 0
        var present = 0
        var isPrecise = false
        for match in matches {
            if let year = match.values.year {
                guard year < day?.year ?? .max else { continue }
                past += 1
                isPrecise = isPrecise || match.values.month != nil
                opens = opens ?? (match.values.month != nil && opensSentence(match, text))
            } else if match.reading.tellsFromToday {
                present += 1
            } else {
                opens = opens ?? false
            }
        }
        // A text that tells nothing from its own day is no news.
        if isPrecise, present == 0 { return past > 1 || opens ?? false }
        return past >= fewest && past > 2 * present
    }

    /// Whether a time stands at the start of its sentence: "On 3 May 2019, Acme left".
    private static func opensSentence(_ match: TimeMatch, _ text: ReadText) -> Bool {
        match.tokens.lowerBound <= text.sentences[match.sentence].tokens.lowerBound + 1
    }

    /// The days of a time that lacks a year; nil where the story does not tell which, or where its verb tells of the day
    /// of the telling.
    func resolve(_ match: TimeMatch, _ cue: TenseCue, until day: CalendarDay?) -> ResolvedTime? {
        let time = YearlyTime(reading: match.reading, values: match.values)
        guard let told, time.lacksYear, day == nil || !cue.tellsOfNow else { return nil }
        let interval =
            told.opensStory
            ? inStory(time, told, match, cue)
            : isHistory
                ? inHistory(time, told)
                : inNews(time, told, match, isAhead: day != nil && cue.era == .planned, until: day)
        guard let interval, interval.first <= day ?? interval.first else { return nil }
        return ResolvedTime(interval: interval, anchor: .otherTime(told.written))
    }

    /// In the year told last; what follows the end of one at its beginning is in the next.
    private func inHistory(_ time: YearlyTime, _ told: Told) -> DayInterval? {
        let year = told.interval.last.year
        guard let interval = time.interval(in: year) else { return nil }
        let isNext = told.interval.precision != .year && told.interval.last.month >= 10 && interval.last.month <= 3
        return isNext ? time.interval(in: year + 1) : interval
    }

    /// In the year that opened a sentence before, where this one is opened by its time.
    private func inStory(_ time: YearlyTime, _ told: Told, _ match: TimeMatch, _ cue: TenseCue) -> DayInterval? {
        guard match.block == told.block, cue.opensSentence, cue.isOfPastVerb else { return nil }
        return inHistory(time, told)
    }

    /// How many days one date of a story follows the other at most.
    private static let stride = 270

    /// The first one from the date told last on, where that is of the year before and not long before.
    private func inNews(_ time: YearlyTime, _ told: Told, _ match: TimeMatch, isAhead: Bool, until day: CalendarDay?)
        -> DayInterval?
    {
        guard !isAhead, match.block == told.block, day.map({ told.interval.first.year == $0.year - 1 }) ?? true else {
            return nil
        }
        let years = told.interval.first.year...told.interval.first.year + 1
        let next = years.lazy.compactMap(time.interval).first { $0.first >= told.interval.first }
        return next.flatMap { $0.first.dayNumber - told.interval.last.dayNumber <= Self.stride ? $0 : nil }
    }

    /// Keeps a time that was resolved, if it says what year is told of.
    mutating func note(_ match: TimeMatch, _ resolved: ResolvedTime, _ written: String, in text: ReadText) {
        switch resolved.anchor {
        case .documentDate, .passageDate:
            if !isHistory { told = nil }
        case .itself, .otherTime:
            guard holds(match, resolved.interval) else {
                noteYear(match, resolved.interval, written, in: text)
                return
            }
            if isHistory ? isAsideOfHistory(match, resolved.interval, text) : isInRelativeClause(match, text) { return }
            let goesOn = told.map { $0.opensStory && $0.block == match.block && resolved.anchor != .itself } ?? false
            told = Told(written: written, interval: resolved.interval, block: match.block, opensStory: goesOn)
        }
    }

    /// "In 2019 Acme left." opens a story, unless one is being told already.
    private mutating func noteYear(_ match: TimeMatch, _ interval: DayInterval, _ written: String, in text: ReadText) {
        let start = text.sentences[match.sentence].tokens.lowerBound
        guard match.reading == .year, match.tokens == start + 1..<start + 2, text.tokens[start].word == "in",
            told.map({ $0.opensStory || $0.block != match.block }) ?? true
        else { return }
        told = Told(written: written, interval: interval, block: match.block, opensStory: true)
    }

    private func holds(_ match: TimeMatch, _ interval: DayInterval) -> Bool {
        guard match.reading != .yearRange else { return false }
        switch interval.precision {
        case .decade, .century: return false
        case .year: return isHistory
        case .day, .week, .month, .quarter, .season, .half, .span: return true
        }
    }

    private static let bounds: Set<Word> = ["since", "until", "till", "than", "(", "born"]

    /// A bare year that belongs to something else: "the 1935 treaty", "since 1933", or one that is looked back at.
    private func isAsideOfHistory(_ match: TimeMatch, _ interval: DayInterval, _ text: ReadText) -> Bool {
        guard interval.precision == .year, match.reading == .year, match.tokens.count == 1 else { return false }
        let sentence = text.sentences[match.sentence].tokens
        guard match.tokens.lowerBound > sentence.lowerBound else { return false }
        let before = text.tokens[match.tokens.lowerBound - 1].word
        if Self.bounds.contains(before) || TimeWords.yearOwners.contains(before) { return true }
        let isBack = told.map { interval.first < $0.interval.first && interval.first.year < $0.interval.first.year }
        return isBack ?? false && match.tokens.lowerBound > sentence.lowerBound + 3
    }

    private static let pronouns: Set<Word> = ["who", "which", "whose", "where"]

    /// "the bank, which failed on 10 March 2023, said".
    private func isInRelativeClause(_ match: TimeMatch, _ text: ReadText) -> Bool {
        let start = text.sentences[match.sentence].tokens.lowerBound
        for index in (max(start, match.tokens.lowerBound - 12)..<match.tokens.lowerBound).reversed() {
            let word = text.tokens[index].word
            if Self.pronouns.contains(word) { return true }
            if word == "," || word == ";" { return false }
        }
        return false
    }
}

extension TimeReading {
    /// Whether it is told from the day of the telling: "Friday", "last week".
    fileprivate var tellsFromToday: Bool {
        switch self {
        case .weekday, .unit, .unitSoFar, .restOfUnit, .counted, .stretch, .day, .monthOfNearYear, .quarterOfYear: true
        default: false
        }
    }
}
