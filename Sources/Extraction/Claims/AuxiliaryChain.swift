/// Joins auxiliaries and the full verb after them into one group, word by word.
struct AuxiliaryChain {
    /// The form that the last auxiliary calls for.
    private enum Expectation {
        case plain, participle, participleOrGerund, infinitive
    }

    /// The group so far.
    private(set) var group: VerbGroup
    private var expects: Expectation
    private var isDone = false
    /// "particularly striking" is no verb.
    private var isGraded = false

    /// Starts with an auxiliary or "to".
    init(startingWith kind: WordClass, at index: Int) {
        group = VerbGroup(
            tokens: index..<index + 1,
            head: index,
            tense: Self.tense(of: kind),
            isNegated: kind.contains(.negation)
        )
        if !kind.isDisjoint(with: [.presentHave, .pastHave]) {
            expects = .participle
        } else if !kind.isDisjoint(with: [.presentBe, .pastBe]) {
            expects = .participleOrGerund
        } else {
            expects = .plain
        }
    }

    private static func tense(of kind: WordClass) -> Tense {
        if kind.contains(.to) { return .infinitive }
        if kind.contains(.will) { return .future }
        if kind.contains(.would) { return .would }
        if kind.contains(.mayBe) { return .mayBe }
        return kind.isDisjoint(with: [.pastBe, .pastHave, .pastDo]) ? .present : .past
    }

    /// Takes the next word; false when the group ended before it or with it.
    mutating func take(_ kind: WordClass, at index: Int) -> Bool {
        guard !isDone else { return false }
        if kind.contains(.degree) { isGraded = true }
        if kind.contains(.negation) {
            group.isNegated = true
            return true
        }
        let taken: Bool
        switch expects {
        case .plain: taken = takePlain(kind, at: index)
        case .participle: taken = takeParticiple(kind, at: index)
        case .participleOrGerund: taken = takeParticipleOrGerund(kind, at: index)
        case .infinitive: taken = takeInfinitive(kind)
        }
        guard taken else { return kind.contains(.adverb) }
        group.tokens = group.tokens.lowerBound..<index + 1
        return !isDone
    }

    private mutating func takePlain(_ kind: WordClass, at index: Int) -> Bool {
        if kind.contains(.be) {
            return expect(.participleOrGerund, head: index)
        }
        if kind.contains(.presentHave) {
            return expect(.participle, head: index)
        }
        guard kind.isDisjoint(with: .functionWord.union([.pronoun, .adverb])) else { return false }
        return finish(head: index)
    }

    private mutating func takeParticiple(_ kind: WordClass, at index: Int) -> Bool {
        if kind.contains(.been) {
            makePerfect()
            return expect(.participleOrGerund, head: index)
        }
        if kind.contains(.to) {
            return expect(.plain, head: index)
        }
        guard kind.contains(.participle) || kind.contains(.pastHave) else { return false }
        makePerfect()
        return finish(head: index)
    }

    private mutating func takeParticipleOrGerund(_ kind: WordClass, at index: Int) -> Bool {
        if kind.contains(.being) {
            makeProgressive()
            return expect(.participleOrGerund, head: index)
        }
        if kind.contains(.to) {
            group.tense = .scheduled
            return expect(.plain, head: index)
        }
        if kind.contains(.scheduled) {
            group.isPassive = kind.contains(.participle)
            return expect(.infinitive, head: index)
        }
        if kind.contains(.gerund), !isGraded {
            makeProgressive()
            return finish(head: index)
        }
        guard kind.contains(.participle) else { return false }
        group.isPassive = true
        return finish(head: index)
    }

    private mutating func takeInfinitive(_ kind: WordClass) -> Bool {
        guard kind.contains(.to) else { return false }
        group.tense = .scheduled
        group.isPassive = false
        expects = .plain
        return true
    }

    private mutating func expect(_ next: Expectation, head: Int) -> Bool {
        expects = next
        group.head = head
        return true
    }

    private mutating func finish(head: Int) -> Bool {
        group.head = head
        isDone = true
        return true
    }

    private mutating func makePerfect() {
        if group.tense == .present { group.tense = .perfect }
        if group.tense == .past { group.tense = .pastPerfect }
    }

    private mutating func makeProgressive() {
        switch group.tense {
        case .present, .perfect: group.tense = .progressive
        case .past, .pastPerfect: group.tense = .pastProgressive
        case .pastProgressive, .progressive, .future, .scheduled, .would, .mayBe, .infinitive: break
        }
    }
}
