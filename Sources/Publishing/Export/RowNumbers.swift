import CorpusModel

/// The numbers of parties and documents in an export: their places in its lists, and so the same for the same documents,
/// as the index's own are not.
struct RowNumbers {
    private var parties: [PartyID: Int] = [:]
    private var documents: [DocumentID: Int] = [:]

    /// Of all that is exported; throws what the corpus throws.
    init(_ walk: CorpusWalk) throws {
        try walk.partyRows { parties[$0.id] = parties.count + 1 }
        try walk.documents { documents[$0.id] = documents.count + 1 }
    }

    /// From 1; nil for a party that is not exported.
    subscript(party: PartyID) -> Int? { parties[party] }
    /// From 1; nil for a document that is not exported.
    subscript(document: DocumentID) -> Int? { documents[document] }
}

/// Counts the rows of one kind as they are written.
struct RowCounter {
    private var count = 0

    /// The number of the next row, from 1.
    mutating func next() -> Int {
        count += 1
        return count
    }
}
