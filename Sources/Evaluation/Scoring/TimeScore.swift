import CorpusModel
import Extraction

/// A time as found, as far as scores see it.
struct ScoredTime: Hashable {
    /// Bytes of the document's text.
    let range: Range<Int>
    /// What it stands for; nil when no days could be told.
    let value: TimexValue?
}

/// Scores times as TempEval-3 does: by exact span, by overlap, and by value where the spans overlap.
struct TimeScore {
    private(set) var strict = Tally()
    private(set) var relaxed = Tally()
    /// Right values among those that overlap, over all found and all there are.
    private(set) var value = Tally()
    /// The same for dates alone: of the found, those that overlap a date or nothing.
    private(set) var dateValue = Tally()
    private(set) var mistakes: [Mistake] = []

    /// Counts a document; both lists in text order.
    mutating func add(_ found: [ScoredTime], _ gold: [GoldTime], in document: Document) {
        let matches = Self.matches(found, gold)
        let total = Tally(found: found.count, expected: gold.count)
        strict += total
        relaxed += total
        value += total
        let dates = gold.filter { $0.type == "DATE" }.count
        let others = matches.filter { gold[$0.value].type != "DATE" }.count
        dateValue += Tally(found: found.count - others, expected: dates)
        for (index, match) in matches { count(found[index], gold[match]) }
        note(found, gold, matches, in: document)
    }

    private mutating func count(_ found: ScoredTime, _ gold: GoldTime) {
        relaxed.correct += 1
        if found.range == gold.range { strict.correct += 1 }
        guard found.value == TimexValue(gold: gold.value) else { return }
        value.correct += 1
        if gold.type == "DATE" { dateValue.correct += 1 }
    }

    /// For each found time the gold time that it overlaps: the same span first, then the first that is left.
    private static func matches(_ found: [ScoredTime], _ gold: [GoldTime]) -> [Int: Int] {
        var matches: [Int: Int] = [:]
        var taken = Set<Int>()
        let places = Dictionary(gold.enumerated().map { ($1.range, $0) }) { first, _ in first }
        for (index, time) in found.enumerated() {
            guard let place = places[time.range], taken.insert(place).inserted else { continue }
            matches[index] = place
        }
        for (index, time) in found.enumerated() where matches[index] == nil {
            let place = gold.indices.first { !taken.contains($0) && gold[$0].range.overlaps(time.range) }
            guard let place else { continue }
            taken.insert(place)
            matches[index] = place
        }
        return matches
    }

    private mutating func note(
        _ found: [ScoredTime],
        _ gold: [GoldTime],
        _ matches: [Int: Int],
        in document: Document
    ) {
        var faults: [(Range<Int>, String)] = []
        for (index, time) in found.enumerated() {
            guard let match = matches[index] else {
                faults.append((time.range, "false"))
                continue
            }
            let expected = gold[match]
            if expected.range != time.range {
                faults.append((time.range, "span is \"\(document.string(expected.range))\""))
            }
            guard time.value != TimexValue(gold: expected.value) else { continue }
            faults.append((time.range, "value \(time.value?.text ?? "none") is \(expected.value) (\(expected.type))"))
        }
        let seen = Set(matches.values)
        for (index, time) in gold.enumerated() where !seen.contains(index) {
            faults.append((time.range, "missed \(time.type)"))
        }
        faults.sort { ($0.0.lowerBound, $0.1) < ($1.0.lowerBound, $1.1) }
        mistakes += faults.map { Mistake($0.1, $0.0, in: document) }
    }

    var figures: [Figure] {
        [
            Figure("strict: exact span", .tally(strict)),
            Figure("relaxed: overlapping span", .tally(relaxed)),
            Figure("value, given an overlap", .tally(value)),
            Figure("value of dates alone", .tally(dateValue)),
        ]
    }
}
