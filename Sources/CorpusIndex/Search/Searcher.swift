import CorpusModel
import GRDB
import Threads

extension IndexedCorpus {
    public func search(_ words: String, _ lens: Lens, limit: Int) throws -> SearchResults {
        let query = SearchQuery(words)
        guard let condition = query.condition else {
            return SearchResults(understood: query.understood, groups: [])
        }
        let shared = SharedRows()
        let found = try found(in: ListQueue(condition)) { db, lists in
            try Searcher(db, query, lens, limit: max(0, limit), shared).found(in: lists)
        }
        return SearchResults(understood: query.understood, groups: found.ordered)
    }

    /// What is found in all lists; another thread takes some of them where another connection can be had.
    private func found(
        in lists: ListQueue,
        _ find: @escaping @Sendable (Database, ListQueue) throws -> Found
    ) throws -> Found {
        guard lists.hasSeveral, canReadTwice else { return try read { try find($0, lists) } }
        let isWanted = Interruption.isWanted
        let others = Background { Result { try self.read(while: isWanted) { try find($0, lists) } } }
        let found = Result { try read { try find($0, lists) } }
        return try others.value().get().joined(to: found.get())
    }

    public func parties(named name: String, limit: Int) throws -> [PartySummary] {
        try read { db in
            let folded = try Tokenizer(db, names: true).folded(name)
            guard !folded.isEmpty else { return [] }
            let rows = try db.rows(
                """
                SELECT \(PartyRow.columns) FROM party JOIN (
                    SELECT \(AliasNumber.party(of: "id")) AS party, max(folded = ?) AS isExact FROM alias
                    WHERE folded >= ? AND folded < ? GROUP BY party
                ) ON party = id ORDER BY isExact DESC, mentions DESC, name, unlike LIMIT ?
                """,
                [folded, folded, folded + "\u{10FFFF}", max(0, limit)]
            )
            return rows.map(PartyRow.summary)
        }
    }
}

/// What a search finds in some lists.
private struct Found: Sendable {
    var groups: [SearchGroup] = []
    /// Whether the query is a party's name, found among the parties.
    var isNameOfParty = false

    func joined(to others: Found) -> Found {
        Found(groups: groups + others.groups, isNameOfParty: isNameOfParty || others.isNameOfParty)
    }

    /// Those that found something, in the order in which lists are shown; the parties come first when the query is one's name.
    var ordered: [SearchGroup] {
        let order: [ListKind] =
            isNameOfParty ? [.parties, .timeline, .faq, .documents] : [.timeline, .parties, .faq, .documents]
        return order.compactMap { list in groups.first { $0.list == list && $0.total > 0 } }
    }
}

/// Runs one search over some lists.
private struct Searcher {
    let db: Database
    let query: SearchQuery
    let lens: Lens
    let limit: Int
    private let shared: SharedRows
    let text: Tokenizer
    let names: Tokenizer
    let texts: TextLines
    /// The words that stand in texts, and the same as they stand in names.
    let textTerms: SearchTerms
    let nameTerms: SearchTerms
    /// What must hold in a text, with what its beginnings may stand for.
    let conditionInTexts: QueryCondition?
    /// The words of the query as one name.
    let wholeName: String

    init(_ db: Database, _ query: SearchQuery, _ lens: Lens, limit: Int, _ shared: SharedRows) throws {
        self.shared = shared
        self.db = db
        self.query = query
        self.lens = lens
        self.limit = limit
        text = try Tokenizer(db)
        names = try Tokenizer(db, names: true)
        texts = TextLines(db)
        let beginnings = Beginnings(db, texts.pieces, text: text, names: names)
        conditionInTexts = try query.conditionInTexts?.replacingTerms(by: beginnings.terms)
        textTerms = SearchTerms(try query.conditionInTexts?.terms.map(beginnings.terms) ?? [], text)
        nameTerms = SearchTerms(query.terms.map { [$0] }, names)
        wholeName = names.folded(query.terms.map(\.text).joined(separator: " "))
    }

