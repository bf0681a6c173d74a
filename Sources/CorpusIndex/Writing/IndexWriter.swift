import CorpusModel
import GRDB

/// Applies changes inside one transaction and, at its end, settles what they did to the parties they touched.
final class IndexWriter {
    let db: Database
    let folder: Tokenizer
    let cutter: Tokenizer
    let packer: TextPacker
    /// What has been counted of each party and name and is not yet written.
    var tallies: [Int64: PartyTally] = [:]
    var aliasTallies: [Int64: AliasTally] = [:]
    /// The number that the next event gets.
    var nextEvent: Int64
    /// The number that the next new party gets, and of the parties that were asked for the place of their next name.
    var nextParty: Int64
    var nextNames: [Int64: Int64] = [:]
    /// The numbers of parties by their key (`PartyKeys`), and of names by party and bytes, as far as they were looked up.
    var partyIDs: [[UInt8]: Int64] = [:]
    var aliasIDs: [AliasKey: Int64] = [:]
    /// In how many more sentences two parties stand together than is written.
    var companions: [Companions.Pair: Int] = [:]
    /// The keys of sketches that were looked at, by the number of their bucket.
    var buckets: [Int64: SketchBucket] = [:]
    /// The places of events as far as they were changed.
    var chunks: [Int64: EventChunk] = [:]
    /// The sketches and stories of documents as far as they were looked at.
    var sketches = KnownSketches()
    /// The greatest number that was given to a story.
    var lastStory: Int64 = 0
    /// Stories that lost a document: what is left of one may be no longer one.
    var brokenStories: Set<Int64> = []
    /// How many rows came and went.
    var counts: [CountedTable: Int] = [:]
    /// How many pieces went.
    var removedPieces = 0
    /// Parties that gained or lost a tie; counted once at the end, as one party may have thousands.
    var tied: Set<Int64> = []

    /// A name of a party.
    struct AliasKey: Hashable {
        let party: Int64
        let name: [UInt8]
    }

    private init(_ db: Database, expecting coming: Int) throws {
        self.db = db
        folder = try Tokenizer(db, names: true)
        cutter = try Tokenizer(db)
        packer = TextPacker(by: try TextDictionary.current(db, expecting: coming))
        nextParty = try Self.next(of: "party", in: db)
        nextEvent = try Self.next(of: "event", in: db)
    }

    /// The number that the next new row of a table gets, which no row has had before.
    private static func next(of table: String, in db: Database) throws -> Int64 {
        1 + (try db.number("SELECT seq FROM sqlite_sequence WHERE name = ?", table) ?? 0)
    }

    /// Applies changes in order, until there are none, and settles the parties; so many documents are expected from now on.
    static func apply(_ next: () -> [IndexChange]?, expecting coming: Int, in db: Database) throws {
        let writer = try IndexWriter(db, expecting: coming)
        while let changes = next() {
            for change in changes { try writer.apply(change) }
        }
        try writer.settleParties()
        try writer.settleStories()
        try writer.settleEventPlaces()
        for (table, rows) in writer.counts where rows != 0 { try table.add(rows, in: db) }
        if writer.removedPieces > 0 { try StaleWords.add(writer.removedPieces, in: db) }
    }

    private func apply(_ change: IndexChange) throws {
        switch change {
        case .put(let entry, let stamp, let hash):
            try put(entry)
            try setFile(entry.document.path, stamp, hash)
        case .restamp(let path, let stamp):
            try db.run(
                "UPDATE file SET size = ?, modified = ?, inode = ? WHERE path = ?",
                stamp.size,
                stamp.modified,
                stamp.inode,
                path.bytes
            )
        case .move(let from, let to, let stamp):
            try move(from, to, stamp)
        case .refuse(let path, let reason, let stamp, let hash):
            try remove(path)
            if let stamp, let hash { try setFile(path, stamp, hash) }
            try setProblems(path, [reason])
        case .putMember(let entry, let file):
            try put(entry)
            try setMember(entry.document.path, file)
        case .refuseMember(let path, let reason, let file):
            try removeDocument(path)
            try setProblems(path, [reason])
            try setMember(path, file)
        case .seal(let path, let members, let stamp, let hash):
            for member in try self.members(of: path) where !members.contains(member) { try removeDocument(member) }
            try setFile(path, stamp, hash)
        case .remove(let path):
            try remove(path)
        }
    }

    private func setFile(_ path: DocumentPath, _ stamp: FileStamp, _ hash: ContentHash) throws {
        try db.run(
            "INSERT OR REPLACE INTO file (path, size, modified, inode, high, low) VALUES (?, ?, ?, ?, ?, ?)",
            path.bytes,
            stamp.size,
            stamp.modified,
            stamp.inode,
            Int64(bitPattern: hash.high),
            Int64(bitPattern: hash.low)
        )
    }

