import CorpusModel
import Dispatch
import GRDB
import GRDBSQLite
import Glibc
import Testing

@testable import CorpusIndex

/// A path for an index in a folder of its own, gone with it.
private final class Place {
    let folder: String
    var path: String { folder + "/inner/index.sqlite" }

    init() throws {
        var template = Array("/tmp/dossier-index-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        folder = String(cString: made)
    }

    deinit {
        for ending in ["", "-wal", "-shm", ".damaged-1", ".damaged-2"] { unlink(path + ending) }
        rmdir(folder + "/inner")
        rmdir(folder)
    }

    func write(_ bytes: [UInt8], at offset: Int = 0) throws {
        mkdir(folder + "/inner", 0o700)
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        try #require(pwrite(file, bytes, bytes.count, offset) == bytes.count)
    }

    func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
}

@Test func anIndexOutlivesItsProgram() throws {
    let place = try Place()
    var opening: IndexedCorpus.Opening? = try IndexedCorpus.open(.file(place.path), title: "one")
    try opening?.corpus.apply([Harbour.report.change])
    #expect(opening?.notice == nil)
    opening = nil
    let again = try IndexedCorpus.open(.file(place.path), title: "two")
    #expect(again.notice == nil)
    #expect(try again.corpus.overview(Lens()).events == 3)
    #expect(try again.corpus.overview(Lens()).title == "two")
    #expect(place.mode(place.path) == 0o600)
    #expect(place.mode(place.folder + "/inner") == 0o700)
}

@Test func anIndexThatIsThereIsReadAndWrittenThroughOneOpening() throws {
    let place = try Place()
    _ = try IndexedCorpus.open(.file(place.path), title: "t").corpus.apply([Harbour.report.change])
    let corpus = try IndexedCorpus.open(.file(place.path), title: "t").corpus
    #expect(try corpus.overview(Lens()).documents == 1)
    try corpus.widen()
    #expect(try corpus.overview(Lens()).documents == 1)
    try corpus.apply([Harbour.note.change])
    #expect(try corpus.overview(Lens()).documents == 2)
    #expect(try corpus.synchronous() == 2)
}

@Test func anIndexWithoutALogIsGivenOne() throws {
    let place = try Place()
    let file = IndexFile(path: place.path)
    file.makeFolder()
    try file.create()
    #expect(file.inspect() == .newIndex)
    let corpus = try IndexedCorpus.open(.file(place.path), title: "t").corpus
    try corpus.apply([Harbour.report.change])
    #expect(try corpus.overview(Lens()).documents == 1)
    #expect(file.inspect() == .index)
}

/// What stands on the disk when the program is ended while the tables are being written.
@Test func anIndexCutOffInTheMakingIsMadeAgain() throws {
    let (place, other) = (try Place(), try Place())
    for place in [place, other] { IndexFile(path: place.path).makeFolder() }
    let queue = try DatabaseQueue(path: other.path, configuration: IndexFile.configuration)
    try queue.writeWithoutTransaction { db in
        try IndexFile.reserveSums(db)
        try db.beginTransaction(.immediate)
        try Schema.create(in: db)
        try #require(sqlite3_db_cacheflush(db.sqliteConnection) == SQLITE_OK)
        try copy(other.path + "-journal", to: place.path + "-journal")
        try db.commit()
    }
    // The head comes first: that file says that it is an index.
    try copy(other.path, to: place.path)
    truncate(place.path, 100_000)
    let opening = try IndexedCorpus.open(.file(place.path), title: "t")
    #expect(opening.notice == nil)
    try opening.corpus.apply([Harbour.report.change])
    #expect(try opening.corpus.isSound())
}

private func copy(_ path: String, to other: String) throws {
    let (source, target) = (open(path, O_RDONLY), open(other, O_WRONLY | O_CREAT, 0o600))
    defer {
        close(source)
        close(target)
    }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(source, 0, SEEK_END)))
    try #require(!bytes.isEmpty && pread(source, &bytes, bytes.count, 0) == bytes.count)
    try #require(pwrite(target, bytes, bytes.count, 0) == bytes.count)
}

/// The lock is held for a while after the opening has begun: SQLite refuses the switch to a log at once.
@Test func anIndexThatAnotherProgramMakesIsWaitedFor() throws {
    let place = try Place()
    let file = IndexFile(path: place.path)
    file.makeFolder()
    try file.create()
    let other = try DatabaseQueue(path: place.path)
    let isLocked = DispatchSemaphore(value: 0)
    let isFree = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
        try? other.writeWithoutTransaction { db in
            try db.beginTransaction(.immediate)
            isLocked.signal()
            usleep(200_000)
            try db.rollback()
        }
        isFree.signal()
    }
    isLocked.wait()
    let opening = try IndexedCorpus.open(.file(place.path), title: "t")
    isFree.wait()
    #expect(opening.notice == nil)
    #expect(file.inspect() == .index)
}

