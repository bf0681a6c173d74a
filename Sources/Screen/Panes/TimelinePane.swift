import CorpusModel
import Navigation

/// The timeline, row by row.
enum TimelinePane {
    static let nothing = "no events"

    /// `2024-11-22  Amazon invests …                planned`.
    static func text(of event: EventSummary, width: Int) -> RowText {
        var words = InkedText()
        let place = event.placeLabel
        words.add(place + String(repeating: " ", count: max(1, EventSummary.placeWidth + 1 - cells(of: place))), .date)
        words.add(event.line)
        return RowText(words, note: width < 40 ? "" : event.note ?? "")
    }
}
