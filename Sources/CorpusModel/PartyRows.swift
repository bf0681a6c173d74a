/// A party as a line of its list.
public struct PartySummary: Hashable, Sendable {
    public var id: PartyID
    /// Its preferred name.
    public var name: String
    public var kind: PartyKind
    /// False when the evidence for the kind is split: shown as unsure.
    public var isKindSure: Bool
    /// How often it is named.
    public var mentions: Int
    /// How many documents name it.
    public var documents: Int
    /// How many other parties it has a typed relation with.
    public var ties: Int

    /// A line of the list of parties.
    public init(
        id: PartyID,
        name: String,
        kind: PartyKind,
        isKindSure: Bool,
        mentions: Int,
        documents: Int,
        ties: Int
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.isKindSure = isKindSure
        self.mentions = mentions
        self.documents = documents
        self.ties = ties
    }

    /// The party without its counts.
    public var reference: PartyReference {
        PartyReference(id: id, name: name, kind: kind)
    }
}

/// Another name of a party, with why and where.
public struct AliasDetail: Hashable, Sendable {
    public var alias: Alias
    /// How often the party is named so.
    public var mentions: Int
    /// A place that names it so.
    public var evidence: Excerpt?

    /// An alias with its evidence.
    public init(alias: Alias, mentions: Int, evidence: Excerpt?) {
        self.alias = alias
        self.mentions = mentions
        self.evidence = evidence
    }
}

/// Which way a relation points, seen from the party at hand.
public enum RelationDirection: String, Hashable, Sendable {
    case outgoing, incoming, mutual
}

/// A typed tie to another party, with all that states it.
public struct RelationDetail: Hashable, Sendable {
    /// Names the group of sentences that state this tie.
    public var id: RelationID
    public var type: RelationType
    public var direction: RelationDirection
    /// The party at the other end.
    public var other: PartyReference
    public var polarity: Polarity
    /// The firmest telling.
    public var firmness: Firmness
    public var basis: RelationBasis
    /// How many documents state it.
    public var sources: Int
    /// The sentences that state it; at least one.
    public var evidence: [Testimony]

    /// A tie with its evidence.
    public init(
        id: RelationID,
        type: RelationType,
        direction: RelationDirection,
        other: PartyReference,
        polarity: Polarity,
        firmness: Firmness,
        basis: RelationBasis,
        sources: Int,
        evidence: [Testimony]
    ) {
        self.id = id
        self.type = type
        self.direction = direction
        self.other = other
        self.polarity = polarity
        self.firmness = firmness
        self.basis = basis
        self.sources = sources
        self.evidence = evidence
    }

    /// The tie in words, seen from the party at hand: "invested in by", "not sued by".
    public var label: String {
        let words = direction == .incoming ? type.inverseLabel : type.label
        return polarity == .negated ? "not \(words)" : words
    }
}

/// A party that is named in the same sentences: weaker than a relation, never shown as one.
public struct Companion: Hashable, Sendable {
    public var party: PartyReference
    /// How many sentences name both.
    public var sentences: Int

    /// A party and how often it comes along.
    public init(party: PartyReference, sentences: Int) {
        self.party = party
        self.sentences = sentences
    }
}

/// All about a party; each list holds at most the rows asked for, with its whole length beside it.
public struct PartyDetail: Hashable, Sendable {
    public var summary: PartySummary
    public var aliases: [AliasDetail] = []
    /// Ordered by type, then by number of sources.
    public var relations: [RelationDetail] = []
    public var relationTotal = 0
    /// Parties without a relation to this one that are named in the same sentences; most first.
    public var companions: [Companion] = []
    public var companionTotal = 0
    /// In timeline order.
    public var events: [EventSummary] = []
    public var eventTotal = 0
    public var questions: [QuestionSummary] = []
    public var questionTotal = 0
    /// The sentences that name it, in document order.
    public var mentions: [Excerpt] = []
    public var mentionTotal = 0

    /// A party of which nothing but its summary is known.
    public init(summary: PartySummary) {
        self.summary = summary
    }
}

/// A step of a chain of relations.
public struct ConnectionStep: Hashable, Sendable {
    /// Where the step starts.
    public var from: PartyReference
    /// The tie, seen from `from`; its `other` is where the step ends.
    public var relation: RelationDetail

    /// A step from a party along a tie.
    public init(from: PartyReference, relation: RelationDetail) {
        self.from = from
        self.relation = relation
    }
}
