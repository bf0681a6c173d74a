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
        var scan = TimeScan(text, joinsEnds: joinsEnds)
        for sentence in text.sentences.indices { scan.read(sentence) }
        return scan.times
    }
}

/// Goes through a text sentence by sentence and keeps the date it gave last.
private struct TimeScan {
    private let text: ReadText
    private let matcher: TimeMatcher
    private var resolver: TimeResolver
    private let joinsEnds: Bool
    private(set) var times: [FoundTime] = []

    init(_ text: ReadText, joinsEnds: Bool) {
        self.text = text
        self.joinsEnds = joinsEnds
        matcher = TimeMatcher(text: text)
        resolver = TimeResolver(documentDate: text.document.date?.value)
    }

    mutating func read(_ sentence: Int) {
        let tokens = text.sentences[sentence].tokens
        let start = times.count
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if let match = matcher.match(at: index, until: tokens.upperBound), isTime(match, in: tokens) {
                append(match, sentence)
                index = match.tokens.upperBound
            } else {
                index += 1
            }
        }
        guard joinsEnds, times.count > start + 1 else { return }
        times.replaceSubrange(start..., with: TimeRanges.joined(Array(times[start...]), in: text))
    }

    private mutating func append(_ match: TimeMatch, _ sentence: Int) {
        let tokens = withDegree(match, in: text.sentences[sentence].tokens)
        let range = text.span(tokens)
        let written = text.string(range)
        let resolved = resolver.resolve(match, era: era(of: match, sentence))
        if let resolved, match.reading.isDate, !resolver.compares(match) {
            resolver.other = (written, resolved.interval)
        }
        times.append(
            FoundTime(
                when: When(written, range, resolved),
                tokens: tokens,
                sentence: sentence,
                isDate: match.reading.isDate,
                isVague: match.reading == .vague,
                value: joinsEnds ? nil : value(of: match, resolved)
            )
        )
    }

    private func value(of match: TimeMatch, _ resolved: ResolvedTime?) -> String? {
        TimeValue(text: text, match: match, interval: resolved?.interval, date: resolver.documentDate).form
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

    /// The tense around a time, where the tense decides.
    private func era(of match: TimeMatch, _ sentence: Int) -> Era {
        guard resolver.documentDate != nil, match.reading.dependsOnTense else { return .now }
        return TenseCue(text, sentence: text.sentences[sentence].tokens, time: match.tokens).era
    }

    /// Whether words that could be a time are one: "May", "2000" and "the second half" need company.
    private func isTime(_ match: TimeMatch, in sentence: Range<Int>) -> Bool {
        let first = text.tokens[match.tokens.lowerBound]
        let before = word(match.tokens.lowerBound - 1, sentence)
        switch match.reading {
        case .month(.tense) where match.tokens.count == 1:
            return !TimeWords.doubtfulMonths.contains(first.word) || TimeWords.leadIns.contains(before)
        case .year where match.tokens.count == 1:
            return isYear(match, before, sentence)
        case .season(.tense) where match.values.year == nil:
            return first.word == "this" || TimeWords.leadIns.contains(before) && first.word == "the"
        case .nearUnit where match.tokens.count == 2:
            return TimeWords.leadIns.contains(before)
        case .duration:
            return isDuration(match, before, sentence)
        case .holiday:
            return first.shape.contains(.capitalised) || first.word == "last" || first.word == "this"
        case .vague:
            return first.word != "soon" || (before != "as" && word(match.tokens.upperBound, sentence) != "after")
        case .decade where match.tokens.count == 1:
            return !["his", "her", "their", "my"].contains(before)
        case .clock where match.tokens.count == 1:
            return first.shape.contains(.digits) || !first.shape.contains(.capitalised)
                || first.shape.contains(.opensSentence)
        default:
            return true
        }
    }

    private func word(_ index: Int, _ sentence: Range<Int>) -> Word {
        sentence.contains(index) ? text.tokens[index].word : Word("")
    }

    /// "in 2019" and "the 2019 election", but not "2000 cases" or "the 2000 workers".
    private func isYear(_ match: TimeMatch, _ before: Word, _ sentence: Range<Int>) -> Bool {
        guard let year = match.values.year, !precedesNumberWord(match.tokens.upperBound, sentence) else { return false }
        if opensItem(match, sentence) { return (1500..<2100).contains(year) }
        // "By 1000" and "until 1545" tell an hour rather than a year long past.
        if TimeWords.leadIns.contains(before) { return year >= 1800 || TimeWords.oldYearLeadIns.contains(before) }
        return (1900..<2060).contains(year) && TimeWords.yearOwners.contains(before)
    }

    /// Whether it opens its line, a colon behind it, as in "2013: The contract became public", or fills a row's first cell.
    private func opensItem(_ match: TimeMatch, _ sentence: Range<Int>) -> Bool {
        let start = word(sentence.lowerBound, sentence) == "|" ? sentence.lowerBound + 1 : sentence.lowerBound
        return match.tokens.lowerBound == start && [":", "|"].contains(word(match.tokens.upperBound, sentence))
    }

    /// "two weeks", but not "a second" or "52 years old"; bare "weeks" only where it is said how long.
    private func isDuration(_ match: TimeMatch, _ before: Word, _ sentence: Range<Int>) -> Bool {
        let first = text.tokens[match.tokens.lowerBound]
        let last = text.tokens[match.tokens.upperBound - 1]
        if word(match.tokens.upperBound, sentence) == "old" { return false }
        if match.tokens.count == 1, match.values.count == nil, !first.shape.contains(.digits), match.values.unit == nil
        {
            return TimeWords.stretchers.contains(before) || TimeValue.isCompound(first.word)
        }
        if last.shape.contains(.capitalised), !first.shape.contains(.capitalised) || first.shape.contains(.digits) {
            return last.shape.contains(.allCapitals)
        }
        if last.word == "quarter", word(match.tokens.upperBound, sentence) == "of" { return false }
        return !(last.word == "second" && match.tokens.count == 2)
    }

    /// "in 2000 cases".
    private func precedesNumberWord(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard sentence.contains(index) else { return false }
        return TimeWords.counted.contains(text.tokens[index].word)
    }
}

extension TimeReading {
    /// Whether the words leave it open which way from the document's date the time lies.
    fileprivate var dependsOnTense: Bool {
        switch self {
        case .dayOfYear, .dayRange, .monthRange, .quarter, .nearUnit, .holiday: true
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
