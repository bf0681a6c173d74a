import CorpusModel

/// FollowTheMoney entities, one a line: documents, parties, events and relations, each with the documents that prove it.
///
/// Questions have no entity of their own there.
struct EntityExport {
    private let walk: CorpusWalk
    private let output: any Output

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        let names = try StableNames(walk.corpus)
        try walk.documents { try put($0.entity(names)) }
        try walk.parties { try put($0.entity(names)) }
        try walk.events { try put($0.entity(names)) }
        try walk.relations { try put($0.entity(names)) }
    }

    private func put(_ entity: Entity) throws {
        try output.putLine(entity.json)
    }
}

/// A name as it is taken there: not longer than a few lines.
enum EntityName {
    private static let limit = 300

    /// A name of so many letters at most, cut between words where it is longer.
    static func shortened(_ text: String) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        let start = String(text.unicodeScalars.prefix(limit - 1))
        return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? start) + "…"
    }
}

/// An entity: its properties hold any number of texts each.
struct Entity {
    let id: String
    let schema: String
    let properties: [(String, [String])]

    var json: JSON {
        let told = properties.map { ($0, $1.filter { !$0.isEmpty }) }.filter { !$1.isEmpty }
        let fields = told.map { name, values in (name, JSON.array(values.map { .string(safe($0)) })) }
        return .object([("id", .string(id)), ("schema", .string(schema)), ("properties", .object(fields))])
    }
}

extension StableNames {
    /// The documents that some sentences stand in, each once.
    fileprivate func proof(_ evidence: [Testimony]) -> [String] {
        Set(evidence.map(\.excerpt.citation.path)).sorted().map(document)
    }
}

extension DocumentSummary {
    fileprivate func entity(_ names: StableNames) -> Entity {
        Entity(
            id: names.document(path),
            schema: "Document",
            properties: [
                ("title", [title]), ("fileName", [path.display]), ("author", [author].compactMap { $0 }),
                ("publisher", [publisher].compactMap { $0 }), ("date", [date?.value.iso].compactMap { $0 }),
            ]
        )
    }
}

extension PartyDetail {
    fileprivate func entity(_ names: StableNames) -> Entity {
        Entity(
            id: names.party(summary.reference),
            schema: schema.rawValue,
            properties: [
                ("name", [EntityName.shortened(summary.name)]),
                ("alias", aliases.map { EntityName.shortened($0.alias.name) }), ("summary", citedLines.map(\.text)),
                ("notes", [about]), ("proof", Set(mentions.map(\.citation.path)).sorted().map(names.document)),
            ]
        )
    }
}

extension EventDetail {
    fileprivate func entity(_ names: StableNames) -> Entity {
        let interval = summary.place.interval
        let days: [(String, [String])] =
            switch interval {
            case .some(let days) where days.precision.hasTwoEnds:
                [("startDate", [days.first.iso]), ("endDate", [days.last.iso])]
            case .some(let days): [("date", [days.label])]
            case .none: []
            }
        let involved = parties.filter { $0.kind.schema.isLegalEntity }.map(names.party)
        let line = summary.line + remarks
        let name = EntityName.shortened(line)
        return Entity(
            id: names.event(self),
            schema: "Event",
            properties: [("name", [name]), ("description", name == line ? [] : [line])] + days + [
                ("involved", involved), ("summary", citedLines.map(\.text)), ("proof", names.proof(evidence)),
            ]
        )
    }
}

extension ConnectionStep {
    fileprivate func entity(_ names: StableNames) -> Entity {
        let link = EntityLink(self)
        return Entity(
            id: names.relation(self),
            schema: link.schema,
            properties: [
                (link.subject, [names.party(from)]), (link.object, [names.party(relation.other)]),
                ("role", [relation.label + ending(relation.firmness.remark)]), ("summary", citedLines.map(\.text)),
                ("description", relation.basis == .wellKnown ? [relation.basisNote] : []),
                ("proof", names.proof(relation.evidence)),
            ]
        )
    }
}