    /// What matches in the lists that nobody else looks through.
    func found(in lists: ListQueue) throws -> Found {
        var found = Found()
        while let list = lists.next() {
            switch list {
            case .events: found.groups.append(try events())
            case .questions: found.groups.append(try questions())
            case .pieces: found.groups.append(try documents())
            case .names:
                let parties = try FoundParties(db, Matches.query(conditions(.names), lens), exactly: wholeName)
                found.groups.append(try group(of: parties))
                found.isNameOfParty = parties.hasExact
            }
        }
        return found
    }

    private func group(_ list: ListKind, _ total: Int, _ rows: SQL, _ hit: (Row) throws -> SearchHit?) throws
        -> SearchGroup
    {
        guard total > 0 else { return SearchGroup(list: list, hits: [], total: 0) }
        return SearchGroup(list: list, hits: try db.rows(of: rows).compactMap(hit), total: total)
    }

    private func matches(_ list: SearchedList) throws -> Matches {
        try Matches(db, conditions(list), lens, shared)
    }

    private func conditions(_ list: SearchedList) -> QueryConditions {
        let condition = list == .names ? query.condition : conditionInTexts
        return QueryConditions(db, condition ?? .all([]), list, names: names)
    }

    private func events() throws -> SearchGroup {
        let matches = try matches(.events)
        let total = try lines(of: matches)
        var rows = try lines(best: 4 * limit, of: matches)
        // So many events told the same that the best are few lines: all have to be looked at.
        if rows.count < min(limit, total) { rows = try lines(best: Matches.limit, of: matches) }
        let hits = try rows.map { row in
            let event = try StoredEvent(row, at: 2)
            return try hit(.event(EventID(row[0])), try texts.line(row[1], of: event), row[1], [event.clause])
        }
        return SearchGroup(list: .timeline, hits: hits, total: total)
    }

    /// The best lines of the timeline that the best so many events are.
    private func lines(best count: Int, of matches: Matches) throws -> [Row] {
        var (better, equal) = try matches.best(count, in: db)
        if better.count + equal.count > Matches.limit, let score = equal.first?.score {
            // Of very many that are as good only the first ones can be shown.
            let events = SortedNumbers(equal.map(\.number))
            equal = try ListOrder.firstLines(better.count + limit, of: events, in: db).map { ($0, score) }
        }
        return try lines(Matches.table(of: better + equal))
    }

    /// The best lines of the timeline that some events are; of those that tell one equally well the first stands for it.
    private func lines(_ ranked: SQL) throws -> [Row] {
        try db.rows(
            of: """
                SELECT id, document, \(sql: StoredEvent.columns(of: "t")) FROM (
                    SELECT e.*, score,
                        row_number() OVER (PARTITION BY coalesce(e.line, e.id) ORDER BY score, e.sort) AS place
                    FROM \(ranked) JOIN event e ON e.id = found
                ) t WHERE place = 1
                ORDER BY score, coalesce((SELECT min(sort) FROM event m WHERE m.line = t.line), sort) LIMIT \(limit)
                """
        )
    }

    /// How many lines some events are.
    private func lines(of matches: Matches) throws -> Int {
        if let known = matches.lines { return known }
        let lines = "SELECT count(DISTINCT coalesce(line, id)) FROM event WHERE id IN (\(matches.found))" as SQL
        return try db.rows(of: lines).first?[0] ?? 0
    }

    private func questions() throws -> SearchGroup {
        let matches = try matches(.questions)
        return try group(
            .faq,
            matches.numbers.count,
            """
            SELECT id, text, document, start, end, coalesce(answerStart, 0), coalesce(answerEnd, 0)
            FROM \(try matches.table(in: db)) JOIN question ON id = found ORDER BY score, sort, id LIMIT \(limit)
            """
        ) { row in
            try hit(.question(QuestionID(row[0])), row[1], row[2], [row.range(3), row.range(5)])
        }
    }

    /// Pieces, and behind them, where there is room, the documents that have the words in several pieces.
    private func documents() throws -> SearchGroup {
        let conditions = conditions(.pieces)
        let matches = try Matches(db, conditions, lens, shared)
        var group = try pieces(matches)
        guard group.total < limit, let scattered = try ScatteredMatches(conditions, lens, together: matches).documents
        else { return group }
        let rows = try db.rows(
            of: """
                SELECT s.found, d.id, d.title, count(*) OVER () FROM (\(scattered)) s JOIN document d ON d.id = s.document
                ORDER BY d.path LIMIT \(limit - group.total)
                """
        )
        group.hits += try rows.compactMap(piece).map(hit)
        group.total += rows.first?[3] ?? 0
        return group
    }

