/// Reads the source and the content of one sentence.
struct AttributionReader {
    /// Who says so, and what: tokens of the text.
    struct Reading: Hashable {
        let source: Range<Int>
        let content: Range<Int>
    }

    /// Longer sentences are looked at only so far, tokens.
    private static let reach = 200
    /// A source has at most so many tokens.
    private static let longestSource = 24

    private let text: ReadText
    private let tokens: Range<Int>

    /// Reads a sentence of a text.
    init(_ text: ReadText, _ sentence: Int) {
        self.text = text
        let whole = text.sentences[sentence].tokens
        tokens = whole.lowerBound..<min(whole.upperBound, whole.lowerBound + Self.reach)
    }

    /// The first attribution of the sentence; nil when it speaks for itself.
    func read() -> Reading? {
        if let according = accordingTo() { return according }
        guard tokens.contains(where: { text.isIn([.speaking, .reporting], $0) }) else { return nil }
        let reader = VerbReader(text, tokens)
        for group in reader.groups() where group.isFinite && !group.isNegated && !group.isPassive {
            if let reading = speech(group, reader) { return reading }
        }
        return nil
    }

    private func word(_ index: Int) -> Word {
        tokens.contains(index) ? text.tokens[index].word : Word("")
    }

    /// "according to SOURCE", before or after what is said.
    private func accordingTo() -> Reading? {
        guard let cue = tokens.first(where: { word($0) == "according" && word($0 + 1) == "to" }) else { return nil }
        let start = cue + 2
        var end = start
        while end < tokens.upperBound, end < start + Self.longestSource, !isMark(end) || word(end) == "’" { end += 1 }
        guard end > start else { return nil }
        let content = cue == tokens.lowerBound ? trimmed(end..<tokens.upperBound) : trimmed(tokens.lowerBound..<cue)
        return content.isEmpty ? nil : Reading(source: start..<end, content: content)
    }

    /// "SOURCE said CONTENT", "CONTENT, SOURCE said", "CONTENT, said SOURCE".
    private func speech(_ group: VerbGroup, _ reader: VerbReader) -> Reading? {
        let speaks = text.isIn(.speaking, group.head)
        guard speaks || text.isIn(.reporting, group.head) else { return nil }
        guard speaks || hasContent(group, reader) || closesSpeech(group) else { return nil }
        if let source = subject(of: group, reader) {
            return reading(source, group, reader)
        }
        return inverted(group)
    }

    /// Whether a clause or a quotation follows the verb.
    private func hasContent(_ group: VerbGroup, _ reader: VerbReader) -> Bool {
        let next = group.tokens.upperBound
        if word(next) == "that" { return true }
        if word(next) == "," || word(next) == ":" { return AttributionLexicon.openQuotes.contains(word(next + 1)) }
        if AttributionLexicon.openQuotes.contains(word(next)) { return true }
        let near = next..<min(tokens.upperBound, next + 12)
        guard let first = near.first(where: { isMark($0) }) ?? near.last else { return false }
        return VerbReader(text, next..<max(next, first)).groups().contains { $0.isFinite }
    }

    /// Whether the verb closes its sentence, behind what is said.
    private func closesSpeech(_ group: VerbGroup) -> Bool {
        group.tokens.upperBound >= tokens.upperBound - 1
    }

    private func reading(_ source: Range<Int>, _ group: VerbGroup, _ reader: VerbReader) -> Reading? {
        guard canSpeak(source, reader) else { return nil }
        let next = word(group.tokens.upperBound)
        let isBehind =
            source.lowerBound > tokens.lowerBound + 3
            && (AttributionLexicon.closers.contains(next) || group.tokens.upperBound >= tokens.upperBound)
            && isAfterSpeech(source.lowerBound)
        let content =
            isBehind
            ? trimmed(tokens.lowerBound..<source.lowerBound) : trimmed(contentStart(group)..<tokens.upperBound)
        return content.isEmpty ? nil : Reading(source: source, content: content)
    }

