import CorpusModel

/// All findings as JSON Lines, in the rows that the list commands print.
struct JSONLinesExport {
    private let walk: CorpusWalk
    private let output: any Output
    private let names: RowNames

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
        names = RowNames(walk.corpus)
    }

    func write() throws {
        try output.putLine(JSON.header("export", title: try walk.overview().title))
        try walk.events { try put($0.json) }
        try walk.parties { try put($0.row) }
        try walk.relations { try put($0.row) }
        try walk.questions { try put($0.json) }
        try walk.documents { try put($0.json) }
        try walk.problems { try put($0.json) }
    }

    private func put(_ row: JSON) throws { try output.putLine(row.named(by: names)) }
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
