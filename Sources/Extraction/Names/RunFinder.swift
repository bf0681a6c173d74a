/// Finds runs of capitalised words, with the small words that belong inside a name: "Department of Defense".
struct RunFinder {
    let text: AnalysedText
    let language: LanguageData

    /// The end of the run that begins at a token.
    func end(of start: Int, limit: Int) -> Int {
        var end = start + 1
        while end < limit, let next = extended(start..<end, limit: limit) { end = next }
        return end
    }

    private func extended(_ run: Range<Int>, limit: Int) -> Int? {
        let token = text.tokens[run.upperBound]
        if token.isCapitalised, joins(run.upperBound) { return run.upperBound + 1 }
        guard run.upperBound + 1 < limit else { return nil }
        if token.shape.contains(.punctuation) { return extendedOverMark(run) }
        return extendedOverWord(run, limit: limit)
    }

    /// Whether a word stands behind a space, or right behind an initial.
    private func joins(_ index: Int) -> Bool {
        text.tokens[index].shape.contains(.spaced) || text.tokens[index - 1].shape.contains(.word)
    }

    private func extendedOverMark(_ run: Range<Int>) -> Int? {
        let mark = text.tokens[run.upperBound]
        let next = text.tokens[run.upperBound + 1]
        guard next.isCapitalised else { return nil }
        switch mark.word {
        case "(": return endOfSeat(run.upperBound)
        case "&": return run.upperBound + 2
        case ",": return isLegalSuffix(next) ? run.upperBound + 2 : endOfPartners(run.upperBound + 1, behind: run)
        case "-": return joinsCompound(run.upperBound) ? run.upperBound + 2 : nil
        default: return nil
        }
    }

    /// "Acme Holdings (UK) Limited": a word in brackets before the legal form.
    private func endOfSeat(_ bracket: Int) -> Int? {
        guard bracket + 3 < text.tokens.count, text.tokens[bracket + 2].word == ")" else { return nil }
        return isForm(text.tokens[bracket + 3]) ? bracket + 4 : nil
    }

    /// A legal form, however long: "Limited".
    private func isForm(_ token: Token) -> Bool {
        token.isCapitalised && language[token.word].cue.contains(.legalSuffix)
    }

    /// A word that is no place where something is done: "Weil, Gotshal & Manges LLP", but not "In Leeds, Roe & Poe LLP".
    private func isPartner(_ run: Range<Int>) -> Bool {
        guard run.count == 1, let word = run.first.map({ text.tokens[$0] }) else { return false }
        let before = run.lowerBound > 0 ? text.tokens[run.lowerBound - 1].word : Word("")
        // "Angered, Roe & Poe LLP sued": an everyday word, or a participle, that opens the sentence.
        guard !word.shape.contains(.opensSentence) || language[word.word].isSurname else { return false }
        return !Self.placing.contains(before) && language.wellKnown.names[text.tokens[run]] == nil
            && language[word.word].cue.isDisjoint(with: [.calendar, .legalSuffix, .organisation])
            && !Word.plainOpeners.contains(word.word)
    }

    private static let placing: Set<Word> = ["in", "at", "from", "near", "of", "outside", "across", "through"]

    /// "Bear, Stearns and Co": the partners behind a comma, up to "Co".
    private func endOfPartners(_ start: Int, behind run: Range<Int>) -> Int? {
        guard start + 2 < text.tokens.count else { return nil }
        let joint = text.tokens[start + 1].word
        guard joint == "and" || joint == "&", text.tokens[start + 2].isCapitalised else { return nil }
        if start + 3 < text.tokens.count, isOfPartners(text.tokens[start + 3], joint), isPartner(run) {
            return start + 4
        }
        let last = text.tokens[start + 2].word
        return last == "co" || last == "co." || last == "company" ? start + 3 : nil
    }

    /// The form of a firm of partners; one of capital may as well be that of the last of a list: "Jones, Hale and Wexley Ltd".
    private func isOfPartners(_ form: Token, _ joint: Word) -> Bool {
        form.word == "llp" || (joint == "&" && isLegalSuffix(form))
    }

    private func isLegalSuffix(_ token: Token) -> Bool {
        language[token.word].cue.contains(.legalSuffix) && token.range.count < 6
    }

