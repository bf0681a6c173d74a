import CorpusModel
import GRDB

/// The rows of a list that match a query under a lens.
struct Matches {
    /// A query for their numbers, in a column `found`.
    let found: SQL
    /// A table of their numbers and of a `score`, the least the best; of a word of every document, not all of them.
    let ranked: SQL

    /// Ranking looks at no more matches than this, so that a word of every document is found at once too.
    private static let limit = 2000

    init(_ conditions: QueryConditions, _ lens: Lens) throws {
        let list = conditions.list
        var rest = try conditions.rest()
        if !lens.isEmpty { rest = "\(rest) AND r.id IN (\(list.rows(lens)))" }
        guard let match = conditions.match else {
            let rows: SQL = "FROM \(sql: list.table) r WHERE \(rest)"
            found = "SELECT r.id AS found \(rows)"
            ranked = "(SELECT r.id AS found, 0 AS score \(rows) LIMIT \(Self.limit))"
            return
        }
        let isWhole = lens.isEmpty && conditions.isWordsAlone
        let narrowed: SQL = isWhole ? "" : "AND rowid IN (SELECT r.id FROM \(sql: list.table) r WHERE \(rest))"
        let rows: SQL = "FROM \(sql: list.words) WHERE \(sql: list.words) MATCH \(match) \(narrowed)"
        found = "SELECT rowid AS found \(rows)"
        ranked = "(SELECT rowid AS found, rank AS score \(rows) LIMIT \(Self.limit))"
    }
}
