import CorpusModel

/// All findings as JSON Lines, in the rows that the list commands print.
struct JSONLinesExport {
    private let walk: CorpusWalk
    private let output: any Output

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        try output.putLine(JSON.header("export", title: try walk.overview().title))
        try walk.events { try output.putLine($0.json) }
        try walk.parties { try output.putLine($0.row) }
        try walk.relations { try output.putLine($0.row) }
        try walk.questions { try output.putLine($0.json) }
        try walk.documents { try output.putLine($0.json) }
        try walk.problems { try output.putLine($0.json) }
    }
}

extension PartyDetail {
    /// The row of the list of parties, and the other names.
    fileprivate var row: JSON {
        let first = mentions.first?.citation.json ?? .null
        return .object(
            [("type", "party")] + summary.fields + [("first", first), ("aliases", .array(aliases.map(\.json)))]
        )
    }
}

extension ConnectionStep {
    fileprivate var row: JSON {
        .object([("type", "relation"), ("from", from.json), ("tie", relation.json)])
    }
}
