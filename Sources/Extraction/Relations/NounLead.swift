/// What stands before a noun within its phrase: "Acme's primary", "a major".
struct NounLead {
    /// The first token of the phrase.
    private(set) var start: Int
    /// The party in the possessive that opens the phrase, or that is part of the noun: "Acme's chief", "Acme chief".
    private(set) var possessor: Int?
    /// Whether the possessor is part of the noun: "Acme chief".
    private(set) var isCompound = false
    /// Whether a word takes back what the noun says: "former".
    private(set) var isWeakened = false
    /// Whether a word narrows the noun to a part of the whole: "public credit" director.
    private(set) var isNarrowed = false
    /// Whether a determiner opens the phrase.
    private(set) var hasDeterminer = false

    /// Reads so many tokens backwards from a noun.
    init(view: SentenceView, noun: Int, reach: Int = 7) {
        start = noun
        var index = noun - 1
        var hasVerb = false
        while index >= max(view.tokens.lowerBound, noun - reach) {
            if view.isPossessive(index), let mention = view.mention(endingAt: index - 1) {
                possessor = view.party(mention)
                index = view.named.mentionTokens[mention].lowerBound - 1
                start = index + 1
                break
            }
            if view.isPossessive(index), view.word(index - 2) == "the", let noun = view.word(index - 1),
                let party = StandIn(view: view).party(for: noun, at: index - 1)
            {
                possessor = party
                start = index - 2
                break
            }
            if let mention = view.mention(endingAt: index) {
                guard noun - index <= 3, !hasVerb, !view.isBinding(index + 1), !Self.hasPlaceBefore(mention, view)
                else { break }
                possessor = view.party(mention)
                isCompound = true
                index = view.named.mentionTokens[mention].lowerBound - 1
                start = index + 1
                break
            }
            if let word = view.word(index), RelationWords.weakening.contains(word) { isWeakened = true }
            let kind = view.kind(index)
            guard kind.isDisjoint(with: .determiner), !Self.isVerb(index, view) else { break }
            let isPart = Self.isPart(index, view) || Self.joinsRoles(index, view)
            guard view.isModifier(index) || kind.contains(.adverb) || isPart else { break }
            if let word = view.word(index), !RelationWords.neutral.contains(word) { isNarrowed = true }
            hasVerb = hasVerb || kind.contains(.past)
            start = index
            index -= 1
        }
        if let word = view.word(index), RelationWords.weakening.contains(word) { isWeakened = true }
        if view.kind(index).contains(.determiner) || view.word(index) == "one" {
            hasDeterminer = true
            start = index
        }
    }

    /// A verb that no participle before a noun is: "said", "named".
    private static func isVerb(_ index: Int, _ view: SentenceView) -> Bool {
        guard let word = view.word(index) else { return false }
        return RelationWords.saying.contains(word) || RelationWords.namingVerbs.contains(word)
    }

    /// "and" between two roles: "a developer and spokeswoman".
    private static func joinsRoles(_ index: Int, _ view: SentenceView) -> Bool {
        view.word(index) == "and" && view.isModifier(index - 1) && !view.shape(index - 1).contains(.punctuation)
    }

    /// "Ohio" before the name of a party: its branch there, not the party itself.
    private static func hasPlaceBefore(_ mention: Int, _ view: SentenceView) -> Bool {
        let before = view.mention(endingAt: view.named.mentionTokens[mention].lowerBound - 1)
        return before.map { view.kindOfParty($0) == .place } ?? false
    }

    /// "one of the largest", "a member of the board": "of" within the phrase.
    private static func isPart(_ index: Int, _ view: SentenceView) -> Bool {
        view.word(index) == "of" && view.word(index - 1) == "one"
    }
}
