/// Reads what one token can stand for in a time.
struct TimeToken {
    private let token: Token
    private let bytes: ArraySlice<UInt8>

    private static let parts: Set<Word> = ["mid", "early", "late"]

    /// The rest of a token that says which part of a year or decade: "mid-2019".
    private var partless: ArraySlice<UInt8>? {
        guard bytes.count > 7, let hyphen = bytes.prefix(6).firstIndex(of: UInt8(ascii: "-")) else { return nil }
        let part = Word(bytes[..<hyphen])
        return Self.parts.contains(part) ? bytes[(hyphen + 1)...] : nil
    }

    private init(_ token: Token, _ bytes: ArraySlice<UInt8>) {
        self.token = token
        self.bytes = bytes
    }

    /// Looks at a token of a text.
    init(_ token: Token, in text: ReadText) {
        self.token = token
        bytes = text.document.text[token.range]
    }

    /// The value of a slot; nil when the token does not fill it.
    func value(of slot: TimeSlot) -> Int? {
        switch slot {
        case .month: isCapitalised ? TimeWords.months[token.word] : TimeWords.partsOfMonths[token.word]
        case .weekday: isCapitalised ? TimeWords.weekdays[token.word] : nil
        case .season: TimeWords.seasons[token.word]
        case .unit: TimeWords.units[token.word].map { _ in 0 }
        case .count: NumberReader.count(token, bytes)
        case .half: TimeWords.halves.contains(token.word) ? 1 : nil
        case .day: day
        case .days: days
        case .year: year
        case .shortYear: figures.count == 2 && bytes.count == 2 ? figures.value : nil
        case .ordinal: TimeWords.ordinals[token.word]
        case .rank: TimeWords.ranks[token.word]
        case .quarter: TimeWords.quarters[token.word]
        case .halfOfYear: TimeWords.halvesOfYears[token.word]
        case .decade: decade
        case .centuryNumber: centuryNumber
        case .fiscal: fiscalYear
        case .figures: FigureDate(bytes) == nil ? nil : 0
        case .clock: clock
        case .zone: TimeWords.zones.contains(token.word) ? 0 : nil
        case .span: span == nil ? nil : 0
        }
    }

    /// The unit that the token names, alone or after a number: "weeks", "two-week".
    var unit: TimeUnit? {
        TimeWords.units[token.word] ?? span?.unit
    }

    /// How many units it names itself: "two-week".
    var spanCount: Int? {
        span?.count
    }

    /// The date that its figures give.
    var figureDate: FigureDate? {
        FigureDate(bytes)
    }

    private var isCapitalised: Bool {
        token.shape.contains(.capitalised)
    }

    /// The leading figures: their value and how many.
    private var figures: (value: Int, count: Int) {
        var value = 0
        var count = 0
        for byte in bytes.prefix(9) {
            guard byte &- 48 < 10 else { break }
            value = value * 10 + Int(byte - 48)
            count += 1
        }
        return (value, count)
    }

    /// One or two figures with "st", "nd", "rd" or "th" behind them.
    private var centuryNumber: Int? {
        let (value, count) = figures
        guard (1...2).contains(count), bytes.count == count + 2 else { return nil }
        let suffix = (bytes[bytes.endIndex - 2], bytes[bytes.endIndex - 1])
        return Self.suffixes.contains { $0 == suffix } ? value : nil
    }

    private static let suffixes = [("s", "t"), ("n", "d"), ("r", "d"), ("t", "h")].map {
        (first: UnicodeScalar, last: UnicodeScalar) in
        (UInt8(ascii: first), UInt8(ascii: last))
    }

    private var day: Int? {
        let (value, count) = figures
        let day = count == bytes.count && count <= 2 ? value : centuryNumber
        return day.flatMap { (1...31).contains($0) ? $0 : nil }
    }

    /// "3-5", as 305.
    private var days: Int? {
        guard bytes.count <= 5, token.shape.contains(.digits), bytes.contains(UInt8(ascii: "-")) else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "-")).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        guard parts.count == 2, parts[0] > 0, parts[0] < parts[1], parts[1] <= 31 else { return nil }
        return parts[0] * 100 + parts[1]
    }

    /// "2019", "mid-2019".
    private var year: Int? {
        if let rest = partless { return TimeToken(token, rest).year }
        guard bytes.count == 4, figures.count == 4 else { return nil }
        return (1000..<2200).contains(figures.value) ? figures.value : nil
    }

    private var decade: Int? {
        if let rest = partless { return TimeToken(token, rest).decade }
        if let decade = TimeWords.decades[token.word] { return decade }
        let (value, count) = figures
        guard count == 4, bytes.count == 5, bytes.last == UInt8(ascii: "s"), value % 10 == 0 else { return nil }
        return (1000..<2200).contains(value) ? value : nil
    }

    private var fiscalYear: Int? {
        guard bytes.count >= 2, bytes.count <= 6, isCapitalised else { return nil }
        let isFiscal = bytes.starts(with: "FY".utf8) && bytes.dropFirst(2).allSatisfy { $0 &- 48 < 10 }
        return isFiscal ? 0 : nil
    }

    /// "18:30", in minutes of the day.
    private var clock: Int? {
        guard (4...8).contains(bytes.count), bytes.contains(UInt8(ascii: ":")) else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: ":")).map { Int(String(decoding: $0, as: UTF8.self)) ?? 99 }
        guard parts.count >= 2, parts[0] < 25, parts[1] < 60 else { return nil }
        return parts[0] * 60 + parts[1]
    }

    /// "two-week", "30-year": a number and a unit in one token.
    private var span: (count: Int, unit: TimeUnit)? {
        guard bytes.count < 20, let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) else { return nil }
        guard let unit = TimeWords.units[Word(bytes[bytes.index(after: hyphen)...])] else { return nil }
        let number = bytes[..<hyphen]
        if let count = TimeWords.numbers[Word(number)] { return (count, unit) }
        if Word(number) == "multi" || Word(number) == "decades" { return (0, unit) }
        return Int(String(decoding: number, as: UTF8.self)).map { ($0, unit) }
    }
}
