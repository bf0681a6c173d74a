import CorpusModel

/// Scores relations against re3d, over the types that stand for each other.
struct RelationScore {
    private(set) var tally = Tally()
    private(set) var mistakes: [Mistake] = []

    /// What the gold's types stand for; types that are not here are left out.
    static let types: [String: Set<RelationType>] = [
        "BelongsTo": [.partOf, .worksFor, .leads],
        "InChargeOf": [.leads],
        "FightingAgainst": [.attacks],
        "CommWith": [.meets],
        "AlliesOf": [.partnersWith, .supports],
        "Likes": [.supports],
        "Dislikes": [.accuses],
    ]

    private static let comparable = types.values.reduce(into: Set<RelationType>()) { $0.formUnion($1) }

    /// Counts a document; a relation of the gold is matched once.
    mutating func add(_ findings: Findings, _ gold: RelationGold) {
        let expected = gold.relations.filter { Self.types[$0.type] != nil }
        let found = findings.relations.filter { $0.basis == .stated && Self.comparable.contains($0.type) }
        var left = expected
        for relation in found {
            let match = left.firstIndex { Self.agree(relation, $0, findings) }
            guard let match else {
                mistakes.append(Mistake("false \(relation.type.rawValue)", relation.cue, in: gold.document))
                continue
            }
            left.remove(at: match)
        }
        tally += Tally(correct: expected.count - left.count, found: found.count, expected: expected.count)
        mistakes += left.map { Mistake("missed \($0.type)", $0.source, in: gold.document) }
    }

    /// Whether both tie the same two ends by types that stand for each other; which way is left open, for the gold's
    /// types point now one way, now the other.
    private static func agree(_ found: FoundRelation, _ gold: GoldRelation, _ findings: Findings) -> Bool {
        guard types[gold.type]?.contains(found.type) == true else { return false }
        func names(_ party: Int, _ range: Range<Int>) -> Bool {
            findings.mentions.contains {
                $0.party == party && $0.sentence == found.sentence && $0.range.overlaps(range)
            }
        }
        return (names(found.subject, gold.source) && names(found.object, gold.target))
            || (names(found.object, gold.source) && names(found.subject, gold.target))
    }

    var figures: [Figure] {
        [Figure("ends and type, where types compare", .tally(tally))]
    }
}
