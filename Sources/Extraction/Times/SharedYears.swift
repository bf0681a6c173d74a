import CorpusModel

/// Gives dates the year that is written once, behind the last of a range or list: "28 February–2 March 2024".
enum SharedYears {
    private static let rangeJoints: Set<Word> = ["to", "until", "till", "through", "-", "–", "—"]
    private static let listJoints: Set<Word> = [",", "and", "or", "&", "/"]
    /// What may stand between a joint and the next date: "on 4 May and on 5 June 2020".
    private static let leads: Set<Word> = ["on", "in", "from", "the"]

    /// Hands on the years of some times in text order.
    static func spread(over matches: inout [TimeMatch], in text: ReadText) {
        guard matches.count > 1 else { return }
        for index in matches.indices.dropLast().reversed() {
            guard let joint = joint(matches[index], matches[index + 1], in: text) else { continue }
            share(&matches, index, isRange: joint)
        }
    }

    private static func share(_ matches: inout [TimeMatch], _ index: Int, isRange: Bool) {
        let (first, last) = (matches[index], matches[index + 1])
        guard first.takesYear, let year = last.givesYear, let month = first.firstMonth, let end = last.firstMonth else {
            return
        }
        let isLater = (month, first.values.day ?? 0) > (end, last.values.day ?? 31)
        // "December 5 and January 6, 2016", but not "July 6 and May 4, 2020".
        let isYearBefore = isLater && (isRange || month - end > 6)
        matches[index].values.year = isYearBefore ? year - 1 : year
        matches[index].sharesYear = true
    }

    /// Whether what stands between two times makes a range of them; nil when it does not even make a list.
    private static func joint(_ first: TimeMatch, _ last: TimeMatch, in text: ReadText) -> Bool? {
        guard first.sentence == last.sentence else { return nil }
        let between = first.tokens.upperBound..<last.tokens.lowerBound
        guard (1...3).contains(between.count) else { return nil }
        let words = between.map { text.tokens[$0].word }
        guard words.allSatisfy({ rangeJoints.contains($0) || listJoints.contains($0) || leads.contains($0) }),
            let word = words.first, !leads.contains(word)
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
        case .dayOfYear, .dayRange, .month(.tense), .monthRange: true
        default: false
        }
    }

    /// The year that it gives to those before it.
    fileprivate var givesYear: Int? {
        switch reading {
        case .fullDate, .dayOfYear, .dayRange, .monthOfYear, .month, .monthRange: values.year
        default: nil
        }
    }

    fileprivate var firstMonth: Int? { values.month }
}
