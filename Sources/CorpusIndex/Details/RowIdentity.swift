import CorpusModel
import GRDB

extension IndexedCorpus {
    public func identity(of row: RowReference) throws -> [[UInt8]]? {
        try read { db in
            switch row {
            case .subject(.document(let id)):
                try db.parts("SELECT path FROM document WHERE id = ?", id.rawValue)
            case .subject(.event(let id)):
                try db.parts(
                    """
                    SELECT d.path, CAST(e.id - d.firstEvent AS TEXT)
                    FROM event e JOIN document d ON d.id = e.document WHERE e.id = ?
                    """,
                    id.rawValue
                )
            case .subject(.question(let id)): try db.parts("SELECT sort FROM question WHERE id = ?", id.rawValue)
            case .subject(.party(let id)): try db.parts("SELECT key FROM party WHERE id = ?", id.rawValue)
            case .subject(.problem(let id)):
                try db.parts("SELECT path, reason FROM problem WHERE id = ?", id.rawValue)
            case .relation(let id): try Self.identity(of: id, db)
            }
        }
    }

    /// Which end of a mutual relation is its subject is chance.
    private static func identity(of relation: RelationID, _ db: Database) throws -> [[UInt8]]? {
        let row = try db.row(
            """
            SELECT t.type, t.polarity, t.basis, s.key, o.key FROM tie t
            JOIN party s ON s.id = t.subject JOIN party o ON o.id = t.object WHERE t.id = ?
            """,
            [relation.rawValue]
        )
        guard let row, let type = RelationType(code: row[0]) else { return nil }
        let ends = try [row.bytes(3), row.bytes(4)]
        let isTurned = type.isMutual && ends[1].lexicographicallyPrecedes(ends[0])
        return [Array("\(type.rawValue) \(row[1] as Int) \(row[2] as Int)".utf8)] + (isTurned ? ends.reversed() : ends)
    }
}

extension Database {
    /// The columns of one row as bytes; nil when there is no such row.
    fileprivate func parts(_ sql: String, _ id: Int64) throws -> [[UInt8]]? {
        try row(sql, [id]).map { row in try (0..<row.count).map { try row.bytes($0) } }
    }
}
