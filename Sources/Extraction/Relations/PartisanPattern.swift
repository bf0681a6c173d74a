import CorpusModel

/// "Republican nominee Jane Roe", "Democrat John Poe", "Jane Roe, a Republican": whose party an adjective names, where the
/// document names that party too.
struct PartisanPattern {
    let view: SentenceView
    /// The parties that the document names, by the words for who belongs to them.
    let partisans: [Word: Int]

    /// The political parties that a document names, by the words for who belongs to them.
    static func partisans(in named: NamedText) -> [Word: Int] {
        parties.compactMapValues { name in named.parties.firstIndex { $0.name == name } }
    }

    /// How many words may stand between the adjective and the name.
    private static let gap = 4
    /// The party that an adjective or noun stands for.
    private static let parties: [Word: String] = [
        "republican": "Republican Party", "democratic": "Democratic Party", "democrat": "Democratic Party",
        "libertarian": "Libertarian Party", "labour": "Labour Party", "tory": "Conservative Party",
    ]

    func ties() -> [Tie] {
        guard !partisans.isEmpty else { return [] }
        return view.tokens.compactMap { token in
            guard let word = view.word(token), let party = partisans[word], view.mention(at: token) == nil,
                view.shape(token).contains(.capitalised),
                !RelationWords.weakening.contains(view.word(token - 1) ?? ".")
            else { return nil }
            return before(token, party) ?? behind(token, party)
        }
    }

    /// "Republican presidential nominee Jane Roe".
    private func before(_ token: Int, _ party: Int) -> Tie? {
        var index = token + 1
        while index <= token + Self.gap, view.isModifier(index), view.kind(index).isDisjoint(with: .past) { index += 1 }
        guard let person = view.mention(startingAt: index), view.kindOfParty(person) == .person else { return nil }
        let end = view.named.mentionTokens[person].upperBound
        guard !view.isPossessive(end), !view.isBinding(end) else { return nil }
        return Tie(subject: view.party(person), type: .partOf, object: party, reading: .ongoing, cue: token..<end)
    }

    /// "Jane Roe, a Republican,".
    private func behind(_ token: Int, _ party: Int) -> Tie? {
        let article = view.word(token - 1)
        guard article == "a", view.word(token - 2) == ",", let person = view.mention(beforeAside: token - 2),
            view.kindOfParty(person) == .person, ObjectReader(view: view).endsPhrase(token + 1)
        else { return nil }
        let start = view.named.mentionTokens[person].lowerBound
        return Tie(subject: view.party(person), type: .partOf, object: party, reading: .ongoing, cue: start..<token + 1)
    }
}
