import CorpusModel

/// What things are called in forms that others keep: the same in every export of a dossier, as the index's numbers are not.
struct StableNames {
    /// The dossier's title.
    let title: String
    /// Where those parties are named first whose name others have too: two of one surname are not one person.
    private var places: [PartyID: [[UInt8]]] = [:]

    /// Names for all but parties.
    init(title: String) {
        self.title = title
    }

    /// Names for all that a corpus holds; throws what the corpus throws.
    init(_ corpus: any Corpus) throws {
        let walk = CorpusWalk(corpus, Lens())
        title = try walk.overview().title
        var known: Set<[String]> = []
        var shared: Set<[String]> = []
        try walk.partyRows { if !known.insert($0.reference.words).inserted { shared.insert($0.reference.words) } }
        guard !shared.isEmpty else { return }
        try walk.partyRows { row in
            guard shared.contains(row.reference.words) else { return }
            places[row.id] = try corpus.party(row.id, limit: 1)?.mentions.first?.citation.words
        }
    }

    func document(_ path: DocumentPath) -> String { name("document", [path.bytes]) }

    func party(_ party: PartyReference) -> String {
        name("party", party.words.map { Array($0.utf8) } + (places[party.id] ?? []))
    }

    /// An event goes by its line and the place of its sentence.
    func event(_ event: EventDetail) -> String {
        let place = event.evidence.first?.excerpt.citation.words ?? []
        return name("event", [Array(event.summary.line.utf8)] + place)
    }

    func relation(_ step: ConnectionStep) -> String {
        let relation = step.relation
        let ends = [party(step.from), party(relation.other)]
        let words = [relation.type.rawValue, relation.polarity.rawValue, relation.basis.rawValue]
        // Which end of a mutual relation comes first is chance.
        let told = words + (relation.direction == .mutual ? ends.sorted() : ends)
        return name("relation", told.map { Array($0.utf8) })
    }

    /// The kind and 40 digits made of the title and some words.
    private func name(_ kind: String, _ words: [[UInt8]]) -> String {
        let bytes = Array(([Array(title.utf8)] + words).joined(separator: [0]))
        return "\(kind)-\(SHA256.hexadecimal(of: bytes).prefix(40))"
    }
}

extension PartyReference {
    fileprivate var words: [String] { [kind.rawValue, name] }
}

extension Citation {
    fileprivate var words: [[UInt8]] { [path.bytes, Array("\(range)".utf8)] }
}
