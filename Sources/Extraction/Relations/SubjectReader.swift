import CorpusModel

/// The auxiliaries and adverbs before a verb: "has also been".
struct VerbGroupStart {
    /// The first token of the group.
    var start: Int
    var hasBe = false
    var hasHave = false
    /// Whether a modal, "do" or "to" stands in it, after which the plain form follows.
    var takesPlain = false
    /// The token of "to", when the group is an infinitive.
    var infinitive: Int?
}

/// Finds who does what a verb says: the heads of its subject, as parties.
struct SubjectReader {
    let view: SentenceView
    /// How far a walk goes, in tokens.
    private static let reach = 24

    /// Reads the group that ends before a verb.
    func group(before verb: Int) -> VerbGroupStart {
        var group = VerbGroupStart(start: verb)
        var index = verb - 1
        while index >= max(view.tokens.lowerBound, verb - 8), view.mention(at: index) == nil {
            let kind = view.kind(index)
            if !kind.isDisjoint(with: [.presentBe, .pastBe, .be, .been, .being]) {
                group.hasBe = true
            } else if !kind.isDisjoint(with: [.presentHave, .pastHave]) {
                group.hasHave = true
            } else if !kind.isDisjoint(with: [.will, .would, .mayBe, .presentDo, .pastDo]) {
                group.takesPlain = true
            } else if kind.contains(.to) {
                group.takesPlain = true
                group.infinitive = index
            } else if kind.isDisjoint(with: [.adverb, .negation]) || view.isTimeWord(index) {
                break
            }
            index -= 1
            if group.infinitive != nil { break }
        }
        group.start = index + 1
        return group
    }

    /// The subjects of a verb in some form; empty when nobody named is its subject or the form does not fit.
    func subjects(of verb: Int, _ form: VerbForm, depth: Int = 0) -> Subjects {
        let group = group(before: verb)
        let isPassive = group.hasBe && (form == .participle || form == .pastOrParticiple)
        let isReduced = !isPassive && form != .past && !group.hasHave && view.word(verb + 1) == "by"
        guard isPassive || isReduced || fits(form, group) else { return .none }
        var parties: [Int]
        var sayer = verb
        if let to = group.infinitive {
            parties = depth < 3 ? controllers(of: to, depth: depth) : []
        } else if isReduced, form == .participle || form == .pastOrParticiple {
            parties = heads(endingAt: skippingComma(verb - 1), depth: depth)
        } else {
            parties = heads(endingAt: group.start - 1, depth: depth)
            if form == .base, !group.takesPlain {
                sayer = helper(before: group.start - 1) ?? verb
                if sayer == verb, parties.count < 2 { parties = [] }
            }
        }
        return Subjects(parties: parties, start: group.start, isPassive: isPassive || isReduced, sayer: sayer)
    }

    private func fits(_ form: VerbForm, _ group: VerbGroupStart) -> Bool {
        switch form {
        case .base: !group.hasBe && !group.hasHave
        case .third: !group.hasBe && !group.hasHave && !group.takesPlain
        case .past: !group.hasBe && !group.hasHave && !group.takesPlain
        case .participle: group.hasHave && !group.hasBe
        case .pastOrParticiple: !group.hasBe && (group.hasHave || !group.takesPlain)
        case .gerund: group.hasBe
        }
    }

    private func skippingComma(_ index: Int) -> Int {
        view.word(index) == "," ? index - 1 : index
    }

    /// The verb that helps or lets the mention that ends there do something: "helping OpenAI compete".
    private func helper(before end: Int) -> Int? {
        guard let mention = view.mention(endingAt: end) else { return nil }
        let verb = view.named.mentionTokens[mention].lowerBound - 1
        return view.word(verb).flatMap { RelationWords.helping.contains($0) ? verb : nil }
    }

    // MARK: Infinitives

