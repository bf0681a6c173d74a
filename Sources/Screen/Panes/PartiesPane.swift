import CorpusModel
import Navigation

/// The parties, row by row.
enum PartiesPane {
    static let nothing = "no parties"

    /// `Anthropic                    org    21 · 6 ties`.
    static func text(of party: PartySummary, width: Int) -> RowText {
        let kind = party.isKindSure ? party.kind.label : party.kind.label + "?"
        let label = kind + String(repeating: " ", count: max(0, 6 - kind.count))
        let mentions = String(party.mentions)
        let counts = String(repeating: " ", count: max(0, 4 - mentions.count)) + mentions
        let ties = "\(party.ties) \(party.ties == 1 ? "tie " : "ties")"
        return RowText(InkedText(party.name, .party), note: width < 34 ? label : "\(label)\(counts) · \(ties)")
    }
}
