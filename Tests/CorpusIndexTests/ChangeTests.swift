import CorpusIndex
import CorpusModel
import Testing

private let all = Window(start: 0, count: 100)

@Test func removingADocumentLeavesTheOtherAsIfItWereAlone() throws {
    let both = try corpus([Harbour.report.change, Harbour.note.change, .remove(DocumentPath("a-report.txt"))])
    let alone = try corpus([Harbour.note.change])
    #expect(try both.overview(Lens()) == alone.overview(Lens()))
    #expect(try both.names() == alone.names())
    #expect(try both.lines() == alone.lines())
    let rows = try both.parties(Lens(), all).rows
    let others = try alone.parties(Lens(), all).rows
    #expect(rows.map(\.mentions) == others.map(\.mentions))
    #expect(rows.map(\.ties) == others.map(\.ties))
    #expect(try both.timeline(Lens(), all).rows.map(\.sources) == [1, 1])
    #expect(try both.search("closure", Lens(), limit: 5).groups.isEmpty)
    #expect(try both.isSound())
}

@Test func removingEverythingLeavesNothing() throws {
    let corpus = try corpus([
        Harbour.report.change, Harbour.note.change, .remove(DocumentPath("a-report.txt")),
        .remove(DocumentPath("b-note.txt")),
    ])
    let overview = try corpus.overview(Lens())
    #expect([overview.documents, overview.parties, overview.events, overview.questions] == [0, 0, 0, 0])
    #expect(try corpus.isSound())
}

@Test func replacingADocumentKeepsItsNumberAndItsPartiesNumbers() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let documents = try corpus.documents(Lens(), all).rows.map(\.id)
    let party = try corpus.id("Crane Works")
    var changed = StoryBuilder("a-report.txt", ["Crane Works bought a crane."])
    changed.party("Crane Works")
    try corpus.apply([changed.change])
    #expect(try corpus.documents(Lens(), all).rows.map(\.id) == documents)
    #expect(try corpus.id("Crane Works") == party)
    #expect(try corpus.lines() == ["Norwell leased the north pier", "Société Marée will lend money"])
    #expect(try corpus.isSound())
}

@Test func anUnchangedDocumentKeepsItsNumbers() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let before = try corpus.questions(Lens(), all).rows
    try corpus.apply([.remove(DocumentPath("b-note.txt"))])
    #expect(try corpus.questions(Lens(), all).rows == before)
}

@Test func aMovedDocumentKeepsItsNumbersAndTakesItsNewPlace() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let before = try corpus.documents(Lens(), all).rows.map(\.id)
    let stamp = FileStamp(size: 1, modified: 2, inode: 3)
    try corpus.apply([.move(from: DocumentPath("a-report.txt"), to: DocumentPath("z.txt"), stamp: stamp)])
    let rows = try corpus.documents(Lens(), all).rows
    #expect(rows.map(\.id) == before.reversed())
    #expect(rows.map(\.title) == ["b-note.txt", "z.txt"])
    let lease = try #require(try corpus.timeline(Lens(), all).rows.first)
    #expect(try corpus.event(lease.id)?.evidence.first?.excerpt.citation.path.display == "b-note.txt")
    #expect(lease.sources == 2)
    #expect(try corpus.files()[DocumentPath("z.txt")]?.stamp == stamp)
}

@Test func theSameChangesInAnotherOrderGiveTheSameLists() throws {
    let one = try corpus([Harbour.report.change, Harbour.note.change])
    let other = try corpus([Harbour.note.change, Harbour.report.change])
    #expect(try one.lines() == other.lines())
    #expect(try one.names() == other.names())
}

@Test func twinsInTheFormOfTheirAccentsAreTwoNames() throws {
    var story = StoryBuilder("a.txt", ["Caf\u{E9} Noir and Cafe\u{301} Noir."])
    story.party("Caf\u{E9} Noir", key: "cafe noir", aliases: [Alias("Cafe\u{301} Noir", by: .normalForm)])
    let detail = try corpus([story.change]).detail("cafe noir")
    #expect(detail.summary.mentions == 2)
    #expect(detail.aliases.map(\.mentions) == [1])
}

@Test(arguments: [
    ProblemReason.missing, .unreadable("Permission denied"), .notAFile, .brokenLink, .outsideLink,
    .unknownFormat("pdf"), .binary,
    .empty, .tooLarge(size: 9, limit: 8), .undecodable(count: 3), .guessedCharset("Shift_JIS"),
    .unclearDate("10/03/26"),
    .assumedCharset("Windows-1252", package: "libuchardet0"), .malformed("cut short"), .needsPackage("pandoc"),
    .encrypted, .noText,
    .changed, .noDocuments, .nothingFound,
])
func everyProblemComesBackAndGoes(_ reason: ProblemReason) throws {
    let path = DocumentPath(bytes: [0x61, 0xFF, 0x0A])
    let corpus = try corpus([.refuse(path, reason, stamp: nil, hash: nil)])
    let problem = try #require(try corpus.problems(all).rows.first)
    #expect(problem.path == path && problem.reason == reason)
    #expect(try corpus.problem(problem.id) == problem)
    #expect(try corpus.position(of: .problem(problem.id), in: Lens()) == 0)
    try corpus.apply([.remove(path)])
    #expect(try corpus.problems(all).total == 0)
}
