import CorpusModel

/// "Acme is an investor in Birch", "Acme, an investor in Birch,", "Birch's investor Acme", "Birch chief Jane Roe".
struct RolePattern {
    let view: SentenceView
    let trigger: RelationTrigger
    /// The noun.
    let tokens: Range<Int>

    func ties() -> [Tie] {
        if view.kind(tokens.lowerBound).contains(.preposition) { return placed() }
        let lead = NounLead(view: view, noun: tokens.lowerBound, reach: trigger.type == .locatedIn ? 0 : 7)
        guard !lead.isWeakened else { return [] }
        let ties = ties(lead)
        guard trigger.type == .leads, lead.isNarrowed else { return ties }
        return ties.map { $0.retyped(.worksFor) }
    }

    private func ties(_ lead: NounLead) -> [Tie] {
        let isLinked = trigger.links.contains(view.word(tokens.upperBound) ?? ".")
        if let owner = ownerBefore(lead) { return owned(by: owner, lead) }
        if let titled = titled(lead) { return titled }
        if let object = lead.possessor { return isLinked && lead.isCompound ? [] : owned(by: object, lead) }
        let reader = ObjectReader(view: view)
        if let (link, objects) = reader.linked(by: trigger.links, from: tokens.upperBound, gap: 0) {
            let holders = held(lead, objects, end: link + 1)
            return holders.isEmpty ? named(after: link, lead) : holders
        }
        if let (link, person) = campaign() { return held(lead, [person], end: link + 1) }
        return shared(lead)
    }

    private static let owners: Set<Word> = ["its", "his", "her", "their"]
    private static let campaigns: Set<Word> = ["campaign", "administration", "camp", "team", "transition"]

    /// "Birch and its partner, Acme", or "Its partner" after a sentence about Birch: whose the role's bearer is.
    private func ownerBefore(_ lead: NounLead) -> Int? {
        guard lead.possessor == nil, let pronoun = view.word(lead.start), Self.owners.contains(pronoun) else {
            return nil
        }
        if pronoun == "its", let owner = StandIn(view: view).owner(ofPronounAt: lead.start) { return owner }
        guard view.word(lead.start - 1) == "and" else { return nil }
        return view.mention(endingAt: lead.start - 2).map { view.party($0) }
    }

    /// "Governor Jane Roe of Ohio", "Chairman John Poe of Acme".
    private func titled(_ lead: NounLead) -> [Tie]? {
        guard lead.possessor == nil, !lead.hasDeterminer, let holder = view.mention(startingAt: tokens.upperBound),
            view.kindOfParty(holder) == .person
        else { return nil }
        let end = view.named.mentionTokens[holder].upperBound
        guard let (link, objects) = ObjectReader(view: view).linked(by: ["of"], from: end, gap: 0) else { return nil }
        return trigger.ties([view.party(holder)], objects, .ongoing, cue: lead.start..<link + 1)
    }

    /// "an adviser to the Roe campaign": the preposition, and the person whose campaign it is.
    private func campaign() -> (link: Int, person: Int)? {
        guard trigger.isPersonal, let word = view.word(tokens.upperBound), trigger.links.contains(word) else {
            return nil
        }
        var start = tokens.upperBound + 1
        while !view.kind(start).isDisjoint(with: .determiner) { start += 1 }
        guard let person = view.mention(startingAt: start), view.kindOfParty(person) == .person else { return nil }
        let end = view.named.mentionTokens[person].upperBound
        guard let noun = view.word(end), Self.campaigns.contains(noun), ObjectReader(view: view).endsPhrase(end + 1)
        else { return nil }
        return (tokens.upperBound, view.party(person))
    }

    /// "the chief executive of Birch, Jane Roe, said".
    private func named(after link: Int, _ lead: NounLead) -> [Tie] {
        guard let object = ObjectReader(view: view).head(at: link + 1, limit: 4) else { return [] }
        let comma = view.named.mentionTokens[object].upperBound
        guard view.word(comma) == ",", let holder = view.mention(startingAt: comma + 1),
            view.kindOfParty(holder) == .person, view.word(view.named.mentionTokens[holder].upperBound) == ",",
            view.kindOfParty(object) != .person
        else { return [] }
        return trigger.ties([view.party(holder)], [view.party(object)], .ongoing, cue: lead.start..<link + 1)
    }

