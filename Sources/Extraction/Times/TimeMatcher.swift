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
        case .ordinal, .quarter, .halfOfYear: part = value
        case .rank: part = value == TimeWords.last ? nil : value
        case .decade, .centuryNumber: era = value
        case .unit, .fiscal, .figures, .zone, .span: break
        }
    }
}

/// A rule that fits at a place of the text.
struct TimeMatch: Sendable {
    let reading: TimeReading
    var values: TimeValues
    /// Its tokens: indices into `ReadText.tokens`.
    let tokens: Range<Int>
    /// Its sentence: an index into `AnalysedText.sentences`.
    var sentence = 0
    /// Its block: an index into `Document.blocks`.
    var block = 0
    /// Whether its year stands behind the next one: "May 4 and June 5, 2020".
    var sharesYear = false
}

/// Finds the rule that fits best at a place of a text: the longest, and among equals the first of the table.
struct TimeMatcher: Sendable {
    private let text: ReadText
    private let table: TimeRuleTable
    /// What each token of the text can be.
    private let marks: [TimeMarks]

    /// A matcher for a text.
    init(text: ReadText) {
        let table = TimeRuleTable.all
        self.text = text
        self.table = table
        marks = text.tokens.indices.map { index in
            let token = text.tokens[index]
            let known = text.placeInTimes(index)
            return token.shape.contains(.digits)
                ? table.marks(ofFigures: token, known: known, in: text) : table.fits[known].marks
        }
    }

    /// The longest match that begins at a token and ends in its sentence; nil when none does.
    func match(at index: Int, until end: Int) -> TimeMatch? {
        guard let (rule, stop) = longest(at: index, until: end) else { return nil }
        return read(rule, index..<stop, until: end)
    }

    private func longest(at index: Int, until end: Int) -> (rule: Int, end: Int)? {
        let isFigures = text.tokens[index].shape.contains(.digits)
        let fit = table.fits[isFigures ? TimeRuleTable.figures : text.placeInTimes(index)]
        let next = index + 1 < end ? marks[index + 1] : .anything
        guard !fit.next.isDisjoint(with: next) else { return nil }
        var best: (rule: Int, end: Int)?
        for place in fit.starts where !table.starts[place].next.isDisjoint(with: next) {
            let start = table.starts[place]
            guard let stop = self.end(of: start.rule, from: index, until: end), stop > best?.end ?? index else {
                continue
            }
            best = (start.rule, stop)
        }
        return best
    }

    /// Where a match of a rule ends; nil when the rule does not fit.
    private func end(of rule: Int, from start: Int, until end: Int) -> Int? {
        var index = start
        for place in table.places(of: rule) {
            let place = table.places[place]
            if index < end, let taken = length(of: place, at: index, until: end) {
                index += taken
            } else if !place.isOptional {
                return nil
            }
        }
        // "6 March," ends with its day.
        if index > start + 1, text.tokens[index - 1].word == "," { index -= 1 }
        return max(index, start + 1)
    }

    /// How many tokens a place of a rule takes; nil when it does not fit.
    private func length(of place: TimeRuleTable.Place, at index: Int, until end: Int) -> Int? {
        guard !place.marks.isDisjoint(with: marks[index]) else { return nil }
        guard let slot = place.slot else { return table.words(place, hold: text.tokens[index].word) ? 1 : nil }
        let isFigures = text.tokens[index].shape.contains(.digits)
        if slot.isSure || (isFigures && slot != .count) { return 1 }
        if let number = number(slot, at: index, until: end) { return number.count }
        return TimeToken(text.tokens[index], in: text).value(of: slot) == nil ? nil : 1
    }

    /// The match of a rule that is known to fit.
    private func read(_ rule: Int, _ tokens: Range<Int>, until end: Int) -> TimeMatch {
        let reading = table.rules[rule].reading
        var values = TimeValues()
        var index = tokens.lowerBound
        for place in table.places(of: rule) where index < end {
            guard let taken = length(of: table.places[place], at: index, until: end) else { continue }
            if let slot = table.places[place].slot { fill(slot, at: index, until: end, &values) }
            index += taken
        }
        if reading.namesUnit, values.unit == nil {
            values.unit = text.tokens[tokens].lazy.compactMap { TimeWords.units[$0.word] }.first
        }
        return TimeMatch(reading: reading, values: values, tokens: tokens)
    }

    /// Takes the value of a slot from the tokens that fill it.
    private func fill(_ slot: TimeSlot, at index: Int, until end: Int, _ values: inout TimeValues) {
        if let number = number(slot, at: index, until: end) {
            values.set(slot, number.value)
            return
        }
        let token = TimeToken(text.tokens[index], in: text)
        guard let value = token.value(of: slot) else { return }
        values.set(slot, value)
        if slot == .unit || slot == .span { values.unit = token.unit }
        if slot == .span { values.count = token.spanCount }
        if slot == .figures { values.figures = token.figureDate }
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

extension TimeReading {
    /// Whether the unit may stand among the plain words of a rule: "the following year".
    fileprivate var namesUnit: Bool {
        switch self {
        case .nearUnit, .countedFromOther, .fiscalYear: true
        default: false
        }
    }
}
