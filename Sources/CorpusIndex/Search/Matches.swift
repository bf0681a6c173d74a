import CorpusModel
import GRDB

/// The rows of a list that match a query under a lens.
struct Matches {
    /// The query that found them; nil where none did alone.
    private let query: SQL?
    /// Their numbers, from the least.
    let numbers: SortedNumbers
    private let ranking: Ranking
    /// Of matching events how many lines they are; nil where that is not known by the way.
    let lines: Int?

    /// What their order is known by: a score, the least the best.
    private enum Ranking {
        /// A table of numbers and of a `score`.
        case table(SQL)
        case scores([(event: Int64, score: Double)])
        case none
    }

    /// Ranking by SQLite looks at no more matches than this, so that a word of every document is found at once too.
    private static let limit = 2000

    /// Looks them up; pieces are shared with who looks for them too.
    init(_ db: Database, _ conditions: QueryConditions, _ lens: Lens, _ shared: SharedRows) throws {
        if conditions.list == .events, conditions.match != nil {
            self = try Self.events(db, conditions, lens, shared)
        } else {
            self = try Self.rows(db, conditions, lens, shared)
        }
    }

    private init(_ query: SQL, numbers: [Int64], _ ranking: Ranking) {
        (self.query, self.numbers, self.ranking, lines) = (query, SortedNumbers(numbers), ranking, nil)
    }

    /// Events that are some of those that have the words.
    private init(_ numbers: [Int64], of words: EventWords, _ scores: [(event: Int64, score: Double)]) {
        let numbers = SortedNumbers(numbers)
        (query, self.numbers, ranking) = (nil, numbers, .scores(scores))
        // A line is counted by its first event, or where that does not match by its number.
        let repeated = words.repeated.filter { numbers.contains($0.event) }
        let known = Set(repeated.lazy.map(\.line).filter { !numbers.contains($0) })
        lines = numbers.count - repeated.count + known.count
    }

    /// A query for their numbers, in a column `found`.
    var found: SQL { query ?? "SELECT found FROM \(Self.table(of: numbers.all[...]))" }

    private static func rows(
        _ db: Database,
        _ conditions: QueryConditions,
        _ lens: Lens,
        _ shared: SharedRows
    ) throws -> Matches {
        let (columns, rows) = try rows(conditions, lens)
        let found: SQL = "SELECT \(sql: columns.number) AS found \(rows)"
        var numbers: [Int64] = []
        if conditions.list == .pieces, lens.isEmpty, conditions.isWordsAlone, let match = conditions.match {
            try shared.rows(match, in: db).forEach { piece, _ in numbers.append(piece) }
        } else {
            try db.eachRow(of: found) { numbers.append($0.number(0)) }
        }
        let all: SQL = "SELECT \(sql: columns.number) AS found, \(sql: columns.score) AS score \(rows)"
        return Matches(found, numbers: numbers, ranking(numbers, conditions, all))
    }

    /// Events, of which the full-text index knows the pieces alone.
    private static func events(
        _ db: Database,
        _ conditions: QueryConditions,
        _ lens: Lens,
        _ shared: SharedRows
    ) throws -> Matches {
        let words = try EventWords(db, conditions.words, shared)
        var numbers = words.events
        var scores = words.scores()
        if !lens.isEmpty || !conditions.isWordsAlone {
            let rest = try rest(conditions, lens)
            let kept: SQL = "SELECT r.id FROM event r WHERE \(SearchedList.isAmong(numbers)) AND \(rest)"
            numbers = []
            try db.eachRow(of: kept) { numbers.append($0.number(0)) }
            let sorted = SortedNumbers(numbers)
            scores = scores.filter { sorted.contains($0.event) }
        }
        return Matches(numbers, of: words, scores)
    }

    /// To rank by a beginning, all words that begin so are looked up twice more: a long wait, for little.
    private static func ranking(_ numbers: [Int64], _ conditions: QueryConditions, _ all: SQL) -> Ranking {
        guard conditions.hasBeginning else { return .table("(\(all) LIMIT \(limit))") }
        guard numbers.count <= limit else { return .none }
        guard let match = conditions.rankingMatch else { return .table("(\(all))") }
        let words = conditions.list.words
        return .table(
            """
            (SELECT rowid AS found, rank AS score FROM \(sql: words) WHERE \(sql: words) MATCH \(match)
            AND +rowid IN (SELECT found FROM \(table(of: numbers[...]))))
            """
        )
    }

    /// A table of the best so many, with their `score`; of very many matches not all count, nor where they are not ranked.
    func best(_ count: Int = Self.limit) -> SQL {
        switch ranking {
        case .table(let table): "(SELECT * FROM \(table) ORDER BY score, found LIMIT \(count))"
        case .scores(let scores):
            Self.table(of: Self.best(count, of: scores))
        case .none: Self.table(of: numbers.all.prefix(min(count, Self.limit)))
        }
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
        let rest = try rest(conditions, lens)
        guard let match = conditions.match else { return (("r.id", "0"), "FROM \(sql: list.table) r WHERE \(rest)") }
        let isWhole = lens.isEmpty && conditions.isWordsAlone
        let narrowed: SQL = isWhole ? "" : "AND rowid IN (SELECT r.id FROM \(sql: list.table) r WHERE \(rest))"
        return (("rowid", "rank"), "FROM \(sql: list.words) WHERE \(sql: list.words) MATCH \(match) \(narrowed)")
    }

    /// What is asked for beside words, as a condition on rows `r`.
    private static func rest(_ conditions: QueryConditions, _ lens: Lens) throws -> SQL {
        let rest = try conditions.rest()
        return lens.isEmpty ? rest : "\(rest) AND r.id IN (\(conditions.list.rows(lens)))"
    }

    /// The first so many of them in order: few of very many, which sorting all would take long to find.
    private static func best(_ count: Int, of scores: [(event: Int64, score: Double)])
        -> [(event: Int64, score: Double)]
    {
        var best: [(event: Int64, score: Double)] = []
        for next in scores where best.count < count || next.score < best.last?.score ?? 0 {
            let place = best.lastIndex { $0.score <= next.score }.map { $0 + 1 } ?? 0
            best.insert(next, at: place)
            if best.count > count { best.removeLast() }
        }
        return best
    }

    private static func table(of scores: [(event: Int64, score: Double)]) -> SQL {
        let json = "[\(scores.map { "[\($0.event),\($0.score)]" }.joined(separator: ","))]"
        return
            "(SELECT json_extract(value, '$[0]') AS found, json_extract(value, '$[1]') AS score FROM json_each(\(json)))"
    }

    private static func table(of numbers: ArraySlice<Int64>) -> SQL {
        "(SELECT value AS found, 0.0 AS score FROM json_each(\(numbers.json)))"
    }
}
