import CorpusModel

/// Tells whether a time in a clause is the date of its verb, not of a word that only describes something in it.
struct EventDate {
    private let text: ReadText
    private let clause: Range<Int>
    private let verb: VerbGroup
    private let reader: VerbReader
    private let groups: [VerbGroup]

    /// Looks at a clause and its verb.
    init(_ text: ReadText, clause: Range<Int>, verb: VerbGroup) {
        self.text = text
        self.clause = clause
        self.verb = verb
        reader = VerbReader(text, clause)
        groups = reader.groups()
    }

    /// Whether a time tells when the verb happened: not "under a contract awarded in 2013", "the 2016 election".
    func dates(_ time: FoundTime) -> Bool {
        guard !isAttribute(time.tokens), !isInModifier(time.tokens.lowerBound), !isBound(time.tokens.lowerBound) else {
            return false
        }
        if time.tokens.lowerBound >= verb.tokens.lowerBound { return !hasOtherVerb(before: time.tokens.lowerBound) }
        return opensClause(time.tokens) || endsOpening(time.tokens) || endsBeforeVerb(time.tokens)
    }

    private func word(_ index: Int) -> Word {
        clause.contains(index) ? text.tokens[index].word : Word("")
    }

    /// "fell to the lowest level since 2001": with a verb that tells one moment, it tells from when on that is so.
    private func isBound(_ time: Int) -> Bool {
        guard ![.perfect, .pastPerfect, .progressive].contains(verb.tense) else { return false }
        return (max(clause.lowerBound, time - 6)..<max(clause.lowerBound, time)).contains { index in
            word(index) == "since" && index >= verb.tokens.upperBound
                && !groups.contains { $0.isFinite && $0.tokens.lowerBound > index && $0.tokens.upperBound <= time }
        }
    }

    /// What is told apart by its year: "an act of 1986".
    private static let works: Set<Word> = [
        "act", "acts", "law", "laws", "treaty", "constitution", "decree", "statute", "statutes", "contract",
        "agreement",
        "deal", "charter", "code", "bill", "order", "directive", "regulation", "regulations", "will", "lease", "map",
        "film", "book", "song", "album", "novel", "painting", "report", "survey", "census", "edition", "judgment",
        "war", "class",
    ]

    /// "the 2016 election", "Friday's vote", "an act of 1986".
    private func isAttribute(_ time: Range<Int>) -> Bool {
        let next = time.upperBound
        if ["'s", "’s"].contains(word(next)) { return true }
        let owner = time.lowerBound - 1
        if word(owner) == "of", time.count == 1, time.lowerBound > verb.head {
            return Self.works.contains(word(owner - 1))
        }
        guard reader.kind(owner).contains(.determiner) || ["'s", "’s"].contains(word(owner)) else { return false }
        guard clause.contains(next), !text.tokens[next].shape.contains(.punctuation) else { return false }
        return reader.kind(next).isDisjoint(with: WordClass.functionWord.union(.auxiliary).union([.adverb, .pronoun]))
    }

    /// "awarded in 2013" behind a noun: the words from the participle to the time are one.
    private func isInModifier(_ time: Int) -> Bool {
        var index = time - 1
        while index > clause.lowerBound, index > time - 12, word(index) != ",", word(index) != ";" {
            if verb.tokens.contains(index) { return false }
            if word(index) == "due" || describes(index) { return true }
            index -= 1
        }
        return false
    }

    /// Whether a participle describes the noun before it: "a contract awarded in", "a plant opening in".
    private func describes(_ index: Int) -> Bool {
        guard !reader.kind(index).isDisjoint(with: [.participle, .gerund]), index > clause.lowerBound,
            !groups.contains(where: { $0.tokens.contains(index) }), index != verb.tokens.upperBound,
            !Self.nouns.contains(word(index))
        else { return false }
        let before = reader.kind(index - 1)
        let standsAlone = before.isDisjoint(with: WordClass.functionWord.union(.auxiliary).union(.adjective))
        let next = reader.kind(index + 1)
        let leads = !next.isDisjoint(with: [.preposition, .adverb]) || text.tokens[index + 1].shape.contains(.digits)
        return standsAlone && (leads || reader.kind(index).contains(.participle))
    }

