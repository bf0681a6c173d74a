/// A well-known name where it stands.
struct ListedMatch {
    let tokens: Range<Int>
    /// An index into `WellKnownNames.parties`.
    let party: Int
}

/// Decides whether capitalised words are a name.
struct NameJudge {
    let text: AnalysedText
    let language: LanguageData
    let casing: DocumentCasing

    /// Whether a name can begin at a token.
    func mayBeginName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isCapitalised || token.shape.isSuperset(of: [.word, .digits])
    }

    /// The longest well-known name that begins at a token; nil when there is none, or not enough speaks for it.
    func listedName(at start: Int, limit: Int) -> ListedMatch? {
        let match = language.wellKnown.names.longestMatch(in: text.tokens[start..<limit], where: isWrittenAsName)
        guard let (count, name) = match else { return nil }
        let tokens = start..<start + count
        guard isMeant(name, tokens) else { return nil }
        return ListedMatch(tokens: tokens, party: name.party)
    }

    /// The same for a headline, where capitals tell nothing.
    func listedName(at start: Int, limit: Int, inHeadline: Bool, isShouted: Bool) -> ListedMatch? {
        let match = language.wellKnown.names.longestMatch(in: text.tokens[start..<limit]) { tokens, name in
            guard isWrittenAsName(tokens, name), isFit(tokens, forShouted: isShouted) else { return false }
            return !language.wellKnown.parties[name.party].isAmbiguous || tokens.count > 1
        }
        return match.map { ListedMatch(tokens: start..<start + $0.0, party: $0.1.party) }
    }

    /// The well-known party whose name some tokens are, and no more.
    func listedParty(_ tokens: Range<Int>) -> Int? {
        guard let name = language.wellKnown.names[text.tokens[tokens]] else { return nil }
        return isWrittenAsName(text.tokens[tokens], name) && isMeant(name, tokens) ? name.party : nil
    }

    /// Whether a name may be read from a headline: among capitals only, a single everyday word may not.
    func isFit(_ tokens: ArraySlice<Token>, forShouted isShouted: Bool) -> Bool {
        guard let first = tokens.first else { return false }
        guard tokens.count == 1 else { return true }
        if isShouted, language[first.word].isCommon || first.range.count < 3 { return false }
        return isShouted || casing.small(first.word) == 0
    }

    /// Whether a person's full name, and no more, begins at a token of a headline.
    func isFullName(_ start: Int, limit: Int) -> Bool {
        guard start + 1 < limit, start + 2 == limit || !text.tokens[start + 2].isCapitalised else { return false }
        guard start == 0 || !text.tokens[start - 1].isCapitalised || text.opensClause(start) else { return false }
        let first = text.tokens[start].word
        let last = text.tokens[start + 1].word
        guard language[first].isGivenName, !language[first].isCommon else { return false }
        guard language[last].isSurname, !language[last].isCommon else { return false }
        return text.tokens[start + 1].shape.contains(.spaced)
            && !language.isPlace(text.tokens[start...start + 1])
    }

    /// Whether some tokens stand in a title or in a line of names, not in capitals throughout.
    func isInTitle(_ tokens: Range<Int>) -> Bool {
        text.sentence(of: tokens.lowerBound).map { casing.sentences[$0] == .titled } ?? false
    }

    private func isWrittenAsName(_ tokens: ArraySlice<Token>, _ name: WellKnownName) -> Bool {
        guard let first = tokens.first else { return false }
        if name.isAcronym, !first.shape.contains(.allCapitals) { return isSpokenAcronym(first) }
        guard first.isCapitalised || first.shape.contains(.digits) else { return false }
        return tokens.allSatisfy { $0.isCapitalised || $0.range.count < 5 || !$0.shape.isDisjoint(with: .digits) }
    }

    /// "Opec", "Nasa": an acronym written as a word, when it is no other.
    private func isSpokenAcronym(_ token: Token) -> Bool {
        guard token.isCapitalised, token.range.count > 3, language[token.word].cue.isEmpty else { return false }
        return !language[token.word].isCommon && !language[token.word].isSurname
            && !language[token.word].isGivenName
    }

    /// Whether a well-known name means its party here.
    private func isMeant(_ name: WellKnownName, _ tokens: Range<Int>) -> Bool {
        if isEra(tokens) || isBearer(tokens, name) { return false }
        if text.tokens[tokens.lowerBound].word == "u.s." || text.tokens[tokens.lowerBound].word == "us" {
            return tokens.count > 1 || !isModifier(tokens)
        }
        guard language.wellKnown.parties[name.party].isAmbiguous, tokens.count < 3 else { return true }
        guard text.opensClause(tokens.lowerBound) else { return true }
        return hasEvidence(tokens)
    }

    /// Whether a country stands before a plain noun, as in "US government".
    private func isModifier(_ tokens: Range<Int>) -> Bool {
        guard tokens.upperBound < text.tokens.count else { return false }
        let next = text.tokens[tokens.upperBound]
        guard next.shape.contains(.word), next.shape.contains(.spaced) else { return false }
        return !Word.plainOpeners.contains(next.word) && !Word.plainVerbs.contains(next.word)
    }

    /// Seen with a capital inside another sentence, never written small, or doing what a party does.
    private func hasEvidence(_ tokens: Range<Int>) -> Bool {
        let last = text.tokens[tokens.upperBound - 1]
        guard casing.small(last.word) == 0 else { return false }
        if casing.capitalised(last.word) > 0 { return true }
        guard tokens.upperBound < text.tokens.count else { return false }
        let next = text.tokens[tokens.upperBound]
        return Word.plainVerbs.contains(next.word) || next.word == "'s"
    }

    /// The name that a run of words is, without marks and small words at its ends; nil when it is none.
    func name(in run: Range<Int>, afterTitle: Bool) -> Range<Int>? {
        let run = trimmed(run)
        guard let first = run.first else { return nil }
        if let name = language.wellKnown.names[text.tokens[run]], isWrittenAsName(text.tokens[run], name) {
            if isMeant(name, run) { return run }
            guard isBearer(run, name) else { return nil }
        }
        if run.count == 1 { return isName(first, afterTitle: afterTitle) ? run : nil }
        return multiple(run)
    }

    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        var lower = run.lowerBound
        var upper = run.upperBound
        while lower < upper, !isCore(lower) || isEra(lower..<lower + 1) { lower += 1 }
        while upper > lower, !isCore(upper - 1) { upper -= 1 }
        return lower..<upper
    }

    private func isCore(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised
    }

    private func isName(_ index: Int, afterTitle: Bool) -> Bool {
        let token = text.tokens[index]
        let cue = language[token.word].cue
        let never: NameCue = [.role, .title, .calendar, .generic, .acronym, .demonym, .legalSuffix]
        if afterTitle, followsHonorific(index) { return cue.isDisjoint(with: [.role, .title]) && !isInitial(token) }
        guard token.range.count > 1, cue.isDisjoint(with: never), !isInitial(token) else { return false }
        guard !Word.plainOpeners.contains(token.word) else { return false }
        if afterTitle, !language[token.word].isCommon { return true }
        if !cue.isDisjoint(with: [.organisation, .publication, .place, .product, .ofHead, .thing]) { return false }
        if isCode(index) || isPeriod(token) || isPluralAcronym(token) { return false }
        let isCommon = isEveryday(token)
        let small = casing.small(token.word)
        let capitalised = casing.capitalised(token.word)
        if text.opensClause(index) { return small == 0 && (isCommon ? capitalised > 1 : true) && isWordLike(token) }
        if isCommon { return small == 0 && capitalised > 1 && !followsArticle(index) }
        return small <= capitalised
    }

    /// Between angle brackets, as a share's code stands: "<AXP.N>"; or one letter with digits.
    private func isCode(_ index: Int) -> Bool {
        if index > 0, text.tokens[index - 1].word == "<" { return true }
        let token = text.tokens[index]
        return token.shape.contains(.digits) && token.range.count < 5 && token.shape.isDisjoint(with: .allCapitals)
    }

    /// "CEOs", "URLs".
    private func isPluralAcronym(_ token: Token) -> Bool {
        let bytes = text.document.text[token.range]
        guard bytes.count > 2, bytes.last == UInt8(ascii: "s") else { return false }
        return bytes.dropLast().allSatisfy { CharacterClass(ascii: $0) == .capital }
    }

    /// Contractions and numbers with letters are no names at the start of a sentence.
    private func isWordLike(_ token: Token) -> Bool {
        guard token.shape.isDisjoint(with: .digits) else { return false }
        return !text.document.text[token.range].contains(Ascii.apostrophe) && !hasTypographicApostrophe(token)
    }

    private func hasTypographicApostrophe(_ token: Token) -> Bool {
        text.document.text[token.range].contains(0x99)
    }

    private func isInitial(_ token: Token) -> Bool {
        token.range.count == 2 && text.document.text[token.range.upperBound - 1] == Ascii.dot
    }

    private func followsArticle(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = text.tokens[index - 1].word
        return before == "the" || before == "a" || before == "an"
    }

    private func multiple(_ run: Range<Int>) -> Range<Int>? {
        var run = run
        if text.opensClause(run.lowerBound), !isFirstWordOfName(run) {
            run = trimmed(run.lowerBound + 1..<run.upperBound)
            if run.count < 2 { return name(in: run, afterTitle: false) }
        }
        let words = text.tokens[run].filter(\.isCapitalised)
        if let last = words.last, language[last.word].cue.contains(.thing) { return nil }
        if isMinistry(run) { return run }
        return words.allSatisfy(isPlain) || words.allSatisfy(isLegalSuffix) ? nil : run
    }

    /// "Ministry of Labour": a name, however plain its words.
    private func isMinistry(_ run: Range<Int>) -> Bool {
        guard run.count > 2,
            text.tokens[run.lowerBound + 1].word == "of" || text.tokens[run.lowerBound + 1].word == "for"
        else { return false }
        let head = text.tokens[run.lowerBound].word
        return head == "ministry" || head == "department"
    }

    private func isLegalSuffix(_ token: Token) -> Bool {
        language[token.word].cue.contains(.legalSuffix)
    }

    /// Whether the first word of a sentence belongs to the name behind it.
    private func isFirstWordOfName(_ run: Range<Int>) -> Bool {
        let first = text.tokens[run.lowerBound]
        guard isEveryday(first) else { return true }
        if run.count > 2, text.tokens[run.lowerBound + 1].word == "&" { return true }
        if casing.capitalised(first.word) > casing.small(first.word) { return true }
        return endsAsBody(run) || language[first.word].cue.contains(.ofHead)
    }

    private func endsAsBody(_ run: Range<Int>) -> Bool {
        let body: NameCue = [.organisation, .government, .publication, .place, .legalSuffix]
        return !language[text.tokens[run.upperBound - 1].word].cue.isDisjoint(with: body)
    }

    /// A word that makes no name, even beside others of its like: "Annual Report", "Board of Directors".
    private func isPlain(_ token: Token) -> Bool {
        let cue = language[token.word].cue
        let plain: NameCue = [.role, .title, .calendar, .generic, .acronym, .demonym]
        return !cue.isDisjoint(with: plain) || isPeriod(token)
    }

    /// An everyday word, or one whose part before a hyphen is: "Short-term".
    private func isEveryday(_ token: Token) -> Bool {
        if token.shape.contains(.allCapitals), language[token.word].cue.contains(.acronym) { return true }
        if language[token.word].isCommon { return true }
        let bytes = text.document.text[token.range]
        guard let hyphen = bytes.firstIndex(of: Ascii.hyphen) else { return false }
        return language[Word(bytes[..<hyphen])].isCommon
    }

    /// Whether a name is made of everyday words, peoples and countries only, and no body's word among them.
    func isWeak(_ tokens: Range<Int>) -> Bool {
        let words = text.tokens[tokens].filter(\.isCapitalised)
        if language.isPlace(text.tokens[tokens]) { return false }
        if words.count == 1 { return isEveryday(words[0]) || isAcronym(tokens) && words[0].range.count < 3 }
        if endsAsBody(tokens) || text.tokens[tokens].contains(where: { $0.word == "of" || $0.word == "for" }) {
            return false
        }
        return words.allSatisfy { isEveryday($0) || isPlain($0) || $0.word == "u.s." }
    }

    /// One word of capitals that is no everyday word.
    func isAcronym(_ tokens: Range<Int>) -> Bool {
        let token = text.tokens[tokens.lowerBound]
        return tokens.count == 1 && token.shape.contains(.allCapitals) && !isEveryday(token)
    }

    /// Whether what stands behind a name is something that a party does.
    func acts(_ tokens: Range<Int>) -> Bool {
        guard tokens.upperBound < text.tokens.count else { return false }
        let next = text.tokens[tokens.upperBound].word
        return language[next].cue.contains(.personVerb) || Word.actingVerbs.contains(next)
    }

    /// Whether a short form in parentheses is made of the initials of the words before it.
    func shortensWords(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1, tokens.lowerBound > 1, text.tokens[tokens.lowerBound - 1].word == "(" else {
            return false
        }
        var letters = text.document.text[text.tokens[tokens.lowerBound].range][...]
        if letters.last == UInt8(ascii: "s") { letters.removeLast() }
        var index = tokens.lowerBound - 2
        while index >= 0, let letter = letters.last {
            let token = text.tokens[index]
            let first = text.document.text[token.range.lowerBound]
            if first | 0x20 == letter | 0x20 {
                letters.removeLast()
            } else if !Self.joiningWords.contains(token.word) {
                return false
            }
            index -= 1
        }
        return letters.isEmpty
    }

    private static let joiningWords: Set<Word> = ["of", "and", "the", "for", "to", "in", "on", "a", "&", "-"]
}

extension Word {
    /// Verbs that follow the name of who acts.
    static let plainVerbs: Set<Word> = [
        "said", "says", "is", "was", "has", "had", "will", "would", "can", "could", "may", "must", "should",
        "announced",
        "reported", "told", "also", "did", "does", "are", "were", "have", "wants", "plans", "expects", "agreed",
        "declined", "made", "makes", "sued", "sells", "sold", "bought", "buys", "offered", "signed", "invested",
        "joined", "added", "wrote", "called", "asked", "began", "launched", "released", "published", "faces", "won",
        "accused", "designated", "hosts", "accepted", "drew", "collects", "supports", "took", "gave", "went", "came",
        "got", "saw", "reports", "argues", "argued", "claims", "claimed", "denied", "confirmed", "refused",
    ]

    /// Verbs of which only a party is the subject.
    static let actingVerbs: Set<Word> = [
        "announced", "reported", "agreed", "declined", "sued", "sells", "sold", "bought", "buys", "signed", "invested",
        "accused", "argues", "argued", "claimed", "denied", "refused", "expects", "plans", "wants", "disclosed",
        "acquired", "hired", "fired", "appointed", "resigned", "voted", "negotiated", "filed",
    ]
}