    /// Who is to do what follows a "to": "Acme agreed to", "Acme reached a deal to", "Acme's plan to".
    private func controllers(of to: Int, depth: Int) -> [Int] {
        var index = to - 1
        while index > view.tokens.lowerBound, view.isTimeWord(index) || view.kind(index).contains(.adverb),
            !RelationWords.control.contains(view.text.tokens[index].word)
        {
            index -= 1
        }
        guard let word = view.word(index) else { return [] }
        if RelationWords.plans.contains(word), let found = planners(index, depth: depth) { return found }
        guard RelationWords.control.contains(word) else { return [] }
        let start = group(before: index)
        if let outer = start.infinitive { return depth < 3 ? controllers(of: outer, depth: depth + 1) : [] }
        return heads(endingAt: start.start - 1, depth: depth + 1)
    }

    /// Who has a plan: the possessor of the noun, or the subject of the verb that it is the object of.
    private func planners(_ noun: Int, depth: Int) -> [Int]? {
        var index = noun - 1
        while index >= max(view.tokens.lowerBound, noun - 6) {
            if view.isPossessive(index) { return view.mention(endingAt: index - 1).map { [view.party($0)] } }
            if view.mention(at: index) != nil { return nil }
            let kind = view.kind(index)
            if let word = view.word(index), RelationWords.planning.contains(word) {
                return heads(endingAt: group(before: index).start - 1, depth: depth + 1)
            }
            guard view.isModifier(index) || kind.contains(.determiner) else { return nil }
            index -= 1
        }
        return nil
    }

    // MARK: Noun phrases

    /// The parties that head the noun phrase, or the phrases joined by "and", that end at a token.
    func heads(endingAt end: Int, depth: Int = 0) -> [Int] {
        let end = skippingTime(end)
        guard view.tokens.contains(end), depth < 4 else { return [] }
        if let mention = view.mention(endingAt: end) { return coordinated(with: mention) ?? [] }
        guard let word = view.word(end) else { return [] }
        if RelationWords.relatives.contains(word) { return relativeHead(end, word) }
        if view.kind(end).contains(.coordinator) { return sharedSubject(before: end, depth: depth) }
        if word == "it" || word == "he" || word == "she" { return speaker(end, word, depth: depth) }
        if word == "," || word == ")" || view.isDash(end) { return aroundAside(end) }
        return view.word(end - 1) == "the" ? StandIn(view: view).party(for: word, at: end).map { [$0] } ?? [] : []
    }

    /// Steps back over "on Monday", "last week", "in March 2024".
    private func skippingTime(_ end: Int) -> Int {
        var index = end
        while index > end - 5, view.isTimeWord(index) { index -= 1 }
        guard index < end, let word = view.word(index) else { return index }
        return word == "on" || word == "in" || word == "this" ? index - 1 : index
    }

    /// A mention and those joined to it by "and"; nil when it hangs on a preposition, and so heads nothing.
    func coordinated(with mention: Int) -> [Int]? {
        var parties = [view.party(mention)]
        var first = mention
        for _ in 0..<6 {
            switch edge(before: first, inList: parties.count > 1) {
            case .governed: return nil
            case .free: return parties
            case .joined(let left):
                if !parties.contains(view.party(left)) { parties.insert(view.party(left), at: 0) }
                first = left
            }
        }
        return parties
    }

    private enum Edge {
        /// Nothing that makes it part of another phrase.
        case free
        /// After a preposition.
        case governed
        /// After "and" or a comma, and another mention.
        case joined(Int)
    }

    /// What stands before the noun phrase that a mention heads.
    private func edge(before mention: Int, inList: Bool) -> Edge {
        var index = view.named.mentionTokens[mention].lowerBound - 1
        var passedTime = false
        for _ in 0..<10 {
            guard view.tokens.contains(index) else { return .free }
            let kind = view.kind(index)
            if view.mention(at: index) == nil, kind.contains(.subordinator) { return .free }
            if kind.contains(.coordinator) || view.word(index) == "&" { return joined(before: index) }
            if inList, view.word(index) == ",", let left = view.mention(endingAt: index - 1) { return .joined(left) }
            if kind.contains(.preposition) { return passedTime ? .free : .governed }
            if view.word(index) == "'s" || view.mention(at: index) != nil || kind.contains(.determiner) {
                index -= 1
                continue
            }
            guard view.isModifier(index) else { return .free }
            passedTime = passedTime || view.isTimeWord(index)
            index -= 1
        }
        return .governed
    }

