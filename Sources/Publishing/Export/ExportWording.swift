import CorpusModel

extension EventSummary {
    var isDated: Bool { place.interval != nil }
}

extension TimelinePlace {
    /// The days at which it stands; nil when it has no date.
    var interval: DayInterval? {
        switch self {
        case .dated(let interval): interval
        case .ordered, .notStated: nil
        }
    }
}

extension ConnectionStep {
    /// "Northwind sued Calder".
    var statement: String { safe("\(from.name) \(relation.label) \(relation.other.name)") }
}

extension Overview {
    /// "1 document, 2 parties, 3 events, 1 question".
    var countedFindings: String {
        [
            counted(documents, "document"), counted(parties, "party", plural: "parties"), counted(events, "event"),
            counted(questions, "question"),
        ].joined(separator: ", ")
    }
}

extension String {
    /// The text with some scalars written otherwise; by scalar, as a mark set upon one makes another character of it.
    func rewritten(_ replacement: (Unicode.Scalar) -> String?) -> String {
        var text = ""
        for scalar in unicodeScalars {
            if let other = replacement(scalar) { text += other } else { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}

/// Text in HTML and XML, in and between quotation marks.
enum MarkupText {
    /// A text without any markup.
    static func escaped(_ text: String) -> String {
        text.rewritten { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            default: nil
            }
        }
    }
}
