import CorpusModel

/// Gives dates the year that is written once, behind the last of a range or list: "28 February–2 March 2024".
enum SharedYears {
    private static let rangeJoints: Set<Word> = ["to", "until", "till", "through", "-", "–", "—"]
    private static let listJoints: Set<Word> = [",", "and", "or", "&", "/"]
    /// What may stand between a joint and the next date: "on 4 May and on 5 June 2020".
    private static let leads: Set<Word> = ["on", "in", "from", "the"]

    /// "and, again, on 4 June".
    private static let repeats: Set<Word> = ["again", "then", "later", "also", "finally"]

    /// Hands on the years of some times in text order.
    static func spread(over matches: inout [TimeMatch], in text: ReadText) {
        guard matches.count > 1 else { return }
        var asides: Set<Int> = []
        for index in matches.indices.dropLast().reversed() {
            var last = index + 1
            if last + 1 < matches.count, isAside(matches[last], in: text) { last += 1 }
            if let dated = dated(matches[index], before: matches[last], in: text) { matches[index] = dated }
            guard let joint = joint(matches[index], matches[last], in: text) else { continue }
            share(&matches, index, last, isRange: joint)
            if last > index + 1 { asides.insert(index + 1) }
        }
        guard !asides.isEmpty else { return }
        matches = matches.indices.lazy.filter { !asides.contains($0) }.map { matches[$0] }
    }

    /// "May 3 (Friday) and May 4, 2019": a weekday in brackets says again which day is meant.
    private static func isAside(_ match: TimeMatch, in text: ReadText) -> Bool {
        guard case .weekday = match.reading, match.tokens.lowerBound > 0 else { return false }
        return text.tokens[match.tokens.lowerBound - 1].word == "("
    }

    /// "Monday 3 and Tuesday 4 June 2024": the weekday and the day behind it, in the month of the date that follows.
    private static func dated(_ match: TimeMatch, before last: TimeMatch, in text: ReadText) -> TimeMatch? {
        let place = match.tokens.upperBound
        guard case .weekday = match.reading, match.sentence == last.sentence, place < last.tokens.lowerBound,
            let end = last.values.day, last.values.year != nil, let month = last.firstMonth,
            let day = Int(text.string(text.tokens[place].range)), (1..<end).contains(day)
        else { return nil }
        var dated = TimeMatch(
            reading: .dayOfYear,
            values: last.values,
            tokens: match.tokens.lowerBound..<place + 1,
            sentence: match.sentence,
            block: match.block
        )
        (dated.values.day, dated.values.month, dated.values.year) = (day, month, nil)
        return joint(dated, last, in: text) == nil ? nil : dated
    }

    private static func share(_ matches: inout [TimeMatch], _ index: Int, _ next: Int, isRange: Bool) {
        let (first, last) = (matches[index], matches[next])
        guard first.takesYear, let year = last.givesYear, let month = first.firstMonth, let end = last.firstMonth else {
            return
        }
        let isLater = (month, first.values.day ?? 0) > (end, last.values.day ?? 31)
        // "December 5 and January 6, 2016", but not "July 6 and May 4, 2020".
        let isYearBefore = isLater && (isRange || month - end > 6)
        matches[index].values.year = isYearBefore ? year - 1 : year
        matches[index].sharesYear = true
    }

    /// Whether a token is one of the weekday in brackets right behind a date.
    private static func isOfAside(_ index: Int, behind first: TimeMatch, in text: ReadText) -> Bool {
        let open = first.tokens.upperBound
        return index < open + 3 && open + 2 < text.tokens.count && text.tokens[open].word == "("
            && text.tokens[open + 2].word == ")" && TimeWords.weekdays[text.tokens[open + 1].word] != nil
    }

    /// "and Keld Group on": another subject of the verb before, and nothing else.
    private static func isShortened(_ words: Range<Int>.SubSequence, in text: ReadText) -> Bool {
        guard words.count > 1, let last = words.last, leads.contains(text.tokens[last].word) else { return false }
        return words.dropLast().allSatisfy { text.tokens[$0].shape.contains(.capitalised) }
    }

    /// Whether what stands between two times makes a range of them; nil when it does not even make a list.
    private static func joint(_ first: TimeMatch, _ last: TimeMatch, in text: ReadText) -> Bool? {
        guard first.sentence == last.sentence else { return nil }
        let between = (first.tokens.upperBound..<last.tokens.lowerBound).drop { isOfAside($0, behind: first, in: text) }
        guard (1...7).contains(between.count) else { return nil }
        let words = between.map { text.tokens[$0].word }
        if let word = words.first, listJoints.contains(word), isShortened(between.dropFirst(), in: text) {
            return false
        }
        guard
            words.allSatisfy({
                rangeJoints.contains($0) || listJoints.contains($0) || leads.contains($0) || repeats.contains($0)
            }),
            let word = words.first, !leads.contains(word), !repeats.contains(word)
        else { return nil }
        let isBetween =
            word == "and" && first.tokens.lowerBound > 0
            && text.tokens[first.tokens.lowerBound - 1].word == "between"
        return rangeJoints.contains(word) || isBetween
    }
}

extension TimeMatch {
    /// Whether it is a date in a year that its own words do not tell.
    fileprivate var takesYear: Bool {
        guard values.year == nil else { return false }
        return switch reading {
        case .dayOfYear, .dayRange, .month(.tense), .monthRange, .quarter: true
        default: false
        }
    }

    /// The year that it gives to those before it.
    fileprivate var givesYear: Int? {
        switch reading {
        case .fullDate, .dayOfYear, .dayRange, .monthOfYear, .month, .monthRange, .quarter: values.year
        default: nil
        }
    }

    fileprivate var firstMonth: Int? {
        if case .quarter = reading { return values.part.map { $0 * 3 - 2 } }
        return values.month
    }
}
