import GRDB

extension IndexedCorpus {
    /// The connections to the index.
    enum Store {
        /// One, to read by: all that the first screen waits for.
        case narrow(DatabaseQueue)
        /// Those for reading beside writing, or the one to an index in memory.
        case wide(any DatabaseWriter)
        /// One in the middle of a transaction: it sees the index as it was when that began.
        case frozen(DatabaseQueue)

        /// What may write; nil when it is not open yet.
        var writer: (any DatabaseWriter)? {
            switch self {
            case .narrow, .frozen: nil
            case .wide(let writer): writer
            }
        }

        var database: any DatabaseWriter {
            switch self {
            case .narrow(let queue), .frozen(let queue): queue
            case .wide(let writer): writer
            }
        }

        var isFrozen: Bool {
            if case .frozen = self { true } else { false }
        }
    }

    /// The index as it is now, whatever this or another program writes from now on; one in memory goes on as it is.
    ///
    /// Throws what SQLite throws.
    public func frozen() throws -> IndexedCorpus {
        guard let file, !isInMemory else { return self }
        let queue = try file.connect()
        try queue.unsafeRead { db in
            try db.run("BEGIN")
            // SQLite takes its view of the file at the first reading.
            _ = try db.number("SELECT id FROM document LIMIT 1")
        }
        return IndexedCorpus(title: title, file: file, store: .frozen(queue))
    }
}
