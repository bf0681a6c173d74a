import GRDB

/// The words of a search, made safe for the full-text index: all must match, the last one by its beginning.
struct SearchTerms {
    /// A word, or several between double quotes that must stand side by side.
    struct Term: Hashable {
        let text: String
        let isPhrase: Bool
    }

    /// More words than these are left out, as are the bytes after the limit.
    private static let wordLimit = 32
    private static let byteLimit = 2000

    let terms: [Term]

    /// Reads what somebody typed; terms without a letter or digit are left out.
    init(_ words: String, _ tokenizer: Tokenizer) {
        let bytes = words.utf8.prefix(Self.byteLimit).map { $0 == 0 ? 0x20 : $0 }
        terms = Array(
            Self.split(String(decoding: bytes, as: UTF8.self))
                .filter { !tokenizer.tokens(Array($0.text.utf8)).isEmpty }
                .prefix(Self.wordLimit)
        )
    }

    private static func split(_ words: String) -> [Term] {
        var terms: [Term] = []
        for (place, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if place % 2 == 1 {
                terms.append(Term(text: String(part), isPhrase: true))
            } else {
                terms += part.split(whereSeparator: \.isWhitespace).map { Term(text: String($0), isPhrase: false) }
            }
        }
        return terms
    }

    /// Whether a term matches by its beginning.
    private func isPrefix(_ place: Int) -> Bool {
        place == terms.count - 1 && !terms[place].isPhrase
    }

    /// For the full-text index: every term between quotes, so that nothing in it is read as an operator.
    var match: String {
        terms.indices.map { place in
            let quoted = terms[place].text.split(separator: "\"", omittingEmptySubsequences: false)
            return "\"\(quoted.joined(separator: "\"\""))\"\(isPrefix(place) ? "*" : "")"
        }.joined(separator: " AND ")
    }

    /// For a person: `openai AND pent*`.
    var understood: String {
        terms.indices.map { place in
            let text = terms[place].text.lowercased()
            return terms[place].isPhrase ? "\"\(text)\"" : isPrefix(place) ? text + "*" : text
        }.joined(separator: " AND ")
    }

    /// Where the terms match in a text, as a tokenizer cuts it; in order, without overlaps.
    func hits(in text: [UInt8], _ tokenizer: Tokenizer) -> [Range<Int>] {
        let patterns = terms.indices.map { place in
            (words: tokenizer.tokens(Array(terms[place].text.utf8)).map(\.word), isPrefix: isPrefix(place))
        }
        let tokens = tokenizer.tokens(text)
        var hits: [Range<Int>] = []
        for start in tokens.indices {
            for pattern in patterns where Self.matches(pattern.words, pattern.isPrefix, tokens[start...]) {
                let range = tokens[start].range.lowerBound..<tokens[start + pattern.words.count - 1].range.upperBound
                if range.lowerBound >= hits.last?.upperBound ?? 0 { hits.append(range) }
            }
        }
        return hits
    }

    private static func matches(_ words: [[UInt8]], _ isPrefix: Bool, _ tokens: ArraySlice<Token>) -> Bool {
        guard !words.isEmpty, tokens.count >= words.count else { return false }
        for (place, (word, token)) in zip(words, tokens).enumerated() {
            let isLast = place == words.count - 1
            guard isLast && isPrefix ? token.word.starts(with: word) : token.word == word else { return false }
        }
        return true
    }
}
