import CorpusModel
import GRDB

extension IndexWriter {
    /// Writes a document's parties and their names; gives the corpus's party for each of the document's.
    func writeParties(of entry: IndexEntry, _ document: Int64) throws -> [Int64] {
        let ids = try entry.findings.parties.map { try partyID($0) }
        let names = NamesInDocument(entry, ids)
        var written: Set<Int64> = []
        for (party, id) in zip(entry.findings.parties, ids) where written.insert(id).inserted {
            try writeParty(party, id, mentions: names.mentions[id] ?? 0, document)
        }
        for name in names.all { try writeName(name, document) }
        return ids
    }

    /// The number of a party; a new one has the name and kind of its only document and needs no settling.
    private func partyID(_ party: FoundParty) throws -> Int64 {
        let key = Array(party.key.utf8)
        let known = try partyIDs[key] ?? db.number("SELECT id FROM party WHERE key = ?", party.key)
        if let known {
            partyIDs[key] = known
            touched.insert(known)
            return known
        }
        try db.run(
            "INSERT INTO party (key, name, kind, sure, mentions, documents, ties) VALUES (?, ?, ?, ?, 0, 0, 0)",
            party.key,
            party.name,
            party.kind.rawValue,
            party.isKindSure
        )
        partyIDs[key] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }

    private func writeParty(_ party: FoundParty, _ id: Int64, mentions: Int, _ document: Int64) throws {
        try db.run(
            "INSERT INTO partyInDocument (document, party, name, kind, sure, mentions) VALUES (?, ?, ?, ?, ?, ?)",
            document,
            id,
            party.name,
            party.kind.rawValue,
            party.isKindSure,
            mentions
        )
        count(id, party.name, party.kind.rawValue, isSure: party.isKindSure, mentions: mentions, sign: 1)
    }

    private func count(_ party: Int64, _ name: String, _ kind: String, isSure: Bool, mentions: Int, sign: Int) {
        tallies[party, default: PartyTally()]
            .add(name: name, kind: kind, isSure: isSure, mentions: mentions, sign: sign)
    }

    private func writeName(_ name: NamesInDocument.Name, _ document: Int64) throws {
        let id = try aliasID(name)
        try db.run(
            """
            UPDATE alias SET mentions = mentions + ?, documents = documents + 1,
                rule = CASE WHEN rule = 'normalForm' THEN ? ELSE rule END WHERE id = ?
            """,
            name.mentions,
            name.rule.rawValue,
            id
        )
        try db.run(
            "INSERT INTO aliasInDocument (document, alias, mentions, start) VALUES (?, ?, ?, ?)",
            document,
            id,
            name.mentions,
            name.start
        )
    }

    private func aliasID(_ name: NamesInDocument.Name) throws -> Int64 {
        let key = AliasKey(party: name.party, name: Array(name.text.utf8))
        if let known = aliasIDs[key] { return known }
        if let known = try db.number("SELECT id FROM alias WHERE party = ? AND name = ?", name.party, name.text) {
            aliasIDs[key] = known
            return known
        }
        try db.run(
            "INSERT INTO alias (party, name, folded, rule, mentions, documents) VALUES (?, ?, ?, ?, 0, 0)",
            name.party,
            name.text,
            folder.folded(name.text),
            name.rule.rawValue
        )
        let id = db.lastInsertedRowID
        aliasIDs[key] = id
        try db.run("INSERT INTO aliasWords (rowid, name) VALUES (?, ?)", id, name.text)
        return id
    }

    func removeParties(of document: Int64) throws {
        let rows = try db.rows(
            "SELECT party, name, kind, sure, mentions FROM partyInDocument WHERE document = ?",
            [document]
        )
        for row in rows {
            let party: Int64 = row[0]
            touched.insert(party)
            count(party, row[1], row[2], isSure: row[3], mentions: row[4], sign: -1)
        }
        try db.run("DELETE FROM partyInDocument WHERE document = ?", document)
        try removeNames(of: document)
    }

    private func removeNames(of document: Int64) throws {
        aliasIDs = [:]
        let rows = try db.rows("SELECT alias, mentions FROM aliasInDocument WHERE document = ?", [document])
        try db.run("DELETE FROM aliasInDocument WHERE document = ?", document)
        for row in rows {
            let alias: Int64 = row[0]
            try db.run(
                "UPDATE alias SET mentions = mentions - ?, documents = documents - 1 WHERE id = ?",
                row[1] as Int,
                alias
            )
            try db.run(
                """
                INSERT INTO aliasWords (aliasWords, rowid, name)
                SELECT 'delete', id, name FROM alias WHERE id = ? AND documents = 0
                """,
                alias
            )
            try db.run("DELETE FROM alias WHERE id = ? AND documents = 0", alias)
        }
    }

    /// Gives every touched party the name and kind that most documents give it; drops those no document names.
    func settleParties() throws {
        for (party, tally) in tallies.sorted(by: { $0.key < $1.key }) { try tally.write(party, in: db) }
        tallies = [:]
        try writeCompanions()
        for party in tied.sorted() { try countTies(of: party) }
        tied = []
        for party in touched.sorted() {
            try db.run("DELETE FROM nameVote WHERE party = ? AND votes = 0", party)
            try db.run("DELETE FROM kindVote WHERE party = ? AND sure = 0 AND unsure = 0", party)
            try db.run("DELETE FROM party WHERE id = ? AND documents = 0", party)
            try db.run(Self.settle, party, party, party, party)
        }
        touched = []
    }

    /// A kind is sure when more documents are sure of it than give any other.
    private static let settle = """
        WITH best AS (SELECT kind, sure FROM kindVote WHERE party = ? ORDER BY 2 * sure + unsure DESC, kind LIMIT 1)
        UPDATE party SET
            name = (SELECT name FROM nameVote WHERE party = ? ORDER BY votes DESC, name LIMIT 1),
            kind = (SELECT kind FROM best),
            sure = (SELECT best.sure > (
                SELECT coalesce(sum(v.sure + v.unsure), 0) FROM kindVote v WHERE v.party = ? AND v.kind <> best.kind
            ) FROM best)
        WHERE id = ?
        """
}
