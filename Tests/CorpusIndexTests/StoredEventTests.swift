import CorpusModel
import GRDB
import Testing

@testable import CorpusIndex

/// Events of all forms, each told in the bytes 1000 to 1200.
private enum Example {
    static let sentence = 1000..<1200

    static func day(_ number: Int) -> CalendarDay? { CalendarDay(dayNumber: number) }

    static func interval(_ first: Int, _ last: Int, _ precision: Precision) -> DayInterval? {
        guard let first = day(first), let last = day(last) else { return nil }
        return DayInterval(from: first, to: last, precision: precision)
    }

    static let times: [StoredEvent.Time?] = [
        nil,
        .init(range: 1010..<1020, days: nil),
        .init(range: 900..<907, days: days(.itself, nil)),
        .init(range: 1003..<1003, days: day(6276).flatMap { days(.documentDate($0), nil) }),
        .init(range: 1003..<1003, days: day(6276).flatMap { days(.passageDate($0), nil) }),
        .init(range: 1150..<1199, days: days(.otherTime("the spring of 1987 – or so"), nil)),
        .init(range: 1010..<1020, days: days(.itself, interval(6000, 6001, .week))),
        .init(range: 1010..<1020, days: days(.otherTime(""), interval(9000, 9364, .year))),
    ]

    static func days(_ anchor: TimeAnchor, _ alternative: DayInterval?) -> StoredEvent.Days? {
        interval(6268, 6298, .month).map { .init(interval: $0, anchor: anchor, alternative: alternative) }
    }

    static let besides: [StoredEvent.Beside?] = [
        nil, .init(side: .before, distance: 1), .init(side: .after, distance: -300),
    ]

    static let parties: [[Int64]] = [[], [1], [70_000, 3, 4, 200_000]]

    static var all: [StoredEvent] {
        times.flatMap { time in
            besides.flatMap { beside in
                zip(parties, Era.allCases).map { parties, era in
                    StoredEvent(clause: 1002..<1190, era: era, beside: beside, time: time, parties: parties)
                }
            }
        }
    }

    static func days(of event: StoredEvent) -> (from: Int, to: Int)? {
        event.time?.days.map { ($0.interval.first.dayNumber, $0.interval.last.dayNumber) }
    }
}

@Suite struct StoredEventTests {
    @Test(arguments: Example.all) func anEventComesBack(_ event: StoredEvent) {
        let bytes = event.bytes(in: Example.sentence)
        #expect(StoredEvent(bytes, in: Example.sentence, days: Example.days(of: event)) == event)
    }

    @Test(arguments: [1000..<1200, 1000..<1100, 1020..<1200, 950..<1300, 1000..<1000])
    func theClauseComesBackWhereverItLies(_ clause: Range<Int>) {
        let event = StoredEvent(clause: clause, era: .now, beside: nil, time: nil, parties: [])
        #expect(StoredEvent(event.bytes(in: Example.sentence), in: Example.sentence, days: nil) == event)
    }

    @Test(arguments: Example.all) func ofAnEventCutOffTheBeginningIsRead(_ event: StoredEvent) {
        let bytes = event.bytes(in: Example.sentence)
        for count in bytes.indices {
            let read = StoredEvent(Array(bytes[..<count]), in: Example.sentence, days: Example.days(of: event))
            #expect([event.clause, Example.sentence].contains(read.clause))
            #expect(event.parties.starts(with: read.parties))
            #expect(read.beside == nil || read.beside == event.beside)
        }
    }

    @Test(
        arguments: [
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [90, 0, 0], [89, 0x80], [0, 0xFF, 0x7F, 0xFF, 0x7F],
            [8] + Array(repeating: 0xFF, count: 40), Array(repeating: 0x7F, count: 300), [6, 0, 0, 0, 0, 99],
        ] as [[UInt8]]
    )
    func damageIsNoEvent(_ bytes: [UInt8]) {
        for days in [nil, (6268, 6298), (3_999_999, -3_999_999)] as [(from: Int, to: Int)?] {
            let event = StoredEvent(bytes, in: Example.sentence, days: days)
            #expect(event.time?.days == nil)
        }
    }

    @Test func itsPartiesAreSeenByQueries() throws {
        for event in Example.all {
            let list = try corpus([]).read { db in
                try String.fetchOne(db, sql: "SELECT partiesIn(?)", arguments: [event.bytes(in: Example.sentence).blob])
            }
            #expect(list == event.parties.json)
        }
    }

    @Test(arguments: [[0, -1, 1], [63, -64, 64, -65], [1 << 40, -(1 << 40)]])
    func numbersOfBothSignsComeBack(_ numbers: [Int]) {
        var writer = NumberWriter()
        for number in numbers { writer.append(signed: number) }
        var reader = NumberReader(writer.bytes)
        #expect(numbers.map { _ in reader.nextSigned() } == numbers)
        #expect(reader.nextSigned() == nil)
    }
}
