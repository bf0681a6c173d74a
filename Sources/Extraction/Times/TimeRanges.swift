import CorpusModel

/// Joins times that are one: the ends of a stretch ("from 3 May 2019 to 4 June 2020"), a list with one year ("May 4 and
/// June 5, 2020"), a period and its end ("the quarter ended 30 September 2024").
enum TimeRanges {
    private static let joints: Set<Word> = ["to", "until", "till", "through", "-", "–", "—", "and"]

    /// The times of a text, those joined that are one.
    static func joined(_ times: [FoundTime], in text: ReadText) -> [FoundTime] {
        var joined: [FoundTime] = []
        for time in times {
            if let last = joined.last, let whole = period(last, time, in: text) ?? stretch(last, time, in: text) {
                joined[joined.count - 1] = whole
            } else {
                joined.append(time)
            }
        }
        return joined
    }

    /// The stretch between two times; nil when the text does not make them its ends.
    private static func stretch(_ first: FoundTime, _ last: FoundTime, in text: ReadText) -> FoundTime? {
        guard first.isDate, last.isDate, first.sentence == last.sentence,
            (first.sharesYear && !holdsName(first.tokens, last.tokens, in: text))
                || isJoint(first.tokens, last.tokens, in: text), let start = first.when.interval,
            let end = last.when.interval, start.last < end.first, let anchor = first.when.anchor
        else { return nil }
        return whole(
            first,
            last,
            DayInterval(from: start.first, to: end.last, precision: .span),
            last.when.anchor == .itself ? anchor : last.when.anchor ?? anchor,
            in: text
        )
    }

    /// "sued on 3 May and Keld Group on 4 May 2022": two days of two parties.
    private static func holdsName(_ first: Range<Int>, _ last: Range<Int>, in text: ReadText) -> Bool {
        (first.upperBound..<max(first.upperBound, last.lowerBound)).contains {
            text.tokens[$0].shape.contains(.capitalised)
        }
    }

    private static func whole(
        _ first: FoundTime,
        _ last: FoundTime,
        _ interval: DayInterval,
        _ anchor: TimeAnchor,
        in text: ReadText
    ) -> FoundTime {
        let tokens = first.tokens.lowerBound..<last.tokens.upperBound
        let range = text.span(tokens)
        return FoundTime(
            when: When(written: text.string(range), range: range, interval: interval, against: anchor),
            tokens: tokens,
            sentence: first.sentence,
            isDate: true,
            sharesYear: last.sharesYear
        )
    }

    private static func isJoint(_ first: Range<Int>, _ last: Range<Int>, in text: ReadText) -> Bool {
        guard last.lowerBound == first.upperBound + 1 else { return false }
        let joint = text.tokens[first.upperBound].word
        guard joints.contains(joint), first.lowerBound > 0 else { return false }
        let before = text.tokens[first.lowerBound - 1].word
        switch joint {
        case "and": return before == "between"
        case "-", "–", "—": return true
        default: return before == "from"
        }
    }
}

extension TimeRanges {
    private static let endings: Set<Word> = ["ended", "ending", "ends"]
    private static let limits: Set<Word> = ["to", "through", "until", "till"]
    /// What may stand before a length that a date ends: "in six months to June", but not "cut by six months to June".
    private static let openers: Set<Word> = ["in", "for", "over", "during", "of", "the", "its", "their", "'s", "’s"]

    /// The period that a length and the date of its end make; nil when they make none.
    private static func period(_ length: FoundTime, _ end: FoundTime, in text: ReadText) -> FoundTime? {
        guard let size = length.length, end.isDate, length.sentence == end.sentence, let last = end.when.interval?.last,
            let anchor = end.when.anchor,
            end.when.interval?.precision == .day || end.when.interval?.precision == .month,
            isEnding(length.tokens, end.tokens, in: text), let first = size.start(endingOn: last)
        else { return nil }
        return whole(length, end, DayInterval(from: first, to: last, precision: .span), anchor, in: text)
    }

    /// "the year ended on 31 March", "the six months to June".
    private static func isEnding(_ length: Range<Int>, _ end: Range<Int>, in text: ReadText) -> Bool {
        let between = (length.upperBound..<end.lowerBound).map { text.tokens[$0].word }.filter {
            $0 != "," && $0 != "on"
        }
        guard between.count == 1, end.lowerBound - length.upperBound <= 3 else { return false }
        if endings.contains(between[0]) { return true }
        let before = length.lowerBound > 0 ? text.tokens[length.lowerBound - 1].word : Word("")
        return limits.contains(between[0])
            && (openers.contains(before) || openers.contains(text.tokens[length.lowerBound].word))
    }
}

/// How many of a unit.
struct TimeLength: Hashable, Sendable {
    let count: Int
    let unit: TimeUnit

    /// The length of a time that a date may end; nil for others.
    init?(_ match: TimeMatch) {
        switch match.reading {
        case .duration:
            let count = match.values.count ?? 1
            guard let unit = match.values.unit, count > 0 else { return nil }
            (self.count, self.unit) = (count, unit)
        case .quarter: (count, unit) = (1, .quarter)
        case .nearUnit: (count, unit) = (1, match.values.unit ?? .quarter)
        case .fiscalYear: (count, unit) = (1, match.values.part == nil ? match.values.unit ?? .year : .quarter)
        case .half: (count, unit) = (1, .half)
        default: return nil
        }
    }

    /// The first day of such a period that ends on a day; nil for units of the clock.
    func start(endingOn last: CalendarDay) -> CalendarDay? {
        guard count < 1000, let next = last.adding(days: 1) else { return nil }
        return switch unit {
        case .second, .minute, .hour, .weekend, .century: nil
        case .day: next.adding(days: -count)
        case .week: next.adding(days: -7 * count)
        case .month: next.adding(months: -count)
        case .quarter: next.adding(months: -3 * count)
        case .half: next.adding(months: -6 * count)
        case .year: next.adding(months: -12 * count)
        case .decade: next.adding(months: -120 * count)
        }
    }
}
