import CorpusModel

/// Reads the events of one sentence, which names a party or a date.
final class EventReader {
    let text: ReadText
    private let named: NamedText
    let sentence: Int
    /// Those of the sentence's times that are dates.
    private let times: [FoundTime]
    /// All times of the sentence.
    let stated: ArraySlice<FoundTime>
    let attribution: SentenceAttribution?

    /// Looks at a sentence with its times and its attribution.
    init(
        _ text: ReadText,
        _ named: NamedText,
        sentence: Int,
        _ times: ArraySlice<FoundTime>,
        _ attribution: SentenceAttribution?
    ) {
        self.text = text
        self.named = named
        self.sentence = sentence
        self.times = times.filter(\.isDate)
        stated = times
        self.attribution = attribution
    }

    /// The events that the sentence tells, in text order.
    func events() -> [FoundEvent] {
        guard isProse, !asks, !isBoilerplate else { return [] }
        if let entry = chronologyEntry() { return [entry] }
        return endsLikeSentence ? events(in: content) : []
    }

    /// The events that some tokens of the sentence tell.
    func events(in content: Range<Int>) -> [FoundEvent] {
        guard !content.isEmpty, !speaksInFirstPerson(content) else { return [] }
        let clauses = EventClauses(text, sentence: sentence, content: content)
            .clauses(hasDate: times.contains { $0.when.interval != nil }) { isNamed($0) }
        var events: [FoundEvent] = []
        for clause in clauses {
            guard let event = event(clause, inheriting: events.last) else { continue }
            events.append(event)
        }
        return events
    }

    var tokens: Range<Int> { text.sentences[sentence].tokens }
    private var block: Block { text.document.blocks[text.sentences[sentence].block] }

    func word(_ index: Int) -> Word {
        tokens.contains(index) ? text.tokens[index].word : Word("")
    }

    private var isProse: Bool {
        switch block.kind {
        case .heading, .code, .table, .tableHeader, .history: false
        case .paragraph, .listItem, .quote: true
        }
    }

    var asks: Bool {
        guard let last = tokens.last, tokens.count > 2 else { return true }
        return word(last) == "?" || word(last - 1) == "?"
            || (word(tokens.lowerBound) == "q" && word(tokens.lowerBound + 1) == ":")
    }

    var isBoilerplate: Bool {
        tokens.prefix(EventClauses.reach).contains { text.isIn(.boilerplate, $0) }
    }

    private static let ends: Set<Word> = [
        ".", "!", "”", "\"", "…", "...", ")", "]", "»", "!!", "!!!", "'", "’", ";", ":",
    ]

    /// A line without an end mark is a headline, unless it is an item of a list.
    private var endsLikeSentence: Bool {
        guard block.kind != .listItem, let last = tokens.last else { return true }
        return Self.ends.contains(word(last))
            || text.string(text.tokens[last].range).hasSuffix(".")
    }

    /// What may be told: the sentence, without its "A:" and without who says so.
    private var content: Range<Int> {
        if let corrected { return corrected }
        var start = tokens.lowerBound
        if word(start) == "a" || word(start) == "answer", word(start + 1) == ":" { start += 2 }
        var end = min(tokens.upperBound, start + EventClauses.reach)
        if let bytes = attribution?.content {
            start =
                tokens.first { text.tokens[$0].range.lowerBound >= bytes.lowerBound }.map { max($0, start) } ?? start
            end = tokens.last { text.tokens[$0].range.upperBound <= bytes.upperBound }.map { min($0 + 1, end) } ?? end
        }
        return start..<max(start, end)
    }

    /// What stands behind the semicolon that ends something taken back.
    private var corrected: Range<Int>? {
        let near = tokens.prefix(EventClauses.reach)
        guard let end = near.first(where: { word($0) == ";" }),
            Withdrawal.covers(end..<end, in: text, sentence: sentence)
        else { return nil }
        return end + 1..<near.upperBound
    }

    /// What somebody who is named says of theirs is told all the same: "Acme stole our plans in 2023," she said.
    private static let owning: Set<Word> = ["our", "my"]

    private func speaksInFirstPerson(_ content: Range<Int>) -> Bool {
        content.contains { text.isIn(.firstPerson, $0) && !(attribution != nil && Self.owning.contains(word($0))) }
    }

