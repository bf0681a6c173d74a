/// When a verb group puts what it tells.
enum Tense: Hashable, Sendable {
    case past, perfect, pastPerfect, pastProgressive
    case present, progressive
    case future
    /// Set for the future by the words before the infinitive: "is to", "is expected to".
    case scheduled
    /// Under "would": planned when somebody said so, else supposed.
    case would
    /// Under "could", "may", "should": not said to be so.
    case mayBe
    /// "to sign": it leans on the verb that governs it.
    case infinitive
}

/// The words that make up one verb: "has not been designated".
struct VerbGroup: Hashable, Sendable {
    /// All of its tokens, the words between included.
    var tokens: Range<Int>
    /// Its full verb, or its auxiliary when there is none.
    var head: Int
    var tense: Tense
    var isNegated = false
    var isPassive = false

    /// Whether it stands on its own, with a subject.
    var isFinite: Bool { tense != .infinitive }
}

/// A stretch of a sentence with what its words can be, and the verbs in it.
struct VerbReader {
    /// The tokens looked at: indices into `ReadText.tokens`.
    let tokens: Range<Int>
    private let text: ReadText

    /// Looks at some tokens of a text.
    init(_ text: ReadText, _ tokens: Range<Int>) {
        self.text = text
        self.tokens = tokens
    }

    /// What a token can be; nothing outside the stretch.
    func kind(_ token: Int) -> WordClass {
        tokens.contains(token) ? text.kind(token) : []
    }

