import CorpusModel
import Testing

@testable import CorpusIndex

private let all = Window(start: 0, count: 100)

@Test(arguments: [
    ([], 0), ([0..<5], 2), ([3..<3, 3..<10], 4), ([0..<127, 127..<255], 5), ([200..<400, 90_000..<10_000_000], 11),
])
func rangesComeBackFromTheirBytes(_ ranges: [Range<Int>], _ length: Int) {
    let bytes = ByteRanges.bytes(of: ranges)
    #expect(bytes.count == length)
    #expect(ByteRanges.ranges(bytes) == ranges)
}

@Test(arguments: [
    ([0x80], []), ([5], []), ([5, 0x80], []), ([1, 2, 3], [1..<3]),
    ([1, 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [1..<3]),
])
func damagedRangesEndWhereTheDamageIs(_ bytes: [UInt8], _ expected: [Range<Int>]) {
    #expect(ByteRanges.ranges(bytes) == expected)
}

/// Three dated sentences, one of them an event, and one that bears no date.
private func diary(_ lines: [String] = ["The pier closed in May.", "It was wet in June.", "Nobody came."])
    -> StoryBuilder
{
    var story = StoryBuilder("diary.txt", lines)
    story.findings.dated = [0, 1]
    story.event("The pier closed", year: 2021)
    return story
}

/// A document that was read but yielded nothing.
private let blank = IndexChange.put(
    IndexEntry(
        document: StoryBuilder("blank.txt", ["Nothing."]).document,
        findings: Findings(),
        remarks: [.nothingFound]
    ),
    stamp: FileStamp(size: 1, modified: 1, inode: 2),
    hash: ContentHash(of: [1])
)

@Test func aDocumentKnowsItsDatedSentences() throws {
    let corpus = try corpus([diary().change])
    let row = try #require(try corpus.documents(Lens(), all).rows.first)
    #expect(row.dated == DatedSentences(total: 2, told: 1))
    let detail = try #require(try corpus.document(row.id))
    #expect(detail.summary.dated == row.dated)
    #expect(detail.untoldCitations(limit: 9).map(\.quote) == ["It was wet in June."])
    #expect(detail.untoldCitations(limit: 9).map(\.place) == [.line(3)])
}

@Test func theWholeIsTheSumOfItsDocuments() throws {
    let corpus = try corpus([diary().change, blank])
    let expected = Completeness(documents: 2, yieldedNothing: 1, dated: DatedSentences(total: 2, told: 1))
    #expect(try corpus.overview(Lens()).completeness == expected)
    var lens = Lens()
    lens.from = CalendarDay(year: 2030, month: 1, day: 1)
    #expect(try corpus.overview(lens).completeness == expected)
    #expect(try corpus.overview(lens).documents == 0)

    var grown = diary(["The pier closed in May.", "It was wet in June.", "It rained in July."])
    grown.findings.dated = [0, 1, 2]
    try corpus.apply([grown.change, .remove(DocumentPath("blank.txt"))])
    let after = Completeness(documents: 1, yieldedNothing: 0, dated: DatedSentences(total: 3, told: 1))
    #expect(try corpus.overview(Lens()).completeness == after)
}

@Test func whatYieldedNothingIsListedButNoProblem() throws {
    let corpus = try corpus([diary().change, blank, .refuse(DocumentPath("z.jpg"), .binary, stamp: nil, hash: nil)])
    #expect(try corpus.overview(Lens()).problems == 1)
    let rows = try corpus.problems(all).rows
    #expect(rows.map(\.reason) == [.binary, .nothingFound])
    let document = try #require(try corpus.documents(Lens(), all).rows.first { $0.path.display == "blank.txt" })
    #expect(rows.map(\.document) == [nil, document.id])
    #expect(try corpus.problem(rows[1].id) == rows[1])
    #expect(try rows.map { try corpus.position(of: .problem($0.id), in: Lens()) } == [0, 1])
    #expect(try corpus.problems(Window(start: 1, count: 1)).rows == [rows[1]])
}
