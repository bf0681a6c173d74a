/// Tells years and decades from other numbers of four figures: hours, counts, levels, addresses.
struct NumberJudge {
    private let text: ReadText
    private let match: TimeMatch
    private let company: TimeCompany

    /// Looks at a match that may be a year.
    init(_ text: ReadText, _ match: TimeMatch, _ company: TimeCompany) {
        self.text = text
        self.match = match
        self.company = company
    }

    /// "in 2019" and "the 2019 election", but not "2000 cases", "a high of 2000" or "2000 Main Street".
    var isYear: Bool {
        guard let year = match.values.year, !isCount, !isAddress, !isHour else { return false }
        guard match.tokens.count == 1 else { return match.reading == .year || !isOfHours }
        if isPartOfYear { return true }
        if opensItem || isHeading { return (1500..<2100).contains(year) }
        guard year <= 2100, !isLevel else { return false }
        if company.before == "at" { return TimeWords.levelsOfYears.contains(company.next) }
        // "By 1000" and "until 1545" tell an hour rather than a year long past.
        if TimeWords.leadIns.contains(company.before) {
            return year >= 1800 || TimeWords.oldYearLeadIns.contains(company.before)
        }
        return (1900..<2060).contains(year)
            && (TimeWords.yearOwners.contains(company.before) || TimeWords.gatherings.contains(company.before))
    }

    /// "the 1990s", but not "in his 40s" or "readings in the 40s".
    var isDecade: Bool {
        if match.tokens.count == 1, TimeWords.possessors.contains(company.before) { return false }
        guard text.tokens[match.tokens.upperBound - 1].range.count < 5 else { return true }
        if TimeWords.degreesOfHeat.contains(company.next) { return false }
        let place = match.tokens.lowerBound
        return !(max(0, place - Self.reach)..<min(text.tokens.count, place + Self.reach)).contains {
            TimeWords.weather.contains(text.tokens[$0].word)
        }
    }

    /// How far from a decade words of weather are looked for, in tokens.
    private static let reach = 16

    /// "mid-2019".
    private var isPartOfYear: Bool { text.tokens[match.tokens.lowerBound].range.count > 4 }

    /// Whether it opens its line, a colon behind it, or fills a row's first cell: "2013: The contract became public".
    private var opensItem: Bool { company.opensSentence && (company.next == ":" || company.next == "|") }

    private var isHeading: Bool { company.isAlone && company.isInHeading }

    /// "in 2000 cases", "about 2000 houses", "one in 2000".
    private var isCount: Bool {
        if TimeWords.counted.contains(company.next) { return true }
        if company.before == "in", TimeWords.numbers[company.before(2)] != nil { return company.before(2) != "a" }
        guard TimeWords.degrees.contains([company.before]) || company.before(2) == "more" && company.before == "than"
        else { return false }
        return company.nextToken(1).map { isPlural($0) } ?? false
    }

    private func isPlural(_ token: Token) -> Bool {
        token.shape.contains(.word) && !token.shape.contains(.capitalised)
            && text.document.text[token.range].last == UInt8(ascii: "s")
    }

    /// "a high of 2188", "rose to 1998", "up 12 points from 1975".
    private var isLevel: Bool {
        switch company.before {
        case "of": TimeWords.levels.contains(company.before(2))
        case "to", "by": TimeWords.moves.contains(company.before(2))
        case "from": company.before(2) == "points" || company.before(2) == "point"
        default: false
        }
    }

    /// "1600 Pennsylvania Avenue", "1800 F St NW".
    private var isAddress: Bool {
        for distance in 1...4 {
            guard let token = company.nextToken(distance) else { return false }
            if distance > 1, TimeWords.streets.contains(token.word), token.shape.contains(.capitalised) { return true }
            guard token.shape.contains(.capitalised) || token.shape.contains(.digits) else { return false }
        }
        return false
    }

    /// "between 1800 and 2100 local time": the hour is told behind the second one.
    private var isHour: Bool {
        guard ["and", "to", "-", "–", "until", "or"].contains(company.next), let second = company.nextToken(2) else {
            return false
        }
        return second.shape.contains(.digits) && TimeWords.hours.contains(company.next(3))
    }

    /// "from 1800 to 2100".
    private var isOfHours: Bool { match.values.lastYear.map { $0 > 2060 } ?? false }
}
