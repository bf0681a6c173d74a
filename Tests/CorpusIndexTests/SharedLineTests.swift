import CorpusIndex
import CorpusModel
import Testing

/// A document that tells of the lease in its first line.
private func telling(_ path: String) -> StoryBuilder {
    var story = StoryBuilder(path, ["Norwell leased the north pier.", "That is what \(path) says of it."])
    let norwell = story.party("Norwell")
    story.event("Norwell leased the north pier", year: 2019, parties: [norwell])
    return story
}

private func changes(_ paths: [String]) -> [IndexChange] { paths.map { telling($0).change } }

/// The documents that tell the only line, the one that it stands in the timeline by first.
private func tellers(_ corpus: IndexedCorpus) throws -> [String] {
    let rows = try corpus.timeline(Lens(), Window(start: 0, count: 9)).rows
    #expect(rows.count == 1)
    let id = try #require(rows.first?.id)
    let event = try #require(try corpus.event(id))
    let tellers = event.evidence.map(\.excerpt.citation.path.display)
    #expect(event.summary.sources == tellers.count)
    for (place, path) in tellers.enumerated() {
        var lens = Lens()
        lens.documents = try corpus.documents(Lens(), Window(start: place, count: 1)).rows.map(\.id)
        // Under a lens on any of them the line is the same.
        #expect(try corpus.timeline(lens, Window(start: 0, count: 9)).rows == rows, "\(path)")
        #expect(try corpus.position(of: .event(id), in: lens) == 0)
    }
    return tellers
}

@Test(arguments: [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "a"], ["c", "a", "b"]])
func theFirstOfThoseThatTellALineStandsForIt(_ order: [String]) throws {
    let corpus = try corpus(changes(order))
    #expect(try tellers(corpus) == ["a", "b", "c"])
    try corpus.apply(changes(["a"]))
    #expect(try tellers(corpus) == ["a", "b", "c"])
    try corpus.apply([.remove(DocumentPath("a"))])
    #expect(try tellers(corpus) == ["b", "c"])
    try corpus.apply(changes(["a"]))
    let stamp = FileStamp(size: 1, modified: 2, inode: 3)
    try corpus.apply([.move(from: DocumentPath("a"), to: DocumentPath("bb"), stamp: stamp)])
    #expect(try tellers(corpus) == ["b", "bb", "c"])
    try corpus.apply([.move(from: DocumentPath("c"), to: DocumentPath("0"), stamp: stamp)])
    #expect(try tellers(corpus) == ["0", "b", "bb"])
    try corpus.apply(["0", "b"].map { .remove(DocumentPath($0)) })
    #expect(try tellers(corpus) == ["bb"])
    try corpus.apply([.remove(DocumentPath("bb"))])
    #expect(try corpus.timeline(Lens(), Window(start: 0, count: 9)).total == 0)
    #expect(try corpus.isSound())
}

@Test func aDocumentsEventsAreItsOwnHoweverOftenItIsReadAgain() throws {
    func twice(_ path: String) -> StoryBuilder {
        var story = telling(path)
        story.event("That is what \(path) says of it", parties: [])
        return story
    }
    let corpus = try corpus(["a", "b", "c"].map { twice($0).change })
    try corpus.apply([twice("b").change, telling("a").change, twice("a").change])
    let documents = try corpus.documents(Lens(), Window(start: 0, count: 9)).rows
    for document in documents {
        var lens = Lens()
        lens.documents = [document.id]
        let own = "That is what \(document.path.display) says of it"
        #expect(try corpus.lines(lens) == ["Norwell leased the north pier", own])
    }
}
