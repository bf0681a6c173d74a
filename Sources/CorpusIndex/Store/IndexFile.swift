import CPageSums
import GRDB
import GRDBSQLite
import Glibc

/// The file of an index: told from others by its head, made, opened, moved aside.
struct IndexFile: Sendable {
    let path: String

    /// What is to be found at a path.
    enum Finding: Hashable {
        case nothing
        case index
        /// An index whose making was cut off before its log was set up.
        case newIndex
        /// Not to be used; why, in a few words.
        case useless(String)
        /// A folder, a device and the like: no index, nor ever to be moved.
        case noFile
    }

    /// Reads the file's first 100 bytes, where SQLite keeps whose file it is and of what version.
    func inspect() -> Finding {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard file >= 0 else { return errno == ELOOP ? .noFile : .nothing }
        defer { close(file) }
        guard Self.isRegular(file) else { return .noFile }
        var head = [UInt8](repeating: 0, count: 100)
        let count = read(file, &head, head.count)
        if count == 0 { return .nothing }
        guard count == head.count, head.starts(with: Array("SQLite format 3\0".utf8)) else {
            return .useless("was damaged")
        }
        guard Self.number(head, at: 68) == Schema.applicationID else { return .useless("belongs to something else") }
        let hasSums = head[20] == UInt8(PAGE_SUMS_BYTES)
        guard Self.number(head, at: 60) == Schema.version, hasSums else { return .useless("is of another version") }
        guard !isDoubted else { return .useless("was damaged") }
        // Both bytes are 2 where changes go to a log beside the file.
        return head[18] == 2 && head[19] == 2 ? .index : .newIndex
    }

    /// The number of the file on its disk, which it keeps when it is moved; nil when there is none.
    var number: ino_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_ino : nil
    }

    /// Does something while no other program does the like in the same folder.
    ///
    /// Throws where nothing can be written there: then the file stays as it is.
    func alone<Value>(_ body: () throws -> Value) throws -> Value {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
        guard access(String(folder), W_OK) == 0 else { throw DatabaseError(resultCode: .SQLITE_READONLY) }
        let lock = open(String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(lock) }
        // Where a folder cannot be locked, the programs still do no harm but that two of them may make it anew.
        flock(lock, LOCK_EX)
        return try body()
    }

    private static func isRegular(_ file: Int32) -> Bool {
        var status = stat()
        return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func number(_ head: [UInt8], at start: Int) -> Int32 {
        head[start..<start + 4].reduce(0) { $0 << 8 | Int32($1) }
    }

    /// Makes the folders above the file, for the user alone.
    func makeFolder() {
        var parent = path.utf8.startIndex
        while let slash = path.utf8[parent...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
            mkdir(String(path[..<slash]), 0o700)
            parent = slash
        }
    }

    /// Makes the file with its tables; when two programs do so at once, the second finds them made.
    ///
    /// The rollback journal sees to it that the file's own head says what it is, before any log does.
    func create() throws {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
        close(file)
        // Once more, now that all of it is there.
        guard objection == nil else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
        trust()
        let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
        OldConnections.keep(queue)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: Self.pageSize)
            try Self.reserveSums(db)
        }
        try queue.inTransaction(.immediate) { db in
            try Schema.create(in: db)
            return .commit
        }
        try queue.close()
    }

    /// 8 KB: texts and the leaves of the full-text index leave less of a page empty than of one of 4.
    private static let pageSize = "PRAGMA page_size = 8192"

    /// Room at the end of every page of a file that is still empty; without it the pages would keep no sums.
    static func reserveSums(_ db: Database) throws {
        var bytes = Int32(PAGE_SUMS_BYTES)
        let code = sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_RESERVE_BYTES, &bytes)
        guard code == SQLITE_OK, Self.sums == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: max(code, Self.sums)))
        }
    }

    /// Opens one connection, enough to read by, and looks at a table; throws when the index cannot be used.
    func connect() throws -> DatabaseQueue {
        var configuration = Self.configuration
        // For `IndexedCorpus.frozen`, which leaves its transaction open.
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { db in
            _ = try db.number("SELECT id FROM document LIMIT 1")
        }
        return queue
    }

    /// Opens connections for reading beside writing; throws when the index cannot be used.
    func connectWidely() throws -> DatabasePool {
        let pool = try openPool()
        try pool.writeWithoutTransaction { db in
            // The pool has set NORMAL itself, after every other hook.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: Self.writingCache)
            // 64 MB: a page that changes often goes from the log to the file less often.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
            _ = try Int.fetchOne(db, sql: "SELECT id FROM document LIMIT 1")
        }
        return pool
    }

    /// 128 MB: the pages that each document changes, of names and of copies, stay there while many are written.
    static let writingCache = "PRAGMA cache_size = -128000"
    /// 2 MB, for what is read once.
    static let smallCache = "PRAGMA cache_size = -2000; PRAGMA shrink_memory"

    /// Opening switches a new file to a log, which SQLite refuses at once, whatever the time to wait, while another writes to it.
    private func openPool() throws -> DatabasePool {
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        while true {
            do {
                return try DatabasePool(path: path, configuration: Self.configuration)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
            {
                usleep(20_000)
            }
        }
    }

    /// How long one program waits for others, in seconds: only threads in the background write, each in its turn.
    private static let patience = 120

    /// Moves the file out of the way, with what SQLite keeps beside it; gives its new path.
    ///
    /// Throws, and leaves it where it is, when it cannot be moved: it may hold what somebody wants.
    func moveAside() throws -> String {
        let names = (1...99).lazy.map { number in "\(path).damaged-\(number)" }
        let free = names.first { name in access(name, F_OK) != 0 }
        guard let free, rename(path, free) == 0 else { throw DatabaseError(resultCode: .SQLITE_READONLY) }
        for ending in ["-wal", "-journal"] { rename(path + ending, free + ending) }
        unlink(path + "-shm")
        trust()
        return free
    }

    /// Whether somebody has met with a damaged page in it.
    var isDoubted: Bool { access(doubt, F_OK) == 0 }

    /// Has whoever opens it next move it aside, by a file beside it: nothing can be noted in an index that is damaged.
    func mistrust() {
        close(open(doubt, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600))
    }

    /// Takes that back.
    func trust() {
        unlink(doubt)
    }

    private var doubt: String { path + ".doubt" }

    /// Has every page of a file compared with its sum when it is read; done once, before the first is opened.
    private static let sums = page_sums_install()

    static var configuration: Configuration {
        _ = sums
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(patience))
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = 3
        configuration.prepareDatabase { db in
            // GRDB notes every column that a statement reads, for who observes it, which takes as long as preparing it.
            sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
            MatchedRows.install(in: db.sqliteConnection)
            PlainTokenizer.install(in: db.sqliteConnection)
            // 8 MB: what the letters of a search look up again and again.
            sqlite3_exec(db.sqliteConnection, "PRAGMA cache_size = -8000", nil, nil, nil)
            ListFunctions.add(to: db)
        }
        return configuration
    }
}
