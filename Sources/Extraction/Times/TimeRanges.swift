import CorpusModel

/// Joins two dates that are the ends of one stretch: "from 3 May 2019 to 4 June 2020".
enum TimeRanges {
    private static let joints: Set<Word> = ["to", "until", "till", "through", "-", "–", "—", "and"]

    /// The times of a text, ends of a stretch joined.
    static func joined(_ times: [FoundTime], in text: ReadText) -> [FoundTime] {
        var joined: [FoundTime] = []
        for time in times {
            if let last = joined.last, let stretch = stretch(last, time, in: text) {
                joined[joined.count - 1] = stretch
            } else {
                joined.append(time)
            }
        }
        return joined
    }

    /// The stretch between two times; nil when the text does not make them its ends.
    private static func stretch(_ first: FoundTime, _ last: FoundTime, in text: ReadText) -> FoundTime? {
        guard first.isDate, last.isDate, first.sentence == last.sentence,
            last.tokens.lowerBound == first.tokens.upperBound + 1
        else { return nil }
        guard isJoint(first.tokens, in: text), let start = first.when.interval, let end = last.when.interval,
            let startAnchor = first.when.anchor, start.last < end.first
        else { return nil }
        let tokens = first.tokens.lowerBound..<last.tokens.upperBound
        let range = text.span(tokens)
        let when = When(
            written: text.string(range),
            range: range,
            interval: DayInterval(from: start.first, to: end.last, precision: .span),
            against: last.when.anchor == .itself ? startAnchor : last.when.anchor ?? startAnchor
        )
        return FoundTime(when: when, tokens: tokens, sentence: first.sentence, isDate: true)
    }

    private static func isJoint(_ first: Range<Int>, in text: ReadText) -> Bool {
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