    /// "22 November 2024: Acme opens a plant": a line that a date opens is an event, whatever its tense.
    private func chronologyEntry() -> FoundEvent? {
        guard let time = times.first, time.when.interval != nil, time.tokens.lowerBound <= tokens.lowerBound + 1 else {
            return nil
        }
        let mark = time.tokens.upperBound
        guard [":", "—", "–", "-", "--"].contains(word(mark)), mark + 2 < tokens.upperBound else { return nil }
        var end = tokens.upperBound
        if word(end - 1) == "." { end -= 1 }
        let clause = mark + 1..<end
        guard !Withdrawal.covers(end..<end, in: text, sentence: sentence) else { return nil }
        let isAhead = isAhead(time)
        return FoundEvent(
            sentence: sentence,
            clause: text.span(clause),
            when: times.first { endsEntry($0, at: end, dated: time) }?.when ?? time.when,
            era: isAhead ? .planned : .earlier,
            firmness: isAhead ? .planned : .happened,
            parties: parties(in: clause),
            attribution: attribution?.attribution
        )
    }

    /// "24 May 2021: Acme sued yesterday": a day told from that of the entry.
    private func endsEntry(_ time: FoundTime, at end: Int, dated opening: FoundTime) -> Bool {
        guard time.tokens.upperBound == end, let interval = time.when.interval, interval.precision == .day,
            case .passageDate(let day) = time.when.anchor
        else { return false }
        return day == opening.when.interval?.first
    }

    /// Whether a time lies after the date that the document bears.
    func isAhead(_ time: FoundTime) -> Bool {
        guard let interval = time.when.interval, let date = text.document.date else { return false }
        return date.value < interval.first
    }

    /// Whether some tokens name a party or a date.
    private func isNamed(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        return times.contains { !$0.isVague && $0.tokens.overlaps(range) } || !parties(in: range).isEmpty
    }

    /// The parties that some tokens name, each once.
    func parties(in range: Range<Int>) -> [Int] {
        guard !range.isEmpty else { return [] }
        let bytes = text.span(range)
        var parties: [Int] = []
        for mention in named.mentions(inSentence: sentence) where mention.range.overlaps(bytes) {
            if !parties.contains(mention.party) { parties.append(mention.party) }
        }
        return parties
    }

    private func event(_ clause: EventClause, inheriting previous: FoundEvent?) -> FoundEvent? {
        guard clause.tokens.count > 1 else { return nil }
        let verb = clause.verb
        let line = clause.sharesSubject ? content.lowerBound..<clause.tokens.upperBound : line(of: clause.tokens)
        var parties = parties(in: line)
        if clause.sharesSubject, let subject = previous?.parties.first, !parties.contains(subject) {
            parties.insert(subject, at: 0)
        }
        let claim = clause.claim
        let time = time(of: verb, in: clause.tokens, era: claim.era)
        guard !parties.isEmpty || time.map({ !$0.isVague }) ?? false else { return nil }
        let isScheduled = EventLexicon.plans.contains(text.tokens[verb.head].word) || (time.map(isAhead) ?? false)
        let plans = isScheduled && claim.era == .now
        return FoundEvent(
            sentence: sentence,
            clause: text.span(line),
            when: time?.when,
            era: plans ? .planned : claim.era,
            firmness: plans ? .planned : claim.firmness,
            parties: parties,
            attribution: corrected == nil ? attribution?.attribution : nil
        )
    }

    private static let pronouns: Set<Word> = ["it", "its", "he", "his", "she", "her", "they", "their"]

    /// A clause that begins with "it" or "its" is told with the words before it, which say who.
    private func line(of clause: Range<Int>) -> Range<Int> {
        guard let source = attribution?.attribution.range, clause.lowerBound == content.lowerBound,
            Self.pronouns.contains(word(clause.lowerBound)),
            source.upperBound <= text.tokens[clause.lowerBound].range.lowerBound
        else { return clause }
        return tokens.lowerBound..<clause.upperBound
    }

    /// The date nearest to a verb; one that could be resolved comes before one that could not, and "now" is no date of
    /// what is past.
    private func time(of verb: VerbGroup, in clause: Range<Int>, era: Era) -> FoundTime? {
        guard times.contains(where: { clause.overlaps($0.tokens) }) else { return nil }
        let date = EventDate(text, clause: clause, verb: verb)
        let here = times.filter {
            clause.overlaps($0.tokens) && !($0.isVague && era == .earlier) && date.dates($0)
        }
        let resolved = here.filter { $0.when.interval != nil }
        return (resolved.isEmpty ? here : resolved).min { distance($0, verb, clause) < distance($1, verb, clause) }
    }

    /// How far a time is from a verb, in tokens; one inside the subject ("Acme, founded in 1990, sued") is far.
    private func distance(_ time: FoundTime, _ verb: VerbGroup, _ clause: Range<Int>) -> Int {
        if time.tokens.lowerBound >= verb.head { return time.tokens.lowerBound - verb.head }
        let opensClause = time.tokens.lowerBound <= clause.lowerBound + 2
        return verb.tokens.lowerBound - time.tokens.lowerBound + (opensClause ? 0 : Self.farAway)
    }

    private static let farAway = 100
}
