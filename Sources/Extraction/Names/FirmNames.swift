/// Tells the firm that is named after two partners from two who are named beside each other: "Harrow & Bell".
struct FirmNames {
    private let text: AnalysedText
    private let language: LanguageData
    /// The last words of the full names of persons.
    private let surnames: Set<Word>

    /// Looks at the names that the model found.
    init(text: AnalysedText, language: LanguageData, _ tagged: [TaggedName]) {
        self.text = text
        self.language = language
        let persons = tagged.filter { $0.kind == .person && $0.tokens.count > 1 }
        surnames = Set(persons.map { text.tokens[$0.tokens.upperBound - 1].word })
    }

    /// Whether a name is that of such a firm; where the model found no name, its words must not be everyday ones.
    func isFirm(_ name: NameCandidate, beside tagged: [TaggedName]) -> Bool {
        let (first, joint) = (name.tokens.lowerBound, name.tokens.lowerBound + 1)
        guard name.listed == nil, name.tokens.count > 2, text.tokens[joint].word == "&" else { return false }
        let others = joint + 1..<name.tokens.upperBound
        guard others.count == 1 || endsAsBody(others), isPartner(first), isPartner(others.lowerBound) else {
            return false
        }
        guard first == 0 || text.tokens[first - 1].word != "," else { return false }
        let words = [text.tokens[first].word, text.tokens[others.lowerBound].word]
        guard endsAsBody(others) || words.contains(where: { language[$0].isSurname }) else { return false }
        if tagged.isEmpty { return !words.contains { language[$0].isCommon } }
        // "Ann & Bob", "Leeds & York", and "Roe & Poe" beside Ann Roe and Bob Poe.
        return !words.allSatisfy(surnames.contains) && !tagged.allSatisfy { $0.kind == .place }
            && !words.allSatisfy { language[$0].isGivenName }
    }

    private func endsAsBody(_ words: Range<Int>) -> Bool {
        let body: NameCue = [.organisation, .legalSuffix]
        return !language[text.tokens[words.upperBound - 1].word].cue.isDisjoint(with: body)
    }

    /// Whether a word is no party's whole name.
    private func isPartner(_ index: Int) -> Bool {
        let word = text.tokens[index...index]
        return language.wellKnown.names[word] == nil
            && text.tokens[index].shape.isDisjoint(with: .allCapitals)
            && language[text.tokens[index].word].cue.isDisjoint(with: [.demonym, .role, .title, .government])
    }
}
