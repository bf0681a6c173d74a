import CorpusModel

extension Navigator {
    /// What a mark or a connection starts from: what the detail shows, or the selected row.
    var destinationAtHand: Destination? {
        focus == .list ? list.subject.map { .subject($0) } : reader.destination
    }

    /// The party that the reader looks at; nil when it is something else.
    public var partyAtHand: PartyReference? {
        if focus == .list, case .parties(let page) = list.page { return page[list.selected]?.reference }
        guard case .subject(.party(let id)) = destinationAtHand, let card = cardAtHand else { return nil }
        return card.parties.first { $0.id == id }
    }

    /// The parties that what the reader looks at is about.
    var partiesAtHand: [PartyReference] {
        partyAtHand.map { [$0] } ?? cardAtHand?.parties ?? []
    }

    /// The documents that what the reader looks at stands in.
    var documentsAtHand: [NamedDocument] {
        if focus == .list, case .documents(let page) = list.page {
            return page[list.selected].map { [NamedDocument(id: $0.id, title: $0.title)] } ?? []
        }
        return cardAtHand?.documents ?? []
    }

    /// The documents at hand, then those whose rows are loaded.
    var knownDocuments: [NamedDocument] {
        guard case .documents(let page) = lists[.documents].page else { return documentsAtHand }
        let others = page.rows.map { NamedDocument(id: $0.id, title: $0.title) }
        return documentsAtHand + others.filter { !documentsAtHand.contains($0) }
    }

    /// The card of what the reader looks at; nil while it is on its way.
    var cardAtHand: Card? {
        reader.shown == destinationAtHand ? reader.card : nil
    }

    mutating func markPlace() -> [Effect] {
        guard let destination = destinationAtHand else { return [] }
        let name = partyAtHand?.name ?? (reader.shown == destination ? title : "row \(list.selected + 1)")
        mark = Mark(destination: destination, title: name, party: partyAtHand)
        let more = partyAtHand == nil ? "" : ", c on another party connects the two"
        return say("marked \(name): ' goes there\(more)")
    }

    /// Connects with the marked party, or asks with which.
    mutating func askConnection() -> [Effect] {
        guard let party = partyAtHand else { return [] }
        if let other = mark?.party, other.id != party.id { return connect(other, party) }
        return ask(.connect(party))
    }

    /// Shows how the party at hand and another are connected.
    mutating func connect(with other: PartyReference) -> [Effect] {
        guard let party = partyAtHand else { return say("select a party first") }
        return connect(party, other)
    }

    private mutating func connect(_ from: PartyReference, _ to: PartyReference) -> [Effect] {
        ends[from.id] = from.name
        ends[to.id] = to.name
        mark = nil
        return go(to: .connection(from.id, to.id))
    }
}
