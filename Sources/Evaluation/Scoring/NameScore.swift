import CorpusModel

/// Scores names by exact span, and by exact span and kind, as CoNLL-2003 does.
struct NameScore {
    /// Span and kind, by kind.
    private(set) var byTag: [NameTag: Tally] = [:]
    /// Span alone.
    private(set) var spans = Tally()
    private(set) var mistakes: [Mistake] = []
    /// What the gold tags; where it does not tag names of other kinds, ours are left out unless they match a name.
    private let coverage: NameCoverage

    init(_ coverage: NameCoverage) {
        self.coverage = coverage
    }

    /// Persons, organisations and places together.
    var mainKinds: Tally {
        byTag.reduce(Tally()) { $1.key == .miscellaneous ? $0 : $0 + $1.value }
    }

    /// All four kinds together.
    var allKinds: Tally {
        byTag.values.reduce(Tally(), +)
    }

    /// Counts a document.
    mutating func add(_ found: [TaggedName], _ gold: NameGold) {
        let expected = Dictionary(gold.names.map { ($0.range, $0.tag) }) { first, _ in first }
        let counted = Set(found).filter {
            coverage != .mainKinds || $0.tag != .miscellaneous || expected[$0.range] != nil
        }
        for tag in NameTag.allCases where coverage != .mainKinds || tag != .miscellaneous {
            byTag[tag, default: Tally()] += Tally.comparing(
                counted.filter { $0.tag == tag },
                with: Set(gold.names.filter { $0.tag == tag })
            )
        }
        spans += Tally.comparing(Set(counted.map(\.range)), with: Set(gold.names.map(\.range)))
        note(counted, expected, in: gold.document)
    }

    private mutating func note(_ found: Set<TaggedName>, _ expected: [Range<Int>: NameTag], in document: Document) {
        let tags = Dictionary(found.map { ($0.range, $0.tag) }) { first, _ in first }
        var faults: [(Range<Int>, String)] = []
        for (range, tag) in expected where tags[range] != tag {
            if coverage == .spans, tags[range] != nil { continue }
            faults.append((range, tags[range].map { "\($0.rawValue) is \(tag.rawValue)" } ?? "missed \(tag.rawValue)"))
        }
        for (range, tag) in tags where expected[range] == nil {
            faults.append((range, "false \(tag.rawValue)"))
        }
        faults.sort { ($0.0.lowerBound, $0.0.upperBound) < ($1.0.lowerBound, $1.0.upperBound) }
        mistakes += faults.map { Mistake($0.1, $0.0, in: document) }
    }

    /// The figures, those of single kinds last.
    var figures: [Figure] {
        if coverage == .spans { return [Figure("span alone", .tally(spans))] }
        var figures = [Figure("span and kind: PER, ORG, LOC", .tally(mainKinds))]
        if coverage == .everyKind { figures.append(Figure("span and kind: all four", .tally(allKinds))) }
        figures.append(Figure("span alone", .tally(spans)))
        for tag in NameTag.allCases {
            if let tally = byTag[tag] { figures.append(Figure("span and kind: \(tag.rawValue)", .tally(tally))) }
        }
        return figures
    }
}
