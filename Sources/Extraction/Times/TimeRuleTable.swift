/// The rules with their places laid out in one row, and which of them can begin with which word, so that most words of
/// a text cost one look-up and a place of a rule costs one comparison.
struct TimeRuleTable: Sendable {
    /// One place of a rule: a slot or one of some words.
    struct Place: Sendable {
        /// Nil where it is one of some words.
        let slot: TimeSlot?
        let marks: TimeMarks
        fileprivate let words: Range<Int>
        let isOptional: Bool
    }

    /// A rule that may begin with a word, and what the token behind that word must then be.
    struct Start: Sendable {
        let rule: Int
        let next: TimeMarks
    }

    /// What a word is to the rules.
    struct Fit: Sendable {
        var marks: TimeMarks = []
        /// The rules that may begin with it: indices into `TimeRuleTable.starts`.
        var starts: Range<Int> = 0..<0
        /// What the token behind it must be, whichever of them it begins.
        var next: TimeMarks = []
    }

    static let all = TimeRuleTable(TimeRule.all)

    let rules: [TimeRule]
    private(set) var places: [Place] = []
    /// In runs of those of one word.
    private(set) var starts: [Start] = []
    /// Words that are no part of any rule first, then figures, then the others.
    private(set) var fits = [Fit(), Fit()]
    /// Where in `fits` the words are that are part of a rule.
    private(set) var words: [Word: UInt16] = [:]
    private var placesOfRule: [Range<Int>] = []
    private var lists: [[Word]: TimeMarks] = [:]
    private var wordsOfPlaces: [Word] = []

    /// What several tokens of one number are but for the first.
    private var furtherNumbers = TimeMarks(.count)
    /// The place of figures in `fits`.
    static let figures = 1

    /// Lays out some rules.
    init(_ rules: [TimeRule]) {
        self.rules = rules
        furtherNumbers.formUnion(mark(of: Array(TimeWords.multipliers.keys)))
        for rule in rules { add(rule) }
        for slot in TimeSlot.allCases {
            for word in slot.words { mark(word, TimeMarks(slot)) }
        }
        addStarts()
        for place in fits.indices { fits[place].marks.formUnion(Self.anyWord) }
    }

    /// Any word with a hyphen may be a length: "twenty-one-year".
    private static let anyWord: TimeMarks = [.anything, TimeMarks(.span)]

    /// The places of a rule: indices into `places`.
    func places(of rule: Int) -> Range<Int> {
        placesOfRule[rule]
    }

    /// Whether a word is one of those of a place.
    func words(_ place: Place, hold word: Word) -> Bool {
        for index in place.words where wordsOfPlaces[index] == word { return true }
        return false
    }

    /// What a token with figures can be; its word may be known, as in "1st".
    func marks(ofFigures token: Token, known: Int, in text: ReadText) -> TimeMarks {
        let figures = TimeToken(token, in: text)
        var marks = fits[known].marks.subtracting(Self.marksOfFigures)
        for (slot, mark) in Self.slotsOfFigures where figures.value(of: slot) != nil { marks.formUnion(mark) }
        return marks
    }

    /// The slots that are told by the figures themselves, not by the word.
    private static let slotsOfFigures = TimeSlot.allCases.filter { $0.takesFigures && ($0 == .decade || !$0.isSure) }
        .map { (slot: $0, mark: TimeMarks($0)) }
    private static let marksOfFigures = slotsOfFigures.reduce(into: TimeMarks()) { $0.formUnion($1.mark) }

    private mutating func add(_ rule: TimeRule) {
        let first = places.count
        for element in rule.elements {
            switch element.content {
            case .slot(let slot):
                let marks = TimeMarks(slot)
                places.append(Place(slot: slot, marks: marks, words: 0..<0, isOptional: element.isOptional))
            case .words(let list):
                let words = wordsOfPlaces.count..<wordsOfPlaces.count + list.count
                wordsOfPlaces += list
                places.append(Place(slot: nil, marks: mark(of: list), words: words, isOptional: element.isOptional))
            }
        }
        placesOfRule.append(first..<places.count)
    }

    /// The mark of a list of words, which they all get.
    private mutating func mark(of list: [Word]) -> TimeMarks {
        if let marks = lists[list] { return marks }
        let marks = TimeMarks(list: lists.count)
        lists[list] = marks
        for word in list { mark(word, marks) }
        return marks
    }

    private mutating func mark(_ word: Word, _ marks: TimeMarks) {
        let place = words[word] ?? UInt16(fits.count)
        if words[word] == nil { fits.append(Fit()) }
        words[word] = place
        fits[Int(place)].marks.formUnion(marks)
    }

    private mutating func addStarts() {
        addStarts(of: Self.figures) { $0.slot?.takesFigures ?? false }
        for (word, place) in words where word != "," {
            let marks = fits[Int(place)].marks
            addStarts(of: Int(place)) { $0.slot?.opensRules ?? true && !$0.marks.isDisjoint(with: marks) }
        }
    }

    /// Adds the rules that may begin with a token that fits at some places.
    private mutating func addStarts(of fit: Int, where takes: (Place) -> Bool) {
        let found = rules.indices.compactMap { rule in
            next(in: places[placesOfRule[rule]], where: takes).map { Start(rule: rule, next: $0) }
        }
        fits[fit].starts = starts.count..<starts.count + found.count
        fits[fit].next = found.reduce(into: []) { $0.formUnion($1.next) }
        starts += found
    }

    /// What must follow a token that a rule begins with; nil when it cannot begin with it.
    private func next(in places: ArraySlice<Place>, where takes: (Place) -> Bool) -> TimeMarks? {
        var next: TimeMarks?
        for place in places.indices {
            if takes(places[place]) { next = (next ?? []).union(following(place, in: places)) }
            if !places[place].isOptional { break }
        }
        return next
    }

    private func following(_ place: Int, in places: ArraySlice<Place>) -> TimeMarks {
        var marks = places[place].slot?.takesMany ?? false ? furtherNumbers : []
        for further in places[(place + 1)...] {
            marks.formUnion(further.marks)
            if !further.isOptional { return marks }
        }
        return marks.union(.anything)
    }
}
