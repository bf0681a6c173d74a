import CorpusModel

/// Parties as nodes, relations as directed edges, in GraphML.
struct GraphMLExport {
    private let walk: CorpusWalk
    private let output: any Output

    /// What nodes and edges are told with: name, on what, type.
    private static let keys = [
        ("label", "node", "string"), ("kind", "node", "string"), ("kindSure", "node", "boolean"),
        ("mentions", "node", "int"), ("documents", "node", "int"), ("relation", "edge", "string"),
        ("type", "edge", "string"), ("mutual", "edge", "boolean"), ("negated", "edge", "boolean"),
        ("firmness", "edge", "string"), ("basis", "edge", "string"), ("sources", "edge", "int"),
        ("quote", "edge", "string"), ("place", "edge", "string"),
    ]

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        try output.putLine(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        try output.putLine(#"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#)
        for (name, target, type) in Self.keys {
            try output.putLine(#"  <key id="\#(name)" for="\#(target)" attr.name="\#(name)" attr.type="\#(type)"/>"#)
        }
        try output.putLine(#"  <graph id="dossier" edgedefault="directed">"#)
        let numbers = try RowNumbers(walk)
        var (node, edge) = (RowCounter(), RowCounter())
        try walk.partyRows { try write($0, asNode: node.next()) }
        try walk.relations { step in
            guard let from = numbers[step.from.id], let to = numbers[step.relation.other.id] else { return }
            try write(step, asEdge: edge.next(), from: from, to: to)
        }
        try output.put("  </graph>\n</graphml>\n")
    }

    private func write(_ party: PartySummary, asNode number: Int) throws {
        try output.putLine(#"    <node id="p\#(number)">"#)
        try data([
            ("label", party.name), ("kind", party.kind.rawValue), ("kindSure", String(party.isKindSure)),
            ("mentions", String(party.mentions)), ("documents", String(party.documents)),
        ])
        try output.putLine("    </node>")
    }

    private func write(_ step: ConnectionStep, asEdge number: Int, from: Int, to: Int) throws {
        let (relation, cited) = (step.relation, step.citedLines.first)
        try output.putLine(#"    <edge id="r\#(number)" source="p\#(from)" target="p\#(to)">"#)
        try data([
            ("relation", relation.label), ("type", relation.type.rawValue),
            ("mutual", String(relation.direction == .mutual)), ("negated", String(relation.polarity == .negated)),
            ("firmness", relation.firmness.rawValue), ("basis", relation.basis.rawValue),
            ("sources", String(relation.sources)), ("quote", cited?.quote ?? ""), ("place", cited?.place ?? ""),
        ])
        try output.putLine("    </edge>")
    }

    private func data(_ values: [(String, String)]) throws {
        for (key, value) in values {
            try output.putLine(#"      <data key="\#(key)">\#(MarkupText.escaped(safe(value)))</data>"#)
        }
    }
}
