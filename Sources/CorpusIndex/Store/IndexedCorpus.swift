import CorpusModel
import GRDB
import Glibc
import Synchronization

/// Why there is no index to be used as it is.
public enum IndexAbsence: Error, Hashable {
    case notMade
    /// Its path, and why it is of no use, in a few words.
    case useless(String, String)
    /// Its path: it is there, but SQLite must write beside a file that it reads, and may not.
    case closed(String)
    /// Its path, and why it is not to be used, in a few words.
    case untrusted(String, String)
}

/// A page of the index is not what was written, or does not fit the others.
public struct IndexDamage: Error, CustomStringConvertible {
    public let description = "it is damaged; when it is opened the next time, it is moved aside and made anew"
}

/// A corpus in an SQLite file, shared by all programs that open it; safe from any thread.
public final class IndexedCorpus: Corpus, Sendable {
    /// A corpus with what is to be said about its opening.
    public struct Opening: Sendable {
        /// The corpus, ready to be asked.
        public let corpus: IndexedCorpus
        /// What had to be done to open it, for the reader; nil when nothing was amiss.
        public let notice: String?
    }

    let title: String
    let file: IndexFile?
    private let store: Mutex<Store>

    init(title: String, file: IndexFile?, store: Store) {
        self.title = title
        self.file = file
        self.store = Mutex(store)
    }

    /// Opens an index, or makes it.
    ///
    /// One that is damaged, foreign or of another version is moved aside; where nothing
    /// can be written the index is kept in memory. Throws only when not even that can be had.
    public static func open(_ location: IndexLocation, title: String) throws -> Opening {
        switch location {
        case .memory:
            return Opening(corpus: try inMemory(title), notice: nil)
        case .file(let path):
            let file = IndexFile(path: path)
            if let why = file.objection {
                return Opening(corpus: try inMemory(title), notice: "index kept in memory, as \(path) \(why)")
            }
            do {
                let (store, notice) = try connect(file)
                return Opening(corpus: IndexedCorpus(title: title, file: file, store: store), notice: notice)
            } catch {
                let why = "index kept in memory, as \(path) cannot be written"
                return Opening(corpus: try inMemory(title), notice: why)
            }
        }
    }

    /// Opens an index as it is: nothing is made, moved or brought up to date; throws `IndexAbsence` when there is none to use.
    public static func openAsItIs(_ location: IndexLocation, title: String) throws -> IndexedCorpus {
        guard case .file(let path) = location else { throw IndexAbsence.notMade }
        let file = IndexFile(path: path)
        if let why = file.objection { throw IndexAbsence.untrusted(path, why) }
        switch file.inspect() {
        case .nothing: throw IndexAbsence.notMade
        case .useless(let why): throw IndexAbsence.useless(path, why)
        case .noFile: throw IndexAbsence.useless(path, "is no file")
        case .index, .newIndex:
            do {
                return IndexedCorpus(title: title, file: file, store: .narrow(try file.connect()))
            } catch let error as DatabaseError where isDamage(error) {
                throw IndexAbsence.useless(path, "was damaged")
            } catch let error as DatabaseError where isRefusal(error) {
                throw IndexAbsence.closed(path)
            }
        }
    }

    private static func inMemory(_ title: String) throws -> IndexedCorpus {
        IndexedCorpus(title: title, file: nil, store: .wide(try queueInMemory()))
    }

