import CorpusModel

/// How a clause is meant: what is said to be so, and how firmly.
struct Claim: Hashable, Sendable {
    var polarity = Polarity.asserted
    var firmness = Firmness.happened
    /// True under an "if", a "could", in a question, and of what is taken back: nothing is said to be so.
    var isHypothetical = false
    /// Whether its verb is in the past, the present or the future.
    var era = Era.now
}

/// Reads how the clause around some words is meant.
struct ClaimReader: Sendable {
    /// How the clause around a verb or a noun trigger is meant; `tokens` are the trigger's.
    static func claim(in text: ReadText, sentence: Int, around tokens: Range<Int>) -> Claim {
        let reader = ClaimReader(window: ClauseWindow(text, sentence: sentence, around: tokens), trigger: tokens)
        var claim = Claim()
        reader.readVerb(into: &claim)
        reader.readClause(into: &claim)
        reader.readFrame(into: &claim)
        claim.isHypothetical =
            claim.isHypothetical || asks(text, sentence) || Withdrawal.covers(tokens, in: text, sentence: sentence)
        return claim
    }

    private let window: ClauseWindow
    private let trigger: Range<Int>

    private var text: ReadText { window.text }

    /// Tense, negation and mood of the verb itself.
    private func readVerb(into claim: inout Claim) {
        guard let group = window.governingGroup(of: trigger) else { return }
        read(group, into: &claim)
        let isGoverned = trigger.lowerBound >= group.tokens.upperBound
        if isGoverned, group.isFinite || !group.tokens.overlaps(trigger) {
            readGovernor(text.tokens[group.head].word, into: &claim)
        }
    }

    private func read(_ group: VerbGroup, into claim: inout Claim) {
        if group.isNegated { claim.polarity = .negated }
        switch group.tense {
        case .past, .perfect, .pastPerfect, .pastProgressive:
            (claim.firmness, claim.era) = (.happened, .earlier)
        case .present, .progressive:
            (claim.firmness, claim.era) = (.ongoing, .now)
        case .future, .scheduled:
            (claim.firmness, claim.era) = (.planned, .planned)
        case .would:
            (claim.firmness, claim.era) = (.planned, .planned)
            claim.isHypothetical = claim.isHypothetical || !isReported(group)
        case .mayBe:
            (claim.firmness, claim.era) = (.planned, .planned)
            claim.isHypothetical = true
        case .infinitive:
            readInfinitive(group, into: &claim)
        }
    }

    /// An infinitive is as firm as the verb that governs it lets it be.
    private func readInfinitive(_ group: VerbGroup, into claim: inout Claim) {
        guard let governor = window.finiteGroup(before: group.tokens.lowerBound) else {
            (claim.firmness, claim.era) = (.planned, .planned)
            return
        }
        read(governor, into: &claim)
        let verb = text.tokens[governor.head].word
        if ClaimLexicon.doing.contains(verb) { return }
        readGovernor(verb, into: &claim)
        if claim.polarity == .asserted { (claim.firmness, claim.era) = (.planned, .planned) }
    }

    /// "refused", "considered" and "accused" before the trigger weaken it.
    private func readGovernor(_ verb: Word, into claim: inout Claim) {
        let isVerbal = isVerbal(trigger)
        if ClaimLexicon.refusing.contains(verb), isVerbal { claim.polarity = .negated }
        if ClaimLexicon.wishing.contains(verb), isVerbal { claim.isHypothetical = true }
        if ClaimLexicon.planning.contains(verb), isVerbal, claim.polarity == .asserted {
            (claim.firmness, claim.era) = (.planned, .planned)
        }
        if ClaimLexicon.alleging.contains(verb) { claim.firmness = .alleged }
        if ClaimLexicon.denying.contains(verb) { claim.firmness = .denied }
    }

    private func isVerbal(_ tokens: Range<Int>) -> Bool {
        tokens.contains { !window.reader.kind($0).isDisjoint(with: [.gerund, .plain, .to]) }
    }

    /// What stands in the clause beside the verb: "no", "allegedly", "perhaps", "if".
    private func readClause(into claim: inout Claim) {
        let before = max(window.clause.lowerBound, trigger.lowerBound - 2)..<trigger.lowerBound
        if before.contains(where: { text.isIn(.negatingNouns, $0) }) {
            claim.polarity = .negated
        }
        let verb = window.governingGroup(of: trigger)?.tokens ?? trigger
        let start = max(window.clause.lowerBound, min(verb.lowerBound, trigger.lowerBound) - 4)
        let near = start..<max(verb.upperBound, trigger.upperBound)
        for index in near {
            if text.isIn(.doubting, index) { claim.isHypothetical = true }
            if text.isIn(.allegedly, index) { claim.firmness = .alleged }
        }
        if let opener = window.opener, window.reader.kind(opener).contains(.condition) {
            claim.isHypothetical = true
        }
    }

    /// What the words before the clause make of it: "denied that", "alleges that".
    private func readFrame(into claim: inout Claim) {
        guard let frame = framingVerb() else { return }
        if ClaimLexicon.alleging.contains(frame) { claim.firmness = .alleged }
        if ClaimLexicon.denying.contains(frame) { claim.firmness = .denied }
    }

    /// The verb that the trigger's clause is the content of.
    private func framingVerb() -> Word? {
        guard let opener = window.opener else {
            guard let group = window.governingGroup(of: trigger) else { return nil }
            let before = window.groups.last { $0.tokens.upperBound <= group.tokens.lowerBound && $0.isFinite }
            guard let before, window.clause.overlaps(before.tokens) else { return nil }
            return text.tokens[before.head].word
        }
        guard text.tokens[opener].word == "that", let before = window.finiteGroup(before: opener) else { return nil }
        return opener - before.tokens.upperBound < 4 ? text.tokens[before.head].word : nil
    }

    /// Whether a "would" is somebody's announcement: "said it would sell".
    private func isReported(_ group: VerbGroup) -> Bool {
        guard let before = window.finiteGroup(before: group.tokens.lowerBound) else { return false }
        return ClaimLexicon.saying.contains(text.tokens[before.head].word)
    }

    private static let closing: Set<Word> = ["\"", "”", "'", "’", ")"]

    private static func asks(_ text: ReadText, _ sentence: Int) -> Bool {
        let tokens = text.sentences[sentence].tokens
        guard let last = tokens.last else { return false }
        let end = Self.closing.contains(text.tokens[last].word) && tokens.count > 1 ? last - 1 : last
        return text.tokens[end].word == "?"
    }
}
