import CorpusModel
import GRDB
import Glibc
import Synchronization

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
    private let file: IndexFile?
    private let store: Mutex<any DatabaseWriter>

    private init(title: String, file: IndexFile?, store: any DatabaseWriter) {
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
            do {
                let (pool, notice) = try connect(file)
                return Opening(corpus: IndexedCorpus(title: title, file: file, store: pool), notice: notice)
            } catch {
                let why = "index kept in memory, as \(path) cannot be written"
                return Opening(corpus: try inMemory(title), notice: why)
            }
        }
    }

    private static func inMemory(_ title: String) throws -> IndexedCorpus {
        let queue = try DatabaseQueue(configuration: IndexFile.configuration)
        try queue.write { try Schema.create(in: $0) }
        return IndexedCorpus(title: title, file: nil, store: queue)
    }

    private static func connect(_ file: IndexFile) throws -> (DatabasePool, notice: String?) {
        switch file.inspect() {
        case .nothing:
            file.makeFolder()
            try file.create()
            return (try file.connect(), nil)
        case .useless(let why):
            return try rebuild(file, because: why)
        case .index:
            do {
                return (try file.connect(), nil)
            } catch let error as DatabaseError where isDamage(error) {
                return try rebuild(file, because: "was damaged")
            }
        }
    }

    private static func rebuild(_ file: IndexFile, because why: String) throws -> (DatabasePool, notice: String?) {
        // Where no new file can be made, the old one stays where it is.
        let folder = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? "."
        guard access(folder.isEmpty ? "/" : folder, W_OK) == 0 else {
            throw DatabaseError(resultCode: .SQLITE_READONLY)
        }
        let aside = file.moveAside()
        try file.create()
        let place = aside.map { "moved to \($0), " } ?? ""
        return (try file.connect(), "index \(why): \(place)rebuilt")
    }

    private static func isDamage(_ error: DatabaseError) -> Bool {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT: true
        default: false
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try store.withLock { $0 }.read(body)
    }

    func write(_ body: (Database) throws -> Void) throws {
        try store.withLock { $0 }.write(body)
    }

    /// Whether an error means that the index is damaged and must be built anew.
    public static func meansDamage(_ error: any Error) -> Bool {
        (error as? DatabaseError).map(isDamage) ?? false
    }

    /// Moves a damaged index aside and goes on with an empty one.
    public func startAnew() throws {
        try store.withLock { current in
            try? current.close()
            if let file {
                current = try Self.rebuild(file, because: "was damaged").0
            } else {
                current = try DatabaseQueue(configuration: IndexFile.configuration)
                try current.write { try Schema.create(in: $0) }
            }
        }
    }

    /// Looks through the whole file, the full-text tables too; takes as long as reading it.
    ///
    /// False when it is damaged.
    public func isSound() throws -> Bool {
        do {
            return try store.withLock { $0 }.writeWithoutTransaction { db in
                for table in ["passageWords", "eventWords", "questionWords", "aliasWords"] {
                    try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
                }
                return try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok"
            }
        } catch let error as DatabaseError where Self.isDamage(error) {
            return false
        }
    }
}