    /// The verb groups, in text order.
    func groups() -> [VerbGroup] {
        var groups: [VerbGroup] = []
        groups.reserveCapacity(8)
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if let group = group(at: index) {
                groups.append(group)
                index = group.tokens.upperBound
            } else {
                index += 1
            }
        }
        return groups
    }

    private func group(at index: Int) -> VerbGroup? {
        let kind = kind(index)
        if !kind.isDisjoint(with: .auxiliary) { return auxiliaryGroup(at: index) }
        if kind.contains(.to) { return infinitive(at: index) }
        if kind.contains(.past) { return pastGroup(at: index) }
        if !kind.isDisjoint(with: [.thirdPerson, .plain]) { return presentGroup(at: index) }
        return nil
    }

    private func auxiliaryGroup(at index: Int) -> VerbGroup {
        let kind = kind(index)
        var chain = AuxiliaryChain(startingWith: kind, at: index)
        var next = index + 1
        let limit = min(tokens.upperBound, index + 10)
        while next < limit, chain.take(self.kind(next), at: next) {
            next += 1
        }
        var group = chain.group
        if isSetFor(group) { group.tense = .scheduled }
        return group
    }

    /// "is set for 3 May", "was due in June": the thing is planned, not done; but "was set for 2021 by Ann Roe" is a deed.
    private func isSetFor(_ group: VerbGroup) -> Bool {
        let next = group.tokens.upperBound + 1
        guard kind(group.head).contains(.scheduled), let joints = Self.settled[word(group.head)],
            joints.contains(word(group.tokens.upperBound)), tokens.contains(next), isTime(next)
        else { return false }
        return !(next + 1..<next + 4).contains { word($0) == "by" }
    }

    /// Words that say that something is planned, and the prepositions before the time that it is planned for.
    private static let settled: [Word: Set<Word>] = [
        "set": ["for"], "scheduled": ["for"], "planned": ["for"], "slated": ["for", "on", "in"],
        "due": ["for", "on", "in"], "expected": ["for", "on", "in"],
    ]

    /// "May", "Friday", "2021", "3 May"; "20 dollars" is none.
    private func isTime(_ index: Int) -> Bool {
        if TimeWords.months[word(index)] != nil || TimeWords.weekdays[word(index)] != nil { return true }
        guard text.tokens[index].shape.contains(.digits) else { return false }
        return text.tokens[index].range.count == 4 || TimeWords.months[word(index + 1)] != nil
    }

    private func infinitive(at index: Int) -> VerbGroup? {
        var next = index + 1
        while kind(next).contains(.adverb), next < index + 3 { next += 1 }
        var chain = AuxiliaryChain(startingWith: .to, at: index)
        guard !kind(next).isDisjoint(with: [.plain, .be, .presentHave]), !kind(next).contains(.determiner) else {
            return nil
        }
        while next < min(tokens.upperBound, index + 8), chain.take(kind(next), at: next) {
            next += 1
        }
        return chain.group
    }

    /// A past without auxiliary needs a subject before it and must not be a participle that describes a noun.
    private func pastGroup(at index: Int) -> VerbGroup? {
        let isAmbiguous = kind(index).contains(.participle) || kind(index).contains(.plain)
        guard !isAmbiguous || canFollowSubject(index) else { return nil }
        guard !kind(index).contains(.plain) || hasClearSubject(index) else { return nil }
        guard !isAmbiguous || !kind(index + 1).contains(.preposition) || word(index + 1) != "by" else { return nil }
        return VerbGroup(
            tokens: index..<index + 1,
            head: index,
            tense: .past,
            isNegated: kind(index - 1) == .negation
        )
    }

    private func presentGroup(at index: Int) -> VerbGroup? {
        guard canFollowSubject(index) else { return nil }
        let isCertain = kind(subjectEnd(before: index)).contains(.pronoun)
        guard isCertain || (kind(index).contains(.thirdPerson) && startsPhrase(index + 1)) else { return nil }
        guard isCertain || hasClearSubject(index) else { return nil }
        return VerbGroup(tokens: index..<index + 1, head: index, tense: .present)
    }

    /// Whether a name or a noun phrase with its determiner stands before a word that could as well be a noun: "plans".
    private func hasClearSubject(_ index: Int) -> Bool {
        let last = subjectEnd(before: index)
        for before in stride(from: last, to: max(last - 4, tokens.lowerBound - 1), by: -1) {
            let kind = kind(before)
            if !kind.isDisjoint(with: [.determiner, .pronoun]) { return before < last || kind.contains(.pronoun) }
            if text.tokens[before].shape.contains(.capitalised) || kind.contains(.coordinator) { return true }
            if before == last, closesAside(before) { return true }
            if !kind.isDisjoint(with: .functionWord) { return false }
            // "the board": behind its article a word that could be a verb is a noun.
            if !kind.isDisjoint(with: .verb) { return self.kind(before - 1).contains(.determiner) }
        }
        return false
    }

    /// The last token before a verb, adverbs and negation left out.
    private func subjectEnd(before index: Int) -> Int {
        var before = index - 1
        while before > index - 4, kind(before).contains(.adverb), !kind(before).contains(.pronoun) { before -= 1 }
        return before
    }

    /// Whether the words before a verb can be its subject, or another verb that it is joined to.
    private func canFollowSubject(_ index: Int) -> Bool {
        let before = subjectEnd(before: index)
        guard tokens.contains(before) else { return false }
        let kind = kind(before)
        if kind.contains(.pronoun) { return true }
        if kind.contains(.coordinator) { return true }
        guard kind.isDisjoint(with: .functionWord.union(.auxiliary)), kind.isDisjoint(with: [.be, .been, .being]) else {
            return false
        }
        guard word(before) != "having" else { return false }
        return text.tokens[before].shape.isDisjoint(with: .punctuation) ? !isPossessive(before) : closesAside(before)
    }

    private func isPossessive(_ token: Int) -> Bool {
        tokens.contains(token) && text.isIn(.possessives, token)
    }

    /// A comma closes an aside only when another opened it: "Acme, founded in 1990, sued".
    private func closesAside(_ token: Int) -> Bool {
        guard word(token) == "," else { return [")", "\"", "”", "—", "–", "--"].contains(word(token)) }
        return (max(tokens.lowerBound, token - 20)..<token).contains { word($0) == "," }
    }

    /// Whether a noun phrase, an infinitive or a prepositional phrase can start here.
    private func startsPhrase(_ index: Int) -> Bool {
        guard tokens.contains(index) else { return false }
        if !kind(index).isDisjoint(with: [.determiner, .preposition, .to, .pronoun, .adverb]) { return true }
        return text.tokens[index].shape.contains(.capitalised)
    }

    private func word(_ index: Int) -> Word {
        tokens.contains(index) ? text.tokens[index].word : Word([])
    }
}
