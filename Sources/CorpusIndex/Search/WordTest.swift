import CorpusModel

/// Tells by the places of the words of a query whether a stretch of text is what is asked for.
struct WordTest {
    /// What must hold; terms by their place among all.
    private indirect enum Condition {
        case term(Int)
        case near([Int], within: Int)
        case all([Condition])
        case any([Condition])
        case not(Condition)
    }

    /// A term as the full-text index takes it, and how many words it is.
    private struct Term {
        let quoted: String
        let size: Int
    }

    private var terms: [Term] = []
    private var condition = Condition.any([])
    /// The expression for all texts that a stretch may lie in; its first terms are `terms`.
    private(set) var match: String

    /// Whether a stretch fulfils it as soon as every term stands there.
    let needsAll: Bool

    /// For conditions about words alone, all of which must hold; nil when they ask for none.
    init?(_ parts: [QueryCondition], _ tokenizer: Tokenizer) {
        guard let asked = WordMatch.asked(.all(parts)) else { return nil }
        match = asked
        var isPlain = true
        needsAll = parts.allSatisfy { if case .term = $0 { true } else { false } }
        condition = add(.all(parts), tokenizer, &isPlain)
        // What is left out has places only where the expression names it, and terms near each other only those near each other.
        if !isPlain { match = "(\(terms.map(\.quoted).joined(separator: " OR "))) AND (\(asked))" }
    }

    private mutating func add(_ condition: QueryCondition, _ tokenizer: Tokenizer, _ isPlain: inout Bool) -> Condition {
        switch condition {
        case .term(let term):
            if let place = add(term, tokenizer) { return .term(place) }
            isPlain = false
            return .any([])
        case .near(let terms, let distance):
            isPlain = false
            return .near(terms.compactMap { add($0, tokenizer) }, within: distance)
        case .all(let parts): return .all(parts.map { add($0, tokenizer, &isPlain) })
        case .any(let parts): return .any(parts.map { add($0, tokenizer, &isPlain) })
        case .not(let part):
            isPlain = false
            return .not(add(part, tokenizer, &isPlain))
        case .field: return .any([])
        }
    }

    /// The place of a new term; nil for one without a word in it.
    private mutating func add(_ term: QueryTerm, _ tokenizer: Tokenizer) -> Int? {
        let size = tokenizer.tokens(Array(term.text.utf8), isBegun: term.isBegun).all.count
        guard size > 0 else { return nil }
        terms.append(Term(quoted: WordMatch.quoted(term), size: size))
        return terms.count - 1
    }

    /// How many terms there are.
    var size: Int { terms.count }

    /// How often a term stands in a stretch.
    func count(of term: Int, _ places: WordPlaces, in words: Range<Int>) -> Int {
        self.places(of: term, places, words).count
    }

    /// Whether a stretch in which each term stands so often, by `count`, fulfils it.
    func holds(_ counts: ArraySlice<Int>, _ places: WordPlaces, in words: Range<Int>) -> Bool {
        holds(condition, counts, places, words)
    }

    private func places(of term: Int, _ places: WordPlaces, _ words: Range<Int>) -> WordPlaces.Places {
        places.places(of: term, size: terms[term].size, in: words)
    }

    private func holds(
        _ condition: Condition,
        _ counts: ArraySlice<Int>,
        _ places: WordPlaces,
        _ words: Range<Int>
    ) -> Bool {
        switch condition {
        case .term(let term): counts[counts.startIndex + term] > 0
        case .near(let terms, let distance): areNear(terms, distance, places, words)
        case .all(let parts): parts.allSatisfy { holds($0, counts, places, words) }
        case .any(let parts): parts.contains { holds($0, counts, places, words) }
        case .not(let part): !holds(part, counts, places, words)
        }
    }

    /// Whether each term stands so close before the last of them, as FTS5 counts: words between the end of one and the last.
    private func areNear(_ near: [Int], _ distance: Int, _ places: WordPlaces, _ words: Range<Int>) -> Bool {
        let all = near.map { (size: terms[$0].size, places: self.places(of: $0, places, words)) }
        return all.contains { last in
            last.places.contains { place in
                let end = Int(place)
                return all.allSatisfy { term in
                    let before = term.places.firstIndex(notBefore: end + 1) - 1
                    return before >= term.places.startIndex && Int(term.places[before]) >= end - term.size - distance
                }
            }
        }
    }
}
