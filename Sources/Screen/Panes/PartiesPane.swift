import CorpusModel
import Navigation

/// The parties, row by row.
enum PartiesPane {
    static let nothing = "no parties"

    /// `Anthropic                  org     21 ·  6 ties`, the columns under one another.
    static func text(of party: PartySummary, width: Int) -> RowText {
        let kind = party.isKindSure ? party.kind.label : party.kind.label + "?"
        let label = kind + blanks(6 - kind.count)
        let ties = "\(aligned(party.ties, 2)) \(party.ties == 1 ? "tie " : "ties")"
        let note = width < 34 ? label : "\(label)\(aligned(party.mentions, 4)) · \(ties)"
        return RowText(InkedText(party.name, .party), note: note)
    }

    private static func aligned(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return blanks(width - digits.count) + digits
    }

    private static func blanks(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
