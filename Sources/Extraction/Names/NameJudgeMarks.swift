/// What tells a name from a title, a stretch of time and an era.
extension NameJudge {
    /// Whether an honorific makes a person of what the list knows as something else: "Mrs Ford".
    func isBearer(_ tokens: Range<Int>, _ name: WellKnownName) -> Bool {
        tokens.count == 1 && followsHonorific(tokens.lowerBound)
            && language.wellKnown.parties[name.party].kind != .person
    }

    /// Whether "Mr" or the like stands right before a word.
    func followsHonorific(_ index: Int) -> Bool {
        guard index > 0, !text.tokens[index].shape.contains(.opensSentence) else { return false }
        return text.tokens[index - 1].isCapitalised && Self.honorifics.contains(text.tokens[index - 1].word)
    }

    /// A name without the "Mrs" that the model took for a part of it.
    func withoutHonorific(_ name: TaggedName) -> TaggedName {
        guard name.tokens.count > 1, followsHonorific(name.tokens.lowerBound + 1) else { return name }
        return TaggedName(tokens: name.tokens.lowerBound + 1..<name.tokens.upperBound, kind: .person)
    }

    /// A name without the month or weekday before it that the model took for a part of it: "On 3 February Elgar Group".
    func withoutTime(_ name: TaggedName) -> TaggedName {
        let first = name.tokens.lowerBound
        guard name.tokens.count > 1, text.tokens[first + 1].isCapitalised, isTime(first, name.kind),
            listedParty(name.tokens) == nil
        else { return name }
        return TaggedName(tokens: first + 1..<name.tokens.upperBound, kind: name.kind)
    }

    /// Whether a month or weekday stands where a time does; what may be a given name is one before a person's.
    private func isTime(_ index: Int, _ kind: NameKind) -> Bool {
        let entry = language[text.tokens[index].word]
        guard entry.cue.contains(.calendar), index > 0, !text.tokens[index].shape.contains(.opensSentence) else {
            return false
        }
        let before = text.tokens[index - 1]
        if before.shape.contains(.digits) { return true }
        guard !entry.isGivenName || kind != .person else { return false }
        return Self.timing.contains(before.word)
    }

    /// Words behind which a month or weekday tells when: "in January", "last Monday".
    private static let timing: Set<Word> = [
        "in", "on", "at", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "every", "during",
        "before", "after",
    ]

    private static let honorifics: Set<Word> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "madame", "monsieur", "herr", "frau", "mister",
    ]

    /// "Q2", "FY2023", "1H24", "September-2": a stretch of time.
    func isPeriod(_ token: Token) -> Bool {
        guard token.shape.contains(.digits) else { return false }
        let bytes = text.document.text[token.range]
        if let hyphen = bytes.firstIndex(of: Ascii.hyphen) {
            return language[Word(bytes[..<hyphen])].cue.contains(.calendar)
        }
        let letters = bytes.filter { CharacterClass(ascii: $0) != .digit }
        return Self.periods.contains(Word(letters))
    }

    private static let periods: Set<Word> = ["q", "h", "fy", "cy", "qfy", "hfy"]

    /// "BCE" behind a year.
    func isEra(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1, tokens.lowerBound > 0, Self.eras.contains(text.tokens[tokens.lowerBound].word) else {
            return false
        }
        let before = text.tokens[tokens.lowerBound - 1]
        return before.shape.contains(.digits) || before.word == "century"
    }

    private static let eras: Set<Word> = ["bc", "bce", "ce", "ad"]
}
