/// What a token can be to the rules, or what a place of a rule asks for: slots and lists of words.
struct TimeMarks: OptionSet, Hashable, Sendable {
    let rawValue: UInt128

    init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    /// The mark of a slot.
    init(_ slot: TimeSlot) {
        rawValue = TimeSlot.allCases.firstIndex(of: slot).map { 1 << UInt128($0) } ?? 0
    }

    /// The mark of a list of words, by its number; some lists share one.
    init(list: Int) {
        rawValue = 1 << UInt128(TimeSlot.allCases.count + list % 100)
    }

    /// What every token is, and the end of a sentence too.
    static let anything = TimeMarks(rawValue: 1 << 127)
}

extension TimeSlot {
    /// Whether a token with the mark of the slot fills it, however it is written.
    var isSure: Bool {
        switch self {
        case .season, .unit, .half, .ordinal, .rank, .quarter, .halfOfYear, .decade, .zone: true
        case .month, .weekday, .count, .day, .days, .year, .shortYear, .centuryNumber, .fiscal, .figures, .clock, .span:
            false
        }
    }

    /// Whether figures can fill it.
    var takesFigures: Bool {
        switch self {
        case .month, .weekday, .season, .unit: false
        default: true
        }
    }

    /// Whether it may take several tokens: "twenty one".
    var takesMany: Bool { self == .count || self == .year }

    /// Whether it can begin a rule.
    var opensRules: Bool { self != .zone && self != .half }

    /// The words without figures that may fill it.
    var words: [Word] {
        switch self {
        case .month: Array(TimeWords.months.keys) + Array(TimeWords.partsOfMonths.keys)
        case .weekday: Array(TimeWords.weekdays.keys)
        case .season: Array(TimeWords.seasons.keys)
        case .unit: Array(TimeWords.units.keys)
        case .count: Array(TimeWords.numbers.keys) + Array(TimeWords.vagueNumbers)
        case .ordinal: Array(TimeWords.ordinals.keys)
        case .rank: Array(TimeWords.ranks.keys)
        case .quarter: Array(TimeWords.quarters.keys)
        case .halfOfYear: Array(TimeWords.halvesOfYears.keys)
        case .decade: Array(TimeWords.decades.keys)
        case .fiscal: ["fy"]
        case .year: Array(NumberReader.centuries.keys)
        case .span: Self.spans
        case .zone: Array(TimeWords.zones)
        case .half: Array(TimeWords.halves)
        case .day, .days, .shortYear, .centuryNumber, .figures, .clock: []
        }
    }

    /// "two-year", "three-month", in words.
    private static let spans: [Word] = {
        let numbers = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
            "thirty", "forty", "fifty", "multi",
        ]
        let units = ["day", "week", "month", "quarter", "year", "decade", "hour", "minute", "second"]
        return numbers.flatMap { number in units.map { Word("\(number)-\($0)") } }
    }()
}
