import CorpusModel
import Testing

@testable import CorpusIndex

/// A document's events and orderings with the rows they should come to.
struct PlacementCase: Sendable, CustomStringConvertible {
    let description: String
    /// One entry an event: a year, or nil.
    let years: [Int?]
    /// Earlier, later.
    let orderings: [(Int, Int)]
    /// The events as the timeline lists them.
    let rows: [Int]
    /// What each undated ordered event is shown against.
    let beside: [Int: EventPlacement.Beside]
}

private let cases: [PlacementCase] = [
    .init(description: "no order: text order", years: [nil, nil, nil], orderings: [], rows: [0, 1, 2], beside: [:]),
    .init(description: "dates first", years: [nil, 2020, 2010], orderings: [], rows: [2, 1, 0], beside: [:]),
    .init(
        description: "after a dated event",
        years: [2020, 2021, nil],
        orderings: [(0, 2)],
        rows: [0, 2, 1],
        beside: [2: .init(side: .after, event: 0)]
    ),
    .init(
        description: "before a dated event",
        years: [2020, 2021, nil],
        orderings: [(2, 1)],
        rows: [0, 2, 1],
        beside: [2: .init(side: .before, event: 1)]
    ),
    .init(
        description: "the earlier of two undated events leads",
        years: [nil, nil, nil],
        orderings: [(2, 0)],
        rows: [1, 2, 0],
        beside: [0: .init(side: .after, event: 2)]
    ),
    .init(
        description: "a chain after a date",
        years: [2020, nil, nil],
        orderings: [(2, 1), (0, 2)],
        rows: [0, 2, 1],
        beside: [1: .init(side: .after, event: 2), 2: .init(side: .after, event: 0)]
    ),
    .init(
        description: "the latest date before wins",
        years: [2020, 2022, nil],
        orderings: [(0, 2), (1, 2)],
        rows: [0, 1, 2],
        beside: [2: .init(side: .after, event: 1)]
    ),
    .init(
        description: "tied to a date only sideways",
        years: [2020, nil, nil, 2030],
        orderings: [(0, 1), (2, 1)],
        rows: [0, 2, 1, 3],
        beside: [1: .init(side: .after, event: 2), 2: .init(side: .before, event: 1)]
    ),
    .init(
        description: "a circle is cut at its first event",
        years: [nil, nil, nil],
        orderings: [(0, 1), (1, 2), (2, 0)],
        rows: [0, 1, 2],
        beside: [1: .init(side: .after, event: 0), 2: .init(side: .after, event: 1)]
    ),
    .init(
        description: "orderings of nothing are left out",
        years: [nil, nil],
        orderings: [(0, 0), (7, 1), (1, -1)],
        rows: [0, 1],
        beside: [:]
    ),
]

@Test(arguments: cases)
func eventsStandWhereTheTextPutsThem(_ example: PlacementCase) {
    let places = EventPlacement.places(of: example.years.map(event), by: example.orderings.map(ordering))
    #expect(rows(places) == example.rows)
    for (number, place) in places.enumerated() {
        #expect(place.beside == example.beside[number], "event \(number)")
    }
}

@Test func aHundredThousandEventsInOneChainArePlacedInOrder() {
    let count = 100_000
    let events = (0..<count).map { event($0 == 0 ? 2020 : nil) }
    let places = EventPlacement.places(of: events, by: (1..<count).map { ordering(($0 - 1, $0)) })
    #expect(places.map(\.local) == Array(0..<count))
}

@Test func aCoarserDateComesBeforeAFinerOneOfTheSameStart() throws {
    let first = try #require(CalendarDay(year: 2024, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2024, month: 12, day: 31))
    let year = SortKey(place: .dated(.init(from: first, to: last, precision: .year), event: 9), local: 0)
    let day = SortKey(place: .dated(.init(from: first, to: first, precision: .day), event: 0), local: 0)
    let path = DocumentPath("a.txt")
    #expect(year.bytes(path: path).lexicographicallyPrecedes(day.bytes(path: path)))
}

private func rows(_ places: [EventPlacement]) -> [Int] {
    let path = DocumentPath("a.txt")
    let keys = places.map { $0.sortKey.bytes(path: path) }
    return keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
}

private func event(_ year: Int?) -> FoundEvent {
    let day = year.flatMap { CalendarDay(year: $0, month: 1, day: 1) }
    let when = day.map {
        When(written: "then", range: 0..<4, interval: .init(from: $0, to: $0, precision: .day), against: .itself)
    }
    return FoundEvent(sentence: 0, clause: 0..<1, when: when, era: .earlier, firmness: .happened, parties: [])
}

private func ordering(_ pair: (Int, Int)) -> FoundOrdering {
    FoundOrdering(earlier: pair.0, later: pair.1, sentence: 0, cue: 0..<1)
}
