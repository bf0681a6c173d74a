import CorpusModel

extension EventSummary {
    /// How many cells `placeLabel` takes at most.
    public static let placeWidth = 11

    /// Where it stands in the timeline, in at most eleven cells: `2024-11-22`, `after ↑`, `earlier`.
    public var placeLabel: String {
        switch place {
        case .dated(let interval): interval.shortLabel
        case .ordered(.after, _): "  after ↑"
        case .ordered(.before, _): "  before ↓"
        case .notStated(let era): era.rawValue
        }
    }

    /// What is to be said beside its line: how firm it is, unless it happened, and how many documents tell it.
    public var note: String? {
        let firm = firmness == .happened ? nil : firmness.rawValue
        let told = sources > 1 ? "\(sources) sources" : nil
        let parts = [firm, told, isToldOtherwise ? "told otherwise too" : nil].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension DayInterval {
    /// `label`, its second day left out where it has two.
    var shortLabel: String {
        switch precision {
        case .week, .season, .century, .span: first.iso + "…"
        case .day, .month, .quarter, .half, .year, .decade: label
        }
    }
}
