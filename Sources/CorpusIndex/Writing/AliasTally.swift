import CorpusModel
import GRDB

/// What the documents of one transaction add to a name of a party, or take from it.
struct AliasTally {
    let party: Int64
    /// The name when it is not in the index yet.
    let newName: String?
    private var rules: [CountedNumbers.Entry] = []
    private var mentions = 0
    private var documents = 0
    /// Of the documents that came and have the name in their text the first, by its path.
    private var first: (document: Int64, path: DocumentPath)?
    /// Those that went or got another path, of those that had it.
    private var lost: Set<Int64> = []

    init(party: Int64, newName: String?) {
        self.party = party
        self.newName = newName
    }

    /// Counts a name that a document has.
    mutating func add(_ name: PartyInDocument.Name, in document: Int64, _ path: DocumentPath) {
        mentions += name.mentions
        documents += 1
        rules.append(CountedNumbers.Entry(Int64(name.rule.code), 1))
        if name.mentions > 0 { meet(document, path) }
    }

    /// Takes back what a document counted for.
    mutating func remove(_ name: PartyInDocument.Name, in document: Int64) {
        mentions -= name.mentions
        documents -= 1
        rules.append(CountedNumbers.Entry(Int64(name.rule.code), -1))
        if name.mentions > 0 { lost.insert(document) }
    }

    /// Notes that a document that has it in its text goes by another path.
    mutating func move(_ document: Int64, _ path: DocumentPath) {
        lost.insert(document)
        meet(document, path)
    }

    private mutating func meet(_ document: Int64, _ path: DocumentPath) {
        if first.map({ path < $0.path }) ?? true { first = (document, path) }
    }

    /// Writes what was counted for a name; one that no document has any more goes.
    func write(_ alias: Int64, _ names: Tokenizer, in db: Database) throws {
        if let newName { return try insert(alias, newName, names, in: db) }
        var (rules, known) = (CountedNumbers(), nil as Int64?)
        try db.eachRow("SELECT rules, first FROM alias WHERE id = ?", alias) { row in
            rules = CountedNumbers(row.bytes(0))
            known = row.optionalNumber(1)
        }
        rules.add(self.rules)
        try db.run(
            "UPDATE alias SET mentions = mentions + ?, documents = documents + ?, rules = ?, first = ? WHERE id = ?",
            mentions,
            documents,
            rules.bytes,
            try firstDocument(with: alias, besides: known, in: db),
            alias
        )
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
        var rules = CountedNumbers()
        rules.add(self.rules)
        try db.run(
            """
            INSERT INTO alias (id, name, unlike, rules, mentions, documents, first)
            VALUES (?, ?, nullif(?, lower(?2)), ?, ?, ?, ?)
            """,
            alias,
            name,
            names.folded(name),
            rules.bytes,
            mentions,
            documents,
            try firstDocument(with: alias, besides: nil, in: db)
        )
        try db.run("INSERT INTO aliasWords (rowid, name) VALUES (?, ?)", alias, name)
    }

    /// The first document, by its path, that has the name in its text, where one is known already; nil when none has.
    private func firstDocument(with alias: Int64, besides known: Int64?, in db: Database) throws -> Int64? {
        let both = [known, first?.document].compactMap { $0 }
        guard lost.isDisjoint(with: both) else { return try lookedUpDocument(with: alias, in: db) }
        guard both.count == 2 else { return both.first }
        return try db.number("SELECT id FROM document WHERE id IN (?, ?) ORDER BY path LIMIT 1", both[0], both[1])
    }

    private func lookedUpDocument(with alias: Int64, in db: Database) throws -> Int64? {
        let named = try db.partyList(.namedIn, of: party).all.map(\.number)
        let sql = "SELECT d.id FROM json_each(?) n CROSS JOIN document d ON d.id = n.value ORDER BY d.path"
        return try db.rows(sql, [named.json]).lazy.map { $0[0] as Int64 }.first { document in
            let names = try PartiesInDocument(of: document, in: db).all.first { $0.id == party }?.names ?? []
            return names.contains { $0.alias == alias && $0.mentions > 0 }
        }
    }
}

/// By which rules the documents join a name to its party.
enum AliasRules {
    /// The one that most of them go by, besides the plainest; the letters decide between what is given alike.
    static func told(_ bytes: [UInt8]) -> AliasRule {
        let rules = CountedNumbers(bytes).all.filter { $0.number != Int64(AliasRule.normalForm.code) }
        let most = rules.max { ($0.count, $1.number) < ($1.count, $0.number) }
        return most.flatMap { AliasRule(code: Int($0.number)) } ?? .normalForm
    }
}
