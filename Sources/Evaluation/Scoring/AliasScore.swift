import CorpusModel

/// Scores joins of names pairwise, over the pairs that are spelled differently.
struct AliasScore {
    private(set) var pairs = Tally()
    /// Those that differ in more than capitals.
    private(set) var otherWords = Tally()
    private(set) var mistakes: [Mistake] = []

    /// A spelling that stands for an entity, and the parties that were found where it stands.
    private struct Spelling {
        let text: String
        let entity: String
        let range: Range<Int>
        var parties: Set<Int> = []
    }

    /// Counts a document.
    mutating func add(_ found: [FoundMention], _ gold: AliasGold) {
        let spellings = Self.spellings(found, gold)
        for (index, one) in spellings.enumerated() {
            for other in spellings[..<index] where other.text != one.text {
                count(one, other, in: gold.document)
            }
        }
    }

    private mutating func count(_ one: Spelling, _ other: Spelling, in document: Document) {
        let isThere = one.entity == other.entity
        let isFound = !one.parties.isDisjoint(with: other.parties)
        let tally = Tally(correct: isThere && isFound ? 1 : 0, found: isFound ? 1 : 0, expected: isThere ? 1 : 0)
        pairs += tally
        if one.text.lowercased() != other.text.lowercased() { otherWords += tally }
        guard isThere != isFound else { return }
        let fault = isFound ? "false join with \"\(other.text)\"" : "not joined with \"\(other.text)\""
        mistakes.append(Mistake(fault, one.range, in: document))
    }

    /// Each spelling once for each entity that it stands for, in text order.
    private static func spellings(_ found: [FoundMention], _ gold: AliasGold) -> [Spelling] {
        var spellings: [Spelling] = []
        for (range, entity) in gold.names {
            let text = gold.document.string(range)
            let party = party(at: range, found, in: gold.document)
            if let known = spellings.firstIndex(where: { $0.text == text && $0.entity == entity }) {
                spellings[known].parties.formUnion(party)
            } else {
                spellings.append(Spelling(text: text, entity: entity, range: range, parties: Set(party)))
            }
        }
        return spellings
    }

    /// Words behind which another name stands than the one that a phrase names: "Acme Hall in Leeds".
    private static let links: Set<Substring> = ["of", "in", "at", "for", "by", "on", "and", "to", "from", "with"]

    /// The party named there, one or none: that of the mention of the same bytes, or else of the one that the name ends
    /// with, if nothing before it makes it a part of another name ("the new Acme", but not "Acme Hall in Leeds").
    private static func party(at range: Range<Int>, _ found: [FoundMention], in document: Document) -> [Int] {
        if let same = found.first(where: { $0.range == range }) { return [same.party] }
        let ending = found.first { $0.range.upperBound == range.upperBound && $0.range.overlaps(range) }
        guard let ending else { return [] }
        let start = min(ending.range.lowerBound, range.lowerBound)
        let lead = document.string(start..<max(ending.range.lowerBound, range.lowerBound))
        let isPart = lead.contains(",") || lead.split(whereSeparator: \.isWhitespace).contains(where: links.contains)
        return isPart ? [] : [ending.party]
    }

    var figures: [Figure] {
        [
            Figure("pairs of different spelling", .tally(pairs)),
            Figure("of these, different but for capitals", .tally(otherWords)),
        ]
    }
}
