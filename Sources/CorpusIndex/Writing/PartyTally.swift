import GRDB

/// What the documents of one transaction add to a party, or take from it: counted here first, as many name the same.
struct PartyTally {
    /// Its key, where a document came that names it.
    var key: String?
    /// Whether the key is not in the index yet.
    let isNew: Bool
    private var mentions = 0
    private var votes = PartyVotes()
    /// The documents that came, and those that went.
    private var documents: [CountedNumbers.Entry] = []
    /// The events in which it takes part that came, and those that went.
    private var events: [CountedNumbers.Entry] = []

    init(key: String? = nil, isNew: Bool = false) {
        (self.key, self.isNew) = (key, isNew)
    }

    /// Counts a document's word on a party, or takes it back with `sign` -1.
    mutating func add(_ party: PartyInDocument, in document: Int64, name: [UInt8], sign: Int) {
        mentions += sign * party.mentions
        documents.append(CountedNumbers.Entry(document, sign * party.listing))
        votes.add(name, party.kind, isSure: party.isKindSure, sign: sign)
    }

    /// Counts an event in which it takes part, or takes it back with `sign` -1.
    mutating func add(_ event: Int64, sign: Int) {
        events.append(CountedNumbers.Entry(event, sign))
    }

    /// Writes what was counted for a party, and of the parties beside it; one that no document names any more goes.
    ///
    /// Gives by how many parties there are more.
    func write(_ party: Int64, beside others: [CountedNumbers.Entry], in db: Database) throws -> Int {
        let known = isNew ? nil : try PartySum(of: party, in: db)
        var sum = known ?? PartySum()
        sum.mentions += mentions
        sum.votes.add(votes)
        sum.votes.settle()
        sum.namedIn.add(documents)
        sum.beside.add(others)
        sum.partIn.add(events)
        switch (isKnown: known != nil, isNamed: !sum.namedIn.all.isEmpty) {
        case (false, true):
            try sum.insert(party, key ?? "", in: db)
            if isNew { try PartyKeys.add(key ?? "", of: party, in: db) }
            return 1
        case (true, true):
            try sum.update(party, in: db)
            return 0
        case (true, false):
            try db.run("DELETE FROM party WHERE id = ?", party)
            return -1
        case (false, false):
            return 0
        }
    }
}

/// What all documents say of a party.
private struct PartySum {
    var mentions = 0
    var votes = PartyVotes()
    var namedIn = CountedNumbers()
    var beside = CountedNumbers()
    var partIn = CountedNumbers()

    /// Of none.
    init() {}

    /// What is known of a party; nil when there is no such party.
    init?(of party: Int64, in db: Database) throws {
        var isKnown = false
        try db.eachRow("SELECT mentions, votes, name, namedIn, beside, partIn FROM party WHERE id = ?", party) { row in
            isKnown = true
            mentions = Int(row.number(0))
            votes = PartyVotes(row.bytes(1), name: row.bytes(2))
            namedIn = CountedNumbers(row.bytes(3))
            beside = CountedNumbers(row.bytes(4))
            partIn = CountedNumbers(row.bytes(5))
        }
        guard isKnown else { return nil }
    }

    func insert(_ party: Int64, _ key: String, in db: Database) throws {
        try db.run(
            """
            INSERT INTO party (id, unlike, name, kind, sure, mentions, documents, ties, votes, namedIn, beside, partIn)
            VALUES (?1, CASE ?2 WHEN lower(?3) THEN '' ELSE ?2 END, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9, ?10, ?11)
            """,
            party,
            key,
            String(decoding: votes.name, as: UTF8.self),
            votes.kind.code,
            votes.isKindSure,
            mentions,
            namedIn.all.count,
            votes.bytes,
            namedIn.bytes,
            beside.bytes,
            partIn.bytes
        )
    }

    func update(_ party: Int64, in db: Database) throws {
        try db.run(
            """
            UPDATE party SET unlike = CASE key WHEN lower(?1) THEN '' ELSE key END, name = ?1, kind = ?2, sure = ?3,
                mentions = ?4, documents = ?5, votes = ?6, namedIn = ?7, beside = ?8, partIn = ?9
            WHERE id = ?10
            """,
            String(decoding: votes.name, as: UTF8.self),
            votes.kind.code,
            votes.isKindSure,
            mentions,
            namedIn.all.count,
            votes.bytes,
            namedIn.bytes,
            beside.bytes,
            partIn.bytes,
            party
        )
    }
}
