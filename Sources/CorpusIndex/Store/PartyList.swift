import GRDB

/// A list that each party keeps (`CountedNumbers`), by its column.
enum PartyList: String {
    /// The documents of the party: see `PartyInDocument.listing`.
    case namedIn
    /// The parties that stand in a sentence with it, and in how many.
    case beside
    /// The events in which it takes part.
    case partIn

    /// The numbers in the lists of some parties, as a query.
    func numbers(of parties: [Int64]) -> SQL {
        "SELECT value FROM json_each((SELECT numbers(\(sql: rawValue)) FROM party WHERE id IN \(parties)))"
    }
}

extension Database {
    /// A list of a party; empty when there is no such party.
    func partyList(_ list: PartyList, of party: Int64) throws -> CountedNumbers {
        var numbers = CountedNumbers()
        try eachRow("SELECT \(list.rawValue) FROM party WHERE id = ?", party) { numbers = CountedNumbers($0.bytes(0)) }
        return numbers
    }
}
