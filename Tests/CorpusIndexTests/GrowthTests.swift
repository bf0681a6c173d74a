import CorpusModel
import GRDB
import Synchronization
import Testing

@testable import CorpusIndex

/// A document in which one party has a tie to each of many others.
private func hub(ties: Int) -> IndexChange {
    var story = StoryBuilder("hub.txt", ["Norwell sued them all."])
    let range = story.range("Norwell")
    for number in 0...ties {
        let name = number == 0 ? "Norwell" : "Firm \(number)"
        story.findings.parties.append(FoundParty(key: name, name: name, kind: .organisation, isKindSure: true))
    }
    story.findings.relations = (1...ties).map { other in
        FoundRelation(subject: 0, type: .sues, object: other, sentence: 0, cue: range)
    }
    return story.change
}

/// Counted in steps, not in time: each party's ties are counted once a batch, however many there are.
@Test func thousandsOfTiesOfOnePartyAreCountedOnce() throws {
    let corpus = try corpus([])
    let counts = Mutex(0)
    try corpus.write { db in
        db.trace { event in
            if "\(event)".contains("UPDATE party SET ties") { counts.withLock { $0 += 1 } }
        }
    }
    try corpus.apply([hub(ties: 500)])
    #expect(counts.withLock { $0 } == 501)
    #expect(try corpus.read { db in try db.number("SELECT max(ties) FROM party") } == 500)
}

/// A statement that may write several rows opens a savepoint, at which FTS5 lays down a segment.
@Test func documentsWrittenTogetherLieInOneSegmentOfWords() throws {
    let corpus = try corpus((1...40).map { StoryBuilder("\($0).txt", ["Norwell met the board on day \($0)."]).change })
    for table in ["pieceWords", "aliasWords"] {
        let sql = "SELECT count(DISTINCT segid) FROM \(table)_idx"
        #expect(try corpus.read { db in try db.number(sql) ?? 0 } <= 1, "\(table)")
    }
}

/// What is bound, and what SQLite takes it for.
@Test func valuesAreBoundByTheirKind() throws {
    #expect(try bound("") == ["text "])
    #expect(try bound("Zoë") == ["text Zoë"])
    #expect(try bound(7) == ["integer 7"])
    #expect(try bound(true) == ["integer 1"])
    #expect(try bound([UInt8]()) == ["blob "])
    #expect(try bound([0x41, 0x42, 0x43][1...] as ArraySlice<UInt8>) == ["blob BC"])
    #expect(try bound(3..<9) == ["integer 3", "integer 9"])
    #expect(try bound(nil as String?) == ["null "])
    #expect(try bound(nil as Range<Int>?) == ["null ", "null "])
}

/// The kind, as SQLite sees it, and text of each column that a value fills.
private func bound<Value: Bindable>(_ value: Value) throws -> [String] {
    let columns = (0..<Value.width).map { "c\($0)" }
    let marks = Array(repeating: "?", count: Value.width).joined(separator: ", ")
    return try corpus([]).read { db in
        try db.execute(sql: "CREATE TEMP TABLE bound (\(columns.joined(separator: ", ")))")
        try db.run("INSERT INTO bound VALUES (\(marks))", value)
        return try columns.map { column in
            let sql = "SELECT typeof(\(column)) || ' ' || coalesce(CAST(\(column) AS TEXT), '') FROM bound"
            return try String.fetchOne(db, sql: sql) ?? ""
        }
    }
}

@Test func theCountsThatAreKeptAreThoseOfTheRows() throws {
    let corpus = try IndexedCorpus.open(.memory, title: "story").corpus
    func expectExact(_ what: Comment) throws {
        for table in CountedTable.allCases {
            let (kept, rows) = try corpus.read { db in
                (try table.count(db), try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.rawValue)"))
            }
            #expect(kept == rows, what)
        }
    }
    try expectExact("of nothing")
    let missing = DocumentPath("gone.txt")
    try corpus.apply([Harbour.report.change, Harbour.note.change, .refuse(missing, .missing, stamp: nil, hash: nil)])
    try expectExact("of two documents and a problem")
    #expect(try corpus.read { try CountedTable.line.count($0) } > 1)
    let stamp = FileStamp(size: 1, modified: 2, inode: 3)
    let hash = ContentHash(of: [])
    let remarked = IndexEntry(
        document: Harbour.note.document,
        findings: Harbour.report.findings,
        remarks: [.nothingFound, .unreadable("half of it")]
    )
    try corpus.apply([.put(remarked, stamp: stamp, hash: hash)])
    try expectExact("after a change that brings problems")
    try corpus.apply([.move(from: Harbour.note.document.path, to: Harbour.report.document.path, stamp: stamp)])
    try expectExact("after a move over another")
    try corpus.apply([Harbour.note.change, Harbour.report.change, Harbour.report.change])
    try expectExact("after a change that takes them away, and one twice in a transaction")
    try corpus.apply([.refuse(Harbour.note.document.path, .missing, stamp: nil, hash: nil)])
    try expectExact("of a document that became a problem")
    try corpus.apply([.remove(Harbour.note.document.path), .remove(missing)])
    try expectExact("of what is left")
    try corpus.apply([.remove(Harbour.report.document.path)])
    try expectExact("of nothing again")
}
