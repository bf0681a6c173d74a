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

    /// Changes what no word is made of, which the full-text index cannot notice.
    func changeMarks() throws {
        try write {
            try $0.execute(sql: "UPDATE passage SET text = CAST(replace(CAST(text AS TEXT), '.', '!') AS BLOB)")
        }
    }

    /// Takes the words of all passages out of the full-text index behind its back.
    func forgetWords() throws {
        try write { try $0.execute(sql: "DELETE FROM passageWords_data WHERE id > 10") }
    }
}
