import CorpusModel
import Glibc
import Synchronization
import Testing

@testable import CorpusIndex

/// Counts how often it is asked, and says no from some time on.
private final class Patience: Sendable {
    private let asked = Mutex(0)
    let limit: Int

    var count: Int { asked.withLock { $0 } }

    init(_ limit: Int) {
        self.limit = limit
    }

    var lasts: Bool {
        asked.withLock { asked in
            asked += 1
            return asked < limit
        }
    }
}

/// A word in every one of many pieces.
private func wordy(_ corpus: IndexedCorpus) throws -> IndexedCorpus {
    let sentences = (0..<1500).map {
        "Norwell met the board on day \($0). " + String(repeating: "the ship sailed on ", count: 110)
    }
    try corpus.apply([StoryBuilder("long.txt", sentences).change])
    return corpus
}

private func search(_ corpus: IndexedCorpus, _ patience: Patience) throws -> SearchResults? {
    try Interruption.answer(while: { patience.lasts }) { try corpus.search("norw", Lens(), limit: 100) }
}

/// In steps, not in time: who says no is asked no more, but by the other of the two threads that search.
private func expectToBreakOff(_ corpus: IndexedCorpus) throws {
    let whole = Patience(.max)
    let answer = try #require(try search(corpus, whole))
    #expect(answer.groups.map(\.total) == [1500])
    #expect(whole.count > 20, "the search is too short to be broken off")
    let short = Patience(3)
    #expect(try search(corpus, short) == nil)
    let count = short.count
    #expect((3...4).contains(count))
    #expect(try corpus.search("norw", Lens(), limit: 100) == answer)
    #expect(short.count == count, "a later query is met by the break-off of an earlier one")
}

@Test func aSearchIsBrokenOffInItsMidst() throws {
    try expectToBreakOff(wordy(corpus([])))
}

/// The index in a file is first read by one connection, then by several: all of them break off.
@Test func aSearchInAFileIsBrokenOffByWhateverConnection() throws {
    var template = Array("/tmp/dossier-index-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer {
        for ending in ["", "-wal", "-shm"] { unlink("\(folder)/index.sqlite\(ending)") }
        rmdir(folder)
    }
    let location = IndexLocation.file("\(folder)/index.sqlite")
    _ = try wordy(IndexedCorpus.open(location, title: "t").corpus)
    let corpus = try IndexedCorpus.open(location, title: "t").corpus
    try expectToBreakOff(corpus)
    try corpus.widen()
    try expectToBreakOff(corpus)
}

@Test func whatIsNotWantedAtAllIsNotAsked() throws {
    var isAsked = false
    #expect(try Interruption.answer(while: { false }) { isAsked = true } == nil)
    #expect(!isAsked)
}
