import CorpusModel
import Testing

@testable import CorpusIndex

private let wire = [
    "Norwell leased the north pier from the port on Monday, the harbour master said in a short statement to reporters.",
    "The firm will pay four million a year for the pier and for the two sheds that stand on it, he added.",
    "A union of dock workers said it had not been asked and would take the matter to the city council this week.",
]

private func story(_ path: String, _ lines: [String]) -> StoryBuilder {
    var story = StoryBuilder(path, lines)
    let norwell = story.party("Norwell")
    let union = story.party("union")
    story.event("Norwell leased the north pier", year: 2019, parties: [norwell])
    story.relation(norwell, .sues, union, cue: "leased")
    return story
}

private let first = story("a.txt", wire)
private let edited = story("b.txt", ["From our own man in the port.", wire[0], wire[1], "Prices rose."])
private let other = story(
    "c.txt",
    [
        "Norwell leased the north pier.",
        "That is all that the paper has to say of it, and a union has said nothing at all.",
    ]
        + [
            "A quite different text goes on about the weather, the tides, the price of fish and the state of the roads in town."
        ]
)

private func sources(_ corpus: IndexedCorpus) throws -> (event: Int, tie: Int) {
    let event = try #require(try corpus.timeline(Lens(), Window(start: 0, count: 9)).rows.first)
    let tie = try #require(try corpus.detail("Norwell").relations.first)
    return (event.sources, tie.sources)
}

private func copies(_ corpus: IndexedCorpus) throws -> [String: String] {
    let rows = try corpus.documents(Lens(), Window(start: 0, count: 9)).rows
    return Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in row.copyOf.map { (row.path.display, $0.display) } }
    )
}

@Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
func copiesOfOneStoryAreOneSource(order: [Int]) throws {
    let changes = [first.change, edited.change, other.change]
    let corpus = try corpus(order.map { changes[$0] })
    #expect(try copies(corpus) == ["b.txt": "a.txt"])
    let sources = try sources(corpus)
    #expect(sources.event == 2)
    #expect(sources.tie == 2)
}

@Test func aLineThatSeveralDocumentsTellIsOneMatch() throws {
    let corpus = try corpus([first.change, other.change])
    func found() throws -> [Int] { try corpus.search("in:timeline norwell", Lens(), limit: 5).groups.map(\.total) }
    #expect(try found() == [1])
    #expect(try corpus.timeline(Lens(), Window(start: 0, count: 9)).total == 1)
    try corpus.apply([.remove(DocumentPath("a.txt"))])
    #expect(try found() == [1])
    try corpus.apply([.remove(DocumentPath("c.txt"))])
    #expect(try found().isEmpty)
}

@Test func manyLinesThatSeveralDocumentsTellAreCountedOnceEach() throws {
    let numbers = 100..<360
    func telling(_ path: String) -> StoryBuilder {
        var story = StoryBuilder(path, numbers.map { "Norwell leased the pier \($0) from the port." })
        let norwell = story.party("Norwell")
        for number in numbers { story.event("Norwell leased the pier \(number)", year: 2019, parties: [norwell]) }
        return story
    }
    let corpus = try corpus([telling("a.txt").change, telling("b.txt").change])
    func found() throws -> [Int] { try corpus.search("in:timeline norwell", Lens(), limit: 5).groups.map(\.total) }
    #expect(try found() == [260])
    #expect(try corpus.timeline(Lens(), Window(start: 0, count: 1)).total == 260)
    try corpus.apply([.remove(DocumentPath("a.txt"))])
    #expect(try found() == [260])
}

@Test func aCopyThatIsRewrittenIsASourceOfItsOwn() throws {
    let corpus = try corpus([first.change, edited.change])
    #expect(try sources(corpus).event == 1)
    let anew = story("b.txt", other.document.text.split(separator: 10).map { String(decoding: $0, as: UTF8.self) })
    try corpus.apply([anew.change])
    #expect(try copies(corpus).isEmpty)
    #expect(try sources(corpus).event == 2)
}

@Test func whatIsLeftOfAGroupStaysOneSource() throws {
    let third = story("d.txt", wire + ["More later."])
    let corpus = try corpus([first.change, edited.change, third.change])
    try corpus.apply([.remove(DocumentPath("a.txt"))])
    #expect(try copies(corpus) == ["d.txt": "b.txt"])
    #expect(try sources(corpus).event == 1)
}

@Test func shortTextsAreNoCopies() throws {
    let corpus = try corpus([story("a.txt", [wire[0]]).change, story("b.txt", [wire[0]]).change])
    #expect(try copies(corpus).isEmpty)
}

@Test func whatGoesLeavesNothingToKnowItsCopiesBy() throws {
    func keys(_ corpus: IndexedCorpus) throws -> Int64? {
        try corpus.read { try $0.number("SELECT count(*) FROM sketchKey") }
    }
    let corpus = try corpus([first.change, edited.change])
    let one = try keys(corpus)
    try corpus.apply([.remove(DocumentPath("a.txt")), story("b.txt", ["Norwell leased the north pier."]).change])
    #expect(one ?? 0 > 0)
    #expect(try keys(corpus) == 0)
}