    private static func queueInMemory() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: IndexFile.configuration)
        try queue.write { try Schema.create(in: $0) }
        return queue
    }

    private static func connect(_ file: IndexFile) throws -> (Store, notice: String?) {
        let number = file.number
        switch file.inspect() {
        case .nothing, .newIndex:
            // What was cut off in the making is taken back by SQLite, and made again.
            file.makeFolder()
            try file.create()
            return (.wide(try file.connectWidely()), nil)
        case .useless(let why):
            return try rebuild(file, number, because: why)
        case .noFile:
            throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
        case .index:
            do {
                return (.narrow(try file.connect()), nil)
            } catch let error as DatabaseError where isDamage(error) {
                return try rebuild(file, number, because: "was damaged")
            }
        }
    }

    /// Moves a file of some number aside and makes another, unless another program has done so meanwhile.
    private static func rebuild(_ file: IndexFile, _ number: ino_t?, because why: String) throws -> (
        Store, notice: String?
    ) {
        try file.alone {
            guard number == file.number else { return (.wide(try file.connectWidely()), nil) }
            let aside = try file.moveAside()
            try file.create()
            return (.wide(try file.connectWidely()), "index \(why): moved to \(aside), rebuilt")
        }
    }

    private static func isRefusal(_ error: DatabaseError) -> Bool {
        switch error.resultCode {
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: true
        default: false
        }
    }

    private static func isDamage(_ error: DatabaseError) -> Bool {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT: true
        default: false
        }
    }

    /// What a query gives, by default as long as whoever asks on this thread wants it.
    func read<Value>(
        while isWanted: (@Sendable () -> Bool)? = Interruption.isWanted,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        do {
            return try readAnyPage(isWanted, body)
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            file?.mistrust()
            throw IndexDamage()
        }
    }

    private func readAnyPage<Value>(
        _ isWanted: (@Sendable () -> Bool)?,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        let (database, isFrozen) = store.withLock { ($0.database, $0.isFrozen) }
        guard let queue = database as? DatabaseQueue else {
            return try database.read { db in try db.asking(while: isWanted, body) }
        }
        if isFrozen { return try queue.unsafeRead { db in try db.asking(while: isWanted, body) } }
        // Not by `read`, which sets a pragma at whose word SQLite forgets every statement that it has prepared.
        return try queue.unsafeRead { db in
            try db.run("BEGIN")
            defer { if (try? db.run("COMMIT")) == nil { try? db.rollback() } }
            return try db.asking(while: isWanted, body)
        }
    }

    /// Whether two threads can read at once.
    var canReadTwice: Bool { store.withLock { $0.database is DatabasePool } }

    func write(_ body: (Database) throws -> Void) throws {
        try writer().write(body)
    }

    /// Opens the connections that let several threads read while another writes; writing does so by itself.
    public func widen() throws {
        _ = try writer()
    }

    private func writer() throws -> any DatabaseWriter {
        let (known, isFrozen) = store.withLock { ($0.writer, $0.isFrozen) }
        if let known { return known }
        guard !isFrozen else { throw DatabaseError(resultCode: .SQLITE_READONLY) }
        guard let file else { return store.withLock { $0.database } }
        // Outside the lock: who reads meanwhile does so by the connection that is open.
        let pool = try file.connectWidely()
        return store.withLock { store in
            if let writer = store.writer {
                OldConnections.keep(pool)
                return writer
            }
            OldConnections.keep(store.database)
            store = .wide(pool)
            return pool
        }
    }

    /// Whether an error means that the index is damaged and must be built anew.
    public static func meansDamage(_ error: any Error) -> Bool {
        error is IndexDamage || (error as? DatabaseError).map(isDamage) ?? false
    }

    /// Whether somebody has met with a damaged page since the last close look.
    public var isDoubted: Bool { file?.isDoubted ?? false }

    /// Moves a damaged index aside and goes on with an empty one.
    public func startAnew() throws {
        try store.withLock { current in
            try? current.database.close()
            OldConnections.keep(current.database)
            if let file {
                current = try Self.rebuild(file, file.number, because: "was damaged").0
            } else {
                current = .wide(try Self.queueInMemory())
            }
        }
    }

    /// Whether an error means that the index's file can take no more: the disk is full, failing or closed to writing.
    public static func meansNoRoom(_ error: any Error) -> Bool {
        switch (error as? DatabaseError)?.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY: true
        default: false
        }
    }

    /// Whether the index has no file, and one connection for all.
    public var isInMemory: Bool {
        store.withLock { store in
            if case .wide(let writer) = store { writer is DatabaseQueue } else { false }
        }
    }

    /// Leaves the index's file as it is and goes on with an empty index in memory; false when it is there already.
    public func continueInMemory() throws -> Bool {
        guard !isInMemory else { return false }
        let queue = try Self.queueInMemory()
        return store.withLock { current in
            try? current.database.close()
            OldConnections.keep(current.database)
            current = .wide(queue)
            return true
        }
    }

    /// Ends a frozen view: until then the index keeps what has been replaced since.
    public func thaw() {
        store.withLock { store in
            guard case .frozen(let queue) = store else { return }
            try? queue.close()
            OldConnections.keep(queue)
        }
    }

    /// Looks through the whole file, the full-text tables and the text of every document too; takes as long as reading it.
    ///
    /// False when it is damaged.
    public func isSound() throws -> Bool {
        do {
            let isSound = try writer().writeWithoutTransaction { db in
                // The whole file goes through the cache, where nobody needs it.
                try db.execute(sql: IndexFile.smallCache)
                defer { try? db.execute(sql: IndexFile.writingCache) }
                for table in SearchedList.fullTextTables {
                    try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
                }
                return try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" && TextHash.allHold(in: db)
            }
            if isSound { file?.trust() }
            return isSound
        } catch let error as DatabaseError where Self.isDamage(error) {
            return false
        }
    }
}
