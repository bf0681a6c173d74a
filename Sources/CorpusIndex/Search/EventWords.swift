import CorpusModel
import GRDB
import Glibc

/// The events whose clauses have the words of a query: known by where the words stand in the pieces, so that the full-text
/// index has every word once.
struct EventWords {
    /// Their numbers, in the order of the texts.
    private(set) var events: [Int64] = []
    /// The lines of those that are not the first of their line, with their own numbers.
    private(set) var repeated: [(line: Int64, event: Int64)] = []
    /// Of each how many words its clause has.
    private var lengths: [Int] = []
    /// Of each how often each term stands in it, one event after the other.
    private var counts: [Int] = []
    private let test: WordTest?
    /// How many lines the timeline has.
    private let all: Int

    /// Looks them up for conditions about words alone; none where these ask for no word.
    ///
    /// The pieces that match may be shared with who looks for those.
    init(_ db: Database, _ parts: [QueryCondition], _ shared: SharedRows = SharedRows()) throws {
        test = WordTest(parts, try Tokenizer(db))
        all = try CountedTable.line.count(db)
        guard let test, terms > 0 else { return }
        var chunk = try EventChunk(0, in: db)
        try shared.rows(test.match, in: db).forEach { piece, words in
            let number = EventChunk.number(of: piece)
            if number != chunk.number { chunk = try EventChunk(number, in: db) }
            chunk.forEachPlace(of: piece) { add($0, words, if: test) }
        }
    }

    private var terms: Int { test?.size ?? 0 }

    private mutating func add(_ place: EventPlace, _ words: WordPlaces, if test: WordTest) {
        let start = counts.count
        for term in 0..<test.size {
            let count = test.count(of: term, words, in: place.words)
            counts.append(count)
            if count == 0, test.needsAll { break }
        }
        let holds = test.needsAll ? counts.last != 0 : test.holds(counts[start...], words, in: place.words)
        guard holds else { return counts.removeLast(counts.count - start) }
        events.append(place.event)
        if place.line != place.event { repeated.append((place.line, place.event)) }
        lengths.append(place.words.count)
    }

    /// How many words a clause has on average: measured over Reuters' newswire, and much the same elsewhere.
    private static let length = 24.0

    /// The score of each, the least the best: BM25 as FTS5 reckons it.
    func scores() -> [Matches.Scored] {
        let weights = (0..<terms).map(weight)
        return events.indices.map { place in
            let length = 0.25 + 0.75 * Double(lengths[place]) / Self.length
            let parts = (0..<terms).map { term in
                let count = Double(counts[place * terms + term])
                return weights[term] * count * 2.2 / (count + 1.2 * length)
            }
            return (events[place], -parts.reduce(0, +))
        }
    }

    /// The rarer a term, the more.
    private func weight(_ term: Int) -> Double {
        let count = Double(events.indices.count { counts[$0 * terms + term] > 0 })
        return max(1e-6, log((Double(all) - count + 0.5) / (count + 0.5)))
    }
}
