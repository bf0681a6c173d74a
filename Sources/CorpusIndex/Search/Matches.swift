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

    /// A match with its score, the least the best.
    typealias Scored = (number: Int64, score: Double)

    /// What their order is known by.
    private enum Ranking {
        /// A query for numbers and scores.
        case query(SQL)
        case scores([Scored])
    }

    /// Ranking by SQLite looks at no more matches than this, so that a word of every document is found at once too: at the first
    /// ones in the order of the list.
    static let limit = 2000

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
    private init(_ numbers: [Int64], of words: EventWords, _ scores: [Scored]) {
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
        let all: SQL = "SELECT \(sql: columns.number), \(sql: columns.score) \(rows)"
        return Matches(found, numbers: numbers, try ranking(SortedNumbers(numbers), conditions, all, db))
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
            scores = scores.filter { sorted.contains($0.number) }
        }
        return Matches(numbers, of: words, scores)
    }

    private static func ranking(
        _ numbers: SortedNumbers,
        _ conditions: QueryConditions,
        _ all: SQL,
        _ db: Database
    ) throws -> Ranking {
        let first = try numbers.count > limit ? first(of: numbers, conditions.list, db) : numbers.all
        // Those without words are all alike: the list's order is all there is.
        guard conditions.match != nil else { return .scores(first.map { ($0, 0) }) }
        guard conditions.hasBeginning else {
            return .query(numbers.count > limit ? ranked(first, conditions.match, conditions.list) : all)
        }
        // To rank by a beginning, all words that begin so are looked up twice more: a long wait, for little.
        guard numbers.count <= limit else { return .scores(first.enumerated().map { ($1, Double($0)) }) }
        guard let match = conditions.rankingMatch else { return .query(all) }
        return .query(ranked(first, match, conditions.list))
    }

    /// A query that ranks some of the rows that a full-text expression finds.
    private static func ranked(_ numbers: [Int64], _ match: String?, _ list: SearchedList) -> SQL {
        """
        SELECT rowid, rank FROM \(sql: list.words) WHERE \(sql: list.words) MATCH \(match)
        AND +rowid IN (SELECT value FROM json_each(\(numbers.json)))
        """
    }

    /// The first ones of very many, in the order of their list.
    private static func first(of numbers: SortedNumbers, _ list: SearchedList, _ db: Database) throws -> [Int64] {
        switch list {
        case .pieces: try ListOrder.first(limit, of: numbers, in: db)
        case .questions: try ListOrder.first(limit, ofQuestions: numbers, in: db)
        case .events, .names: numbers.all
        }
    }

    /// The best so many; the ties for the last place come separately, as the order of their list decides among them.
    ///
    /// Of very many matches not all count.
    func best(_ count: Int, in db: Database) throws -> (better: [Scored], equal: [Scored]) {
        let scores = try scores(in: db)
        guard count > 0, let last = Self.score(of: count, in: scores) else { return ([], []) }
        return (scores.filter { $0.score < last }, scores.filter { $0.score == last })
    }

    /// A table of the best so many, or a few more, with their `score`.
    func table(ofBest count: Int = Self.limit, in db: Database) throws -> SQL {
        let (better, equal) = try best(count, in: db)
        return Self.table(of: better + equal)
    }

    private func scores(in db: Database) throws -> [Scored] {
        switch ranking {
        case .scores(let scores): return scores
        case .query(let query):
            var scores: [Scored] = []
            try db.eachRow(of: query) { scores.append(($0.number(0), $0.real(1))) }
            return scores
        }
    }

    /// The score of the one in that place, from 1, or of the last one: sorting all of very many would take long.
    private static func score(of place: Int, in scores: [Scored]) -> Double? {
        var best: [Double] = []
        for (_, score) in scores where best.count < place || score < best.last ?? 0 {
            best.insert(score, at: best.lastIndex { $0 <= score }.map { $0 + 1 } ?? 0)
            if best.count > place { best.removeLast() }
        }
        return best.last
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

    /// A table of some matches, with their `score`.
    static func table(of scores: [Scored]) -> SQL {
        let json = "[\(scores.map { "[\($0.number),\($0.score)]" }.joined(separator: ","))]"
        return
            "(SELECT json_extract(value, '$[0]') AS found, json_extract(value, '$[1]') AS score FROM json_each(\(json)))"
    }

    private static func table(of numbers: ArraySlice<Int64>) -> SQL {
        "(SELECT value AS found, 0.0 AS score FROM json_each(\(numbers.json)))"
    }
}
