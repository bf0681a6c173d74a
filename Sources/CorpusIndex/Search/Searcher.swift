import CorpusModel
import GRDB

extension IndexedCorpus {
    public func search(_ words: String, _ lens: Lens, limit: Int) throws -> SearchResults {
        try read { try Searcher($0, words, lens, limit: max(0, limit)).results() }
    }

    public func parties(named name: String, limit: Int) throws -> [PartySummary] {
        try read { db in
            let folded = try Tokenizer(db, names: true).folded(name)
            guard !folded.isEmpty else { return [] }
            let rows = try db.rows(
                """
                SELECT \(PartyRow.columns) FROM party JOIN (
                    SELECT party, max(folded = ?) AS isExact FROM alias WHERE folded >= ? AND folded < ? GROUP BY party
                ) ON party = id ORDER BY isExact DESC, mentions DESC, name, id LIMIT ?
                """,
                [folded, folded, folded + "\u{10FFFF}", max(0, limit)]
            )
            return rows.map(PartyRow.summary)
        }
    }
}

/// Runs one search over all lists.
private struct Searcher {
    let db: Database
    let lens: Lens
    let limit: Int
    let terms: SearchTerms
    let text: Tokenizer
    let names: Tokenizer

    init(_ db: Database, _ words: String, _ lens: Lens, limit: Int) throws {
        self.db = db
        self.lens = lens
        self.limit = limit
        text = try Tokenizer(db)
        names = try Tokenizer(db, names: true)
        terms = SearchTerms(words, names)
    }

    func results() throws -> SearchResults {
        guard !terms.terms.isEmpty else { return SearchResults(understood: "", groups: []) }
        let groups = [try events(), try parties(), try questions(), try passages()]
        return SearchResults(understood: terms.understood, groups: groups.filter { $0.total > 0 })
    }

    private func group(_ list: ListKind, _ count: SQL, _ rows: SQL, _ hit: (Row) throws -> SearchHit) throws
        -> SearchGroup
    {
        let total: Int = try ListQuery.fetch(db, count).first?[0] ?? 0
        guard total > 0 else { return SearchGroup(list: list, hits: [], total: 0) }
        return SearchGroup(list: list, hits: try ListQuery.fetch(db, rows).map(hit), total: total)
    }

    /// Ranking looks at no more matches than this, so that a word of every document is found at once too.
    private static let ranked = 2000

    /// The rows of a full-text table that match, inside the lens: `rows` is what it lets through.
    private func matching(_ table: String, _ rows: SQL) -> SQL {
        let narrowed: SQL = lens.isEmpty ? "" : "AND rowid IN (\(rows))"
        return "\(sql: table) WHERE \(sql: table) MATCH \(terms.match) \(narrowed)"
    }

    private func best(_ matching: SQL) -> SQL {
        "(SELECT rowid AS found, rank AS score FROM \(matching) LIMIT \(Self.ranked))"
    }

    private func events() throws -> SearchGroup {
        let matching = matching("eventWords", "SELECT id FROM event WHERE \(lens.events)")
        return try group(
            .timeline,
            "SELECT count(DISTINCT line) FROM event WHERE id IN (SELECT rowid FROM \(matching))",
            """
            SELECT id, text, document, clauseStart, clauseEnd, min(score) AS best
            FROM \(best(matching)) JOIN event ON id = found GROUP BY line ORDER BY best, id LIMIT \(limit)
            """
        ) { row in
            try hit(.event(EventID(row[0])), row[1], row[2], [row.range(3)])
        }
    }

    private func questions() throws -> SearchGroup {
        let matching = matching("questionWords", "SELECT id FROM question WHERE \(lens.questions)")
        return try group(
            .faq,
            "SELECT count(*) FROM \(matching)",
            """
            SELECT id, text, document, start, end, coalesce(answerStart, 0), coalesce(answerEnd, 0)
            FROM \(best(matching)) JOIN question ON id = found ORDER BY score, id LIMIT \(limit)
            """
        ) { row in
            try hit(.question(QuestionID(row[0])), row[1], row[2], [row.range(3), row.range(5)])
        }
    }

    private func passages() throws -> SearchGroup {
        let documents: SQL = "SELECT id FROM document WHERE \(lens.documentRows)"
        let matching = matching("passageWords", "SELECT id FROM passage WHERE document IN (\(documents))")
        return try group(
            .documents,
            "SELECT count(*) FROM \(matching)",
            """
            SELECT d.id, d.title, p.start, p.start + length(p.text) FROM (
                SELECT * FROM \(best(matching)) ORDER BY score, found LIMIT \(limit)
            ) JOIN passage p ON p.id = found JOIN document d ON d.id = p.document ORDER BY score, found
            """
        ) { row in
            try hit(.document(DocumentID(row[0])), row[1], row[0], [row.range(2)])
        }
    }

    /// A match in the first of some ranges of a document that holds one.
    private func hit(_ subject: Subject, _ title: String, _ document: Int64, _ ranges: [Range<Int>]) throws -> SearchHit
    {
        var first: SearchHit?
        for range in ranges where !range.isEmpty {
            let piece = try TextPiece.read(db, document, range).cut(range)
            let hits = terms.hits(in: piece.bytes, text)
            let place = hits.first.map { $0.moved(by: piece.range.lowerBound) }
            let snippet = SnippetMaker.snippet(piece.bytes, hits: hits)
            let hit = SearchHit(subject: subject, title: title, snippet: snippet, range: place)
            if !hits.isEmpty { return hit }
            first = first ?? hit
        }
        return first ?? SearchHit(subject: subject, title: title, snippet: Snippet(text: title, hits: []), range: nil)
    }

    private func parties() throws -> SearchGroup {
        let narrowed: SQL = lens.isEmpty ? "1" : "party IN (SELECT id FROM party WHERE \(lens.partyRows))"
        let folded = names.folded(terms.terms.map(\.text).joined(separator: " "))
        let matching: SQL = "SELECT rowid FROM aliasWords WHERE aliasWords MATCH \(terms.match)"
        let source: SQL = "FROM alias WHERE id IN (\(matching)) AND \(narrowed)"
        return try group(
            .parties,
            "SELECT count(DISTINCT party) \(source)",
            """
            SELECT p.id, p.name, w.name FROM (
                SELECT party, name, max((folded = \(folded)) * 1000000000 + mentions) AS weight \(source) GROUP BY party
            ) w JOIN party p ON p.id = w.party
            ORDER BY w.weight >= 1000000000 DESC, p.mentions DESC, p.name LIMIT \(limit)
            """
        ) { row in
            let name: String = row[2]
            let bytes = Array(name.utf8)
            let snippet = SnippetMaker.snippet(bytes, hits: terms.hits(in: bytes, names))
            return SearchHit(subject: .party(PartyID(row[0])), title: row[1], snippet: snippet, range: nil)
        }
    }
}
