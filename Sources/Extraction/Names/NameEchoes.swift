/// Finds the other places of names that a document names in full: the whole name, a company by its first word, a person
/// by the last.
struct NameEchoes {
    private let text: AnalysedText
    private let language: LanguageData
    private let casing: DocumentCasing
    private var forms = PhraseTable<Form>()

    /// A form of a name that was found.
    private struct Form {
        let kind: NameKind?
        /// Whether it is a part of the name: "Rimrock" of "Rimrock Mining".
        let isShort: Bool
    }

    /// Learns the forms of the names found.
    init(of found: [NameCandidate], in text: AnalysedText, _ language: LanguageData, _ casing: DocumentCasing) {
        self.text = text
        self.language = language
        self.casing = casing
        for name in found where name.tokens.count > 1 {
            forms.add(text.tokens[name.tokens], Form(kind: name.kind, isShort: false))
        }
        for name in found where name.listed == nil {
            guard let short = shortForm(of: name) else { continue }
            forms.add(text.tokens[short..<short + 1], Form(kind: name.kind, isShort: true))
        }
    }

    /// The word that stands for a name of several alone; nil when none does.
    private func shortForm(of name: NameCandidate) -> Int? {
        guard name.tokens.count > 1 else { return nil }
        let short: Int
        switch name.kind {
        case .person: short = name.tokens.upperBound - 1
        case .organisation: short = name.tokens.lowerBound
        case .place, .other, nil: return nil
        }
        guard !Word.sites.contains(text.tokens[name.tokens.upperBound - 1].word) else { return nil }
        let token = text.tokens[short]
        guard token.isCapitalised, token.range.count > 2, language[token.word].cue.isEmpty else { return nil }
        guard !Word.plainOpeners.contains(token.word), casing.small(token.word) == 0 else { return nil }
        let isElsewhere = language[token.word].isPlace || language.wellKnown.names[[token]] != nil
        if name.kind == .organisation, isElsewhere || language[token.word].isGivenName { return nil }
        return short
    }

    /// The places of those forms where no name was found, in text order.
    func names(outside named: [Range<Int>]) -> [NameCandidate] {
        var taken = [Bool](repeating: false, count: text.tokens.count)
        for name in named { for token in name { taken[token] = true } }
        var names: [NameCandidate] = []
        for index in text.sentences.indices where casing.sentences[index] == .running {
            let sentence = text.sentences[index].tokens
            var position = sentence.lowerBound
            while position < sentence.upperBound {
                let match = taken[position] ? nil : match(at: position, limit: sentence.upperBound, taken)
                if let match { names.append(candidate(position..<position + match.0, match.1, index)) }
                position += match?.0 ?? 1
            }
        }
        return names
    }

    private func match(at start: Int, limit: Int, _ taken: [Bool]) -> (Int, Form)? {
        guard text.tokens[start].isCapitalised else { return nil }
        return forms.longestMatch(in: text.tokens[start..<limit]) { tokens, form in
            guard !taken[start..<start + tokens.count].contains(true) else { return false }
            return !form.isShort || standsAlone(start)
        }
    }

    /// Whether a word is no part of a longer name, and no everyday word that only opens its sentence.
    private func standsAlone(_ index: Int) -> Bool {
        if index > 0, text.tokens[index - 1].isCapitalised, !text.opensClause(index) { return false }
        guard index + 1 < text.tokens.count else { return false }
        if text.tokens[index + 1].isCapitalised, !text.tokens[index + 1].shape.contains(.opensSentence) { return false }
        guard text.opensClause(index), language[text.tokens[index].word].isCommon else { return true }
        return behavesAsName(before: index + 1)
    }

    /// Whether what follows is what a party does or has: "Verdant had", "Verdant's", "Verdant, based in".
    private func behavesAsName(before next: Int) -> Bool {
        let word = text.tokens[next].word
        if Word.plainVerbs.contains(word) || Word.actingVerbs.contains(word) || word == "'s" { return true }
        if language[word].cue.contains(.personVerb) { return true }
        guard word == ",", next + 1 < text.tokens.count else { return false }
        return Self.appositions.contains(text.tokens[next + 1].word)
    }

    private static let appositions: Set<Word> = ["based", "which", "whose", "who", "owned", "founded", "formerly"]

    private func candidate(_ tokens: Range<Int>, _ form: Form, _ sentence: Int) -> NameCandidate {
        NameCandidate(
            tokens: tokens,
            sentence: sentence,
            listed: nil,
            followsTitle: false,
            isWeak: false,
            kind: form.kind
        )
    }
}
