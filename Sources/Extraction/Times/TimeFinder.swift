import CorpusModel

/// A time expression where it stands.
struct FoundTime: Hashable, Sendable {
    let when: When
    /// Its tokens: indices into `AnalysedText.tokens`.
    let tokens: Range<Int>
    /// Its sentence: an index into `AnalysedText.sentences`.
    let sentence: Int
    /// Whether it tells when something is (a date), rather than how long or how often.
    let isDate: Bool
    /// Whether no days could be told for it with whatever date: "now", "recently".
    var isVague = false
}

/// Finds the times in a text and resolves them against the document's date or one another.
struct TimeFinder: Sendable {
    /// The times of a text, in text order.
    func times(in text: AnalysedText) -> [FoundTime] {
        var scan = TimeScan(text)
        for sentence in text.sentences.indices { scan.read(sentence) }
        return scan.times
    }
}

/// Goes through a text sentence by sentence and keeps the date it gave last.
private struct TimeScan {
    private let text: AnalysedText
    private let matcher: TimeMatcher
    private var resolver: TimeResolver
    private(set) var times: [FoundTime] = []

    init(_ text: AnalysedText) {
        self.text = text
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
        times.replaceSubrange(start..., with: TimeRanges.joined(Array(times[start...]), in: text))
    }

    private mutating func append(_ match: TimeMatch, _ sentence: Int) {
        let range = text.span(match.tokens)
        let written = text.string(range)
        let resolved = resolver.resolve(match, era: era(of: match, sentence))
        if let resolved, match.reading.isDate { resolver.other = (written, resolved.interval) }
        times.append(
            FoundTime(
                when: When(written, range, resolved),
                tokens: match.tokens,
                sentence: sentence,
                isDate: match.reading.isDate,
                isVague: match.reading == .vague
            )
        )
    }

    /// The tense around a time, where the tense decides.
    private func era(of match: TimeMatch, _ sentence: Int) -> Era {
        guard resolver.documentDate != nil, match.reading.dependsOnTense else { return .now }
        return ClaimReader.claim(in: text, sentence: sentence, around: match.tokens).era
    }

    /// Whether words that could be a time are one: "May", "2000" and "the second half" need company.
    private func isTime(_ match: TimeMatch, in sentence: Range<Int>) -> Bool {
        let before = match.tokens.lowerBound - 1
        let word = sentence.contains(before) ? text.tokens[before].word : Word("")
        switch match.reading {
        case .month(.tense) where match.tokens.count == 1:
            let isDoubtful = TimeWords.doubtfulMonths.contains(text.tokens[match.tokens.lowerBound].word)
            return !isDoubtful || TimeWords.leadIns.contains(word)
        case .year where match.tokens.count == 1:
            return TimeWords.leadIns.contains(word) && !precedesNumberWord(match.tokens.upperBound, sentence)
        case .season(.tense) where match.values.year == nil:
            return TimeWords.leadIns.contains(word) && text.tokens[match.tokens.lowerBound].word == "the"
        case .duration, .counted, .countedFromOther, .unit, .unitSoFar, .restOfUnit, .stretch:
            return match.values.unit != nil || match.tokens.count == 1 || match.reading != .duration
        default:
            return true
        }
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
        case .dayOfYear, .dayRange, .monthRange, .quarter: true
        case .weekday(let direction), .month(let direction), .season(let direction): direction == .tense
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
