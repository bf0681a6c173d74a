/// Tells whether words that a rule fits are a time where they stand.
final class TimeJudge {
    private let text: ReadText
    /// Months that somebody in the text is called, looked for when one is met that may be such.
    private lazy var people = NamedMonths.all(in: text)

    /// Looks at a text.
    init(text: ReadText) {
        self.text = text
    }

    /// Whether words that could be a time are one: "May", "2000" and "the second half" need company.
    func isTime(_ match: TimeMatch, in sentence: Range<Int>) -> Bool {
        let company = TimeCompany(text, match, sentence)
        return !company.isPartOfName && fits(match, company)
    }

    private func fits(_ match: TimeMatch, _ company: TimeCompany) -> Bool {
        let first = text.tokens[match.tokens.lowerBound]
        let before = company.before
        switch match.reading {
        case .month(.tense) where match.tokens.count == 1: return isMonth(first, company)
        case .year, .yearRange: return NumberJudge(text, match, company).isYear
        case .figures: return !TimeWords.numbered.contains(before)
        case .season(.tense) where match.values.year == nil:
            return first.word == "this" || TimeWords.leadIns.contains(before) && first.word == "the"
        case .nearUnit where match.tokens.count == 2: return TimeWords.leadIns.contains(before)
        case .duration: return isDuration(match, company)
        case .counted: return agrees(match)
        case .holiday: return first.shape.contains(.capitalised) || first.word == "last" || first.word == "this"
        case .vague: return first.word != "soon" || (before != "as" && company.next != "after")
        case .decade: return NumberJudge(text, match, company).isDecade
        case .clock where match.tokens.count == 1:
            return first.shape.contains(.digits) || !first.shape.contains(.capitalised)
                || first.shape.contains(.opensSentence)
        default: return true
        }
    }

    /// A month that is also a name or a verb needs a word before it, and one of time where somebody is called so.
    private func isMonth(_ first: Token, _ company: TimeCompany) -> Bool {
        guard TimeWords.doubtfulMonths.contains(first.word) else { return true }
        if TimeWords.timeLeadIns.contains(company.before) || company.followsMonth { return true }
        return TimeWords.leadIns.contains(company.before) && !people.contains(first.word)
    }

    /// "6,000 week ago" is a number and "week ago".
    private func agrees(_ match: TimeMatch) -> Bool {
        guard let count = match.values.count, count > 1 else { return true }
        let unit = match.tokens.last { TimeWords.units[text.tokens[$0].word] != nil }
        return unit.map { text.document.text[text.tokens[$0].range].last == UInt8(ascii: "s") } ?? true
    }

    /// "two weeks", but not "a second" or "52 years old"; bare "weeks" only where it is said how long.
    private func isDuration(_ match: TimeMatch, _ company: TimeCompany) -> Bool {
        let first = text.tokens[match.tokens.lowerBound]
        let last = text.tokens[match.tokens.upperBound - 1]
        if company.next == "old" { return false }
        if company.next == "of", TimeWords.recordings.contains(company.next(2)) { return false }
        if match.tokens.count == 1, match.values.count == nil, !first.shape.contains(.digits), match.values.unit == nil
        {
            return TimeWords.stretchers.contains(company.before) || TimeValue.isCompound(first.word)
        }
        if last.shape.contains(.capitalised), !first.shape.contains(.capitalised) || first.shape.contains(.digits) {
            return last.shape.contains(.allCapitals)
        }
        if match.tokens.count == 2, match.values.count == nil, let unit = match.values.unit {
            guard text.document.text[last.range].last != UInt8(ascii: "s") else { return false }
            let isLength = unit == .year || unit == .week
            return TimeWords.endings.contains(company.next) || isLength && !TimeWords.comparing.contains(company.next)
        }
        if last.word == "quarter", company.next == "of" { return false }
        return !(match.tokens.count == 2 && (last.word == "second" || first.word == "a" && company.followsAmount))
    }
}

/// What stands around the words of a time.
struct TimeCompany {
    private let text: ReadText
    private let match: TimeMatch
    private let sentence: Range<Int>

    /// Looks around a match in its sentence.
    init(_ text: ReadText, _ match: TimeMatch, _ sentence: Range<Int>) {
        self.text = text
        self.match = match
        self.sentence = sentence
    }

    /// The word before, or so many words before.
    func before(_ distance: Int) -> Word {
        word(match.tokens.lowerBound - distance)
    }

    var before: Word { before(1) }

    /// The word behind, or so many words behind.
    func next(_ distance: Int) -> Word {
        word(match.tokens.upperBound - 1 + distance)
    }

