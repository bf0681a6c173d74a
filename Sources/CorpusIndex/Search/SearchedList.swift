import CorpusModel
import GRDB

/// A list that a search looks through, with what each part of a query means in it.
enum SearchedList: CaseIterable {
    case events, questions, pieces, names

    /// The list that its hits are shown under.
    var list: ListKind {
        switch self {
        case .events: .timeline
        case .questions: .faq
        case .pieces: .documents
        case .names: .parties
        }
    }

    /// Whether a query may find something in it, which one that names another list does not.
    func isAsked(by condition: QueryCondition) -> Bool {
        condition.conjuncts.allSatisfy { $0.list.map { $0 == list } ?? true }
    }

    /// The full-text table that its words are in; the row numbers are those of `table`, but for events, which have no words of
    /// their own (`EventWords`).
    var words: String {
        switch self {
        case .questions: "questionWords"
        case .events, .pieces: "pieceWords"
        case .names: "aliasWords"
        }
    }

    /// All full-text tables.
    static let fullTextTables = Set(allCases.map(\.words)).sorted()

    /// The table of its rows.
    var table: String {
        switch self {
        case .events: "event"
        case .questions: "question"
        case .pieces: "piece"
        case .names: "alias"
        }
    }

    /// The rows under a lens, as a query for their numbers.
    func rows(_ lens: Lens) -> SQL {
        switch self {
        case .events: "SELECT id FROM event WHERE \(lens.events)"
        case .questions: "SELECT id FROM question WHERE \(lens.questions)"
        case .pieces: "SELECT id FROM piece WHERE document IN (SELECT id FROM document WHERE \(lens.documentRows))"
        case .names: "SELECT id FROM alias WHERE \(Self.party("id")) IN (SELECT id FROM party WHERE \(lens.partyRows))"
        }
    }

    /// A condition on its rows `r`; nil when it has no meaning in this list, which then holds nothing.
    ///
    /// Throws what SQLite throws.
    func condition(_ field: FieldCondition, in db: Database) throws -> SQL? {
        switch field {
        case .list(let wanted): wanted == list ? "1" : "0"
        case .parties(let parties): try takesPart(parties, PackedRows(db))
        case .source(let pattern, let parties): try said(pattern, parties, PackedRows(db))
        case .days(let lens): "r.id IN (\(rows(lens)))"
        case .partyKind(let kind):
            self == .names ? "\(Self.party("r.id")) IN (SELECT id FROM party WHERE kind = \(kind.code))" : nil
        case .relation(let type): tells(type)
        case .firmness(let firmness): self == .events ? "r.firmness = \(firmness.code)" : nil
        case .documents(let pattern):
            try inDocuments("SELECT id FROM document WHERE \(Self.isNamed(pattern))", PackedRows(db))
        }
    }

    /// The party of a name whose number is in a column.
    private static func party(_ column: String) -> SQL {
        SQL(sql: AliasNumber.party(of: column))
    }

    private func takesPart(_ parties: [Int64], _ rows: PackedRows) throws -> SQL {
        switch self {
        case .events: "r.id IN (\(PartyList.partIn.numbers(of: parties)))"
        case .questions: "r.id IN (SELECT question FROM questionParty WHERE party IN \(parties))"
        case .pieces: Self.isAmong(try rows.pieces(naming: parties))
        case .names: "\(Self.party("r.id")) IN \(parties)"
        }
    }

    private func said(_ pattern: String, _ parties: [Int64], _ rows: PackedRows) throws -> SQL? {
        let publishers: SQL = """
            SELECT id FROM document WHERE publisher LIKE \(pattern) ESCAPE '\\' OR author LIKE \(pattern) ESCAPE '\\'
            """
        switch self {
        case .events:
            return """
                (r.source LIKE \(pattern) ESCAPE '\\' OR r.sourceParty IN \(parties) OR r.document IN (\(publishers)))
                """
        case .questions, .pieces: return try inDocuments(publishers, rows)
        case .names: return nil
        }
    }

    /// The rows whose text a statement of such a tie stands in.
    private func tells(_ type: RelationType) -> SQL? {
        let statements: SQL = "statement s JOIN tie t ON t.id = s.tie AND t.type = \(type.code)"
        switch self {
        case .events:
            return """
                r.id IN (SELECT event.id FROM \(statements) CROSS JOIN document ON document.id = s.document
                    CROSS JOIN event ON event.id >= document.firstEvent AND event.id < document.firstEvent + document.events
                    AND event.first < s.last AND event.last > s.first)
                """
        case .questions:
            return """
                r.id IN (SELECT q.id FROM \(statements) JOIN question q ON q.document = s.document
                    AND q.start < s.last AND coalesce(q.answerEnd, q.end) > s.first)
                """
        case .pieces:
            return """
                r.id IN (SELECT (
                    SELECT id FROM piece WHERE document = s.document AND start <= s.first ORDER BY start DESC LIMIT 1
                ) FROM \(statements))
                """
        case .names: return nil
        }
    }

    private func inDocuments(_ documents: SQL, _ rows: PackedRows) throws -> SQL {
        switch self {
        case .events:
            "r.id IN (SELECT event.id FROM \(sql: EventTables.ofDocuments) WHERE document.id IN (\(documents)))"
        case .questions, .pieces: "r.document IN (\(documents))"
        case .names: Self.isAmong(try rows.names(in: documents))
        }
    }

    static func isAmong(_ numbers: [Int64]) -> SQL {
        "r.id IN (SELECT value FROM json_each(\(numbers.json)))"
    }

    private static func isNamed(_ pattern: String) -> SQL {
        """
        CAST(path AS TEXT) LIKE \(pattern) ESCAPE '\\' OR CAST(path AS TEXT) LIKE \("%/" + pattern) ESCAPE '\\'
        OR title LIKE \(pattern) ESCAPE '\\'
        """
    }
}

/// A field of a query with the parties and patterns that it stands for here.
enum FieldCondition {
    case list(ListKind)
    case parties([Int64])
    /// A pattern of the source's name, and the parties of that name.
    case source(String, [Int64])
    /// A lens with days alone.
    case days(Lens)
    case partyKind(PartyKind)
    case relation(RelationType)
    case firmness(Firmness)
    /// A pattern of the path, its end, or the title.
    case documents(String)
}
