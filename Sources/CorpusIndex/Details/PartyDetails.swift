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
        let events = try ListQuery.timeline(lens).page(db, window) { try EventRow.summary($0, excerpts.texts) }
        (detail.events, detail.eventTotal) = (events.rows, events.total)
        let questions = try ListQuery.questions(lens).page(db, window, make: QuestionRow.summary)
        (detail.questions, detail.questionTotal) = (questions.rows, questions.total)
        detail.mentions = try mentions()
        detail.mentionTotal = detail.summary.mentions
        return detail
    }

    private func aliases(besides name: String) throws -> [AliasDetail] {
        let rows = try db.rows(
            "SELECT name, rule, mentions, first FROM alias WHERE party = ? AND name <> ? ORDER BY mentions DESC, name LIMIT ?",
            [id, name, limit]
        )
        return try rows.map { row in
            let alias = Alias(row[0], by: AliasRule(code: row[1]) ?? .normalForm)
            let first: Int64? = row[3]
            return AliasDetail(
                alias: alias,
                mentions: row[2],
                evidence: try first.flatMap { try evidence(of: alias, in: $0) }
            )
        }
    }

    /// The first place in a document that names the party so.
    private func evidence(of alias: Alias, in document: Int64) throws -> Excerpt? {
        let name = Array(alias.name.utf8)
        for piece in try excerpts.texts.pieces.pieces(document) {
            let mention = piece.mentions.first { $0.party == id && spacesFolded(piece.bytes($0.range)) == name }
            if let mention { return try excerpt(mention, in: document) }
        }
        return nil
    }

    private func excerpt(_ mention: StoredMention, in document: Int64) throws -> Excerpt? {
        try excerpts.excerpt(document, sentence: mention.around, mark: mention.range, showing: .sentence)
    }

    /// The parties beside it that no tie explains.
    private static let untied = """
        companion c WHERE c.party = ?1 AND c.other NOT IN (
            SELECT object FROM tie WHERE subject = ?1 UNION SELECT subject FROM tie WHERE object = ?1
        )
        """

    private func companions() throws -> [Companion] {
        let rows = try db.rows(
            """
            SELECT p.id, p.name, p.kind, w.sentences FROM (
                SELECT c.other, c.sentences FROM \(Self.untied) ORDER BY c.sentences DESC, c.other LIMIT ?2
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
        let documents = try db.rows(
            """
            SELECT d.id FROM partyInDocument p JOIN document d ON d.id = p.document
            WHERE p.party = ? AND p.mentions > 0 ORDER BY d.path LIMIT ?
            """,
            [id, limit]
        )
        var excerpts: [Excerpt] = []
        for row in documents where excerpts.count < limit {
            let own = try mentions(in: row[0]).prefix(limit - excerpts.count)
            excerpts += try own.compactMap { try excerpt($0, in: row[0]) }
        }
        return excerpts
    }

    private func mentions(in document: Int64) throws -> [StoredMention] {
        let rows = try db.rows("SELECT mentions, start FROM piece WHERE document = ? ORDER BY start", [document])
        return try rows.flatMap { StoredMention.mentions(try $0.bytes(0), from: $0[1]) }.filter { $0.party == id }
    }
}