    private func put(_ entry: IndexEntry) throws {
        let known = try documentID(entry.document.path)
        if let known {
            try removeStory(of: known)
            try removeFindings(of: known)
        }
        let id = try writeDocument(entry, known)
        try writeStory(entry.derived.sketch, id)
        let parties = try writeParties(of: entry, id)
        let pieces = try writePieces(of: entry, parties, id)
        try writeRelations(of: entry.findings, parties, id)
        try writeEvents(of: entry, parties, pieces: pieces, id)
        try writeQuestions(of: entry, parties, id)
        try setProblems(entry.document.path, entry.remarks)
    }

    /// Deletes rows whose number is kept.
    func delete<each Value: Bindable>(_ table: CountedTable, _ condition: String, _ values: repeat each Value) throws {
        try db.run("DELETE FROM \(table.rawValue) WHERE \(condition)", repeat each values)
        counts[table, default: 0] -= db.changesCount
    }

    func documentID(_ path: DocumentPath) throws -> Int64? {
        try db.number("SELECT id FROM document WHERE path = ?", path.bytes)
    }

    /// Gives a document another path: its rows keep their numbers, only their places in the lists move.
    private func move(_ from: DocumentPath, _ to: DocumentPath, _ stamp: FileStamp) throws {
        try remove(to)
        for member in try members(of: from) where member != from {
            try moveDocument(member, DocumentPath(bytes: to.bytes + member.bytes.dropFirst(from.bytes.count)))
        }
        try moveDocument(from, to)
        try db.run("UPDATE member SET file = ? WHERE file = ?", to.bytes, from.bytes)
        try db.run("UPDATE file SET path = ? WHERE path = ?", to.bytes, from.bytes)
        try apply(.restamp(to, stamp: stamp))
    }

    private func moveDocument(_ from: DocumentPath, _ to: DocumentPath) throws {
        try db.run(
            "UPDATE document SET title = ? WHERE path = ? AND title = ?",
            fileName(to),
            from.bytes,
            fileName(from)
        )
        try db.run("UPDATE document SET path = ? WHERE path = ?", to.bytes, from.bytes)
        try db.run("UPDATE problem SET path = ? WHERE path = ?", to.bytes, from.bytes)
        try db.run("UPDATE member SET path = ? WHERE path = ?", to.bytes, from.bytes)
        if let id = try documentID(to) { try moveRows(of: id, from, to) }
    }

    private func setMember(_ path: DocumentPath, _ file: DocumentPath) throws {
        try db.run("INSERT OR REPLACE INTO member (path, file) VALUES (?, ?)", path.bytes, file.bytes)
    }

    private func members(of file: DocumentPath) throws -> [DocumentPath] {
        try db.rows("SELECT path FROM member WHERE file = ? ORDER BY path", [file.bytes.blob])
            .map { DocumentPath(bytes: try $0.bytes(0)) }
    }

    /// Removes a file's row and all that came of it.
    private func remove(_ path: DocumentPath) throws {
        for member in try members(of: path) { try removeDocument(member) }
        try removeDocument(path)
        try db.run("DELETE FROM file WHERE path = ?", path.bytes)
    }

    private func removeDocument(_ path: DocumentPath) throws {
        if let id = try documentID(path) {
            try removeStory(of: id)
            try removeFindings(of: id)
            try deleteDocument(id)
        }
        try delete(.problem, "path = ?", path.bytes)
        try db.run("DELETE FROM member WHERE path = ?", path.bytes)
    }

    /// Makes these the problems of a path; those that stay keep their numbers.
    private func setProblems(_ path: DocumentPath, _ reasons: [ProblemReason]) throws {
        if reasons.isEmpty, try db.number("SELECT 1 FROM problem WHERE path = ?", path.bytes) == nil { return }
        let fields = reasons.map(ProblemFields.init)
        for row in try db.rows("SELECT id, reason FROM problem WHERE path = ?", [path.bytes.blob])
        where !fields.contains(where: { $0.reason == row[1] as String }) {
            try delete(.problem, "id = ?", row[0] as Int64)
        }
        let kept = Int(try db.number("SELECT count(*) FROM problem WHERE path = ?", path.bytes) ?? 0)
        counts[.problem, default: 0] += Set(fields.map(\.reason)).count - kept
        for field in fields {
            try db.run(
                """
                INSERT INTO problem (path, reason, words, number, bound) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (path, reason) DO UPDATE SET words = excluded.words, number = excluded.number,
                    bound = excluded.bound
                """,
                path.bytes,
                field.reason,
                field.words,
                field.number,
                field.bound
            )
        }
    }
}
