import CorpusModel
import GRDB

/// A list as a query: which rows there are, by which columns they are sorted, and what is shown of them.
struct ListQuery {
    /// The rows that the list holds.
    let table: SQL
    /// Which of them, as a condition.
    let condition: SQL
    /// The table all of whose rows are meant; nil for a part of one.
    let whole: CountedTable?
    /// Its columns that sort it, with their directions; an index should cover them.
    let order: [(column: String, isDescending: Bool)]
    /// What is shown, from the rows `w` of the window.
    let columns: SQL

    /// How many rows the list has.
    func count(_ db: Database) throws -> Int {
        if let whole { return try whole.count(db) }
        return try db.rows(of: "SELECT count(*) FROM \(table) WHERE \(condition)").first?[0] ?? 0
    }

    /// The rows of a window, each made by a function.
    ///
    /// The window is reached from the nearer end of the list.
    func page<Value>(_ db: Database, _ window: Window, make: (Row) throws -> Value) throws -> Page<Value> {
        let total = try count(db)
        let start = min(window.start, total)
        let count = min(window.count, total - start)
        let isNearEnd = start > total / 2
        let offset = isNearEnd ? total - start - count : start
        let rows = try db.rows(
            of: """
                SELECT \(columns) FROM (
                    SELECT * FROM \(table) WHERE \(condition)
                    ORDER BY \(sql: sorting(reversed: isNearEnd)) LIMIT \(count) OFFSET \(offset)
                ) w ORDER BY \(sql: sorting(reversed: false, prefix: "w."))
                """
        )
        return Page(rows: try rows.map(make), start: start, total: total)
    }

    /// How many rows come before the one with these sorting values.
    func position(_ db: Database, of values: [DatabaseValue]) throws -> Int {
        var alternatives: [SQL] = []
        var equal: [SQL] = []
        for (term, value) in zip(order, values) {
            let comparison: SQL =
                term.isDescending ? "\(sql: term.column) > \(value)" : "\(sql: term.column) < \(value)"
            alternatives.append((equal + [comparison]).joined(separator: " AND "))
            equal.append("\(sql: term.column) = \(value)")
        }
        let before: SQL = alternatives.map { "(\($0))" }.joined(separator: " OR ")
        return try db.rows(of: "SELECT count(*) FROM \(table) WHERE \(condition) AND (\(before))").first?[0] ?? 0
    }

    private func sorting(reversed: Bool, prefix: String = "") -> String {
        order.map { "\(prefix)\($0.column)\($0.isDescending != reversed ? " DESC" : "")" }.joined(separator: ", ")
    }
}
