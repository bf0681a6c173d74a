import GRDB

/// What the documents of one batch add to a party, or take from it: counted here first, as many name the same.
struct PartyTally {
    private var mentions = 0
    private var documents = 0
    /// By the bytes of the name, as two may differ in the form of their accents alone.
    private var names: [[UInt8]: Int] = [:]
    private var kinds: [String: (sure: Int, unsure: Int)] = [:]

    /// Counts a document's word on a party, or takes it back with `sign` -1.
    mutating func add(name: String, kind: String, isSure: Bool, mentions count: Int, sign: Int) {
        mentions += sign * count
        documents += sign
        names[Array(name.utf8), default: 0] += sign
        var votes = kinds[kind] ?? (0, 0)
        if isSure { votes.sure += sign } else { votes.unsure += sign }
        kinds[kind] = votes
    }

    /// Writes what was counted for a party.
    func write(_ party: Int64, in db: Database) throws {
        try db.run(
            "UPDATE party SET mentions = mentions + ?, documents = documents + ? WHERE id = ?",
            mentions,
            documents,
            party
        )
        for (name, votes) in names where votes != 0 {
            try db.run(
                """
                INSERT INTO nameVote (party, name, votes) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET votes = votes + excluded.votes
                """,
                party,
                String(decoding: name, as: UTF8.self),
                votes
            )
        }
        for (kind, votes) in kinds where votes != (0, 0) {
            try db.run(
                """
                INSERT INTO kindVote (party, kind, sure, unsure) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET sure = sure + excluded.sure, unsure = unsure + excluded.unsure
                """,
                party,
                kind,
                votes.sure,
                votes.unsure
            )
        }
    }
}
