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
            let party = party(at: range, found)
            if let known = spellings.firstIndex(where: { $0.text == text && $0.entity == entity }) {
                spellings[known].parties.formUnion(party)
            } else {
                spellings.append(Spelling(text: text, entity: entity, range: range, parties: Set(party)))
            }
        }
        return spellings
    }

    /// The party named there, one or none: the mention of the same bytes, or else one that covers them or ends with
    /// them, for gold names may begin with "the new"; "Acme" in "Acme's Anvil" is not it.
    private static func party(at range: Range<Int>, _ found: [FoundMention]) -> [Int] {
        let near = found.filter { $0.range.overlaps(range) }
        let match =
            near.first { $0.range == range }
            ?? near.first { $0.range.upperBound >= range.upperBound }
        return match.map { [$0.party] } ?? []
    }

    var figures: [Figure] {
        [
            Figure("pairs of different spelling", .tally(pairs)),
            Figure("of these, different but for capitals", .tally(otherWords)),
        ]
    }
}
