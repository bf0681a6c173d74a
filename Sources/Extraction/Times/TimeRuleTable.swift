/// A set of slots.
struct TimeSlots: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The set of one slot.
    init(_ slot: TimeSlot) {
        rawValue = TimeSlot.allCases.firstIndex(of: slot).map { 1 << UInt32($0) } ?? 0
    }
}

/// What a token is to the rules.
struct TimeFit: Sendable {
    /// The slots that it fills; of a word without figures, those that it may fill.
    var slots: TimeSlots
    /// The rules that may begin with it: indices into `TimeRuleTable.starts`.
    var rules: Range<Int>
}

/// The rules with their places laid out in one row, and which of them can begin with which word, so that most words of
/// a text cost one look-up and a place of a rule costs one comparison.
struct TimeRuleTable: Sendable {
    /// One place of a rule: a slot or one of some words.
    struct Place: Sendable {
        let slot: TimeSlot?
        let slots: TimeSlots
        fileprivate let words: Range<Int>
        let isOptional: Bool
    }

    let rules: [TimeRule]
    private(set) var places: [Place] = []
    /// Rules, in runs of those that may begin with one word.
    private(set) var starts: [Int] = []
    private var placesOfRule: [Range<Int>] = []
    private var words: [Word] = []
    private var fits: [Word: TimeFit] = [:]
    private var rulesOfFigures = 0..<0

    /// Lays out some rules.
    init(_ rules: [TimeRule]) {
        self.rules = rules
        for rule in rules { add(rule) }
        addStarts()
        for slot in TimeSlot.allCases {
            for word in Self.words(of: slot) { fits[word, default: Self.unknown].slots.insert(TimeSlots(slot)) }
        }
    }

    /// What a token of a text is to the rules.
    func fit(of token: Token, in text: ReadText) -> TimeFit {
        guard token.shape.contains(.digits) else { return fits[token.word] ?? Self.unknown }
        let figures = TimeToken(token, in: text)
        let slots = Self.slotsOfFigures.filter { figures.value(of: $0.slot) != nil }
        return TimeFit(slots: slots.reduce(into: []) { $0.insert($1.slots) }, rules: rulesOfFigures)
    }

    /// The places of a rule: indices into `places`.
    func places(of rule: Int) -> Range<Int> {
        placesOfRule[rule]
    }

    /// Whether a word is one of those of a place.
    func words(_ place: Place, hold word: Word) -> Bool {
        for index in place.words where words[index] == word { return true }
        return false
    }

    /// Any word with a hyphen may be a length: "twenty-one-year".
    private static let unknown = TimeFit(slots: TimeSlots(.span), rules: 0..<0)

    private static let slotsOfFigures = TimeSlot.allCases.filter(takesFigures).map { (slot: $0, slots: TimeSlots($0)) }

    private mutating func add(_ rule: TimeRule) {
        let first = places.count
        for element in rule.elements {
            switch element.content {
            case .slot(let slot):
                let slots = TimeSlots(slot)
                places.append(Place(slot: slot, slots: slots, words: 0..<0, isOptional: element.isOptional))
            case .words(let list):
                let range = words.count..<words.count + list.count
                places.append(Place(slot: nil, slots: [], words: range, isOptional: element.isOptional))
                words += list
            }
        }
        placesOfRule.append(first..<places.count)
    }

    private mutating func addStarts() {
        var byWord: [Word: [Int]] = [:]
        var byFigures: [Int] = []
        for (index, rule) in rules.enumerated() {
            let last = rule.elements.firstIndex { !$0.isOptional } ?? rule.elements.count - 1
            for element in rule.elements[...last] {
                for word in Self.words(of: element.content) where byWord[word]?.last != index {
                    byWord[word, default: []].append(index)
                }
                if case .slot(let slot) = element.content, Self.takesFigures(slot), byFigures.last != index {
                    byFigures.append(index)
                }
            }
        }
        rulesOfFigures = append(byFigures)
        for (word, rules) in byWord { fits[word, default: Self.unknown].rules = append(rules) }
    }

    private mutating func append(_ rules: [Int]) -> Range<Int> {
        starts += rules
        return starts.count - rules.count..<starts.count
    }

    private static func words(of content: TimeRule.Element.Content) -> [Word] {
        switch content {
        case .words(let words): words
        case .slot(let slot): slot == .zone || slot == .half ? [] : words(of: slot)
        }
    }

    /// The words without figures that may fill a slot.
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

    private static func takesFigures(_ slot: TimeSlot) -> Bool {
        switch slot {
        case .month, .weekday, .season, .unit: false
        default: true
        }
    }
}
