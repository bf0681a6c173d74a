import CorpusModel

/// Reads whose thought, wish, view or answer a sentence tells.
struct StanceReader {
    /// Longer sentences are looked at only so far, tokens.
    private static let reach = 120
    /// How far before its verb a source without a clear subject is looked for, tokens.
    private static let nearness = 24

    private let text: ReadText
    private let named: NamedText
    private let sentence: Int
    private let tokens: Range<Int>

    init(_ text: ReadText, _ named: NamedText, _ sentence: Int) {
        self.text = text
        self.named = named
        self.sentence = sentence
        let whole = text.sentences[sentence].tokens
        tokens = whole.lowerBound..<min(whole.upperBound, whole.lowerBound + Self.reach)
    }

    /// Whose stance the sentence tells; nil when it tells nobody's.
    func read() -> AttributionReader.Reading? {
        guard !asks, let source = colonSource() ?? verbSource() ?? nounSource() else { return nil }
        return AttributionReader.Reading(source: source, content: tokens)
    }

    private func word(_ index: Int) -> Word {
        tokens.contains(index) ? text.tokens[index].word : Word("")
    }

    private func isMark(_ index: Int) -> Bool {
        tokens.contains(index) && text.tokens[index].shape.contains(.punctuation)
    }

    private var asks: Bool {
        tokens.suffix(2).contains { word($0) == "?" }
    }

    /// Whether a word stands inside a quotation that its sentence began with: whose stance it tells is the quoted one's.
    private func isQuoted(_ index: Int) -> Bool {
        guard AttributionLexicon.openQuotes.contains(word(tokens.lowerBound)) else { return false }
        return !(tokens.lowerBound + 1..<index).contains { AttributionLexicon.closeQuotes.contains(word($0)) }
    }

    /// The tokens of the names in the sentence.
    private var names: [Range<Int>] {
        guard named.mentionsOfSentence.indices.contains(sentence) else { return [] }
        return named.mentionsOfSentence[sentence].map { named.mentionTokens[$0] }
    }

