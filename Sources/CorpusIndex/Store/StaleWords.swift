import GRDB

/// The words of texts that were replaced or removed: the full-text tables keep them, with a note that they are gone, until
/// all their parts are merged into one, and every search reads past them.
enum StaleWords {
    /// So many pages are merged in one transaction, at most: some hundredths of a second.
    fileprivate static let pages = 500
    /// Fewer pieces than this are not worth it.
    private static let few = 200

    /// Notes that pieces went.
    static func add(_ pieces: Int, in db: Database) throws {
        let sql = "INSERT INTO meta VALUES ('stale', ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value"
        try db.run(sql, pieces)
    }

    /// Whether searches suffer: a quarter as many pieces went as there are.
    fileprivate static func areMany(_ db: Database) throws -> Bool {
        let gone = try db.number("SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'stale'") ?? 0
        guard gone >= few else { return false }
        return try 4 * Int(gone) > CountedTable.piece.count(db)
    }
}

extension IndexedCorpus {
    /// Frees the full-text tables from the words of what went, once they are many; ends early when it is not wanted any more.
    ///
    /// Others may read and write between its steps. Throws what SQLite throws.
    public func dropStaleWords(while isWanted: () -> Bool) throws {
        guard try read(StaleWords.areMany) else { return }
        for table in SearchedList.fullTextTables {
            // A number below zero makes all parts ready to become one, others go on with that: see FTS5's `merge`.
            var pages = -StaleWords.pages
            var isMerging = true
            while isMerging {
                guard isWanted() else { return }
                try write { isMerging = try $0.merge(table, pages: pages) }
                pages = StaleWords.pages
            }
        }
        try write { db in
            try db.run("DELETE FROM meta WHERE name = 'stale'")
            try PartyKeys.dropStale(in: db)
        }
    }
}

extension Database {
    /// Merges parts of a full-text table; whether there was anything to merge.
    fileprivate func merge(_ table: String, pages: Int) throws -> Bool {
        let before = totalChangesCount
        try run("INSERT INTO \(table) (\(table), rank) VALUES ('merge', ?)", pages)
        return totalChangesCount - before >= 2
    }
}