@Test func twoProgramsShareAnIndex() throws {
    let place = try Place()
    let one = try IndexedCorpus.open(.file(place.path), title: "one").corpus
    let two = try IndexedCorpus.open(.file(place.path), title: "two").corpus
    try one.apply([Harbour.report.change])
    try two.apply([Harbour.note.change])
    #expect(try one.overview(Lens()).documents == 2)
    #expect(try two.overview(Lens()).documents == 2)
}

@Test(arguments: [
    (offset: 0, bytes: Array("not a database at all, but long enough to be looked at ".utf8), why: "was damaged"),
    (offset: 60, bytes: [0, 0, 0, 99], why: "is of another version"),
    (offset: 68, bytes: [1, 2, 3, 4], why: "belongs to something else"),
    (offset: 100, bytes: [UInt8](repeating: 0xAA, count: 3996), why: "was damaged"),
])
func aFileThatIsNoUseIsMovedAside(_ example: (offset: Int, bytes: [UInt8], why: String)) throws {
    let place = try Place()
    _ = try IndexedCorpus.open(.file(place.path), title: "t").corpus.apply([Harbour.report.change])
    try place.write(example.bytes, at: example.offset)
    let opening = try IndexedCorpus.open(.file(place.path), title: "t")
    #expect(opening.notice == "index \(example.why): moved to \(place.path).damaged-1, rebuilt")
    #expect(try opening.corpus.overview(Lens()).documents == 0)
    #expect(access(place.path + ".damaged-1", F_OK) == 0)
}

@Test func aCutFileIsMovedAside() throws {
    let place = try Place()
    try place.write(Array("SQLite form".utf8))
    #expect(try IndexedCorpus.open(.file(place.path), title: "t").notice != nil)
}

@Test func whereNothingCanBeWrittenTheIndexIsKeptInMemory() throws {
    let place = try Place()
    try place.write([])
    // A path below a file can be made by nobody, not even by root.
    let opening = try IndexedCorpus.open(.file(place.path + "/below/index.sqlite"), title: "t")
    #expect(opening.notice?.hasPrefix("index kept in memory") == true)
    try opening.corpus.apply([Harbour.report.change])
    #expect(try opening.corpus.overview(Lens()).events == 3)
}

@Test func theIndexIsWrittenThroughToTheDisk() throws {
    let place = try Place()
    let corpus = try IndexedCorpus.open(.file(place.path), title: "t").corpus
    #expect(try corpus.synchronous() == 2)
}

@Test func aDamagedIndexIsNoticedAndBegunAnew() throws {
    let place = try Place()
    let corpus = try IndexedCorpus.open(.file(place.path), title: "t").corpus
    try corpus.apply([Harbour.report.change])
    #expect(try corpus.isSound())
    try corpus.forgetWords()
    #expect(try corpus.isSound() == false)
    try corpus.startAnew()
    #expect(try corpus.isSound())
    #expect(try corpus.overview(Lens()).documents == 0)
}

@Test func aTextThatIsNoLongerWhatWasReadIsNoticed() throws {
    let place = try Place()
    let corpus = try IndexedCorpus.open(.file(place.path), title: "t").corpus
    try corpus.apply([Harbour.report.change, Harbour.note.change])
    #expect(try corpus.isSound())
    try corpus.changeTexts()
    #expect(try corpus.isSound() == false)
}

@Test func anIndexThatFillsTheDiskGoesOnInMemory() throws {
    let place = try Place()
    let corpus = try IndexedCorpus.open(.file(place.path), title: "t").corpus
    try corpus.apply([Harbour.report.change])
    #expect(try corpus.continueInMemory())
    #expect(try corpus.overview(Lens()).documents == 0)
    try corpus.apply([Harbour.report.change])
    #expect(try corpus.overview(Lens()).events == 3)
    #expect(try corpus.continueInMemory() == false)
}

@Test func everyPathsHaveAnIndexOfTheirOwn() {
    let one = IndexLocation.standard(for: [Array("/tmp/a".utf8)])
    let two = IndexLocation.standard(for: [Array("/tmp/b".utf8)])
    #expect(one != two)
    #expect(one == IndexLocation.standard(for: [Array("/tmp/../tmp/a".utf8)]) || access("/tmp/a", F_OK) != 0)
}
