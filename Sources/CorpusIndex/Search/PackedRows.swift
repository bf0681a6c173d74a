import CorpusModel
import GRDB

/// The numbers of pieces and names by what is packed into other rows, out of SQL's sight.
struct PackedRows {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The pieces that name one of some parties.
    func pieces(naming parties: [Int64]) throws -> [Int64] {
        let wanted = Set(parties)
        let rows = try db.rows(
            of: """
                SELECT id, start, mentions FROM piece
                WHERE document IN (\(PartyList.namedIn.numbers(of: parties)))
                """
        )
        return try rows.compactMap { row in
            let mentions = StoredMention.mentions(try row.bytes(2), from: row[1])
            return mentions.contains { wanted.contains($0.party) } ? row[0] : nil
        }
    }

    /// The names that parties go by in the documents of a query.
    func names(in documents: SQL) throws -> [Int64] {
        var names: Set<Int64> = []
        let query: SQL = "SELECT mentions, names FROM documentParties WHERE document IN (\(documents))"
        try db.eachRow(of: query) { row in
            for party in PartiesInDocument(mentions: row.bytes(0), names: row.bytes(1)).all {
                names.formUnion(party.names.lazy.map(\.alias))
            }
        }
        return Array(names)
    }
}
