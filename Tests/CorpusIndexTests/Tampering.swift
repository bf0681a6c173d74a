import GRDB

@testable import CorpusIndex

/// What only a test does to an index.
extension IndexedCorpus {
    /// How the writer syncs: 2 is FULL.
    func synchronous() throws -> Int {
        var mode = 0
        try write { db in mode = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0 }
        return mode
    }

    /// Changes the texts, which the full-text index cannot notice.
    func changeTexts() throws {
        try write { try $0.execute(sql: "UPDATE piece SET text = zeroblob(length)") }
    }

    /// Takes the words of all pieces out of the full-text index behind its back.
    func forgetWords() throws {
        try write { try $0.execute(sql: "DELETE FROM pieceWords_data WHERE id > 10") }
    }
}
