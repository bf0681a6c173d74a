/// Tells whether words that a rule fits are a time where they stand.
struct TimeJudge {
    let text: ReadText

    /// Whether words that could be a time are one: "May", "2000" and "the second half" need company.
    func isTime(_ match: TimeMatch, in sentence: Range<Int>) -> Bool {
        let first = text.tokens[match.tokens.lowerBound]
        let before = word(match.tokens.lowerBound - 1, sentence)
        switch match.reading {
        case .month(.tense) where match.tokens.count == 1:
            return !TimeWords.doubtfulMonths.contains(first.word) || TimeWords.leadIns.contains(before)
        case .year where match.tokens.count == 1:
            return isYear(match, before, sentence)
        case .season(.tense) where match.values.year == nil:
            return first.word == "this" || TimeWords.leadIns.contains(before) && first.word == "the"
        case .nearUnit where match.tokens.count == 2:
            return TimeWords.leadIns.contains(before)
        case .duration:
            return isDuration(match, before, sentence)
        case .holiday:
            return first.shape.contains(.capitalised) || first.word == "last" || first.word == "this"
        case .vague:
            return first.word != "soon" || (before != "as" && word(match.tokens.upperBound, sentence) != "after")
        case .decade where match.tokens.count == 1:
            return !["his", "her", "their", "my"].contains(before)
        case .clock where match.tokens.count == 1:
            return first.shape.contains(.digits) || !first.shape.contains(.capitalised)
                || first.shape.contains(.opensSentence)
        default:
            return true
        }
    }

    private func word(_ index: Int, _ sentence: Range<Int>) -> Word {
        sentence.contains(index) ? text.tokens[index].word : Word("")
    }

    /// "in 2019" and "the 2019 election", but not "2000 cases" or "the 2000 workers".
    private func isYear(_ match: TimeMatch, _ before: Word, _ sentence: Range<Int>) -> Bool {
        guard let year = match.values.year, !precedesNumberWord(match.tokens.upperBound, sentence) else { return false }
        if opensItem(match, sentence) { return (1500..<2100).contains(year) }
        // "By 1000" and "until 1545" tell an hour rather than a year long past.
        if TimeWords.leadIns.contains(before) { return year >= 1800 || TimeWords.oldYearLeadIns.contains(before) }
        return (1900..<2060).contains(year) && TimeWords.yearOwners.contains(before)
    }

    /// Whether it opens its line, a colon behind it, as in "2013: The contract became public".
    private func opensItem(_ match: TimeMatch, _ sentence: Range<Int>) -> Bool {
        match.tokens.lowerBound == sentence.lowerBound && word(match.tokens.upperBound, sentence) == ":"
    }

    /// "two weeks", but not "a second" or "52 years old"; bare "weeks" only where it is said how long.
    private func isDuration(_ match: TimeMatch, _ before: Word, _ sentence: Range<Int>) -> Bool {
        let first = text.tokens[match.tokens.lowerBound]
        let last = text.tokens[match.tokens.upperBound - 1]
        if word(match.tokens.upperBound, sentence) == "old" { return false }
        if match.tokens.count == 1, match.values.count == nil, !first.shape.contains(.digits), match.values.unit == nil
        {
            return TimeWords.stretchers.contains(before) || TimeValue.isCompound(first.word)
        }
        if last.shape.contains(.capitalised), !first.shape.contains(.capitalised) || first.shape.contains(.digits) {
            return last.shape.contains(.allCapitals)
        }
        if last.word == "quarter", word(match.tokens.upperBound, sentence) == "of" { return false }
        return !(last.word == "second" && match.tokens.count == 2)
    }

    /// "in 2000 cases".
    private func precedesNumberWord(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard sentence.contains(index) else { return false }
        return TimeWords.counted.contains(text.tokens[index].word)
    }
}
