import GRDB

/// What the documents of one transaction add to a party, or take from it: counted here first, as many name the same.
struct PartyTally {
    /// Its key when it is not in the index yet.
    let newKey: String?
    private var mentions = 0
    private var documents = 0
    private var votes = PartyVotes()

    init(newKey: String?) {
        self.newKey = newKey
    }

    /// Counts a document's word on a party, or takes it back with `sign` -1.
    mutating func add(_ party: PartyInDocument, name: [UInt8], sign: Int) {
        mentions += sign * party.mentions
        documents += sign
        votes.add(name, party.kind, isSure: party.isKindSure, sign: sign)
    }

    /// Writes what was counted for a party; one that no document names any more goes.
    ///
    /// Gives by how many parties there are more.
    func write(_ party: Int64, in db: Database) throws -> Int {
        if let newKey { return try insert(party, newKey, in: db) }
        guard let row = try db.row("SELECT documents, mentions, votes, name FROM party WHERE id = ?", [party]) else {
            return 0
        }
        let documents = documents + (row[0] as Int)
        guard documents > 0 else {
            try db.run("DELETE FROM party WHERE id = ?", party)
            return -1
        }
        var all = PartyVotes(try row.bytes(2), name: try row.bytes(3))
        all.add(votes)
        all.settle()
        try db.run(
            """
            UPDATE party SET name = ?, kind = ?, sure = ?, mentions = ?, documents = ?, votes = ? WHERE id = ?
            """,
            String(decoding: all.name, as: UTF8.self),
            all.kind.code,
            all.isKindSure,
            mentions + (row[1] as Int),
            documents,
            all.bytes,
            party
        )
        return 0
    }

    private func insert(_ party: Int64, _ key: String, in db: Database) throws -> Int {
        guard documents > 0 else { return 0 }
        var votes = votes
        votes.settle()
        try db.run(
            """
            INSERT INTO party (id, key, name, kind, sure, mentions, documents, ties, votes)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)
            """,
            party,
            key,
            String(decoding: votes.name, as: UTF8.self),
            votes.kind.code,
            votes.isKindSure,
            mentions,
            documents,
            votes.bytes
        )
        return 1
    }
}
