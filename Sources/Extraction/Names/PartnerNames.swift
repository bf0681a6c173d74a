/// Finds the partners in the name of a firm: "Pierce, Fenner and Smith" behind "Merrill Lynch".
struct PartnerNames {
    let text: AnalysedText
    let language: LanguageData

    /// The names without those of partners, who are no persons of the document; text order on both sides.
    func removed(from names: [NameCandidate]) -> [NameCandidate] {
        var surnames: Set<Word>?
        var end = 0
        return names.filter { name in
            if name.tokens.upperBound <= end {
                let known = surnames ?? fullNames(names)
                surnames = known
                return name.listed != nil || text.tokens[name.tokens].contains { known.contains($0.word) }
            }
            if isFirm(name) { end = endOfPartners(behind: name.tokens.upperBound) ?? end }
            return true
        }
    }

    private func isFirm(_ name: NameCandidate) -> Bool {
        name.listed.map { language.wellKnown.parties[$0].kind == .organisation } ?? (name.kind == .organisation)
    }

    /// The last words of the full names of persons.
    private func fullNames(_ names: [NameCandidate]) -> Set<Word> {
        let persons = names.filter { $0.tokens.count > 1 && isPerson(text.tokens[$0.tokens]) }
        return Set(persons.map { text.tokens[$0.tokens.upperBound - 1].word })
    }

    private func isPerson(_ tokens: ArraySlice<Token>) -> Bool {
        guard let first = tokens.first, let last = tokens.last else { return false }
        return language[first.word].isGivenName && language[last.word].isSurname
    }

    /// The end of a list of bare surnames whose last two are joined by "and"; nil when there is none.
    private func endOfPartners(behind firm: Int) -> Int? {
        var index = firm
        while isMark(index, ","), isPartner(index + 1), index - firm < 20 { index += 2 }
        guard index > firm else { return nil }
        if isMark(index, ",") { index += 1 }
        guard isMark(index, "and") || isMark(index, "&"), isPartner(index + 1) else { return nil }
        index += 2
        while index < text.tokens.count, isSuffix(index) { index += 1 }
        return index
    }

    private func isMark(_ index: Int, _ word: Word) -> Bool {
        index < text.tokens.count && text.tokens[index].word == word
    }

    /// A surname that no other part of a name stands beside.
    private func isPartner(_ index: Int) -> Bool {
        guard index < text.tokens.count, text.tokens[index].isCapitalised else { return false }
        guard language[text.tokens[index].word].isSurname else { return false }
        return index + 1 == text.tokens.count || !text.tokens[index + 1].isCapitalised || isSuffix(index + 1)
    }

    private func isSuffix(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised && language[text.tokens[index].word].cue.contains(.legalSuffix)
    }
}
