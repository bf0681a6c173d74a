import CorpusModel

/// Finds to whom something is done: the mentions that head the noun phrases from a token on.
struct ObjectReader {
    let view: SentenceView

    /// The parties joined by "and" from a token on; empty when no named party heads the phrase there.
    ///
    /// `beforeVerb` lets a finite verb follow, as it does behind a preposition.
    func objects(at start: Int, beforeVerb: Bool = false) -> [Int] {
        guard let first = head(at: start, limit: 8, beforeVerb: beforeVerb) else { return [] }
        let parties = [view.party(first)]
        var pending: [Int] = []
        var index = view.named.mentionTokens[first].upperBound
        for _ in 0..<8 {
            let isComma = view.word(index) == ","
            var next = isComma ? index + 1 : index
            let isLast = ["and", "or", "&"].contains(view.word(next) ?? "")
            if isLast { next += 1 }
            // A comma and "and" after the first phrase open a clause, not a list.
            guard isComma != isLast || !pending.isEmpty, isComma || isLast, !isVerbal(next),
                let mention = head(at: next, limit: 3, beforeVerb: beforeVerb && !isComma)
            else { break }
            pending.append(view.party(mention))
            index = view.named.mentionTokens[mention].upperBound
            if isLast { return parties + pending.filter { !parties.contains($0) } }
        }
        return parties
    }

    /// The mention that heads the noun phrase at a token; nil when something else does.
    func head(at start: Int, limit: Int, beforeVerb: Bool = false) -> Int? {
        var index = start
        for _ in 0..<limit {
            if let mention = view.mention(startingAt: index) {
                let after = view.named.mentionTokens[mention].upperBound
                if view.isPossessive(after) {
                    index = after + 1
                } else if endsPhrase(after) || (beforeVerb && isFinite(after)) {
                    return mention
                } else {
                    index = after
                }
                continue
            }
            guard view.kind(index).contains(.determiner) || view.isModifier(index), !view.isTimeWord(index) else {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// A verb rather than the start of another noun phrase: "and sued".
    private func isVerbal(_ token: Int) -> Bool {
        !view.kind(token).isDisjoint(with: [.past, .participle, .thirdPerson]) && !view.kind(token).contains(.adjective)
    }

    /// A verb of the clause of which the phrase so far is the subject: "the deal with Acme has".
    private func isFinite(_ token: Int) -> Bool {
        !view.kind(token).isDisjoint(with: WordClass.auxiliary.union(.past))
    }

    /// Whether a noun phrase can end before a token: no noun goes on with it, and no verb makes it a subject.
    func endsPhrase(_ token: Int) -> Bool {
        guard view.tokens.contains(token) else { return true }
        guard view.mention(at: token) == nil else { return false }
        if view.shape(token).contains(.punctuation) {
            return !view.isBinding(token) && view.word(token) != "&" && !opensState(token)
        }
        if view.isTimeWord(token) { return true }
        let kind = view.kind(token)
        guard kind.isDisjoint(with: WordClass.auxiliary) else { return false }
        let ending: WordClass = [
            .preposition, .coordinator, .subordinator, .adverb, .to, .determiner, .gerund, .condition, .negation,
        ]
        return !kind.isDisjoint(with: ending) || RelationWords.relatives.contains(view.text.tokens[token].word)
    }

    /// The comma between a town and its state, which goes on describing: "Tulsa, Okla., police".
    private func opensState(_ comma: Int) -> Bool {
        guard view.word(comma) == ",", let town = view.mention(endingAt: comma - 1), view.kindOfParty(town) == .place,
            view.shape(comma + 1).contains(.capitalised)
        else { return false }
        let end = view.mention(startingAt: comma + 1).map { view.named.mentionTokens[$0].upperBound } ?? comma + 2
        return view.word(end) == "," && !["and", "or"].contains(view.word(end + 1) ?? "and")
    }

    /// What follows one of some prepositions within a few words of a token, and the token of the preposition; nil when
    /// the clause ends or goes another way before it.
    func linked(by links: Set<Word>, from start: Int, gap: Int) -> (link: Int, objects: [Int])? {
        var index = start
        while index <= start + gap, let word = view.word(index) {
            if links.contains(word), view.mention(at: index) == nil {
                let objects = objects(at: index + 1, beforeVerb: true)
                if !objects.isEmpty { return (index, objects) }
                if gap == 0 { return nil }
            }
            guard index < start + gap, mayStandBetween(index) else { return nil }
            index += 1
        }
        return nil
    }

    /// Words that do not end the clause between a trigger and its preposition.
    private func mayStandBetween(_ token: Int) -> Bool {
        if view.mention(at: token) != nil { return true }
        if view.shape(token).contains(.punctuation) {
            return view.isBinding(token) || view.isQuote(token) || view.isCurrency(token)
        }
        let kind = view.kind(token)
        if view.isTimeWord(token) || kind.contains(.determiner) || kind.contains(.adverb) { return true }
        if kind.contains(.preposition) { return true }
        return kind.isDisjoint(with: [.subordinator, .condition, .pronoun, .to, .coordinator, .gerund])
            && kind.isDisjoint(with: .auxiliary)
    }
}
