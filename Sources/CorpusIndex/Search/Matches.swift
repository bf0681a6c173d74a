import CorpusModel
import GRDB

/// The rows of a list that match a query under a lens.
struct Matches {
    /// A query for their numbers, in a column `found`.
    let found: SQL
    /// Their numbers, from the least.
    let numbers: [Int64]
    /// A table of their numbers and of a `score`, the least the best; of very many matches, not all of them.
    let ranked: SQL

    /// Ranking looks at no more matches than this, so that a word of every document is found at once too.
    private static let limit = 2000

    /// Looks them up.
    init(_ db: Database, _ conditions: QueryConditions, _ lens: Lens) throws {
        let (columns, rows) = try Self.rows(conditions, lens)
        found = "SELECT \(sql: columns.number) AS found \(rows)"
        numbers = try Int64.fetchAll(db, SQLRequest(literal: found)).sorted()
        // To rank what a beginning finds, all words that begin so are looked up once more: a long wait, for little.
        let isRanked = numbers.count <= Self.limit || !conditions.hasBeginning
        ranked =
            isRanked
            ? "(SELECT \(sql: columns.number) AS found, \(sql: columns.score) AS score \(rows) LIMIT \(Self.limit))"
            : Self.unranked(numbers.prefix(Self.limit))
    }

    /// The best so many of the table.
    func best(_ count: Int) -> SQL {
        "(SELECT * FROM \(ranked) ORDER BY score, found LIMIT \(count))"
    }

    /// The query for their numbers alone.
    static func query(_ conditions: QueryConditions, _ lens: Lens) throws -> SQL {
        let (columns, rows) = try rows(conditions, lens)
        return "SELECT \(sql: columns.number) AS found \(rows)"
    }

    private static func rows(_ conditions: QueryConditions, _ lens: Lens) throws
        -> (columns: (number: String, score: String), rows: SQL)
    {
        let list = conditions.list
        var rest = try conditions.rest()
        if !lens.isEmpty { rest = "\(rest) AND r.id IN (\(list.rows(lens)))" }
        guard let match = conditions.match else { return (("r.id", "0"), "FROM \(sql: list.table) r WHERE \(rest)") }
        let isWhole = lens.isEmpty && conditions.isWordsAlone
        let narrowed: SQL = isWhole ? "" : "AND rowid IN (SELECT r.id FROM \(sql: list.table) r WHERE \(rest))"
        return (("rowid", "rank"), "FROM \(sql: list.words) WHERE \(sql: list.words) MATCH \(match) \(narrowed)")
    }

    private static func unranked(_ numbers: ArraySlice<Int64>) -> SQL {
        let list = "[\(numbers.map(String.init).joined(separator: ","))]"
        return "(SELECT value AS found, 0.0 AS score FROM json_each(\(list)))"
    }

    /// Of rows in groups that count as one each, sorted by group: how many match beside another of their group.
    func repeated(in rows: [(group: Int64, number: Int64)]) -> Int {
        var count = 0
        var last: Int64?
        for row in rows where contains(row.number) {
            if row.group == last { count += 1 }
            last = row.group
        }
        return count
    }

    private func contains(_ number: Int64) -> Bool {
        var bounds = numbers.startIndex..<numbers.endIndex
        while let first = bounds.first {
            let middle = first + bounds.count / 2
            if numbers[middle] == number { return true }
            bounds = numbers[middle] < number ? middle + 1..<bounds.upperBound : first..<middle
        }
        return false
    }
}
