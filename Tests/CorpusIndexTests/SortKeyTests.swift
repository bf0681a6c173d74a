import CorpusModel
import Testing

@testable import CorpusIndex

/// Places in the timeline's order, within one document.
private let ordered: [(place: EventPlacement.Base, local: Int)] = {
    let numbers = [0, 1, 127, 128, 238, 239, 240, 255, 256, 65_535, 65_536, 1 << 24]
    let days = [-719_468, -1, 0, 1, 255, 256, 65_536, 2_932_896].compactMap(CalendarDay.init(dayNumber:))
    let dated = days.flatMap { day in
        [40_000, 365, 240, 239, 30, 1, 0].compactMap { length -> EventPlacement.Base? in
            day.adding(days: length).map { .dated(.init(from: day, to: $0, precision: .span), event: 3) }
        }
    }
    let undated: [EventPlacement.Base] = [.earlier, .now, .planned].flatMap { era in
        numbers.map { .undated(era, event: $0) }
    }
    return (dated + undated).flatMap { place in
        (numbers.reversed().filter { $0 > 0 }.map { -$0 } + numbers).map { (place, $0) }
    }
}()

@Suite struct SortKeyTests {
    @Test func theBytesStandInTheOrderOfThePlaces() {
        let keys = ordered.map { SortKey(place: $0.place, local: $0.local).bytes(path: DocumentPath("a/b.txt")) }
        for (key, next) in zip(keys, keys.dropFirst()) { #expect(key.lexicographicallyPrecedes(next)) }
    }

    @Test func whatIsOneInPlaceStandsByPath() throws {
        let (place, local) = try #require(ordered.first)
        let key = SortKey(place: place, local: local)
        let keys = ["a", "a.txt", "a/b", "ab"].map { key.bytes(path: DocumentPath($0)) }
        for (key, next) in zip(keys, keys.dropFirst()) { #expect(key.lexicographicallyPrecedes(next)) }
    }

    @Test(arguments: [("a", "b.txt"), ("b.txt", "a"), ("a", "a")])
    func aMovedKeyIsThatOfTheNewPath(_ from: String, _ to: String) {
        let (from, to) = (DocumentPath(from), DocumentPath(to))
        for (place, local) in ordered {
            let key = SortKey(place: place, local: local)
            #expect(SortKey.moved(key.bytes(path: from), of: .event, from: from, to: to) == key.bytes(path: to))
        }
        for place in [0, 7, 300] {
            let key = SortKey(question: place)
            #expect(SortKey.moved(key.bytes(path: from), of: .question, from: from, to: to) == key.bytes(path: to))
        }
    }
}