    /// "Acme: prices will rise", "DOE: We will appeal": a name, a colon, and what it says.
    private func colonSource() -> Range<Int>? {
        let opening = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 7)
        guard let colon = opening.first(where: { word($0) == ":" }), colon + 2 < tokens.upperBound else { return nil }
        var start = tokens.lowerBound
        while start < colon, isMark(start) { start += 1 }
        let source = start..<colon
        guard !source.isEmpty, !source.contains(where: isMark) else { return nil }
        let isCapitals = source.allSatisfy {
            text.tokens[$0].shape.contains(.allCapitals) && text.tokens[$0].range.count > 1
        }
        return isCapitals || names.contains { $0.upperBound == colon } ? source : nil
    }

    /// "Critics condemned the plan", "accusing Acme of", "is opposed by the union".
    private func verbSource() -> Range<Int>? {
        guard let first = tokens.first(where: isCue) else { return nil }
        let reader = VerbReader(text, tokens)
        let groups = reader.groups()
        for cue in first..<tokens.upperBound where isCue(cue) && !isQuoted(cue) {
            guard let source = source(of: cue, reader, groups), isSource(source, of: cue, reader) else { continue }
            return source
        }
        return nil
    }

    private func isCue(_ index: Int) -> Bool {
        text.isIn([.stances, .evidence], index)
    }

    private func source(of cue: Int, _ reader: VerbReader, _ groups: [VerbGroup]) -> Range<Int>? {
        let kind = reader.kind(cue)
        guard let group = groups.first(where: { $0.head == cue }) else {
            if kind.contains(.gerund) { return governing(cue, reader, groups) }
            let isRelative = ["that", "which", "who"].contains(word(cue - 1))
            return isRelative || kind.isDisjoint(with: [.past, .thirdPerson, .plain])
                ? nil : nameRight(before: cue, reader)
        }
        guard !group.isNegated, !["that", "which", "who"].contains(word(group.tokens.lowerBound - 1)) else {
            return nil
        }
        if group.isPassive { return byPhrase(after: group.tokens.upperBound, reader) }
        guard group.isFinite else { return governing(cue, reader, groups) }
        return subject(of: group, reader) ?? nearestBefore(group.tokens.lowerBound, reader)
    }

    /// Who does what an infinitive or a gerund tells: the subject of the verb before it.
    private func governing(_ cue: Int, _ reader: VerbReader, _ groups: [VerbGroup]) -> Range<Int>? {
        let governor = groups.last { $0.isFinite && !$0.isPassive && $0.tokens.upperBound <= cue }
        return governor.flatMap { subject(of: $0, reader) } ?? nearestBefore(cue, reader)
    }

    /// The subject of a verb, where it is a noun phrase that can hold a view.
    private func subject(of group: VerbGroup, _ reader: VerbReader) -> Range<Int>? {
        let attribution = AttributionReader(text, sentence)
        guard let subject = attribution.subject(of: group, reader), attribution.canSpeak(subject, reader),
            isPhrase(subject, reader)
        else { return nil }
        return subject
    }

    /// Whether some words are one noun phrase: no "During the debate Acme", no "that those".
    private func isPhrase(_ source: Range<Int>, _ reader: VerbReader) -> Bool {
        let opening = reader.kind(source.lowerBound)
        guard opening.isDisjoint(with: [.preposition, .to]),
            !["that", "which", "who"].contains(word(source.lowerBound))
        else { return false }
        return !source.dropFirst().contains {
            !reader.kind($0).isDisjoint(with: WordClass.auxiliary.union([.subordinator, .condition, .to]))
        }
    }

    /// The name that ends right before a word, adverbs left out.
    private func nameRight(before cue: Int, _ reader: VerbReader) -> Range<Int>? {
        var end = cue
        while end > tokens.lowerBound, reader.kind(end - 1).contains(.adverb) { end -= 1 }
        if AttributionLexicon.speakers.contains(word(end - 1)) { return end - 1..<end }
        if AttributionLexicon.speakingNouns.contains(word(end - 1))
            || AttributionLexicon.witnesses.contains(word(end - 1))
        {
            return phrase(endingAt: end, reader)
        }
        return names.last { $0.upperBound == end }
    }

    /// The last name, pronoun or speaking noun before a word.
    private func nearestBefore(_ index: Int, _ reader: VerbReader) -> Range<Int>? {
        let near = max(tokens.lowerBound, index - Self.nearness)..<index
        guard
            let last = near.last(where: { token in
                AttributionLexicon.speakers.contains(word(token))
                    || AttributionLexicon.speakingNouns.contains(word(token))
                    || names.contains { $0.contains(token) }
            })
        else { return nil }
        if let name = names.first(where: { $0.contains(last) }) { return name }
        return AttributionLexicon.speakers.contains(word(last)) ? last..<last + 1 : phrase(endingAt: last + 1, reader)
    }

    /// A noun with the words before it that belong to it.
    private func phrase(endingAt end: Int, _ reader: VerbReader) -> Range<Int> {
        var start = end - 1
        while start > tokens.lowerBound, end - start < 6, !isMark(start - 1) {
            let kind = reader.kind(start - 1)
            if kind.contains(.determiner) { return start - 1..<end }
            guard kind.isDisjoint(with: .functionWord.union(.verb).union([.pronoun, .adverb])) else { break }
            start -= 1
        }
        return start..<end
    }

    /// "by the union".
    private func byPhrase(after index: Int, _ reader: VerbReader) -> Range<Int>? {
        let near = index..<min(tokens.upperBound, index + 6)
        guard let by = near.first(where: { word($0) == "by" }) else { return nil }
        var end = by + 1
        while end < tokens.upperBound, end < by + 8, !isMark(end),
            reader.kind(end).isDisjoint(with: [.preposition, .subordinator, .auxiliary, .to])
        {
            end += 1
        }
        return end > by + 1 ? by + 1..<end : nil
    }

    /// Whether some words can hold a view: a name, a pronoun, persons, or a paper where the verb is one of papers.
    private func isSource(_ source: Range<Int>, of cue: Int, _ reader: VerbReader) -> Bool {
        let isEvidence = !text.isIn(.stances, cue)
        if source.count == 1, AttributionLexicon.speakers.contains(word(source.lowerBound)) {
            return !isEvidence && word(source.lowerBound) != "it"
        }
        if source.contains(where: { AttributionLexicon.witnesses.contains(word($0)) }) { return true }
        guard !isEvidence else { return false }
        return source.contains { AttributionLexicon.speakingNouns.contains(word($0)) }
            || names.contains { $0.overlaps(source) }
    }

    /// "Acme's claim", "his criticism of", "a statement from Acme".
    private func nounSource() -> Range<Int>? {
        for cue in tokens where text.isIn(.cueNouns, cue) {
            let next = word(cue + 1)
            if next == "by" || next == "from",
                let name = names.first(where: { $0.lowerBound == cue + 2 || $0.lowerBound == cue + 3 })
            {
                return name
            }
            for before in stride(from: cue - 1, through: max(tokens.lowerBound, cue - 3), by: -1) where !isMark(before)
            {
                if ["his", "her", "their"].contains(word(before)) { return before..<before + 1 }
                if ["'s", "’s"].contains(word(before)), let name = names.last(where: { $0.upperBound == before }) {
                    return name
                }
            }
        }
        return nil
    }
}
