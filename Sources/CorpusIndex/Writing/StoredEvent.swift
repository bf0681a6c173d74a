import CorpusModel
import GRDB

/// What an event's row holds that no query looks at, packed.
struct StoredEvent: Equatable, Sendable {
    /// The bytes that its line says.
    var clause: Range<Int>
    /// Where it falls if it has no date.
    var era: Era
    /// The event of its document that the text orders it against; nil when it stands by itself.
    var beside: Beside?
    /// When it was; nil when the text gives no time.
    var time: Time?
    /// Who takes part, in the order of the sentence, each once.
    var parties: [Int64]

    /// One side of another event.
    struct Beside: Equatable, Sendable {
        var side: OrderSide
        /// How many events further on the other one is, negative for one before.
        var distance: Int
    }

    /// A time less its words, which stand in the text.
    struct Time: Equatable, Sendable {
        var range: Range<Int>
        /// Its days; nil when they are not known.
        var days: Days?
    }

    /// The days of a time.
    struct Days: Equatable, Sendable {
        var interval: DayInterval
        var anchor: TimeAnchor
        var alternative: DayInterval?
    }

    /// Where the event of that number stands in the timeline.
    func place(of id: Int64) -> TimelinePlace {
        if let interval = time?.days?.interval { return .dated(interval) }
        if let beside { return .ordered(beside.side, EventID(id + Int64(beside.distance))) }
        return .notStated(era)
    }

    /// The columns by which it is read, of a table that goes by a name.
    static func columns(of table: String) -> String {
        ["first", "last", "fromDay", "toDay", "packed"].map { "\(table).\($0)" }.joined(separator: ", ")
    }
}

extension StoredEvent.Time {
    /// The time of an event as found.
    init(_ when: When) {
        range = when.range
        days = when.interval.flatMap { interval in
            when.anchor.map { .init(interval: interval, anchor: $0, alternative: when.alternative) }
        }
    }

    /// The time with its words.
    func when(written: String) -> When {
        guard let days else { return When(unresolved: written, range: range) }
        return When(
            written: written,
            range: range,
            interval: days.interval,
            against: days.anchor,
            alternative: days.alternative
        )
    }
}

extension StoredEvent {
    /// What kinds of numbers follow the first byte.
    private struct Form {
        var era: Era
        var side: OrderSide?
        var time: TimeForm
        var hasAlternative: Bool

        private static let sides: [OrderSide?] = [nil, .before, .after]

        init(_ event: StoredEvent) {
            era = event.era
            side = event.beside?.side
            time = TimeForm(event.time)
            hasAlternative = event.time?.days?.alternative != nil
        }

        /// Nil for a number of none.
        init?(code: Int) {
            var rest = code
            func next(of count: Int) -> Int {
                defer { rest /= count }
                return rest % count
            }
            hasAlternative = next(of: 2) == 1
            let time = next(of: TimeForm.allCases.count)
            side = Self.sides[next(of: Self.sides.count)]
            guard let form = TimeForm(rawValue: time), let era = Era(code: rest) else { return nil }
            (self.time, self.era) = (form, era)
        }

        var code: Int {
            let sides = era.code * Self.sides.count + (Self.sides.firstIndex(of: side) ?? 0)
            return (sides * TimeForm.allCases.count + time.rawValue) * 2 + (hasAlternative ? 1 : 0)
        }
    }

    /// What is known of a time; its number is that in the index.
    private enum TimeForm: Int, CaseIterable {
        case none, unresolved, itself, documentDate, otherTime, passageDate

        init(_ time: Time?) {
            self =
                switch time?.days?.anchor {
                case .itself: .itself
                case .documentDate: .documentDate
                case .passageDate: .passageDate
                case .otherTime: .otherTime
                case nil: time == nil ? .none : .unresolved
                }
        }
    }

    /// The bytes for the row of an event of a sentence: its form; how far the clause lies within the sentence; how far off the other
    /// event is; the place of the time in the sentence, its precision, what it was resolved against and its other reading; the parties,
    /// each but the first as the distance from the last.
    func bytes(in sentence: Range<Int>) -> [UInt8] {
        var numbers = NumberWriter()
        numbers.append(Form(self).code)
        numbers.append(signed: clause.lowerBound - sentence.lowerBound)
        numbers.append(signed: sentence.upperBound - clause.upperBound)
        if let beside { numbers.append(signed: beside.distance) }
        if let time {
            numbers.append(signed: time.range.lowerBound - sentence.lowerBound)
            numbers.append(time.range.count)
            if let days = time.days { Self.append(days, to: &numbers) }
        }
        var last: Int64 = 0
        for (place, party) in parties.enumerated() {
            if place == 0 { numbers.append(Int(party)) } else { numbers.append(signed: Int(party - last)) }
            last = party
        }
        return numbers.bytes
    }