    /// Of the best so many, those come first that have all words in one sentence, then those that have them in one paragraph.
    private static let looked = 100

    /// Texts are read until there are enough that have all words in one sentence; one word alone always stands in one.
    private func pieces(_ matches: Matches) throws -> SearchGroup {
        var found: [NearestPlace.Closeness: [FoundPiece]] = [:]
        let count = textTerms.isOneWord ? limit : max(limit, Self.looked)
        let rows = try db.rows(
            of: """
                SELECT found, d.id, d.title FROM \(try matches.table(ofBest: count, in: db))
                JOIN piece p ON p.id = found JOIN document d ON d.id = p.document
                ORDER BY score, d.path, p.start LIMIT \(count)
                """
        )
        for row in rows where found[.sentence, default: []].count < limit {
            guard let piece = try piece(row) else { continue }
            found[piece.place?.closeness ?? .none, default: []].append(piece)
        }
        let ranked = found.sorted { $0.key < $1.key }.flatMap(\.value)
        return SearchGroup(list: .documents, hits: ranked.prefix(limit).map(hit), total: matches.numbers.count)
    }

    /// A piece that matches, with the place that its hit is about.
    private struct FoundPiece {
        let document: Int64
        let title: String
        let text: TextPiece
        /// Nil where only fields match.
        let place: NearestPlace?
    }

    /// The piece of some number, in a document of some number and title; nil when there is none.
    private func piece(_ row: Row) throws -> FoundPiece? {
        guard let piece = try texts.pieces.piece(row[0]) else { return nil }
        let start = piece.text.range.lowerBound
        let paragraphs = piece.passages.map { $0.range.moved(by: -start) }
        let place = textTerms.nearest(in: piece.text.bytes, paragraphs: paragraphs, text)
        return FoundPiece(document: row[1], title: row[2], text: piece.text, place: place)
    }

    private func hit(_ piece: FoundPiece) -> SearchHit {
        let (bytes, subject) = (piece.text.bytes, Subject.document(DocumentID(piece.document)))
        guard let place = piece.place else {
            return SearchHit(
                subject: subject,
                title: piece.title,
                snippet: SnippetMaker.snippet(bytes, hits: []),
                range: nil
            )
        }
        let hits = place.hits.map { $0.moved(by: -place.range.lowerBound) }
        let first = place.hits.first { $0.lowerBound >= place.start }
        return SearchHit(
            subject: subject,
            title: piece.title,
            snippet: SnippetMaker.snippet(
                Array(bytes[place.range.clamped(to: bytes.indices)]),
                hits: hits,
                about: first?.moved(by: -place.range.lowerBound)
            ),
            range: first?.moved(by: piece.text.range.lowerBound)
        )
    }

    /// A match in the first of some ranges of a document that holds one.
    private func hit(_ subject: Subject, _ title: String, _ document: Int64, _ ranges: [Range<Int>]) throws -> SearchHit
    {
        var first: SearchHit?
        for range in ranges where !range.isEmpty {
            let piece = try texts.pieces.text(document, range)
            let hits = textTerms.hits(in: piece.bytes, text)
            let place = hits.first.map { $0.moved(by: piece.range.lowerBound) }
            let snippet = SnippetMaker.snippet(piece.bytes, hits: hits)
            let hit = SearchHit(subject: subject, title: title, snippet: snippet, range: place)
            if !hits.isEmpty { return hit }
            first = first ?? hit
        }
        return first ?? SearchHit(subject: subject, title: title, snippet: Snippet(text: title, hits: []), range: nil)
    }

    private func group(of parties: FoundParties) throws -> SearchGroup {
        let hits = try parties.best(limit).map { party in
            let bytes = Array(party.alias.utf8)
            let snippet = SnippetMaker.snippet(bytes, hits: nameTerms.hits(in: bytes, names))
            return SearchHit(subject: .party(PartyID(party.id)), title: party.name, snippet: snippet, range: nil)
        }
        return SearchGroup(list: .parties, hits: hits, total: parties.total)
    }
}
