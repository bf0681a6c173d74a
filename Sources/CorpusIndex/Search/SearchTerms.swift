import CorpusModel

/// The terms of a query as they match in a text: for highlights.
struct SearchTerms {
    private let patterns: [(words: [[UInt8]], isBegun: Bool)]

    /// The terms that the tokenizer sees words in.
    init(_ terms: [QueryTerm], _ tokenizer: Tokenizer) {
        patterns = terms.map { (tokenizer.tokens(Array($0.text.utf8)).map(\.word), $0.isBegun) }
            .filter { !$0.0.isEmpty }
    }

    /// Whether they are but one word.
    var isOneWord: Bool { patterns.count == 1 && patterns[0].words.count == 1 }

    /// Where the terms match in a text, as a tokenizer cuts it; in order, without overlaps.
    func hits(in text: [UInt8], _ tokenizer: Tokenizer) -> [Range<Int>] {
        let tokens = tokenizer.tokens(text)
        var hits: [Range<Int>] = []
        for start in tokens.indices {
            for pattern in patterns where Self.matches(pattern.words, pattern.isBegun, tokens[start...]) {
                let range = tokens[start].range.lowerBound..<tokens[start + pattern.words.count - 1].range.upperBound
                if range.lowerBound >= hits.last?.upperBound ?? 0 { hits.append(range) }
            }
        }
        return hits
    }

    /// Whether some sentence of a text, as far as its full stops tell, has every term; the order is of no account.
    func standInOneSentence(of text: [UInt8], _ tokenizer: Tokenizer) -> Bool {
        var rest = tokenizer.tokens(text)[...]
        while let first = rest.first {
            let end = Self.sentenceEnd(in: text, after: first.range.upperBound)
            let sentence = rest.prefix { $0.range.lowerBound < end }
            if patterns.allSatisfy({ Self.stands($0, in: sentence) }) { return true }
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

    private static func stands(_ pattern: (words: [[UInt8]], isBegun: Bool), in tokens: ArraySlice<Token>) -> Bool {
        tokens.indices.contains { matches(pattern.words, pattern.isBegun, tokens[$0...]) }
    }

    private static func matches(_ words: [[UInt8]], _ isBegun: Bool, _ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count >= words.count else { return false }
        for (place, (word, token)) in zip(words, tokens).enumerated() {
            let isLast = place == words.count - 1
            guard isLast && isBegun ? token.word.starts(with: word) : token.word == word else { return false }
        }
        return true
    }
}