    /// No source: the writer, "which", and words that hold a verb of their own.
    func canSpeak(_ source: Range<Int>, _ reader: VerbReader) -> Bool {
        if source.contains(where: { reader.kind($0).contains(.firstPerson) }) { return false }
        if let first = source.first, reader.kind(first).contains(.gerund) { return false }
        if let last = source.last, !reader.kind(last).isDisjoint(with: .functionWord.union(.past)) {
            return reader.kind(last).contains(.pronoun) && !reader.kind(last).contains(.subordinator)
        }
        return !source.contains { !reader.kind($0).isDisjoint(with: WordClass.auxiliary.union(.past)) }
    }

    private func isAfterSpeech(_ index: Int) -> Bool {
        word(index - 1) == "," || AttributionLexicon.closeQuotes.contains(word(index - 1))
    }

    /// Behind the verb, its "that", and whom it was told.
    private func contentStart(_ group: VerbGroup) -> Int {
        let next = group.tokens.upperBound
        let near = next..<min(tokens.upperBound, next + 8)
        if let that = near.first(where: { word($0) == "that" }) { return that + 1 }
        return next
    }

    /// The words before the verb that name who speaks.
    func subject(of group: VerbGroup, _ reader: VerbReader) -> Range<Int>? {
        var end = group.tokens.lowerBound
        while end > tokens.lowerBound, reader.kind(end - 1).contains(.adverb), !isMark(end - 1) { end -= 1 }
        guard end > tokens.lowerBound else { return nil }
        if AttributionLexicon.speakers.contains(word(end - 1)) { return end - 1..<end }
        var start = end
        if word(end - 1) == "," {
            guard let comma = lastComma(before: end - 1) else { return nil }
            start = comma
        }
        while start > tokens.lowerBound, end - start < Self.longestSource, !opensSubject(start - 1, reader) {
            start -= 1
        }
        while start < end, !reader.kind(start).isDisjoint(with: [.coordinator, .adverb]), start + 1 < end { start += 1 }
        while start + 1 < end, !reader.kind(start).isDisjoint(with: .participle), reader.kind(start).contains(.past) {
            start += 1
        }
        let source = word(end - 1) == "," ? start..<end - 1 : start..<end
        return source.isEmpty || isMark(source.lowerBound) ? nil : source
    }

    private func lastComma(before index: Int) -> Int? {
        let near = max(tokens.lowerBound, index - Self.longestSource)..<index
        return near.last { word($0) == "," }
    }

    /// Whether a subject cannot reach back over a token.
    private func opensSubject(_ index: Int, _ reader: VerbReader) -> Bool {
        let kind = reader.kind(index)
        if isMark(index) { return true }
        if kind.contains(.coordinator) { return reader.kind(index - 1).contains(.adverb) || isMark(index - 1) }
        if AttributionLexicon.speakers.contains(word(index)) { return true }
        return kind.contains(.condition) || (kind.contains(.subordinator) && !kind.contains(.determiner))
    }

    /// "CONTENT," said SOURCE.
    private func inverted(_ group: VerbGroup) -> Reading? {
        let verb = group.tokens.lowerBound
        guard verb > tokens.lowerBound + 2, isAfterSpeech(verb) else { return nil }
        let start = group.tokens.upperBound
        var end = start
        while end < tokens.upperBound, end < start + Self.longestSource, !isMark(end) { end += 1 }
        let content = trimmed(tokens.lowerBound..<verb)
        return end > start && !content.isEmpty ? Reading(source: start..<end, content: content) : nil
    }

    private func isMark(_ index: Int) -> Bool {
        tokens.contains(index) && text.tokens[index].shape.contains(.punctuation)
    }

    /// Some tokens without the marks around them.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, isMark(first), !AttributionLexicon.openQuotes.contains(word(first)) {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, word(last) == "," || word(last) == "." || word(last) == ";" {
            range = range.lowerBound..<last
        }
        return range
    }
}
