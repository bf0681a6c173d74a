/// The values that the slots of a rule took.
struct TimeValues: Hashable, Sendable {
    var month: Int?
    var lastMonth: Int?
    var day: Int?
    var lastDay: Int?
    var year: Int?
    var lastYear: Int?
    var weekday: Int?
    var season: Int?
    /// How many; 0 when it is not said.
    var count: Int?
    var unit: TimeUnit?
    /// Whether half a unit comes on top: "two and a half years".
    var isAndHalf = false
    /// The time of day, in minutes.
    var minutes: Int?
    /// Which quarter or half.
    var part: Int?
    /// The first year of a decade, the number of a century.
    var era: Int?
    var figures: FigureDate?

    /// Keeps the value of a slot; a second month, day or year ends a stretch.
    mutating func set(_ slot: TimeSlot, _ value: Int) {
        switch slot {
        case .month: if month == nil { month = value } else { lastMonth = value }
        case .day: if day == nil { day = value } else { lastDay = value }
        case .days: (day, lastDay) = (value / 100, value % 100)
        case .year: if year == nil { year = value } else { lastYear = value }
        case .shortYear: lastYear = year.map { $0 / 100 * 100 + value }
        case .weekday: weekday = value
        case .season: season = value
        case .count: if count == nil { count = value }
        case .half: isAndHalf = true
        case .clock: minutes = value
        case .ordinal, .quarter: part = value
        case .decade, .centuryNumber: era = value
        case .unit, .fiscal, .figures, .zone, .span: break
        }
    }
}

/// A rule that fits at a place of the text.
struct TimeMatch: Sendable {
    let reading: TimeReading
    let values: TimeValues
    /// Its tokens: indices into `AnalysedText.tokens`.
    let tokens: Range<Int>
}

/// Finds the rule that fits best at a place of a text: the longest, and among equals the first of the table.
struct TimeMatcher: Sendable {
    private static let rules = TimeRule.all
    private static let starts = RuleStarts(rules)

    let text: AnalysedText

    /// The longest match that begins at a token and ends in its sentence; nil when none does.
    func match(at index: Int, until end: Int) -> TimeMatch? {
        guard text.tokens[index].word != "," else { return nil }
        var best: TimeMatch?
        for rule in Self.starts.rules(startingWith: text.tokens[index]) {
            guard let match = match(Self.rules[rule], at: index, until: end) else { continue }
            if match.tokens.count > best?.tokens.count ?? 0 { best = match }
        }
        return best
    }

    private func match(_ rule: TimeRule, at start: Int, until end: Int) -> TimeMatch? {
        var values = TimeValues()
        var index = start
        var lastTaken = start
        for element in rule.elements {
            if index < end, let taken = take(element.content, at: index, until: end, into: &values) {
                index += taken
                lastTaken = index
            } else if !element.isOptional {
                return nil
            }
        }
        if rule.reading == .nearUnit, values.unit == nil {
            values.unit = text.tokens[start..<lastTaken].lazy.compactMap { TimeWords.units[$0.word] }.first
        }
        return TimeMatch(reading: rule.reading, values: values, tokens: start..<max(lastTaken, start + 1))
    }

    /// How many tokens a place of a rule takes; nil when it does not fit.
    private func take(
        _ content: TimeRule.Element.Content,
        at index: Int,
        until end: Int,
        into values: inout TimeValues
    ) -> Int? {
        switch content {
        case .words(let words):
            return words.contains(text.tokens[index].word) ? 1 : nil
        case .slot(let slot):
            if let number = number(slot, at: index, until: end) {
                values.set(slot, number.value)
                return number.count
            }
            let token = TimeToken(text.tokens[index], in: text)
            guard let value = token.value(of: slot) else { return nil }
            values.set(slot, value)
            if slot == .unit || slot == .span { values.unit = token.unit }
            if slot == .span { values.count = token.spanCount }
            if slot == .figures { values.figures = token.figureDate }
            return 1
        }
    }

    /// A number over several tokens, for the slots that take one.
    private func number(_ slot: TimeSlot, at index: Int, until end: Int) -> (value: Int, count: Int)? {
        switch slot {
        case .count: NumberReader.number(in: text, at: index, until: end)
        case .year: NumberReader.year(in: text, at: index, until: end)
        default: nil
        }
    }
}

/// Which rules can begin with which word, so that most words of a text cost one look-up.
private struct RuleStarts: Sendable {
    private var byWord: [Word: [Int]] = [:]
    private var byFigures: [Int] = []

    init(_ rules: [TimeRule]) {
        for (index, rule) in rules.enumerated() {
            for element in rule.elements {
                add(index, element.content)
                if !element.isOptional { break }
            }
        }
    }

    func rules(startingWith token: Token) -> [Int] {
        if token.shape.contains(.digits) { return byFigures }
        return byWord[token.word] ?? []
    }

    private mutating func add(_ rule: Int, _ content: TimeRule.Element.Content) {
        switch content {
        case .words(let words):
            for word in words { append(rule, to: word) }
        case .slot(let slot):
            for word in Self.words(of: slot) { append(rule, to: word) }
            if Self.takesFigures(slot), byFigures.last != rule { byFigures.append(rule) }
        }
    }

    private mutating func append(_ rule: Int, to word: Word) {
        if byWord[word]?.last != rule { byWord[word, default: []].append(rule) }
    }

    private static func words(of slot: TimeSlot) -> [Word] {
        switch slot {
        case .month: Array(TimeWords.months.keys) + Array(TimeWords.partsOfMonths.keys)
        case .weekday: Array(TimeWords.weekdays.keys)
        case .season: Array(TimeWords.seasons.keys)
        case .unit: Array(TimeWords.units.keys)
        case .count: Array(TimeWords.numbers.keys) + Array(TimeWords.vagueNumbers)
        case .ordinal: Array(TimeWords.ordinals.keys)
        case .quarter: Array(TimeWords.quarters.keys)
        case .decade: Array(TimeWords.decades.keys)
        case .fiscal: ["fy"]
        case .year: Array(NumberReader.centuries.keys)
        case .span: spans
        case .day, .days, .half, .zone, .shortYear, .centuryNumber, .figures, .clock: []
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

    private static func takesFigures(_ slot: TimeSlot) -> Bool {
        switch slot {
        case .month, .weekday, .season, .unit: false
        default: true
        }
    }
}
