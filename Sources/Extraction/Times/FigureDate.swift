import CorpusModel

/// A date written as one token of figures: "2024-11-22", "22-NOV-2024", "3/4/2024", "2019-21".
struct FigureDate: Hashable, Sendable {
    let interval: DayInterval
    /// The other reading, when day and month could change places.
    let alternative: DayInterval?

    /// Reads a token; nil when it is no date.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard (5...11).contains(bytes.count), let first = bytes.first, first &- 48 < 10,
            let (interval, alternative) = Self.days(bytes)
        else { return nil }
        self.interval = interval
        self.alternative = alternative
    }

    private static func days(_ bytes: ArraySlice<UInt8>) -> (DayInterval, DayInterval?)? {
        let separators = bytes.lazy.filter { isSeparator($0) }.count
        guard (1...2).contains(separators) else { return separators == 0 ? compact(bytes) : nil }
        if separators == 1 {
            return bytes[bytes.startIndex + 4] == UInt8(ascii: "-") ? pair(bytes.prefix(4), bytes.dropFirst(5)) : nil
        }
        return hasOneSeparator(bytes) ? triple(bytes.split(omittingEmptySubsequences: false) { isSeparator($0) }) : nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// "1-1/16" is a measure.
    private static func hasOneSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
        let used = bytes.filter { isSeparator($0) }
        return used.allSatisfy { $0 == used.first }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// "20241122".
    private static func compact(_ bytes: ArraySlice<UInt8>) -> (DayInterval, DayInterval?)? {
        guard bytes.count == 8, let value = number(bytes), (1900_00_00..<2100_00_00).contains(value) else { return nil }
        return day(value / 10_000, value / 100 % 100, value % 100).map { ($0, nil) }
    }

    /// "2024-11" and "2019-21", "2019-2021".
    private static func pair(_ first: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> (DayInterval, DayInterval?)? {
        guard let year = number(first), let second = number(rest), (1800..<2200).contains(year) else { return nil }
        if rest.count == 2, (1...12).contains(second) { return DayInterval.month(second, year).map { ($0, nil) } }
        let last = rest.count == 2 ? year / 100 * 100 + second : second
        guard rest.count == 2 || rest.count == 4, last > year, last < 2200 else { return nil }
        return DayInterval.years(year, last, .span).map { ($0, nil) }
    }

    private static func triple(_ parts: [ArraySlice<UInt8>]) -> (DayInterval, DayInterval?)? {
        guard let third = number(parts[2]), let first = number(parts[0]) else { return nil }
        if let month = TimeWords.months[Word(parts[1])] {
            return day(century(third, parts[2].count), month, first).map { ($0, nil) }
        }
        guard let second = number(parts[1]), parts[1].count <= 2 else { return nil }
        if parts[0].count == 4 { return day(first, second, third).map { ($0, nil) } }
        guard parts[0].count <= 2, parts[2].count == 4 || parts[2].count == 2 else { return nil }
        let year = century(third, parts[2].count)
        let american = day(year, first, second)
        let european = day(year, second, first)
        guard let reading = american ?? european else { return nil }
        return (reading, american == nil || american == european ? nil : european)
    }

    /// A year of two figures is taken as within 1930 to 2029, as the standard calendars do.
    private static func century(_ year: Int, _ figures: Int) -> Int {
        guard figures == 2 else { return year }
        return year < 30 ? 2000 + year : 1900 + year
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> DayInterval? {
        guard (1000..<2200).contains(year) else { return nil }
        return CalendarDay(year: year, month: month, day: day).map { DayInterval(from: $0, to: $0, precision: .day) }
    }
}
