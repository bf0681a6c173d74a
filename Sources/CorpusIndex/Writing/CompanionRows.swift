extension IndexWriter {
    /// Counts which parties stand together in a document's sentences, or takes it back with `sign` -1.
    func countCompanions(_ named: [Set<Int64>], sign: Int) {
        for (pair, sentences) in Companions(named).sentences { companions[pair, default: 0] += sign * sentences }
    }

    /// Hands over what was counted of parties in one sentence: for each those beside it.
    func takeCompanions() -> [Int64: [CountedNumbers.Entry]] {
        var beside: [Int64: [CountedNumbers.Entry]] = [:]
        for (pair, sentences) in companions where sentences != 0 {
            beside[pair.low, default: []].append(CountedNumbers.Entry(pair.high, sentences))
            beside[pair.high, default: []].append(CountedNumbers.Entry(pair.low, sentences))
        }
        companions = [:]
        return beside
    }
}

/// Which parties of a document stand in one sentence, and in how many.
struct Companions {
    /// Two parties, the lower number first.
    struct Pair: Hashable {
        let low: Int64
        let high: Int64
    }

    /// A sentence that names more parties is a list and ties nobody.
    static let limit = 25

    private(set) var sentences: [Pair: Int] = [:]

    init(_ named: some Sequence<Set<Int64>>) {
        for parties in named where parties.count > 1 && parties.count <= Self.limit {
            let sorted = parties.sorted()
            for (place, low) in sorted.enumerated() {
                for high in sorted[(place + 1)...] { sentences[Pair(low: low, high: high), default: 0] += 1 }
            }
        }
    }
}