    private static func append(_ days: Days, to numbers: inout NumberWriter) {
        let first = days.interval.first.dayNumber
        numbers.append(days.interval.precision.code)
        switch days.anchor {
        case .itself: break
        case .documentDate(let day), .passageDate(let day): numbers.append(signed: day.dayNumber - first)
        case .otherTime(let text): numbers.append(counted: Array(text.utf8))
        }
        if let other = days.alternative {
            numbers.append(signed: other.first.dayNumber - first)
            numbers.append(signed: other.last.dayNumber - first)
            numbers.append(other.precision.code)
        }
    }

    /// Reads it from the columns `columns` from `start` on.
    init(_ row: Row, at start: Int) throws {
        let days = (row[start + 2] as Int?).flatMap { from in (row[start + 3] as Int?).map { (from, $0) } }
        self.init(try row.bytes(start + 4), in: row.range(start), days: days)
    }

    /// Reads what was stored; of damaged bytes what stands before the damage, the sentence for the clause.
    init(_ bytes: [UInt8], in sentence: Range<Int>, days: (from: Int, to: Int)?) {
        self.init(clause: sentence, era: .earlier, beside: nil, time: nil, parties: [])
        var numbers = NumberReader(bytes)
        guard let form = numbers.next().flatMap(Form.init(code:)), let before = numbers.nextSigned(),
            let behind = numbers.nextSigned(), sentence.lowerBound + before <= sentence.upperBound - behind
        else { return }
        clause = sentence.lowerBound + before..<sentence.upperBound - behind
        era = form.era
        if let side = form.side {
            guard let distance = numbers.nextSigned() else { return }
            beside = Beside(side: side, distance: distance)
        }
        if form.time != .none {
            guard let start = numbers.nextSigned(), let length = numbers.next() else { return }
            let place = sentence.lowerBound + start
            time = Time(range: place..<place + length, days: nil)
            if form.time != .unresolved {
                guard let days = Self.days(form, days, &numbers) else { return }
                time?.days = days
            }
        }
        if let party = numbers.next() { parties.append(Int64(party)) }
        while let last = parties.last, let distance = numbers.nextSigned() { parties.append(last + Int64(distance)) }
    }

    private static func days(_ form: Form, _ days: (from: Int, to: Int)?, _ numbers: inout NumberReader<[UInt8]>)
        -> Days?
    {
        guard let days, let precision = numbers.next(), let interval = interval(days.from, days.to, precision),
            let anchor = anchor(form.time, days.from, &numbers)
        else { return nil }
        guard form.hasAlternative else { return Days(interval: interval, anchor: anchor) }
        guard let first = numbers.nextSigned(), let last = numbers.nextSigned(), let precision = numbers.next(),
            let other = Self.interval(days.from + first, days.from + last, precision)
        else { return nil }
        return Days(interval: interval, anchor: anchor, alternative: other)
    }

    private static func interval(_ first: Int, _ last: Int, _ precision: Int) -> DayInterval? {
        guard let first = CalendarDay(dayNumber: first), let last = CalendarDay(dayNumber: last),
            let precision = Precision(code: precision)
        else { return nil }
        return DayInterval(from: first, to: last, precision: precision)
    }

    private static func anchor(_ form: TimeForm, _ from: Int, _ numbers: inout NumberReader<[UInt8]>) -> TimeAnchor? {
        switch form {
        case .none, .unresolved: nil
        case .itself: .itself
        case .documentDate: day(numbers.nextSigned(), from).map { .documentDate($0) }
        case .passageDate: day(numbers.nextSigned(), from).map { .passageDate($0) }
        case .otherTime: numbers.nextCounted().map { .otherTime(String(decoding: $0, as: UTF8.self)) }
        }
    }

    private static func day(_ distance: Int?, _ from: Int) -> CalendarDay? {
        distance.flatMap { CalendarDay(dayNumber: from + $0) }
    }
}
