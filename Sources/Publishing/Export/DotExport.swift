import CorpusModel

/// Parties as nodes, relations as directed edges, in the language of Graphviz.
struct DotExport {
    private let walk: CorpusWalk
    private let output: any Output

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        let title = try walk.overview().title
        let numbers = try RowNumbers(walk)
        try output.putLine("digraph dossier {")
        try output.putLine("  graph [label=\(DotText.quoted(title)), rankdir=LR];")
        try output.putLine("  node [shape=box];")
        var number = RowCounter()
        try walk.partyRows { party in
            let about = "\(party.name): \(party.kindLabel), \(party.counts)"
            let fields = [
                "label=\(DotText.quoted(party.name))", "kind=\(party.kind.rawValue)", "mentions=\(party.mentions)",
                "tooltip=\(DotText.quoted(about))",
            ]
            try output.putLine("  p\(number.next()) [\(fields.joined(separator: ", "))];")
        }
        try walk.relations { step in
            guard let from = numbers[step.from.id], let to = numbers[step.relation.other.id] else { return }
            try output.putLine("  p\(from) -> p\(to) [\(fields(step))];")
        }
        try output.putLine("}")
    }

    private func fields(_ step: ConnectionStep) -> String {
        let relation = step.relation
        let label = relation.label + ending(relation.firmness.remark)
        return [
            "label=\(DotText.quoted(label))", "type=\(relation.type.rawValue)", "style=\(relation.style)",
            "negated=\(relation.polarity == .negated)", "firmness=\(relation.firmness.rawValue)",
            "basis=\(relation.basis.rawValue)", "sources=\(relation.sources)",
            "dir=\(relation.direction == .mutual ? "both" : "forward")",
            "tooltip=\(DotText.quoted(step.citedLines.first?.text ?? ""))",
        ].joined(separator: ", ")
    }
}

extension RelationDetail {
    /// Drawn through when it is stated to be so, broken when it is denied, dotted when it is not certain.
    fileprivate var style: String {
        guard polarity == .asserted, basis == .stated else { return "dashed" }
        switch firmness {
        case .happened, .ongoing: return "solid"
        case .planned, .alleged: return "dotted"
        case .denied: return "dashed"
        }
    }
}

/// Text in the language of Graphviz.
enum DotText {
    /// A string between quotation marks: backslashes would begin an escape, ampersands an entity.
    static func quoted(_ text: String) -> String {
        let escaped = safe(text).rewritten { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "&": "&amp;"
            default: nil
            }
        }
        return "\"\(escaped)\""
    }
}
