/// The forms in which a dossier leaves; `Docs/Export.md` describes them.
public enum ExportForm: String, Hashable, Sendable, CaseIterable {
    case markdown, csv, jsonl, html, timelinejs, ical, graphml, dot, ftm

    /// What it is and holds, in a few words.
    public var description: String {
        switch self {
        case .markdown: "a brief: timeline, parties, relations, FAQ, with footnotes"
        case .csv: "a table of all findings, told apart by their kind"
        case .jsonl: "all findings as JSON Lines of the schema dossier/1"
        case .html: "the brief with its quotes as a page that needs no other file"
        case .timelinejs: "the dated events for TimelineJS"
        case .ical: "the events of known days for a calendar"
        case .graphml: "parties and relations for Gephi, yEd and the like"
        case .dot: "parties and relations for Graphviz"
        case .ftm: "FollowTheMoney entities, for Aleph"
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
