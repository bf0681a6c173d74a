import CorpusModel
import GRDB

extension IndexWriter {
    /// Counts which parties stand together in a document's sentences, or takes it back with `sign` -1.
    func countCompanions(_ named: [Set<Int64>], sign: Int) {
        for (pair, sentences) in Companions(named).sentences { companions[pair, default: 0] += sign * sentences }
    }

    /// Writes what was counted of parties in one sentence.
    func writeCompanions() throws {
        for (pair, sentences) in companions.sorted(by: { $0.key < $1.key }) where sentences != 0 {
            for (party, other) in [(pair.low, pair.high), (pair.high, pair.low)] {
                try db.run(
                    """
                    INSERT INTO companion (party, other, sentences) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET sentences = sentences + excluded.sentences
                    """,
                    party,
                    other,
                    sentences
                )
                guard sentences < 0 else { continue }
                try db.run("DELETE FROM companion WHERE party = ? AND other = ? AND sentences = 0", party, other)
            }
        }
        companions = [:]
    }
}

/// Which parties of a document stand in one sentence, and in how many.
struct Companions {
    /// Two parties, the lower number first.
    struct Pair: Hashable, Comparable {
        let low: Int64
        let high: Int64

        static func < (left: Pair, right: Pair) -> Bool {
            (left.low, left.high) < (right.low, right.high)
        }
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