    /// "Birch's investor Acme", "Birch's chief, Jane Roe,", "Acme, Birch's investor,", "Acme is Birch's investor".
    private func owned(by object: Int, _ lead: NounLead) -> [Tie] {
        let cue = lead.start..<tokens.upperBound
        if let holder = holderAfter(lead) { return trigger.ties([holder], [object], .ongoing, cue: cue) }
        guard ObjectReader(view: view).endsPhrase(tokens.upperBound) else { return [] }
        guard !lead.isCompound || lead.hasDeterminer || view.kindBefore(lead.start) != nil else { return [] }
        return held(lead, [object], end: tokens.upperBound)
    }

    /// The mention right after the noun, in apposition to it.
    private func holderAfter(_ lead: NounLead) -> Int? {
        let hasComma = view.word(tokens.upperBound) == ","
        let start = tokens.upperBound + (hasComma ? 1 : 0)
        guard let mention = view.mention(startingAt: start) else { return nil }
        let end = view.named.mentionTokens[mention].upperBound
        if hasComma { return !lead.isCompound && view.word(end) == "," ? view.party(mention) : nil }
        let isWhole = view.mention(at: end) == nil && !view.isBinding(end) && !view.isPossessive(end)
        return isWhole ? view.party(mention) : nil
    }

    /// The party that has the role: before a comma or dash, or the subject of "is".
    private func held(_ lead: NounLead, _ objects: [Int], end: Int) -> [Tie] {
        let before = lead.start - 1
        let subjects = SubjectReader(view: view)
        switch view.kindBefore(lead.start) {
        case .aside:
            guard let mention = view.mention(beforeAside: before), closes(end) else { return [] }
            guard lead.hasDeterminer || view.kindOfParty(mention) != .place else { return [] }
            return trigger.ties([view.party(mention)], objects, .ongoing, cue: lead.start..<end)
        case .copula(let verb):
            let start = subjects.group(before: verb).start
            let holders = subjects.heads(endingAt: start - 1)
            return trigger.ties(holders, objects, .verb(verb..<verb + 1), cue: start..<end)
        case .mention, nil:
            return []
        }
    }

    /// "Acme is in competition with Birch", "puts Acme in competition with Birch".
    private func placed() -> [Tie] {
        let found = ObjectReader(view: view).linked(by: trigger.links, from: tokens.upperBound, gap: 0)
        guard let (link, objects) = found else { return [] }
        let subjects = SubjectReader(view: view)
        var holders: [Int] = []
        switch view.kindBefore(tokens.lowerBound) {
        case .copula(let verb): holders = subjects.heads(endingAt: subjects.group(before: verb).start - 1)
        case .mention(let mention): holders = subjects.coordinated(with: mention) ?? []
        case .aside, nil: break
        }
        return trigger.ties(
            holders,
            objects,
            .verb(tokens.lowerBound..<tokens.upperBound),
            cue: tokens.lowerBound..<link + 1
        )
    }

    /// Whether what stands after an aside's role lets it be one: not another item of a list.
    private func closes(_ end: Int) -> Bool {
        view.mention(startingAt: end).map { !view.isPossessive(view.named.mentionTokens[$0].upperBound) } ?? true
    }

    /// "Acme and Birch are competitors".
    private func shared(_ lead: NounLead) -> [Tie] {
        guard trigger.type.isMutual, case .copula(let verb)? = view.kindBefore(lead.start),
            ObjectReader(view: view).endsPhrase(tokens.upperBound)
        else { return [] }
        let subjects = SubjectReader(view: view)
        let start = subjects.group(before: verb).start
        let holders = subjects.heads(endingAt: start - 1)
        return trigger.mutualTies(holders, .verb(verb..<verb + 1), cue: start..<tokens.upperBound)
    }
}

/// What a role's phrase leans on, to its left.
enum RoleLead: Hashable, Sendable {
    /// A comma or dash after a mention.
    case aside
    /// A form of "be" or "become", or "was named".
    case copula(Int)
    /// A mention.
    case mention(Int)
}

extension SentenceView {
    /// What a phrase that starts at a token leans on; nil for anything else.
    func kindBefore(_ start: Int) -> RoleLead? {
        var before = start - 1
        if word(before) == "as", let verb = word(before - 1), RelationWords.namingVerbs.contains(verb) { before -= 1 }
        while kind(before).contains(.adverb) || kind(before) == .negation { before -= 1 }
        if word(before) == "," || isDash(before) { return mention(beforeAside: before) == nil ? nil : .aside }
        if let mention = mention(endingAt: before) { return .mention(mention) }
        let isBe = !kind(before).isDisjoint(with: [.presentBe, .pastBe, .be, .been])
        let isNaming = word(before).map { RelationWords.namingVerbs.contains($0) } ?? false
        return isBe || isNaming ? .copula(before) : nil
    }
}
