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
        guard width >= 40 else { return RowText(words) }
        return RowText(
            words,
            note: [width < 70 ? nil : event.orderNote, event.note].compactMap { $0 }.joined(separator: ", ")
        )
    }
}

extension EventSummary {
    /// Said of an event that neither a date nor a text puts in order.
    fileprivate var orderNote: String? {
        if case .notStated = place { "order not stated" } else { nil }
    }
}
