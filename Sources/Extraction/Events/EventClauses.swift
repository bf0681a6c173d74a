import CorpusModel

/// A clause that tells an event: its words and its verb.
struct EventClause: Hashable {
    /// Its tokens: indices into `ReadText.tokens`.
    var tokens: Range<Int>
    /// Its verb.
    let verb: VerbGroup
    /// How it is meant.
    let claim: Claim
    /// Whether it shares the subject of the clause before it.
    var sharesSubject = false
}

/// Cuts a sentence into the clauses that tell an event.
struct EventClauses {
    /// Longer sentences are looked at only so far, tokens.
    static let reach = 200

    private let text: ReadText
    private let sentence: Int
    private let reader: VerbReader
    private let groups: [VerbGroup]
    /// What may be told: the content of an attribution, or the sentence.
    private let content: Range<Int>

    /// Looks at what a sentence tells; `content` holds the tokens that the event may use.
    init(_ text: ReadText, sentence: Int, content: Range<Int>) {
        self.text = text
        self.sentence = sentence
        self.content = content
        reader = VerbReader(text, content)
        groups = reader.groups()
    }

    /// The clauses that tell an event, at most one of each of the sentence's main verbs and those of clauses that
    /// "after" and "before" open; `isNamed` says whether some tokens name a party or a date.
    func clauses(hasDate: Bool, isNamed: (Range<Int>) -> Bool) -> [EventClause] {
        let eventful = groups.compactMap { group in claim(of: group, hasDate: hasDate).map { (group, $0) } }
        guard let (first, claim) = eventful.first(where: { !isSubordinate($0.0) }) else { return [] }
        let whole = start(of: first, isNamed)..<content.upperBound
        var clauses = [EventClause(tokens: whole, verb: first, claim: claim)]
        for (group, claim) in eventful where group.head != first.head {
            guard let cut = cut(before: group, claim, after: clauses[clauses.count - 1], isNamed) else { continue }
            clauses[clauses.count - 1].tokens = clauses[clauses.count - 1].tokens.lowerBound..<cut.end
            clauses.append(cut.clause)
        }
        for index in clauses.indices { clauses[index].tokens = shortened(clauses[index]) }
        return clauses
    }

    private func word(_ index: Int) -> Word {
        content.contains(index) ? text.tokens[index].word : Word("")
    }

    /// How a verb is meant that tells that something happened, happens now or is planned; nil where it tells no such thing.
    private func claim(of group: VerbGroup, hasDate: Bool) -> Claim? {
        guard group.isFinite, !group.isNegated, !isReduced(group) else { return nil }
        let verb = text.tokens[group.head].word
        let isState = isState(group)
        switch group.tense {
        case .past, .perfect, .pastPerfect, .pastProgressive, .progressive, .future, .scheduled, .would:
            if isState {
                return hasDate && group.tense != .perfect && (hasEventNoun || opensWithBy) ? claim(of: group) : nil
            }
        case .present:
            guard EventLexicon.plans.contains(verb) || (hasDate && (hasEventNoun || !isState)) else { return nil }
        case .mayBe, .infinitive:
            return nil
        }
        let claim = claim(of: group)
        return claim.isHypothetical ? nil : claim
    }

    private func claim(of group: VerbGroup) -> Claim {
        ClaimReader.claim(in: text, sentence: sentence, around: group.head..<group.head + 1)
    }

    /// Whether a past describes the subject of the verb after it: "pumps bought in May failed".
    private func isReduced(_ group: VerbGroup) -> Bool {
        guard group.tense == .past, group.tokens.count == 1, reader.kind(group.head).contains(.participle),
            reader.kind(group.tokens.upperBound).contains(.preposition),
            !text.isIn([.speaking, .reporting], group.head)
        else { return false }
        if describesObject(group.head) { return true }
        guard
            let next = groups.first(where: { $0.tokens.lowerBound >= group.tokens.upperBound }), next.isFinite
        else { return false }
        return (group.tokens.upperBound..<next.tokens.lowerBound).allSatisfy {
            !text.tokens[$0].shape.contains(.punctuation)
                && reader.kind($0).isDisjoint(with: [.coordinator, .subordinator, .condition, .pronoun])
        }
    }

    /// Whether a past describes the object of a present before it: "Acme supplies pumps under a contract awarded in May".
    private func describesObject(_ past: Int) -> Bool {
        let near = max(content.lowerBound, past - 5)..<past
        guard let article = near.last(where: { word($0) == "a" || word($0) == "an" }), article < past - 1,
            reader.kind(article - 1).contains(.preposition)
        else { return false }
        let before = content.lowerBound..<article
        return before.dropFirst().contains {
            reader.kind($0).contains(.thirdPerson) && text.tokens[$0 - 1].shape.contains(.capitalised)
        }
    }

    /// "was", "had", "seemed": a state, not an event.
    private func isState(_ group: VerbGroup) -> Bool {
        let verb = text.tokens[group.head].word
        if EventLexicon.changes.contains(verb) { return false }
        let auxiliary = WordClass.auxiliary.union([.be, .been, .being])
        return EventLexicon.states.contains(verb) || !reader.kind(group.head).isDisjoint(with: auxiliary)
    }

