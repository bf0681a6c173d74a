/// Finds the terms that a text defines behind a name: `Northwind Traders Inc. ("Northwind" or the "Company")`.
struct DefinedTerms {
    let text: AnalysedText

    /// The terms in quotes in the parentheses right behind a name; none when anything else stands there.
    func terms(behind name: Range<Int>) -> [Range<Int>] {
        var index = name.upperBound
        guard index < text.tokens.count, text.tokens[index].word == "(" else { return [] }
        let limit = min(text.tokens.count, index + 20)
        var terms: [Range<Int>] = []
        index += 1
        while index < limit, text.tokens[index].word != ")" {
            if Self.quotes.contains(text.tokens[index].word) {
                guard let term = term(at: index + 1, limit: limit) else { return [] }
                terms.append(term)
                index = term.upperBound + 1
            } else if Self.phrasing.contains(text.tokens[index].word) {
                index += 1
            } else {
                return []
            }
        }
        return index < limit ? terms : []
    }

    /// The words up to the closing quote, an article left out.
    private func term(at start: Int, limit: Int) -> Range<Int>? {
        guard let end = (start..<limit).first(where: { Self.quotes.contains(text.tokens[$0].word) }) else { return nil }
        let first = text.tokens[start].word == "the" ? start + 1 : start
        guard first < end, end - first < 5, text.tokens[first..<end].allSatisfy(\.isCapitalised) else { return nil }
        return first..<end
    }

    private static let quotes: Set<Word> = ["\"", "\u{201C}", "\u{201D}", "'", "\u{2018}", "\u{2019}", "''", "``"]

    private static let phrasing: Set<Word> = [
        "the", "or", "and", "hereinafter", "hereafter", "together", "collectively", "with", "its", "each", "a", "an",
        "referred", "to", "as", "also", "known", "called", ",",
    ]

    /// The places of all defined terms where no name stands, in text order.
    func names(of found: [NameCandidate], _ casing: DocumentCasing) -> [NameCandidate] {
        let defined = found.flatMap { terms(behind: $0.tokens) }
        guard !defined.isEmpty else { return [] }
        var forms = PhraseTable<Bool>()
        for term in defined { forms.add(text.tokens[term], true) }
        var taken = [Bool](repeating: false, count: text.tokens.count)
        for name in found { for token in name.tokens { taken[token] = true } }
        var names: [NameCandidate] = []
        for index in text.sentences.indices where casing.sentences[index] == .running {
            let sentence = text.sentences[index].tokens
            var position = sentence.lowerBound
            while position < sentence.upperBound {
                let end =
                    standsAlone(position) && !taken[position] ? end(of: forms, position, sentence.upperBound) : nil
                if let end, !taken[position..<end].contains(true) {
                    names.append(NameCandidate(term: position..<end, in: index))
                }
                position = end ?? position + 1
            }
        }
        return names
    }

    private func end(of forms: PhraseTable<Bool>, _ start: Int, _ limit: Int) -> Int? {
        forms.longestMatch(in: text.tokens[start..<limit]) { tokens, _ in tokens.allSatisfy(\.isCapitalised) }
            .map { start + $0.0 }
    }

    /// Whether a capitalised word begins no longer name: "the Supplier", not "Acme Supplier".
    private func standsAlone(_ index: Int) -> Bool {
        guard text.tokens[index].isCapitalised else { return false }
        return index == 0 || text.opensClause(index) || !text.tokens[index - 1].isCapitalised
            || text.tokens[index - 1].word == "the"
    }
}

extension NameCandidate {
    fileprivate init(term tokens: Range<Int>, in sentence: Int) {
        self.init(tokens: tokens, sentence: sentence, listed: nil, followsTitle: false, isWeak: false)
    }
}
