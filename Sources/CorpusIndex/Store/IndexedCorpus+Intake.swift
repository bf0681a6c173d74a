import CorpusModel
import GRDB

/// What fills the index.
extension IndexedCorpus {
    /// Brings the index in line with the files, all of the changes or none.
    public func apply(_ changes: [IndexChange]) throws {
        guard !changes.isEmpty else { return }
        var rest: [IndexChange]? = changes
        try apply { rest.take() }
    }

    /// The same for changes that still arrive: asks for the next ones until there are none.
    ///
    /// How many documents are expected, in this call and those that follow, tells how much it pays to learn what they have in common.
    public func apply(expecting coming: Int = 0, _ next: () -> [IndexChange]?) throws {
        try write { try IndexWriter.apply(next, expecting: coming, in: $0) }
    }

    /// The files that were read.
    public func files() throws -> IndexedFiles {
        try read { db in
            // About as many as documents: what grows is copied again and again.
            let expected = try CountedTable.document.count(db)
            var list = FileList(capacity: expected)
            var hashes: [ContentHash] = []
            hashes.reserveCapacity(expected)
            try db.eachRow("SELECT path, size, modified, inode, high, low FROM file ORDER BY path") { row in
                let stamp = FileStamp(size: Int(row.number(1)), modified: row.number(2), inode: row.number(3))
                row.withBytes(0) { list.append([], $0, stamp) }
                hashes.append(
                    ContentHash(high: UInt64(bitPattern: row.number(4)), low: UInt64(bitPattern: row.number(5)))
                )
            }
            return IndexedFiles(list, hashes)
        }
    }

    /// Whether documents came of a file, not only a problem.
    public func hasDocument(in file: DocumentPath) throws -> Bool {
        let sql = "SELECT 1 FROM document WHERE path = ? UNION ALL SELECT 1 FROM member WHERE file = ?"
        return try read { try $0.number(sql, file.bytes, file.bytes) != nil }
    }

    /// The file that holds a document among others; nil for one that is a file.
    public func file(holding path: DocumentPath) throws -> DocumentPath? {
        try read { db in
            try db.row("SELECT file FROM member WHERE path = ?", [path.bytes.blob])
                .map { DocumentPath(bytes: try $0.bytes(0)) }
        }
    }

    /// What is wrong with which file, or path that is none; not what is wrong with what a file holds.
    public func problemReasons() throws -> [DocumentPath: Set<ProblemReason>] {
        try read { db in
            var reasons: [DocumentPath: Set<ProblemReason>] = [:]
            let sql = """
                SELECT id, path, reason, words, number, bound, NULL FROM problem
                WHERE yieldedNothing = 0 AND path NOT IN (SELECT path FROM member WHERE path <> file)
                """
            for row in try db.rows(sql) {
                let problem = try ProblemRow.problem(row)
                reasons[problem.path, default: []].insert(problem.reason)
            }
            return reasons
        }
    }

    /// Has every file read again when the way of reading has changed since the last time; `recipe` names it.
    public func use(recipe: String) throws {
        guard try note("recipe") != recipe else { return }
        try write { db in
            try db.execute(sql: "UPDATE file SET modified = -1, high = 0, low = 0")
            try db.run("INSERT OR REPLACE INTO meta VALUES ('recipe', ?)", recipe)
        }
    }

    /// A note that the index keeps about itself; nil when it was never set.
    public func note(_ name: String) throws -> String? {
        try read { db in try db.row("SELECT value FROM meta WHERE name = ?", [name])?[0] }
    }

    /// Keeps a note about the index itself.
    public func setNote(_ name: String, _ value: String) throws {
        try write { try $0.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value) }
    }
}
