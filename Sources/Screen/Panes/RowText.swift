import CorpusModel
import Navigation

/// A row of a list: words that give way, and a note at its right end.
struct RowText {
    var words: InkedText
    var note: String

    init(_ words: InkedText, note: String = "") {
        self.words = words
        self.note = note
    }
}

extension ListState {
    /// A row as drawn in so many cells; nil while it is not loaded.
    func text(ofRow row: Int, width: Int) -> RowText? {
        switch page {
        case .timeline(let page): page[row].map { TimelinePane.text(of: $0, width: width) }
        case .parties(let page): page[row].map { PartiesPane.text(of: $0, width: width) }
        case .faq(let page): page[row].map { FAQPane.text(of: $0, width: width) }
        case .documents(let page): page[row].map { DocumentsPane.text(of: $0, width: width) }
        case .problems(let page): page[row].map { ProblemsPane.text(of: $0, width: width) }
        case nil: nil
        }
    }

    /// What is said in place of rows when there are none.
    func emptyText(isNarrowed: Bool) -> String {
        guard page != nil else { return "…" }
        let nothing =
            switch kind {
            case .timeline: TimelinePane.nothing
            case .parties: PartiesPane.nothing
            case .faq: FAQPane.nothing
            case .documents: DocumentsPane.nothing
            case .problems: ProblemsPane.nothing
            }
        return isNarrowed && kind != .problems ? "\(nothing) here; Esc shows everything" : nothing
    }
}