    var next: Word { next(1) }

    /// The token so many places behind; nil beyond the sentence.
    func nextToken(_ distance: Int) -> Token? {
        let index = match.tokens.upperBound - 1 + distance
        return sentence.contains(index) ? text.tokens[index] : nil
    }

    var opensSentence: Bool { match.tokens.lowerBound == sentence.lowerBound }

    /// Whether the match is all that its sentence holds.
    var isAlone: Bool { match.tokens == sentence }

    /// "in March, April": whether a month stands before it in a list.
    var followsMonth: Bool {
        [",", "and", "or"].contains(before) && TimeWords.months[before(2)] != nil
    }

    /// "$1.76 a year", "twice a week".
    var followsAmount: Bool {
        let index = match.tokens.lowerBound - 1
        guard sentence.contains(index) else { return false }
        return text.tokens[index].shape.contains(.digits) || TimeWords.amounts.contains(text.tokens[index].word)
    }

    /// "USA TODAY", "The Sunday Times", "Black Friday", "Good Friday Agreement", "the daily Granma".
    var isPartOfName: Bool {
        switch match.reading {
        case .weekday, .holiday:
            return TimeWords.namedDays.contains(before) || isCapitalised(1) && TimeWords.namesOfDays.contains(next)
                || ["'s", "’s"].contains(next) && TimeWords.houses.contains(next(2))
        case .recurring where match.tokens.count == 1:
            return isCapitalisedInside || opensSentence && isCapitalised(1)
        case .day, .vague: return match.tokens.count == 1 && isCapitalisedInside
        default: return false
        }
    }

    /// Whether it is capitalised beside another such word, though it opens no sentence and is in no heading.
    private var isCapitalisedInside: Bool {
        let shape = text.tokens[match.tokens.lowerBound].shape
        guard shape.contains(.capitalised), !opensSentence, !isInHeading else { return false }
        let before = text.tokens[match.tokens.lowerBound - 1]
        return isCapitalised(1)
            || before.shape.contains(.capitalised) && text.document.text[before.range].last != UInt8(ascii: ".")
    }

    private func isCapitalised(_ distance: Int) -> Bool {
        nextToken(distance)?.shape.contains(.capitalised) ?? false
    }

    /// Whether its sentence is a heading.
    var isInHeading: Bool {
        let place = text.tokens[match.tokens.lowerBound].range.lowerBound
        let block = text.document.blocks.partitioned { $0.range.lowerBound <= place }
        guard block > 0, case .heading = text.document.blocks[block - 1].kind else { return false }
        return true
    }

    private func word(_ index: Int) -> Word {
        sentence.contains(index) ? text.tokens[index].word : Word("")
    }
}

extension Array {
    /// How many elements at the start a test holds for, if it holds for none behind them.
    fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
        var bounds = startIndex..<endIndex
        while !bounds.isEmpty {
            let middle = (bounds.lowerBound + bounds.upperBound) / 2
            bounds = holds(self[middle]) ? middle + 1..<bounds.upperBound : bounds.lowerBound..<middle
        }
        return bounds.lowerBound
    }
}

/// Months that somebody in a text is called: "Theresa May", "Mrs May", "May said".
enum NamedMonths {
    private static let names: Set<Word> = ["may", "april", "june", "august", "jan"]
    private static let titles: Set<Word> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lord", "lady", "minister", "president",
    ]
    private static let deeds: Set<Word> = ["said", "says", "told", "added", "wrote", "resigned", "insisted", "replied"]

    /// The months, as words.
    static func all(in text: ReadText) -> Set<Word> {
        var found: Set<Word> = []
        for index in text.tokens.indices.dropFirst() {
            let token = text.tokens[index]
            guard token.shape.contains(.capitalised), names.contains(token.word), !found.contains(token.word) else {
                continue
            }
            let next = index + 1 < text.tokens.count ? text.tokens[index + 1] : token
            if isPerson(text.tokens[index - 1], next) { found.insert(token.word) }
        }
        return found
    }

    private static func isPerson(_ before: Token, _ next: Token) -> Bool {
        if titles.contains(before.word) || deeds.contains(next.word) { return true }
        guard before.shape.contains(.capitalised), before.shape.contains(.word), !next.shape.contains(.digits) else {
            return false
        }
        return !TimeWords.leadIns.contains(before.word) && TimeWords.weekdays[before.word] == nil
            && !TimeWords.yearOwners.contains(before.word) && TimeWords.months[before.word] == nil
    }
}
