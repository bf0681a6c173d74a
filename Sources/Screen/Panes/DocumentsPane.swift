import CorpusModel
import Navigation

/// The documents, row by row.
enum DocumentsPane {
    static let nothing = "no documents"

    /// `2024-11-22  The deal, explained           deal.md`.
    static func text(of document: DocumentSummary, width: Int) -> RowText {
        var words = InkedText()
        words.add((document.date?.value.iso ?? "undated   ") + "  ", document.date == nil ? .dim : .date)
        words.add(document.title)
        if let original = document.copyOf { words.add("  copy of \(original.display)", .dim) }
        return RowText(words, note: width < 50 ? "" : document.path.display)
    }
}
