/// The forms in which a dossier leaves; `Docs/Export.md` describes them.
public enum ExportForm: String, Hashable, Sendable, CaseIterable {
    case markdown, csv, jsonl, html, timelinejs, ical, graphml, dot, ftm

    /// What it is and holds, in a few words.
    public var description: String {
        switch self {
        case .markdown: "a brief with footnotes"
        case .csv: "a table of all findings"
        case .jsonl: "all findings as JSON Lines"
        case .html: "the brief as one page"
        case .timelinejs: "dated events: TimelineJS"
        case .ical: "dated events: calendars"
        case .graphml: "the network: Gephi, yEd"
        case .dot: "the network: Graphviz"
        case .ftm: "FollowTheMoney, for Aleph"
        }
    }

    /// What the name of such a file ends in, after a dot.
    public var ending: String {
        switch self {
        case .markdown: "md"
        case .csv: "csv"
        case .jsonl: "jsonl"
        case .html: "html"
        case .timelinejs: "timeline.json"
        case .ical: "ics"
        case .graphml: "graphml"
        case .dot: "dot"
        case .ftm: "ftm.json"
        }
    }
}
