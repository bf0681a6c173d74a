import CorpusModel
import GRDB
import Glibc
import Testing

@testable import CorpusIndex

/// A path for an index in a folder of its own, gone with it.
private final class Place {
    let folder: String
    var path: String { folder + "/index.sqlite" }

    init() throws {
        var template = Array("/tmp/dossier-index-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
        for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
        rmdir(folder)
    }
}

/// The bytes of the index of a story, written and closed.
private func written(_ place: Place) throws -> [UInt8] {
    try IndexedCorpus.open(.file(place.path), title: "t").corpus.apply([Harbour.report.change, Harbour.note.change])
    try #require(access(place.path + "-wal", F_OK) != 0, "all is in the file itself when its last reader has gone")
    let file = open(place.path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
    try #require(pread(file, &bytes, bytes.count, 0) == bytes.count)
    return bytes
}

/// Whether an index of some bytes passes the close look.
private func isSound(_ bytes: [UInt8]) throws -> Bool {
    let place = try Place()
    let file = open(place.path, O_WRONLY | O_CREAT, 0o600)
    try #require(write(file, bytes, bytes.count) == bytes.count)
    close(file)
    let opening = try IndexedCorpus.open(.file(place.path), title: "t")
    defer { for number in 1...2 { unlink("\(place.path).damaged-\(number)") } }
    return try opening.notice == nil && opening.corpus.isSound()
}

@Test func everyPageBearsASum() throws {
    let place = try Place()
    let bytes = try written(place)
    #expect(bytes[20] == 8, "the bytes reserved in each page")
    #expect(try isSound(bytes))
    let pages = bytes.count / 4096
    #expect(pages > 50)
    for page in 0..<pages {
        // In the middle of the page and in its sum: one bit.
        for place in [2000, 4090] {
            var bytes = bytes
            bytes[page * 4096 + place] ^= 4
            #expect(try !isSound(bytes), "page \(page), byte \(place)")
        }
    }
}

@Test func aPageInThePlaceOfAnotherIsNoticed() throws {
    let place = try Place()
    var bytes = try written(place)
    bytes.replaceSubrange(4096 * 9..<4096 * 10, with: bytes[4096 * 8..<4096 * 9])
    #expect(try !isSound(bytes))
}

/// An index of before the sums is read as it is.
@Test func aFileWithoutSumsIsLeftAlone() throws {
    let place = try Place()
    let queue = try DatabaseQueue(path: place.path)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (a); INSERT INTO t VALUES (randomblob(9000))") }
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT length(a) FROM t") } == 9000)
}
