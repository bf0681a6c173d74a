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

/// Two that are copies of a third alone are one story only as long as that is there.
@Test func aStoryPartsWhereWhatTiedItTogetherGoes() throws {
    let lines = (0..<16).map { number in
        "The crane \(number) took \(number * number) old crates of tea from berth \(number + 3) to shed \(number * 7)."
    }
    let parts = ["a.txt": 0..<10, "b.txt": 3..<13, "c.txt": 6..<16]
    func change(_ path: String) -> IndexChange {
        story(path, Array(lines[parts[path] ?? 0..<0])).change
    }
    let corpus = try corpus(["a.txt", "c.txt"].map(change))
    #expect(try copies(corpus).isEmpty)
    try corpus.apply([change("b.txt")])
    #expect(try copies(corpus) == ["b.txt": "a.txt", "c.txt": "a.txt"])
    try corpus.apply([.remove(DocumentPath("b.txt"))])
    #expect(try copies(corpus).isEmpty)
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

extension SketchBucket {
    fileprivate func documents(with key: SketchKey) -> [Int64] {
        var documents: [Int64] = []
        eachDocument(with: key) { documents.append($0) }
        return documents
    }
}

@Suite struct SketchBucketTests {
    private static let key = SketchKey(0x1234_5679, at: 3)
    /// Alike but for what the bucket does not tell.
    private static let neighbour = SketchKey(0x1234_5679 ^ 1 << 12, at: 3)

    private func bucket(_ documents: [(SketchKey, Int64)]) -> SketchBucket {
        var bucket = SketchBucket()
        for (key, document) in documents { bucket.insert(key, of: document) }
        return bucket
    }

    @Test(arguments: [[], [1], [1, 2, 3], [3, 1, 2, 3], [70_000, 1 << 30, 5]])
    func documentsComeBackInTheirOrder(_ documents: [Int64]) {
        let bucket = bucket(documents.flatMap { [(Self.key, $0), (Self.neighbour, $0 + 1)] })
        #expect(SketchBucket(bucket.bytes) == bucket)
        let found = bucket.documents(with: Self.key)
        #expect(found == Set(documents).sorted())
        #expect(bucket.documents(with: Self.neighbour) == found.map { $0 + 1 })
    }

    @Test func whatIsRemovedIsGone() {
        var bucket = bucket([(Self.key, 1), (Self.neighbour, 1), (Self.key, 2)])
        for document: Int64 in [1, 7] { bucket.remove(Self.key, of: document) }
        #expect(bucket.documents(with: Self.key) == [2])
        bucket.remove(Self.neighbour, of: 1)
        #expect(!bucket.isEmpty)
        bucket.remove(Self.key, of: 2)
        #expect(bucket.isEmpty)
    }

    @Test func damagedBytesGiveWhatStandsBeforeTheDamage() {
        let bytes = bucket([(Self.key, 1), (Self.key, 70_000)]).bytes
        #expect(SketchBucket(bytes.dropLast()).documents(with: Self.key) == [1])
        #expect(SketchBucket([UInt8](repeating: 0xFF, count: 40)).isEmpty)
        let far = SketchBucket((0..<40_000).flatMap { _ in [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F] as [UInt8] })
        #expect(SketchBucket(far.bytes) == far)
    }

    @Test func keysThatDifferInPlaceOrHashDiffer() {
        let keys = [(0x1234_5679, 3), (0x1234_5679, 4), (0x1234_5679 ^ 2, 3), (0x1234_5679 ^ 1 << 12, 3)]
        #expect(Set(keys.map { SketchKey(UInt32($0.0), at: $0.1) }).count == keys.count)
        #expect(Self.key.bucket == Self.neighbour.bucket)
        // Which is nearly always 0 in the least of several.
        #expect(SketchKey(0x9234_5679, at: 3) == Self.key)
    }
}
