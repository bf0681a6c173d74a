import CorpusModel

/// What two names say by standing side by side: "Tulsa, Okla.", "Drexel University in Philadelphia", "Jane Roe of Acme",
/// "Acme's Jane Roe", "the Boston-based Acme".
struct NeighbourPattern {
    let view: SentenceView

    /// Buildings and bodies that stand at one place: "Drexel University".
    private static let sites: Set<Word> = [
        "university", "college", "school", "hospital", "court", "museum", "airport", "center", "centre", "church",
        "stadium", "hotel", "institute", "library", "theater", "theatre", "prison", "jail", "clinic", "academy",
        "embassy", "consulate", "plant", "cemetery", "arena", "mosque", "temple", "cathedral", "zoo",
    ]
    /// Verbs that take somebody and "of": "accused Jane Roe of".
    private static let taking = VerbSet("accuse remind inform warn convince assure rid strip rob clear convict suspect")

    /// At most so many tokens stand between.
    private static let reach = 8

    func ties() -> [Tie] {
        let mentions = view.named.mentionsOfSentence[view.sentence]
        return zip(mentions, mentions.dropFirst()).compactMap { first, second in
            let start = view.named.mentionTokens[first].upperBound
            let end = view.named.mentionTokens[second].lowerBound
            guard start < end, end < start + Self.reach else { return nil }
            let pair = Pair(first: first, second: second, between: start..<end)
            return town(pair) ?? site(pair) ?? based(pair) ?? member(pair) ?? possessed(pair)
        }
    }

    /// Two mentions and the tokens between them.
    private struct Pair {
        let first: Int
        let second: Int
        let between: Range<Int>
    }

    /// Whether a word is all that stands between.
    private func parts(_ word: Word, _ pair: Pair) -> Bool {
        pair.between.count == 1 && view.word(pair.between.lowerBound) == word
    }

    private func tie(_ pair: Pair, _ type: RelationType, turned: Bool = false) -> Tie {
        let cue = view.named.mentionTokens[pair.first].lowerBound..<view.named.mentionTokens[pair.second].upperBound
        return Tie(
            subject: view.party(turned ? pair.second : pair.first),
            type: type,
            object: view.party(turned ? pair.first : pair.second),
            reading: .ongoing,
            cue: cue
        )
    }

    private func isRegion(_ mention: Int) -> Bool {
        let written = view.text.string(view.named.mentions[mention].range)
        return Regions.contains(written) || Regions.contains(view.named.parties[view.party(mention)].name)
    }

    /// "Tulsa, Okla.": a town and the region behind it, where no list goes on.
    private func town(_ pair: Pair) -> Tie? {
        guard parts(",", pair) || parts("in", pair), view.kindOfParty(pair.first) == .place,
            view.kindOfParty(pair.second) == .place, isRegion(pair.second),
            !isRegion(pair.first)
        else { return nil }
        let before = view.named.mentionTokens[pair.first].lowerBound - 1
        let end = view.named.mentionTokens[pair.second].upperBound
        let next = view.word(end) == "," ? end + 1 : end
        let goesOn = ["and", "or", "&"].contains(view.word(next) ?? ".") || isPlace(startingAt: next)
        let isListed =
            ["and", "or"].contains(view.word(before) ?? ".")
            || (view.word(before) == "," && isPlace(endingAt: before - 1))
        return goesOn || isListed ? nil : tie(pair, .locatedIn)
    }

    private func isPlace(startingAt token: Int) -> Bool {
        view.mention(startingAt: token).map { view.kindOfParty($0) == .place } ?? false
    }

    private func isPlace(endingAt token: Int) -> Bool {
        view.mention(endingAt: token).map { view.kindOfParty($0) == .place } ?? false
    }

    /// "Drexel University in Philadelphia".
    private func site(_ pair: Pair) -> Tie? {
        let last = view.named.mentionTokens[pair.first].upperBound - 1
        guard parts("in", pair), view.kindOfParty(pair.second) == .place, view.kindOfParty(pair.first) != .person,
            let noun = view.word(last), Self.sites.contains(noun) || isUniversity(pair.first)
        else { return nil }
        return tie(pair, .locatedIn)
    }

    private func isUniversity(_ mention: Int) -> Bool {
        view.word(view.named.mentionTokens[mention].lowerBound).map { Self.sites.contains($0) } ?? false
    }

    /// "the Boston-based software firm Acme".
    private func based(_ pair: Pair) -> Tie? {
        let first = view.word(pair.between.lowerBound)
        let isJoined = first == "-" && pair.between.count > 1 && view.word(pair.between.lowerBound + 1) == "based"
        guard isJoined || first == "based" || first == "-based",
            view.kindOfParty(pair.first) == .place,
            [.organisation, .publication].contains(view.kindOfParty(pair.second)),
            pair.between.dropFirst(2).allSatisfy({ view.isModifier($0) })
        else { return nil }
        return tie(pair, .locatedIn, turned: true)
    }

    /// "Jane Roe of Acme", "Jane Roe, of Acme,".
    private func member(_ pair: Pair) -> Tie? {
        guard isOf(pair.between), view.kindOfParty(pair.first) == .person, isEmployer(pair.second),
            ObjectReader(view: view).head(at: pair.between.upperBound, limit: 1, beforeVerb: true) == pair.second
        else { return nil }
        let before = max(view.tokens.lowerBound, view.named.mentionTokens[pair.first].lowerBound - 4)
        let isTaken = (before..<pair.between.lowerBound).contains { token in
            view.word(token).map { Self.taking.contains($0) } ?? false
        }
        return isTaken ? nil : tie(pair, affiliation(with: pair.second))
    }

    /// "of", ", of the".
    private func isOf(_ tokens: Range<Int>) -> Bool {
        let words = tokens.lazy.compactMap { view.word($0) }.filter { $0 != "," && $0 != "the" }
        return words.elementsEqual(["of"])
    }

    /// "Acme's Jane Roe": a whole name, so that no "Acme's Jane" of a story's own is meant.
    private func possessed(_ pair: Pair) -> Tie? {
        guard pair.between.count == 1, view.isPossessive(pair.between.lowerBound), isEmployer(pair.first),
            view.kindOfParty(pair.second) == .person, view.named.mentionTokens[pair.second].count > 1
        else { return nil }
        return tie(pair, affiliation(with: pair.first), turned: true)
    }

    /// People belong to a political party and work for other bodies.
    private func affiliation(with mention: Int) -> RelationType {
        let last = view.named.mentionTokens[mention].upperBound - 1
        return view.word(last) == "party" ? .partOf : .worksFor
    }

    private func isEmployer(_ mention: Int) -> Bool {
        let party = view.named.parties[view.party(mention)]
        return party.isKindSure && [.organisation, .government, .publication].contains(party.kind)
    }
}
