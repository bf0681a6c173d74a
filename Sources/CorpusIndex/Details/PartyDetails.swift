import CorpusModel
import GRDB

extension IndexedCorpus {
    public func party(_ id: PartyID, limit: Int) throws -> PartyDetail? {
        try read { try PartyDetails($0, id, limit: max(0, limit)).detail() }
    }

    public func firstMention(of party: PartyID) throws -> Excerpt? {
        try read { try PartyDetails($0, party, limit: 1).mentions().first }
    }
}

/// Gathers all about a party.
private struct PartyDetails {
    let db: Database
    let excerpts: ExcerptMaker
    let id: Int64
    let limit: Int
    let lens: Lens

    init(_ db: Database, _ id: PartyID, limit: Int) {
        self.db = db
        self.id = id.rawValue
        self.limit = limit
        excerpts = ExcerptMaker(db)
        var lens = Lens()
        lens.parties = [id]
        self.lens = lens
    }

    func detail() throws -> PartyDetail? {
        guard let row = try db.row("SELECT \(PartyRow.columns) FROM party WHERE id = ?", [id]) else { return nil }
        var detail = PartyDetail(summary: PartyRow.summary(row))
        detail.aliases = try aliases(besides: detail.summary.name)
        let relations = RelationDetails(db: db, excerpts: excerpts)
        detail.relations = try relations.all(of: id, limit: limit)
        detail.relationTotal = try relations.total(of: id)
        detail.companions = try companions()
        detail.companionTotal = try companionTotal()
        let window = Window(start: 0, count: limit)
        let events = try ListQuery.timeline(lens).page(db, window, make: EventRow.summary)
        (detail.events, detail.eventTotal) = (events.rows, events.total)
        let questions = try ListQuery.questions(lens).page(db, window, make: QuestionRow.summary)
        (detail.questions, detail.questionTotal) = (questions.rows, questions.total)
        detail.mentions = try mentions()
        detail.mentionTotal = detail.summary.mentions
        return detail
    }

    private func aliases(besides name: String) throws -> [AliasDetail] {
        let rows = try db.rows(
            "SELECT id, name, rule, mentions FROM alias WHERE party = ? AND name <> ? ORDER BY mentions DESC, name LIMIT ?",
            [id, name, limit]
        )
        return try rows.map { row in
            AliasDetail(
                alias: Alias(row[1], by: AliasRule(rawValue: row[2]) ?? .normalForm),
                mentions: row[3],
                evidence: try evidence(alias: row[0])
            )
        }
    }

    /// The first place that names the party so; nil when the rule alone gives the name.
    private func evidence(alias: Int64) throws -> Excerpt? {
        let row = try db.row(
            """
            SELECT m.document, m.first, m.last, m.start, m.end
            FROM aliasInDocument a JOIN mention m ON m.document = a.document AND m.start = a.start
            WHERE a.alias = ? ORDER BY a.document LIMIT 1
            """,
            [alias]
        )
        return try row.flatMap(excerpt)
    }

    private func excerpt(_ row: Row) throws -> Excerpt? {
        try excerpts.excerpt(row[0], sentence: row.range(1), mark: row.range(3), showing: .sentence)
    }

    private static let untied = """
        companion c WHERE c.party = ?
        AND NOT EXISTS (SELECT 1 FROM tie WHERE subject = c.party AND object = c.other)
        AND NOT EXISTS (SELECT 1 FROM tie WHERE object = c.party AND subject = c.other)
        """

    private func companions() throws -> [Companion] {
        let rows = try db.rows(
            """
            SELECT p.id, p.name, p.kind, w.sentences FROM (
                SELECT c.other, c.sentences FROM \(Self.untied) ORDER BY c.sentences DESC, c.other LIMIT ?
            ) w JOIN party p ON p.id = w.other ORDER BY w.sentences DESC, p.name
            """,
            [id, limit]
        )
        return rows.compactMap { row in
            PartyRow.reference(row).map { Companion(party: $0, sentences: row[3]) }
        }
    }

    private func companionTotal() throws -> Int {
        Int(try db.number("SELECT count(*) FROM \(Self.untied)", id) ?? 0)
    }

    func mentions() throws -> [Excerpt] {
        let rows = try db.rows(
            """
            SELECT m.document, m.first, m.last, m.start, m.end FROM (
                SELECT d.id, d.path FROM partyInDocument p JOIN document d ON d.id = p.document
                WHERE p.party = ? AND p.mentions > 0 ORDER BY d.path LIMIT ?
            ) w JOIN mention m ON m.party = ? AND m.document = w.id ORDER BY w.path, m.start LIMIT ?
            """,
            [id, limit, id, limit]
        )
        return try rows.compactMap(excerpt)
    }
}
