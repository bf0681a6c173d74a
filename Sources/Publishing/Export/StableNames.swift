import CorpusModel

/// What things are called in forms that others keep: the same in every export of a dossier, as the index's numbers are not.
struct StableNames {
    /// The dossier's title.
    let title: String

    func document(_ path: DocumentPath) -> String { name("document", [path.bytes]) }

    func party(_ party: PartyReference) -> String {
        name("party", [Array(party.kind.rawValue.utf8), Array(party.name.utf8)])
    }

    /// An event goes by its line and the place of its sentence.
    func event(_ event: EventDetail) -> String {
        let citation = event.evidence.first?.excerpt.citation
        let place = citation.map { [$0.path.bytes, Array("\($0.range)".utf8)] } ?? []
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
