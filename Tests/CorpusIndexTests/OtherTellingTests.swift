import CorpusIndex
import CorpusModel
import Testing

/// A document with one event of a day, told by its only line.
private func telling(_ path: String, _ line: String, _ day: Int?) -> StoryBuilder {
    var story = StoryBuilder(path, [line])
    let norwell = story.party("Norwell")
    story.event(line, day: day.flatMap { CalendarDay(year: 2019, month: 3, day: $0) }, parties: [norwell])
    return story
}

private func otherwise(_ tellings: [(String, Int?)]) throws -> [[String]] {
    let changes = tellings.enumerated().map { telling("\($0).txt", $1.0, $1.1).change }
    let corpus = try corpus(changes)
    return try corpus.timeline(Lens(), Window(start: 0, count: 20)).rows.map { event in
        let detail = try #require(try corpus.event(event.id))
        #expect(event.isToldOtherwise == !detail.otherTellings.isEmpty)
        return detail.otherTellings.map(\.event.line)
    }
}

private let paid = "Norwell paid $150 million for the north pier"

@Test func anotherFigureForTheSameDayIsFlagged() throws {
    let less = "Norwell has paid $140 million for the north pier"
    #expect(try otherwise([(paid, 4), (less, 4)]) == [[less], [paid]])
}

@Test func anotherDayForTheSameFigureIsFlagged() throws {
    #expect(try otherwise([(paid, 4), (paid, 5)]) == [[paid], [paid]])
}

@Test(
    arguments: [
        [(paid, 4), (paid, 4)],
        [(paid, 4), ("Norwell paid $140 million for the north pier", 9)],
        [(paid, 4), ("Norwell paid $140 million for the north pier", nil)],
        [(paid, 4), ("Norwell sold the north pier for $140 million", 4)],
        // Too little is said to know the event again by.
        [("Norwell paid $150 million", 4), ("Norwell paid $140 million", 4)],
        [
            (paid, 4), ("Norwell paid $140 million for the north pier", 4),
            ("Norwell paid $130 million for the north pier", 4),
        ],
    ] as [[(String, Int?)]]
)
func whatIsNoDisagreementIsNotFlagged(_ tellings: [(String, Int?)]) throws {
    #expect(try otherwise(tellings).allSatisfy(\.isEmpty))
}

@Test(
    arguments: [
        (["On Monday, Norwell sued the port of Leith", "Norwell sued the port of Leith on Monday"], 4, 1),
        (["Norwell paid $150 million", "Norwell paid $150 million"], 4, 1),
        ([paid, paid], nil, 1), ([paid, "Norwell paid $140 million for the north pier"], 4, 2),
        (["Norwell paid $150 million", "Norwell paid $140 million"], 4, 2),
    ] as [([String], Int?, Int)]
)
func whatIsToldInTheSameWordsIsOneLine(_ lines: [String], _ day: Int?, _ count: Int) throws {
    let changes = lines.enumerated().map { telling("\($0).txt", $1, day).change }
    #expect(try corpus(changes).timeline(Lens(), Window(start: 0, count: 9)).total == count)
}
