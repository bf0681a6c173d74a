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
        if let known = try db.number("SELECT id FROM party WHERE key = ?", [party.key]) {
            touched.insert(known)
            return known
        }
        try db.run(
            "INSERT INTO party (key, name, kind, sure, mentions, documents, ties) VALUES (?, ?, ?, ?, 0, 0, 0)",
            [party.key, party.name, party.kind.rawValue, party.isKindSure]
        )
        return db.lastInsertedRowID
    }

    private func writeParty(_ party: FoundParty, _ id: Int64, mentions: Int, _ document: Int64) throws {
        try db.run(
            "INSERT INTO partyInDocument (document, party, name, kind, sure, mentions) VALUES (?, ?, ?, ?, ?, ?)",
            [document, id, party.name, party.kind.rawValue, party.isKindSure, mentions]
        )
        try count(party: id, mentions: mentions, documents: 1)
        try vote(id, party.name, party.kind.rawValue, isSure: party.isKindSure, 1)
    }

    private func count(party: Int64, mentions: Int, documents: Int) throws {
        try db.run(
            "UPDATE party SET mentions = mentions + ?, documents = documents + ? WHERE id = ?",
            [mentions, documents, party]
        )
    }

    /// Counts a document's word on a party's name and kind, or takes it back with `votes` -1.
    private func vote(_ party: Int64, _ name: String, _ kind: String, isSure: Bool, _ votes: Int) throws {
        try db.run(
            """
            INSERT INTO nameVote (party, name, votes) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET votes = votes + excluded.votes
            """,
            [party, name, votes]
        )
        try db.run(
            """
            INSERT INTO kindVote (party, kind, sure, unsure) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET sure = sure + excluded.sure, unsure = unsure + excluded.unsure
            """,
            [party, kind, isSure ? votes : 0, isSure ? 0 : votes]
        )
    }

    private func writeName(_ name: NamesInDocument.Name, _ document: Int64) throws {
        let id = try aliasID(name)
        try db.run(
            """
            UPDATE alias SET mentions = mentions + ?, documents = documents + 1,
                rule = CASE WHEN rule = 'normalForm' THEN ? ELSE rule END WHERE id = ?
            """,
            [name.mentions, name.rule.rawValue, id]
        )
        try db.run(
            "INSERT INTO aliasInDocument (document, alias, mentions, start) VALUES (?, ?, ?, ?)",
            [document, id, name.mentions, name.start]
        )
    }

    private func aliasID(_ name: NamesInDocument.Name) throws -> Int64 {
        let known = try db.number("SELECT id FROM alias WHERE party = ? AND name = ?", [name.party, name.text])
        if let known { return known }
        try db.run(
            "INSERT INTO alias (party, name, folded, rule, mentions, documents) VALUES (?, ?, ?, ?, 0, 0)",
            [name.party, name.text, folder.folded(name.text), name.rule.rawValue]
        )
        let id = db.lastInsertedRowID
        try db.run("INSERT INTO aliasWords (rowid, name) VALUES (?, ?)", [id, name.text])
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
            try count(party: party, mentions: -(row[4] as Int), documents: -1)
            try vote(party, row[1], row[2], isSure: row[3], -1)
        }
        try db.run("DELETE FROM partyInDocument WHERE document = ?", [document])
        try removeNames(of: document)
    }

    private func removeNames(of document: Int64) throws {
        let rows = try db.rows("SELECT alias, mentions FROM aliasInDocument WHERE document = ?", [document])
        try db.run("DELETE FROM aliasInDocument WHERE document = ?", [document])
        for row in rows {
            let alias: Int64 = row[0]
            try db.run(
                "UPDATE alias SET mentions = mentions - ?, documents = documents - 1 WHERE id = ?",
                [row[1] as Int, alias]
            )
            try db.run(
                """
                INSERT INTO aliasWords (aliasWords, rowid, name)
                SELECT 'delete', id, name FROM alias WHERE id = ? AND documents = 0
                """,
                [alias]
            )
            try db.run("DELETE FROM alias WHERE id = ? AND documents = 0", [alias])
        }
    }

    /// Gives every touched party the name and kind that most documents give it; drops those no document names.
    func settleParties() throws {
        for party in tied.sorted() { try countTies(of: party) }
        tied = []
        for party in touched.sorted() {
            try db.run("DELETE FROM nameVote WHERE party = ? AND votes = 0", [party])
            try db.run("DELETE FROM kindVote WHERE party = ? AND sure = 0 AND unsure = 0", [party])
            try db.run("DELETE FROM party WHERE id = ? AND documents = 0", [party])
            try db.run(Self.settle, [party, party, party, party])
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
