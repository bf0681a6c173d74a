import CorpusModel
import GRDB

/// Parties as other findings refer to them.
struct PartyReferences {
    /// Whose parties.
    enum Finding {
        case event, question

        var query: String {
            switch self {
            case .event:
                """
                SELECT p.id, p.name, p.kind FROM event e, json_each(e.parties) f JOIN party p ON p.id = f.value
                WHERE e.id = ? ORDER BY f.key
                """
            case .question:
                """
                SELECT p.id, p.name, p.kind FROM questionParty f JOIN party p ON p.id = f.party
                WHERE f.question = ? ORDER BY f.place
                """
            }
        }
    }

    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func all(of finding: Finding, _ id: Int64) throws -> [PartyReference] {
        try db.rows(finding.query, [id]).compactMap { PartyRow.reference($0) }
    }

    func one(_ id: Int64) throws -> PartyReference? {
        try db.row("SELECT id, name, kind FROM party WHERE id = ?", [id]).flatMap { PartyRow.reference($0) }
    }

    /// A source as written with the party that it is; nil when nothing is written.
    func source(_ text: String?, _ party: Int64?) throws -> SourceReference? {
        try text.map { SourceReference(text: $0, party: try party.flatMap(one)) }
    }
}
