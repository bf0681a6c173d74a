/// Where an event stands in the timeline, and why there.
public enum TimelinePlace: Hashable, Sendable {
    /// At its date.
    case dated(DayInterval)
    /// Undated, put beside another event by the words of the text.
    case ordered(OrderSide, EventID)
    /// Undated and unordered: in its era, "order not stated".
    case notStated(Era)
}

/// An event as a line of the timeline.
public struct EventSummary: Hashable, Sendable {
    public var id: EventID
    /// Where it stands and why.
    public var place: TimelinePlace
    /// The clause that tells it, as written, spaces folded.
    public var line: String
    /// How firmly it is told.
    public var firmness: Firmness
    /// How many documents tell it.
    public var sources: Int
    /// Whether another story tells it with another day or other figures.
    public var isToldOtherwise: Bool

    /// A line of the timeline.
    public init(
        id: EventID,
        place: TimelinePlace,
        line: String,
        firmness: Firmness,
        sources: Int,
        isToldOtherwise: Bool = false
    ) {
        self.id = id
        self.place = place
        self.line = line
        self.firmness = firmness
        self.sources = sources
        self.isToldOtherwise = isToldOtherwise
    }
}

/// The order of two events as a text states it.
public struct EventOrdering: Hashable, Sendable {
    /// The event at hand comes on this side of `other`.
    public var side: OrderSide
    /// The other event.
    public var other: EventSummary
    /// The sentence that says so, the words marked.
    public var evidence: Excerpt

    /// States an order with its evidence.
    public init(side: OrderSide, other: EventSummary, evidence: Excerpt) {
        self.side = side
        self.other = other
        self.evidence = evidence
    }
}

/// An event as another story tells it.
public struct OtherTelling: Hashable, Sendable {
    /// Its line there.
    public var event: EventSummary
    /// The sentence there.
    public var evidence: Testimony

    /// What another story tells, with its sentence.
    public init(event: EventSummary, evidence: Testimony) {
        self.event = event
        self.evidence = evidence
    }
}

/// All about an event.
public struct EventDetail: Hashable, Sendable {
    public var summary: EventSummary
    /// As written, as resolved, against what; nil when the text gives no time.
    public var when: When?
    /// Who takes part.
    public var parties: [PartyReference]
    /// What it is ordered against.
    public var orderings: [EventOrdering]
    /// Where other stories tell it in the same words, but for the day or the figures.
    public var otherTellings: [OtherTelling]
    /// The sentence in its paragraph, then those of the documents that tell it in the same words.
    public var evidence: [Testimony]

    /// An event with its evidence.
    public init(
        summary: EventSummary,
        when: When?,
        parties: [PartyReference],
        orderings: [EventOrdering],
        otherTellings: [OtherTelling] = [],
        evidence: [Testimony]
    ) {
        self.summary = summary
        self.when = when
        self.parties = parties
        self.orderings = orderings
        self.otherTellings = otherTellings
        self.evidence = evidence
    }
}
