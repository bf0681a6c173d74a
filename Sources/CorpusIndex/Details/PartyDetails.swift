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
        let untied = try untied()
        (detail.companions, detail.companionTotal) = (try companions(untied), untied.count)
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
        let numbers = AliasNumber.numbers(of: id)
        let rows = try db.rows(
            """
            SELECT name, rules, mentions, first FROM alias WHERE id >= ? AND id < ? AND name <> ?
            ORDER BY mentions DESC, name LIMIT ?
            """,
            [numbers.lowerBound, numbers.upperBound, name, limit]
        )
        return try rows.map { row in
            let alias = Alias(row[0], by: AliasRules.told(try row.bytes(1)))
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

    /// The parties beside it that no tie explains, in how many sentences each.
    private func untied() throws -> [CountedNumbers.Entry] {
        var tied: Set<Int64> = []
        let sql = "SELECT object FROM tie WHERE subject = ?1 UNION SELECT subject FROM tie WHERE object = ?1"
        try db.eachRow(sql, id) { tied.insert($0.number(0)) }
        return try db.partyList(.beside, of: id).all.filter { !tied.contains($0.number) }
    }

    private func companions(_ untied: [CountedNumbers.Entry]) throws -> [Companion] {
        guard limit > 0 else { return [] }
        let sorted = untied.sorted { $0.count > $1.count }
        // All that stand beside it as often as the last: their names decide which of them are shown.
        let least = sorted.dropFirst(limit - 1).first?.count ?? 0
        let most = sorted.prefix { $0.count >= least }
        let rows = try db.rows(
            """
            SELECT p.id, p.name, p.kind, json_extract(w.value, '$[1]') AS sentences FROM json_each(?) w
            CROSS JOIN party p ON p.id = json_extract(w.value, '$[0]') ORDER BY sentences DESC, p.name, p.unlike
            LIMIT ?
            """,
            [CountedNumbers.json(most), limit]
        )
        return rows.compactMap { row in
            PartyRow.reference(row).map { Companion(party: $0, sentences: row[3]) }
        }
    }

    func mentions() throws -> [Excerpt] {
        let named = try db.partyList(.namedIn, of: id).all.lazy.filter { $0.count == PartyInDocument.isNamed }
        let documents = try db.rows(
            """
            SELECT d.id FROM json_each(?) n CROSS JOIN document d ON d.id = n.value ORDER BY d.path LIMIT ?
            """,
            [named.map(\.number).json, limit]
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