    /// Whether another verb of its own subject stands between the verb and the time: "a deal that it won in 2013".
    private func hasOtherVerb(before time: Int) -> Bool {
        groups.contains { group in
            let isAside = !group.isFinite && word(group.tokens.lowerBound - 1) == ","
            guard group.isFinite || isAside, group.tokens.lowerBound >= verb.tokens.upperBound,
                group.tokens.upperBound <= time
            else { return false }
            return !isJoined(group) && !(group.tokens.upperBound..<time).contains { word($0) == "," }
        }
    }

    /// "paid and left on 3 May": nothing but "and" and adverbs between two verbs, which share what follows.
    private func isJoined(_ group: VerbGroup) -> Bool {
        let between = verb.tokens.upperBound..<group.tokens.lowerBound
        return word(between.lowerBound) == "and"
            && between.dropFirst().allSatisfy {
                reader.kind($0).contains(.adverb) || word($0) == "then"
            }
    }

    /// Nouns that look like such a form: "an urgent warning on 3 May".
    private static let nouns: Set<Word> = [
        "warning", "meeting", "hearing", "briefing", "filing", "ruling", "finding", "offering", "listing", "bombing",
        "shooting", "killing", "wedding", "gathering", "summoning", "reading", "sitting", "building",
    ]

    private func opensClause(_ time: Range<Int>) -> Bool {
        guard !isDateline(time) else { return false }
        return time.lowerBound <= clause.lowerBound + 2 || time.lowerBound <= clause.lowerBound + 6 && followsHour(time)
    }

    /// "At 1900 hours on 4 May".
    private func followsHour(_ time: Range<Int>) -> Bool {
        (clause.lowerBound..<time.lowerBound).allSatisfy {
            !text.tokens[$0].shape.isDisjoint(with: .digits) || reader.kind($0).contains(.preposition)
                || Self.hourWords.contains(word($0))
        }
    }

    private static let hourWords: Set<Word> = [
        "hours", "hrs", "o'clock", "o’clock", "a.m.", "p.m.", "am", "pm", "noon", "midnight", "local", "time", "gmt",
        "utc", "about", "shortly", ":", ".", ",",
    ]

    /// "In a letter on Monday, Acme", "And yet over the weekend Acme".
    private func endsOpening(_ time: Range<Int>) -> Bool {
        let opening = clause.lowerBound..<time.lowerBound
        guard opening.count < 8, !isDateline(time), time.upperBound < verb.tokens.lowerBound,
            !reader.kind(clause.lowerBound).isDisjoint(with: WordClass.functionWord),
            !opening.contains(where: {
                word($0) == "," || text.tokens[$0].shape.contains(.capitalised) && $0 != clause.lowerBound
            }),
            !groups.contains(where: { $0.tokens.upperBound <= time.lowerBound })
        else { return false }
        let next = text.tokens[time.upperBound]
        return word(time.upperBound) == "," || next.shape.contains(.capitalised)
            || reader.kind(time.upperBound).contains(.determiner)
    }

    /// "Correction, 5 May 2024: …".
    private static let notices: Set<Word> = [
        "correction", "corrections", "corrected", "clarification", "update", "updated", "note", "editor", "editor's",
    ]

    /// "LIMA, March 21 - ": when the document was written, not when what it tells happened.
    private func isDateline(_ time: Range<Int>) -> Bool {
        if word(time.upperBound) == ":", Self.notices.contains(word(clause.lowerBound)) { return true }
        return ["-", "–", "—", "--", "("].contains(word(time.upperBound))
    }

    /// "Acme on Friday sued".
    private func endsBeforeVerb(_ time: Range<Int>) -> Bool {
        guard time.upperBound <= verb.tokens.lowerBound,
            !groups.contains(where: { $0.tokens.upperBound <= time.lowerBound })
        else { return false }
        return (time.upperBound..<verb.tokens.lowerBound).allSatisfy {
            reader.kind($0).contains(.adverb) || word($0) == ","
        }
            && word(time.lowerBound - 1) != ","
    }
}
