import CorpusModel
import GRDB

extension IndexedCorpus {
    public func overview(_ lens: Lens) throws -> Overview {
        try read { db in
            let completeness = try Self.completeness(db)
            return Overview(
                title: title,
                documents: try ListQuery.documents(lens).count(db),
                parties: try ListQuery.parties(lens).count(db),
                events: try ListQuery.timeline(lens).count(db),
                questions: try ListQuery.questions(lens).count(db),
                problems: try ListQuery.problems.count(db) - completeness.yieldedNothing,
                completeness: completeness
            )
        }
    }

    private static func completeness(_ db: Database) throws -> Completeness {
        var dated = DatedSentences(total: 0, told: 0)
        try db.eachRow("SELECT total, told FROM datedSentences") { row in
            dated = DatedSentences(total: Int(row.number(0)), told: Int(row.number(1)))
        }
        return Completeness(
            documents: try ListQuery.documents(Lens()).count(db),
            yieldedNothing: Int(try db.number("SELECT count(*) FROM problem WHERE yieldedNothing = 1") ?? 0),
            dated: dated
        )
    }

    public func timeline(_ lens: Lens, _ window: Window) throws -> Page<EventSummary> {
        try read { db in
            let texts = TextLines(db)
            return try ListQuery.timeline(lens).page(db, window) { try EventRow.summary($0, texts) }
        }
    }

    public func parties(_ lens: Lens, _ window: Window) throws -> Page<PartySummary> {
        try read { try ListQuery.parties(lens).page($0, window, make: PartyRow.summary) }
    }

    public func questions(_ lens: Lens, _ window: Window) throws -> Page<QuestionSummary> {
        try read { try ListQuery.questions(lens).page($0, window, make: QuestionRow.summary) }
    }

    public func documents(_ lens: Lens, _ window: Window) throws -> Page<DocumentSummary> {
        try read { try ListQuery.documents(lens).page($0, window, make: DocumentRow.summary) }
    }

    public func problems(_ window: Window) throws -> Page<Problem> {
        try read { try ListQuery.problems.page($0, window, make: ProblemRow.problem) }
    }

    public func problem(_ id: ProblemID) throws -> Problem? {
        try read { db in
            let sql = "SELECT \(ProblemRow.columns(of: "problem")) FROM problem WHERE id = ?"
            return try db.row(sql, [id.rawValue]).map(ProblemRow.problem)
        }
    }

    public func position(of subject: Subject, in lens: Lens) throws -> Int? {
        try read { db in
            let (list, key, id) = Self.listed(subject, lens)
            let columns = list.order.map(\.column).joined(separator: ", ")
            let row = try db.rows(
                of: "SELECT \(sql: columns) FROM \(list.table) WHERE \(list.condition) AND \(key) = \(id)"
            ).first
            return try row.map { try list.position(db, of: Array($0.databaseValues)) }
        }
    }

    /// The list of a subject, with the condition that picks its row there.
    private static func listed(_ subject: Subject, _ lens: Lens) -> (ListQuery, key: SQL, id: SQL) {
        switch subject {
        // Several events may share a line; each of them leads to it.
        case .event(let id):
            (
                .timeline(lens), "id",
                "(SELECT \(sql: EventTables.leader(of: "event")) FROM event WHERE id = \(id.rawValue))"
            )
        case .party(let id): (.parties(lens), "id", "\(id.rawValue)")
        case .question(let id): (.questions(lens), "id", "\(id.rawValue)")
        case .document(let id): (.documents(lens), "id", "\(id.rawValue)")
        case .problem(let id): (.problems, "id", "\(id.rawValue)")
        }
    }
}
