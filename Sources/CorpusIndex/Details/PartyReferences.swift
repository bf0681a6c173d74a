import CorpusModel
import GRDB

/// Parties as other findings refer to them.
struct PartyReferences {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Those in a question.
    func all(ofQuestion id: Int64) throws -> [PartyReference] {
        try db.rows(
            """
            SELECT p.id, p.name, p.kind FROM questionParty f JOIN party p ON p.id = f.party
            WHERE f.question = ? ORDER BY f.place
            """,
            [id]
        ).compactMap { PartyRow.reference($0) }
    }

    func one(_ id: Int64) throws -> PartyReference? {
        try db.row("SELECT id, name, kind FROM party WHERE id = ?", [id]).flatMap { PartyRow.reference($0) }
    }

    /// A source as written with the party that it is; nil when nothing is written.
    func source(_ text: String?, _ party: Int64?) throws -> SourceReference? {
        try text.map { SourceReference(text: $0, party: try party.flatMap(one)) }
    }
}
