import CorpusModel
import GRDB

/// What the documents of one transaction add to a name of a party, or take from it.
struct AliasTally {
    let party: Int64
    /// The name when it is not in the index yet.
    let newName: String?
    private var rule = AliasRule.normalForm
    private var mentions = 0
    private var documents = 0
    /// The first document that has the name in its text, of those that came.
    private var first: Int64?
    /// Whether one went that had.
    private var hasLost = false

    init(party: Int64, newName: String?) {
        self.party = party
        self.newName = newName
    }

    /// Counts a name that a document has so often in its text.
    mutating func add(_ mentions: Int, by rule: AliasRule, in document: Int64) {
        self.mentions += mentions
        documents += 1
        if self.rule == .normalForm { self.rule = rule }
        if mentions > 0 { first = min(first ?? document, document) }
    }

    /// Takes back what a document counted for.
    mutating func remove(_ mentions: Int) {
        self.mentions -= mentions
        documents -= 1
        if mentions > 0 { hasLost = true }
    }

    /// Writes what was counted for a name; one that no document has any more goes.
    func write(_ alias: Int64, _ names: Tokenizer, in db: Database) throws {
        if let newName { return try insert(alias, newName, names, in: db) }
        try db.run(
            """
            UPDATE alias SET mentions = mentions + ?1, documents = documents + ?2,
                rule = CASE WHEN rule = ?3 THEN ?4 ELSE rule END, first = min(coalesce(first, ?5), coalesce(?5, first))
            WHERE id = ?6
            """,
            mentions,
            documents,
            AliasRule.normalForm.code,
            rule.code,
            first,
            alias
        )
        if hasLost { try db.run("UPDATE alias SET first = ? WHERE id = ?", firstDocument(with: alias, in: db), alias) }
        guard documents < 0 else { return }
        try db.run(
            """
            INSERT INTO aliasWords (aliasWords, rowid, name)
            SELECT 'delete', id, name FROM alias WHERE id = ? AND documents = 0
            """,
            alias
        )
        try db.run("DELETE FROM alias WHERE id = ? AND documents = 0", alias)
    }

    private func insert(_ alias: Int64, _ name: String, _ names: Tokenizer, in db: Database) throws {
        guard documents > 0 else { return }
        let folded = names.folded(name)
        try db.run(
            """
            INSERT INTO alias (id, name, unlike, rule, mentions, documents, first)
            VALUES (?, ?, nullif(?, lower(?2)), ?, ?, ?, ?)
            """,
            alias,
            name,
            folded,
            rule.code,
            mentions,
            documents,
            hasLost ? try firstDocument(with: alias, in: db) : first
        )
        try db.run("INSERT INTO aliasWords (rowid, name) VALUES (?, ?)", alias, name)
    }

    /// The first document that has the name in its text; nil when none has.
    private func firstDocument(with alias: Int64, in db: Database) throws -> Int64? {
        try db.partyList(.namedIn, of: party).all.lazy.map(\.number).first { document in
            let names = try PartiesInDocument(of: document, in: db).all.first { $0.id == party }?.names ?? []
            return names.contains { $0.alias == alias && $0.mentions > 0 }
        }
    }
}
