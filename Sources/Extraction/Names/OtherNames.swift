/// Finds the names that are not taken for parties'.
struct OtherNames {
    let text: AnalysedText
    let language: LanguageData

    /// The names that the model found, and those of peoples, where no candidate stands; in text order.
    func names(beside candidates: [NameCandidate], _ tagged: [TaggedName]) -> [OtherName] {
        var taken = [Bool](repeating: false, count: text.tokens.count)
        for candidate in candidates { for token in candidate.tokens { taken[token] = true } }
        var names: [OtherName] = []
        for name in tagged where !name.tokens.contains(where: { taken[$0] }) {
            names.append(OtherName(range: text.span(name.tokens), kind: name.kind))
            for token in name.tokens { taken[token] = true }
        }
        for token in text.tokens.indices where !taken[token] && isPeople(token) {
            names.append(OtherName(range: text.tokens[token].range, kind: .other))
        }
        return names.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isPeople(_ token: Int) -> Bool {
        text.tokens[token].isCapitalised && language[text.tokens[token].word].cue.contains(.demonym)
    }
}