    /// "By 3 May the bank was insolvent", "By June it was sold": what is so by a day has come about.
    private var opensWithBy: Bool {
        word(content.lowerBound) == "by"
            && text.tokens[content].prefix(4).contains {
                $0.shape.contains(.digits) || TimeWords.months[$0.word] != nil
            }
    }

    private var hasEventNoun: Bool {
        content.contains { text.isIn(.eventNouns, $0) }
    }

    /// The word that opens the clause of a verb, when no other verb stands between.
    private func opener(of group: VerbGroup) -> Int? {
        let previous = groups.last { $0.tokens.upperBound <= group.tokens.lowerBound && $0.isFinite }
        let start = previous?.tokens.upperBound ?? content.lowerBound
        return (start..<max(start, group.tokens.lowerBound)).last {
            !reader.kind($0).isDisjoint(with: [.subordinator, .condition]) && !isDeterminer($0)
        }
    }

    /// "that" and "those" before a noun at the start open nothing: "That day Acme sued".
    private func isDeterminer(_ index: Int) -> Bool {
        guard reader.kind(index).contains(.determiner), index == content.lowerBound else { return false }
        return reader.kind(index + 1).isDisjoint(with: [.determiner, .pronoun, .auxiliary, .past])
    }

    private func isSubordinate(_ group: VerbGroup) -> Bool {
        guard let opener = opener(of: group) else { return false }
        return word(opener) != "but" && word(opener) != "so"
    }

    /// Where the first clause that tells an event begins, when another stands before it: "Acme was poor, and in May it sued".
    private func start(of group: VerbGroup, _ isNamed: (Range<Int>) -> Bool) -> Int {
        guard let previous = groups.last(where: { $0.isFinite && $0.tokens.upperBound <= group.tokens.lowerBound }),
            let joint = (previous.tokens.upperBound..<group.tokens.lowerBound).last(where: { isJoint($0) }),
            isNamed(joint + 1..<group.tokens.lowerBound)
        else { return content.lowerBound }
        return joint + 1
    }

    /// Where a further clause begins that stands on its own; nil when it leans on the one before.
    private func cut(
        before group: VerbGroup,
        _ claim: Claim,
        after previous: EventClause,
        _ isNamed: (Range<Int>) -> Bool
    ) -> (clause: EventClause, end: Int)? {
        let verb = previous.verb
        guard group.tokens.lowerBound > verb.tokens.upperBound else { return nil }
        if let opener = opener(of: group) {
            guard opensClause(opener, of: group), isNamed(opener + 1..<group.tokens.lowerBound) else { return nil }
            return (EventClause(tokens: opener + 1..<content.upperBound, verb: group, claim: claim), opener)
        }
        let between = verb.tokens.upperBound..<group.tokens.lowerBound
        guard let joint = between.last(where: { isJoint($0) }) else { return nil }
        let start = joint + 1
        let tail = start..<content.upperBound
        let hasSubject = isNamed(start..<group.tokens.lowerBound)
        let isOrdered = OrderCue.first(in: text, tail) != nil
        let followsJoint = (start..<group.tokens.lowerBound).allSatisfy { reader.kind($0).contains(.adverb) }
        guard hasSubject || (isOrdered && followsJoint) else { return nil }
        return (EventClause(tokens: tail, verb: group, claim: claim, sharesSubject: !hasSubject), joint)
    }

    /// Whether "after" opens the clause of a verb, with nothing but its subject between; "after the vote in May, Acme
    /// left" and "before a panel, and others left" have more.
    private func opensClause(_ opener: Int, of group: VerbGroup) -> Bool {
        guard EventLexicon.orderingOpeners.contains(word(opener)) else { return false }
        let subject = opener + 1..<group.tokens.lowerBound
        guard !subject.isEmpty, subject.count <= 8, reader.kind(opener - 1).isDisjoint(with: .preposition) else {
            return false
        }
        return !subject.contains { word($0) == "," || isJoint($0) || !text.tokens[$0].shape.isDisjoint(with: .digits) }
    }

    private func isJoint(_ index: Int) -> Bool {
        [";", "and", "but"].contains(word(index))
    }

    /// The clause without a tail behind its last verb and the marks around it.
    private func shortened(_ clause: EventClause) -> Range<Int> {
        var range = clause.tokens
        let verbEnd = clause.verb.tokens.upperBound
        let tail = range.first {
            $0 > verbEnd && word($0) == "," && EventLexicon.tails.contains(word($0 + 1))
        }
        if let tail { range = range.lowerBound..<tail }
        while let last = range.last, last >= verbEnd, isLoose(last) { range = range.lowerBound..<last }
        while let first = range.first, [",", ";", ":", "—", "–", "-", "--"].contains(word(first)) {
            range = first + 1..<range.upperBound
        }
        return range
    }

    private static let looseEnds: Set<Word> = [",", ".", ";", ":", "—", "–", "-", "--", "and"]

    /// A mark or a word at a clause's end that belongs to what comes after.
    private func isLoose(_ index: Int) -> Bool {
        Self.looseEnds.contains(word(index)) || EventLexicon.measures.contains(word(index))
    }
}
