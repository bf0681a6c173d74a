import CorpusModel

/// The terms of a query as they match in a text: for highlights.
struct SearchTerms {
    private struct Pattern {
        /// The term that it is, or that it may stand for.
        let term: Int
        let words: [[UInt8]]
        let isBegun: Bool
    }

    private let patterns: [Pattern]
    /// How many terms there are.
    private let count: Int

    /// The terms that the tokenizer sees words in, each with what it may stand for.
    init(_ terms: [[QueryTerm]], _ tokenizer: Tokenizer) {
        let words = terms.map { $0.map { ($0, Self.words($0, tokenizer)) }.filter { !$1.isEmpty } }
        let known = words.filter { !$0.isEmpty }
        count = known.count
        patterns = known.enumerated().flatMap { place, words in
            words.map { Pattern(term: place, words: $1, isBegun: $0.isBegun) }
        }
    }

    private static func words(_ term: QueryTerm, _ tokenizer: Tokenizer) -> [[UInt8]] {
        let tokens = tokenizer.tokens(Array(term.text.utf8), isBegun: term.isBegun)
        return tokens.all.map { Array(tokens.word($0)) }
    }

    /// Whether they are but one word.
    var isOneWord: Bool { count == 1 && patterns.allSatisfy { $0.words.count == 1 } }

    /// A place where a term stands.
    private struct Match {
        /// The term, by its place among all.
        let term: Int
        /// Its bytes.
        let range: Range<Int>
    }

    /// Where the terms match in a text, as a tokenizer cuts it; in order, without overlaps.
    func hits(in text: [UInt8], _ tokenizer: Tokenizer) -> [Range<Int>] {
        Self.apart(matches(in: text, tokenizer)[...])
    }

    /// Where in a text of some paragraphs the terms stand nearest to each other; nil where none stands.
    func nearest(in text: [UInt8], paragraphs: [Range<Int>], _ tokenizer: Tokenizer) -> NearestPlace? {
        var best: NearestPlace?
        var rest = matches(in: text, tokenizer)[...]
        for paragraph in paragraphs {
            let own = rest.prefix { $0.range.lowerBound < paragraph.upperBound }
            rest.removeFirst(own.count)
            guard let first = own.first, let last = own.last else { continue }
            // A term of several words may reach into the next paragraph.
            let range = paragraph.lowerBound..<max(paragraph.upperBound, last.range.upperBound)
            let sentence = sentence(of: own, in: text)
            let place = NearestPlace(
                closeness: sentence != nil ? .sentence : hasAll(own) ? .paragraph : .apart,
                range: range,
                hits: Self.apart(own),
                start: (sentence?.first ?? first).range.lowerBound
            )
            if place.closeness < best?.closeness ?? .none { best = place }
            if place.closeness == .sentence { break }
        }
        return best
    }

    private func matches(in text: [UInt8], _ tokenizer: Tokenizer) -> [Match] {
        let tokens = tokenizer.tokens(text)
        var matches: [Match] = []
        for start in tokens.all.indices {
            for pattern in patterns where Self.matches(pattern, tokens, start..<tokens.all.endIndex) {
                let last = tokens.all[start + pattern.words.count - 1]
                matches.append(
                    Match(term: pattern.term, range: tokens.all[start].range.lowerBound..<last.range.upperBound)
                )
            }
        }
        return matches
    }

    private func hasAll(_ matches: ArraySlice<Match>) -> Bool {
        (0..<count).allSatisfy { term in matches.contains { $0.term == term } }
    }

    /// Of the matches in a paragraph those of the first sentence, as far as full stops tell, that has every term.
    private func sentence(of matches: ArraySlice<Match>, in text: [UInt8]) -> ArraySlice<Match>? {
        guard hasAll(matches) else { return nil }
        var rest = matches
        while let first = rest.first {
            let end = Self.sentenceEnd(in: text, after: first.range.upperBound)
            let own = rest.prefix { $0.range.lowerBound < end }
            if hasAll(own) { return own }
            rest = rest[own.endIndex...]
        }
        return nil
    }

    private static func sentenceEnd(in text: [UInt8], after place: Int) -> Int {
        let end = (place..<text.count).first { index in
            ".?!".utf8.contains(text[index]) && (index + 1 == text.count || text[index + 1] <= 0x20)
        }
        return end ?? text.count
    }

    /// The bytes of matches, but for those that reach into another.
    private static func apart(_ matches: ArraySlice<Match>) -> [Range<Int>] {
        var hits: [Range<Int>] = []
        for match in matches where match.range.lowerBound >= hits.last?.upperBound ?? 0 { hits.append(match.range) }
        return hits
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
