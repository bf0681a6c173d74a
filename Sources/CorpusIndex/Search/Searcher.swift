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

    private func found(_ table: String) -> SQL {
        "(SELECT rowid AS found, rank AS score FROM \(sql: table) WHERE \(sql: table) MATCH \(terms.match))"
    }

    private func events() throws -> SearchGroup {
        let source: SQL = "FROM \(found("eventWords")) JOIN event ON id = found WHERE \(lens.events)"
        return try group(
            .timeline,
            "SELECT count(DISTINCT line) \(source)",
            """
            SELECT id, text, document, clauseStart, clauseEnd, min(score) AS best \(source)
            GROUP BY line ORDER BY best, id LIMIT \(limit)
            """
        ) { row in
            try hit(.event(EventID(row[0])), row[1], row[2], [row.range(3)])
        }
    }

    private func questions() throws -> SearchGroup {
        let source: SQL = "FROM \(found("questionWords")) JOIN question ON id = found WHERE \(lens.questions)"
        return try group(
            .faq,
            "SELECT count(*) \(source)",
            """
            SELECT id, text, document, start, end, coalesce(answerStart, 0), coalesce(answerEnd, 0) \(source)
            ORDER BY score, id LIMIT \(limit)
            """
        ) { row in
            try hit(.question(QuestionID(row[0])), row[1], row[2], [row.range(3), row.range(5)])
        }
    }

    private func passages() throws -> SearchGroup {
        let narrowed: SQL = lens.isEmpty ? "1" : "document IN (SELECT id FROM document WHERE \(lens.documentRows))"
        let source: SQL = "FROM \(found("passageWords")) JOIN passage p ON p.id = found WHERE \(narrowed)"
        return try group(
            .documents,
            "SELECT count(*) \(source)",
            """
            SELECT d.id, d.title, start, end FROM (
                SELECT document, start, start + length(text) AS end, score \(source) ORDER BY score, p.id LIMIT \(limit)
            ) JOIN document d ON d.id = document ORDER BY score
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
        let source: SQL = "FROM \(found("aliasWords")) JOIN alias a ON a.id = found WHERE \(narrowed)"
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
