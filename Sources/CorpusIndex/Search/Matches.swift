import CorpusModel
import GRDB

/// The rows of a list that match a query under a lens.
struct Matches {
    /// A query for their numbers, in a column `found`.
    let found: SQL
    /// Their numbers, from the least.
    let numbers: SortedNumbers
    /// A table of their numbers and of a `score`, the least the best; nil where they are not ranked.
    private let scores: SQL?

    /// Ranking looks at no more matches than this, so that a word of every document is found at once too.
    private static let limit = 2000

    /// Looks them up.
    init(_ db: Database, _ conditions: QueryConditions, _ lens: Lens) throws {
        let (columns, rows) = try Self.rows(conditions, lens)
        found = "SELECT \(sql: columns.number) AS found \(rows)"
        var numbers: [Int64] = []
        try db.eachRow(of: found) { numbers.append($0.number(0)) }
        self.numbers = SortedNumbers(numbers)
        let all: SQL = "SELECT \(sql: columns.number) AS found, \(sql: columns.score) AS score \(rows)"
        scores = Self.scores(numbers, conditions, all)
    }

    /// To rank by a beginning, all words that begin so are looked up twice more: a long wait, for little.
    private static func scores(_ numbers: [Int64], _ conditions: QueryConditions, _ all: SQL) -> SQL? {
        guard conditions.hasBeginning else { return "(\(all) LIMIT \(limit))" }
        guard numbers.count <= limit else { return nil }
        guard let match = conditions.rankingMatch else { return "(\(all))" }
        let words = conditions.list.words
        return """
            (SELECT rowid AS found, rank AS score FROM \(sql: words) WHERE \(sql: words) MATCH \(match)
            AND +rowid IN (SELECT found FROM \(table(of: numbers[...]))))
            """
    }

    /// A table of the best so many, with their `score`; of very many matches not all count, nor where they are not ranked.
    func best(_ count: Int = Self.limit) -> SQL {
        guard let scores else { return Self.table(of: numbers.all.prefix(min(count, Self.limit))) }
        return "(SELECT * FROM \(scores) ORDER BY score, found LIMIT \(count))"
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

    private static func table(of numbers: ArraySlice<Int64>) -> SQL {
        "(SELECT value AS found, 0.0 AS score FROM json_each(\(numbers.json)))"
    }

    /// Of rows in groups that count as one each, sorted by group: how many match beside another of their group.
    func repeated(in rows: [(group: Int64, number: Int64)]) -> Int {
        var count = 0
        var last: Int64?
        for row in rows where numbers.contains(row.number) {
            if row.group == last { count += 1 }
            last = row.group
        }
        return count
    }
}
