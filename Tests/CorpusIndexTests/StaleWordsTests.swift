import Testing

@testable import CorpusIndex

/// A document of many passages, of other words in each edition.
private func edition(_ number: Int, passages: Int) -> IndexChange {
    StoryBuilder("a.txt", (1...passages).map { "Norwell sold ship n\(number)x\($0) to Veltar." }).change
}

extension IndexedCorpus {
    /// The size of the full-text index of passages, in bytes.
    fileprivate func sizeOfWords() throws -> Int64 {
        try read { try $0.number("SELECT sum(length(block)) FROM passageWords_data") ?? 0 }
    }
}

@Test(arguments: [(700, true, true), (700, false, false), (200, true, false)])
func wordsOfTextsThatWereReplacedAreDroppedOnceTheyAreMany(_ passages: Int, _ isWanted: Bool, _ isDropped: Bool) throws
{
    let replaced = try corpus((1...3).map { edition($0, passages: passages) })
    let fresh = try corpus([edition(3, passages: passages)]).sizeOfWords()
    try #expect(replaced.sizeOfWords() > 2 * fresh)
    try replaced.dropStaleWords { isWanted }
    try #expect((replaced.sizeOfWords() < 2 * fresh) == isDropped)
    #expect(try replaced.isSound())
    #expect(try replaced.search("n3x7 ", .init(), limit: 9).groups.first?.total == 1)
    #expect(try replaced.search("n2x7 ", .init(), limit: 9).groups.isEmpty)
}

@Test func wordsOnceDroppedAreNotCountedAgain() throws {
    let corpus = try corpus((1...3).map { edition($0, passages: 700) })
    try corpus.dropStaleWords { true }
    try corpus.apply([edition(4, passages: 700)])
    let size = try corpus.sizeOfWords()
    try corpus.dropStaleWords { true }
    try #expect(corpus.sizeOfWords() == size)
}