    /// Whether a hyphen joins two parts of one name ("Jean-Paul") rather than two names ("Acme-IBM").
    private func joinsCompound(_ hyphen: Int) -> Bool {
        let tokens = text.tokens
        guard !tokens[hyphen].shape.contains(.spaced), !tokens[hyphen + 1].shape.contains(.spaced) else { return false }
        if language.wellKnown.names[tokens[hyphen - 1...hyphen + 1]] != nil { return true }
        return !isNameAlone(hyphen - 1) && !isNameAlone(hyphen + 1)
    }

    private func isNameAlone(_ index: Int) -> Bool {
        let token = text.tokens[index]
        let alone = text.tokens[index...index]
        return token.shape.contains(.allCapitals) || language[token.word].cue.contains(.demonym)
            || language.wellKnown.names[alone] != nil || language.isPlace(alone)
    }

    private func extendedOverWord(_ run: Range<Int>, limit: Int) -> Int? {
        let index = run.upperBound
        switch Self.joints[text.tokens[index].word] {
        case .of: return extendedOverOf(run, limit: limit)
        case .and: return extendedOverAnd(run)
        case .possessive: return extendedOverPossessive(run, limit: limit)
        case .particle: return extendedOverParticles(index, limit: limit)
        case nil: return nil
        }
    }

    /// "Claire's Stores Inc": everyday words behind the possessive, and a legal suffix at the end.
    private func extendedOverPossessive(_ run: Range<Int>, limit: Int) -> Int? {
        var index = run.upperBound + 1
        guard index < limit, isOrdinary(text.tokens[index]) else { return nil }
        while index + 1 < limit, text.tokens[index + 1].isCapitalised, index - run.upperBound < 5 { index += 1 }
        return isLegalSuffix(text.tokens[index]) ? index + 1 : nil
    }

    /// The small words that a name may go on behind.
    private enum Joint {
        case of, and, possessive, particle
    }

    private static let joints = particles.reduce(
        into: ["of": Joint.of, "for": .of, "on": .of, "and": .and, "'s": .possessive]
    ) { $0[$1] = .particle }

    private static let particles: Set<Word> = [
        "de", "van", "von", "der", "den", "la", "le", "del", "della", "di", "da", "dos", "du", "des", "bin", "al", "el",
        "ibn", "y", "ter", "ten", "zu",
    ]

    private func extendedOverParticles(_ index: Int, limit: Int) -> Int? {
        var next = index + 1
        if next < limit, Self.particles.contains(text.tokens[next].word) { next += 1 }
        return next < limit && text.tokens[next].isCapitalised ? next + 1 : nil
    }

    private func extendedOverOf(_ run: Range<Int>, limit: Int) -> Int? {
        let isOfAmerica = text.tokens[run.upperBound + 1].word == "america"
        let head = language[text.tokens[run.upperBound - 1].word].cue
        guard !head.isDisjoint(with: [.ofHead, .role, .title]) || isOfAmerica else { return nil }
        var next = run.upperBound + 1
        if text.tokens[next].word == "the" { next += 1 }
        guard next < limit, text.tokens[next].isCapitalised else { return nil }
        return language[text.tokens[next].word].cue.contains(.calendar) ? nil : next + 1
    }

    /// "Health and Human Services", "Securities and Exchange Commission", "Johnson and Johnson".
    private func extendedOverAnd(_ run: Range<Int>) -> Int? {
        let before = text.tokens[run.upperBound - 1]
        let after = text.tokens[run.upperBound + 1]
        guard after.isCapitalised else { return nil }
        if before.word == after.word || isLegalSuffix(after) { return run.upperBound + 2 }
        guard isOrdinary(before), isOrdinary(after) else { return nil }
        let hasOf = text.tokens[run].contains { $0.word == "of" || $0.word == "for" }
        return hasOf || endsInBody(run.upperBound + 1) ? run.upperBound + 2 : nil
    }

    private func isOrdinary(_ token: Token) -> Bool {
        let cue = language[token.word].cue
        guard cue.isDisjoint(with: [.role, .title, .demonym]) else { return false }
        if !cue.isDisjoint(with: [.organisation, .government, .generic]) { return true }
        return language[token.word].isCommon && !token.shape.contains(.allCapitals)
    }

    /// Whether the capitalised words from a token on end in a body's last word: "Exchange Commission".
    private func endsInBody(_ start: Int) -> Bool {
        var index = start
        while index + 1 < text.tokens.count, text.tokens[index + 1].isCapitalised, index - start < 4 { index += 1 }
        let body: NameCue = [.government, .organisation, .legalSuffix]
        return index > start && !language[text.tokens[index].word].cue.isDisjoint(with: body)
    }
}