    private func joined(before coordinator: Int) -> Edge {
        let left = skippingComma(coordinator - 1)
        return view.mention(endingAt: left).map { .joined($0) } ?? .free
    }

    /// The mention before "which" or "who".
    private func relativeHead(_ relative: Int, _ word: Word) -> [Int] {
        guard let mention = view.mention(endingAt: skippingComma(relative - 1)) else { return [] }
        let isPerson = view.kindOfParty(mention) == .person
        return isPerson == (word == "who") ? [view.party(mention)] : []
    }

    /// The mention before an aside between commas, dashes or brackets that ends there.
    private func aroundAside(_ close: Int) -> [Int] {
        let opener: Word? = view.word(close) == ")" ? "(" : view.word(close)
        var index = close - 1
        while index > max(view.tokens.lowerBound, close - Self.reach) {
            defer { index -= 1 }
            guard view.word(index) == opener, let mention = view.mention(endingAt: index - 1) else { continue }
            let first = view.kind(index + 1)
            guard first.isDisjoint(with: [.coordinator, .past]) || first.contains(.participle) else { return [] }
            guard
                view.mention(startingAt: index + 1) == nil || opener != ","
                    || view.isPossessive(afterMentionAt: index + 1)
            else { return [] }
            return coordinated(with: mention) ?? []
        }
        return []
    }

    /// The subject of the verb before an "and": "OpenAI has signed a deal and sued".
    private func sharedSubject(before coordinator: Int, depth: Int) -> [Int] {
        var index = coordinator - 1
        var tries = 0
        while index > max(view.tokens.lowerBound, coordinator - Self.reach), tries < 2 {
            defer { index -= 1 }
            if view.kind(index).contains(.subordinator) || view.word(index) == ";" { return [] }
            let kind = view.kind(index)
            guard view.mention(at: index) == nil,
                !kind.isDisjoint(with: WordClass.auxiliary.union([.past, .thirdPerson])), !kind.contains(.adjective)
            else { continue }
            tries += 1
            let start = group(before: index).start
            let found = heads(endingAt: start - 1, depth: depth + 1)
            if !found.isEmpty { return found }
            if view.kind(start - 1).contains(.pronoun) { return [] }
        }
        return []
    }

    // MARK: Stand-ins

    /// Who "it" or "he" is right after "Acme said": Acme.
    private func speaker(_ pronoun: Int, _ word: Word, depth: Int) -> [Int] {
        var verb = pronoun - 1
        if view.word(verb) == "that" { verb -= 1 }
        verb = skippingTime(verb)
        guard let said = view.word(verb), RelationWords.saying.contains(said) else { return [] }
        let found = heads(endingAt: group(before: verb).start - 1, depth: depth + 1)
        guard found.count == 1 else { return [] }
        let isPerson = view.named.parties[found[0]].kind == .person
        return isPerson == (word != "it") ? found : []
    }
}

/// The subjects of a verb, where its group starts, and whether they are done to.
struct Subjects {
    let parties: [Int]
    let start: Int
    let isPassive: Bool
    /// The verb that tells how the doing is meant: the verb itself, or the one that helps it.
    let sayer: Int

    static let none = Subjects(parties: [], start: 0, isPassive: false, sayer: 0)
}

extension SentenceView {
    /// Whether a possessive follows the mention that starts at a token.
    func isPossessive(afterMentionAt token: Int) -> Bool {
        mention(startingAt: token).map { isPossessive(named.mentionTokens[$0].upperBound) } ?? false
    }
}
