import CorpusModel

/// A time expression where it stands.
struct FoundTime: Hashable, Sendable {
    let when: When
    /// Its tokens: indices into `ReadText.tokens`.
    let tokens: Range<Int>
    /// Its sentence: an index into `AnalysedText.sentences`.
    let sentence: Int
    /// Whether it tells when something is (a date), rather than how long or how often.
    let isDate: Bool
    /// Whether no days could be told for it with whatever date: "now", "recently".
    var isVague = false
    /// How many of which unit it is, where it may be a period: "the six months", "the quarter".
    var length: TimeLength?
    /// Whether its year stands behind the next one: "May 4 and June 5, 2020".
    var sharesYear = false
    /// Its normal form, as TIMEX3 writes it: "1998-08-07TMO", "P3D", "PAST_REF"; nil when the text does not tell, and
    /// where the ends of a stretch are joined, as nothing of the program asks for it.
    var value: String?
}

/// Finds the times in a text and resolves them against the document's date or one another.
struct TimeFinder: Sendable {
    /// The times of a text, in text order; the two ends of a stretch ("from 1994 to 1997") are one time.
    func times(in text: ReadText) -> [FoundTime] {
        scan(text, joinsEnds: true)
    }

    /// The times of a text as written, in text order; the ends of a stretch stand apart.
    func expressions(in text: ReadText) -> [FoundTime] {
        scan(text, joinsEnds: false)
    }

    /// The sentences of the times that could date something, in text order, each once: not of "two weeks", nor of "now".
    func datedSentences(_ times: [FoundTime]) -> [Int] {
        times.reduce(into: []) { sentences, time in
            if time.isDate, !time.isVague, sentences.last != time.sentence { sentences.append(time.sentence) }
        }
    }

    private func scan(_ text: ReadText, joinsEnds: Bool) -> [FoundTime] {
        var matches = Self.matches(in: text)
        SharedYears.spread(over: &matches, in: text)
        var reader = TimeReader(text, matches, joinsEnds: joinsEnds)
        for match in matches { reader.append(match) }
        return joinsEnds ? TimeRanges.joined(reader.times, in: text) : reader.times
    }

    /// What the rules find and company does not rule out, in text order.
    private static func matches(in text: ReadText) -> [TimeMatch] {
        let matcher = TimeMatcher(text: text)
        let judge = TimeJudge(text: text)
        var matches: [TimeMatch] = []
        for (number, sentence) in text.sentences.enumerated() {
            let tokens = sentence.tokens
            var index = tokens.lowerBound
            while index < tokens.upperBound {
                if var match = matcher.match(at: index, until: tokens.upperBound), judge.isTime(match, in: tokens) {
                    match.sentence = number
                    match.block = sentence.block
                    matches.append(match)
                    index = match.tokens.upperBound
                } else {
                    index += 1
                }
            }
        }
        return matches
    }
}

/// Resolves the times of a text one after the other and keeps the date it gave last.
private struct TimeReader {
    private let text: ReadText
    private var resolver: TimeResolver
    private let joinsEnds: Bool
    private(set) var times: [FoundTime] = []

    init(_ text: ReadText, _ matches: [TimeMatch], joinsEnds: Bool) {
        self.text = text
        self.joinsEnds = joinsEnds
        resolver = TimeResolver(narrative: Narrative(matches, in: text))
    }

    mutating func append(_ match: TimeMatch) {
        let tokens = withDegree(match, in: text.sentences[match.sentence].tokens)
        let range = text.span(tokens)
        let written = text.string(range)
        let anchor = text.document.anchor(at: range.lowerBound)
        let cue = TenseCue(text, sentence: text.sentences[match.sentence].tokens, time: match.tokens)
        let resolved = resolver.resolve(match, cue, against: anchor)
        if let resolved, match.reading.isDate { keep(match, resolved, written) }
        times.append(
            FoundTime(
                when: When(written, range, resolved),
                tokens: tokens,
                sentence: match.sentence,
                isDate: match.reading.isDate,
                isVague: match.reading == .vague,
                length: TimeLength(match),
                sharesYear: match.sharesYear,
                value: joinsEnds ? nil : value(of: match, resolved, anchor)
            )
        )
    }

    /// Keeps what later times may be told from.
    private mutating func keep(_ match: TimeMatch, _ resolved: ResolvedTime, _ written: String) {
        resolver.narrative.note(match, resolved, written, in: text)
        if !resolver.compares(match) { resolver.other = (written, resolved.interval) }
    }

    private func value(of match: TimeMatch, _ resolved: ResolvedTime?, _ anchor: TimeAnchor?) -> String? {
        TimeValue(text: text, match: match, interval: resolved?.interval, date: anchor?.day).form
    }

    /// The tokens of a match with the words before it that say how nearly its number is meant: "more than two weeks".
    private func withDegree(_ match: TimeMatch, in sentence: Range<Int>) -> Range<Int> {
        guard match.reading.isCounted, match.values.count != nil || match.values.minutes != nil else {
            return match.tokens
        }
        let floor = max(sentence.lowerBound, times.last?.tokens.upperBound ?? 0)
        for degree in TimeWords.degrees where match.tokens.lowerBound - degree.count >= floor {
            let start = match.tokens.lowerBound - degree.count
            if zip(start..., degree).allSatisfy({ text.tokens[$0].word == $1 }) {
                return start..<match.tokens.upperBound
            }
        }
        return match.tokens
    }
}

extension TimeReading {
    /// Whether the words leave it open which way from the document's date the time lies.
    var dependsOnTense: Bool {
        switch self {
        case .dayOfYear, .weekOf, .dayRange, .monthRange, .quarter, .nearUnit, .holiday, .partOfMonth(_, nil): true
        case .weekday(let direction), .month(let direction), .season(let direction): direction == .tense
        default: false
        }
    }

    /// Whether it counts units or hours, so that a word before it can say how nearly: "about two weeks ago".
    fileprivate var isCounted: Bool {
        switch self {
        case .duration, .counted, .countedFromOther, .clock: true
        default: false
        }
    }
}

extension When {
    /// A time as written, with its days where they could be told.
    fileprivate init(_ written: String, _ range: Range<Int>, _ resolved: ResolvedTime?) {
        guard let resolved else {
            self.init(unresolved: written, range: range)
            return
        }
        self.init(
            written: written,
            range: range,
            interval: resolved.interval,
            against: resolved.anchor,
            alternative: resolved.alternative
        )
    }
}
