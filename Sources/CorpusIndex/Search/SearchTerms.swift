import CorpusModel

/// The terms of a query as they match in a text: for highlights.
struct SearchTerms {
    private typealias Pattern = (words: [[UInt8]], isBegun: Bool)

    private let patterns: [Pattern]

    /// The terms that the tokenizer sees words in.
    init(_ terms: [QueryTerm], _ tokenizer: Tokenizer) {
        patterns = terms.map { term in
            let tokens = tokenizer.tokens(Array(term.text.utf8))
            return (tokens.all.map { Array(tokens.word($0)) }, term.isBegun)
        }.filter { !$0.0.isEmpty }
    }

    /// Whether they are but one word.
    var isOneWord: Bool { patterns.count == 1 && patterns[0].words.count == 1 }

    /// Where the terms match in a text, as a tokenizer cuts it; in order, without overlaps.
    func hits(in text: [UInt8], _ tokenizer: Tokenizer) -> [Range<Int>] {
        let tokens = tokenizer.tokens(text)
        var hits: [Range<Int>] = []
        for start in tokens.all.indices {
            for pattern in patterns where Self.matches(pattern, tokens, start..<tokens.all.endIndex) {
                let last = tokens.all[start + pattern.words.count - 1]
                let range = tokens.all[start].range.lowerBound..<last.range.upperBound
                if range.lowerBound >= hits.last?.upperBound ?? 0 { hits.append(range) }
            }
        }
        return hits
    }

    /// Whether some sentence of a text, as far as its full stops tell, has every term; the order is of no account.
    func standInOneSentence(of text: [UInt8], _ tokenizer: Tokenizer) -> Bool {
        let tokens = tokenizer.tokens(text)
        var rest = tokens.all[...]
        while let first = rest.first {
            let end = Self.sentenceEnd(in: text, after: first.range.upperBound)
            let sentence = rest.prefix { $0.range.lowerBound < end }
            if patterns.allSatisfy({ Self.stands($0, tokens, in: sentence.indices) }) { return true }
            rest = rest[sentence.endIndex...]
        }
        return false
    }

    private static func sentenceEnd(in text: [UInt8], after place: Int) -> Int {
        let end = (place..<text.count).first { index in
            ".?!".utf8.contains(text[index]) && (index + 1 == text.count || text[index + 1] <= 0x20)
        }
        return end ?? text.count
    }

    private static func stands(_ pattern: Pattern, _ tokens: Tokens, in places: Range<Int>) -> Bool {
        places.contains { matches(pattern, tokens, $0..<places.upperBound) }
    }

    /// Whether a pattern matches the first of some tokens.
    private static func matches(_ pattern: Pattern, _ tokens: Tokens, _ places: Range<Int>) -> Bool {
        guard places.count >= pattern.words.count else { return false }
        for (place, word) in zip(places, pattern.words) {
            let token = tokens.word(tokens.all[place])
            let isBeginning = pattern.isBegun && place - places.lowerBound == pattern.words.count - 1
            guard isBeginning || token.count == word.count, token.starts(with: word) else { return false }
        }
        return true
    }
}
