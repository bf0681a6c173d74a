import CorpusModel

/// "Acme filed a lawsuit against Birch", "Acme's lawsuit against Birch", "a lawsuit by Acme against Birch", "a deal
/// between Acme and Birch".
struct DeedPattern {
    let view: SentenceView
    let trigger: RelationTrigger
    /// The noun.
    let tokens: Range<Int>

    func ties() -> [Tie] {
        let before = NounLead(view: view, noun: tokens.lowerBound)
        guard !before.isWeakened, !goesOn(tokens.upperBound) else { return [] }
        if trigger.needsCarrier { return carried() ?? [] }
        if trigger.type.isMutual, let ties = between() ?? compound() { return ties }
        if let possessor = before.possessor { return tie([possessor], .happened, from: before.start) }
        if let ties = carried() { return ties }
        return stated()
    }

    /// Whether another noun follows, of which this one is a part: "contract negotiations".
    private func goesOn(_ token: Int) -> Bool {
        view.isModifier(token) && !view.isTimeWord(token) && !view.isQuote(token)
            && view.kind(token).isDisjoint(with: WordClass.verb.union(.adverb)) && !view.shape(token).contains(.digits)
            && view.word(token) != "worth" && view.word(token) != "valued"
    }

    /// With a verb that carries it: "filed a lawsuit against".
    private func carried() -> [Tie]? {
        var index = tokens.lowerBound - 1
        while index >= max(view.tokens.lowerBound, tokens.lowerBound - 12), view.mention(at: index) == nil {
            if let word = view.word(index), let form = trigger.carriers[word] {
                let subjects = SubjectReader(view: view).subjects(of: index, form)
                guard !subjects.parties.isEmpty, !subjects.isPassive else { return [] }
                return tie(subjects.parties, .verb(index..<index + 1), from: subjects.start)
            }
            guard mayStandBetween(index) else { return nil }
            index -= 1
        }
        return nil
    }

    private func mayStandBetween(_ token: Int) -> Bool {
        if let word = view.word(token), [",", "of", "about", "around", "over"].contains(word) { return true }
        if view.isTimeWord(token) { return true }
        return view.isModifier(token) || !view.kind(token).isDisjoint(with: [.determiner, .coordinator, .adverb])
    }

    /// What follows the noun, for these subjects.
    private func tie(_ subjects: [Int], _ reading: Tie.Reading, from start: Int) -> [Tie] {
        let found = ObjectReader(view: view).linked(by: trigger.links, from: tokens.upperBound, gap: 6)
        if let (link, objects) = found {
            return trigger.ties(subjects, objects, reading, cue: start..<link + 1)
        }
        guard trigger.type.isMutual, subjects.count > 1, !isLink(tokens.upperBound) else { return [] }
        return trigger.mutualTies(subjects, reading, cue: start..<tokens.upperBound)
    }

    private func isLink(_ token: Int) -> Bool {
        view.word(token).map { trigger.links.contains($0) || $0 == "between" } ?? false
    }

    /// "between Acme and Birch".
    private func between() -> [Tie]? {
        guard view.word(tokens.upperBound) == "between" else { return nil }
        let parties = ObjectReader(view: view).objects(at: tokens.upperBound + 1, beforeVerb: true)
        guard parties.count > 1 else { return [] }
        return trigger.mutualTies(parties, .happened, cue: tokens.lowerBound..<tokens.upperBound + 1)
    }

    /// "the Acme-Birch deal".
    private func compound() -> [Tie]? {
        guard let second = view.mention(endingAt: tokens.lowerBound - 1) else { return nil }
        let dash = view.named.mentionTokens[second].lowerBound - 1
        guard view.isBinding(dash), let first = view.mention(endingAt: dash - 1) else { return nil }
        let cue = view.named.mentionTokens[first].lowerBound..<tokens.upperBound
        return trigger.mutualTies([view.party(first), view.party(second)], .happened, cue: cue)
    }

    /// "a lawsuit by Acme against Birch", "a lawsuit against Birch by Acme", "was filed against Birch by Acme".
    private func stated() -> [Tie] {
        let reader = ObjectReader(view: view)
        let start = afterPassive
        guard let by = reader.linked(by: ["by"], from: start, gap: 7),
            let link = reader.linked(by: trigger.links, from: start, gap: 9)
        else { return [] }
        return trigger.ties(by.objects, link.objects, .happened, cue: tokens.lowerBound..<max(by.link, link.link) + 1)
    }

    /// The token after "was filed" behind the noun; the one after the noun when no such verb follows it.
    private var afterPassive: Int {
        var index = tokens.upperBound
        while index < tokens.upperBound + 3,
            !view.kind(index).isDisjoint(with: WordClass.auxiliary.union([.been, .adverb]))
        {
            index += 1
        }
        return view.word(index).map { trigger.carriers[$0] != nil } ?? false ? index + 1 : tokens.upperBound
    }
}
