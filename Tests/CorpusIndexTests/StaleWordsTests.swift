import Testing

@testable import CorpusIndex

/// A document of many pieces, of other words in each edition.
private func edition(_ number: Int, pieces: Int) -> IndexChange {
    let rest = String(repeating: "the ship sailed on ", count: 110)
    return StoryBuilder("a.txt", (1...pieces).map { "Norwell sold ship n\(number)x\($0) to Veltar. \(rest)" }).change
}

extension IndexedCorpus {
    /// The size of the full-text index of pieces, in bytes.
    fileprivate func sizeOfWords() throws -> Int64 {
        try read { try $0.number("SELECT sum(length(block)) FROM pieceWords_data") ?? 0 }
    }
}

@Test(arguments: [(140, true, true), (140, false, false), (60, true, false)])
func wordsOfTextsThatWereReplacedAreDroppedOnceTheyAreMany(_ pieces: Int, _ isWanted: Bool, _ isDropped: Bool) throws {
    let replaced = try corpus((1...3).map { edition($0, pieces: pieces) })
    let fresh = try corpus([edition(3, pieces: pieces)]).sizeOfWords()
    try #expect(replaced.sizeOfWords() > 2 * fresh)
    try replaced.dropStaleWords { isWanted }
    try #expect((replaced.sizeOfWords() < 2 * fresh) == isDropped)
    #expect(try replaced.isSound())
    #expect(try replaced.search("n3x7 ", .init(), limit: 9).groups.first?.total == 1)
    #expect(try replaced.search("n2x7 ", .init(), limit: 9).groups.isEmpty)
}

@Test func wordsOnceDroppedAreNotCountedAgain() throws {
    let corpus = try corpus((1...3).map { edition($0, pieces: 140) })
    try corpus.dropStaleWords { true }
    try corpus.apply([edition(4, pieces: 140)])
    let size = try corpus.sizeOfWords()
    try corpus.dropStaleWords { true }
    try #expect(corpus.sizeOfWords() == size)
}
