import GRDB

/// The hash that a document's text had when it was written: what else may change in a file unnoticed, this notices.
enum TextHash {
    static func of(_ text: [UInt8]) -> Int64 {
        Int64(bitPattern: ContentHash(of: text).high)
    }

    /// Whether the pieces of every document still make up its text; throws what SQLite throws.
    static func allHold(in db: Database) throws -> Bool {
        let reader = PieceReader(db)
        let documents = try Row.fetchCursor(db, sql: "SELECT id, textHash FROM document")
        while let row = try documents.next() {
            let text = try reader.pieces(row[0]).flatMap(\.text.bytes)
            guard of(text) == row[1] as Int64 else { return false }
        }
        return true
    }
}
