import CorpusModel
import GRDB

/// The lists, one query each.
extension ListQuery {
    static func timeline(_ lens: Lens) -> ListQuery {
        ListQuery(
            table: "line",
            condition: lens.lines,
            whole: lens.isEmpty ? .line : nil,
            order: [("sort", false)],
            columns: "\(sql: EventRow.columns(of: "w"))"
        )
    }

    static func parties(_ lens: Lens) -> ListQuery {
        ListQuery(
            table: lens.partyTable,
            condition: "1",
            whole: lens.isEmpty ? .party : nil,
            order: [("mentions", true), ("name", false), ("unlike", false)],
            columns: "\(sql: PartyRow.columns)"
        )
    }

    static func questions(_ lens: Lens) -> ListQuery {
        ListQuery(
            table: "question",
            condition: lens.questions,
            whole: lens.isEmpty ? .question : nil,
            order: [("sort", false)],
            columns: "\(sql: QuestionRow.columns)"
        )
    }

    static func documents(_ lens: Lens) -> ListQuery {
        ListQuery(
            table: "document",
            condition: lens.documentRows,
            whole: lens.isEmpty ? .document : nil,
            order: [("path", false)],
            columns: "\(sql: DocumentRow.columns(of: "w"))"
        )
    }

    static var problems: ListQuery {
        ListQuery(
            table: "problem",
            condition: "1",
            whole: .problem,
            order: [("yieldedNothing", false), ("path", false), ("reason", false)],
            columns: "\(sql: ProblemRow.columns(of: "w"))"
        )
    }
}
