import CorpusModel
import GRDB

/// The order in which rows are shown that nothing else tells apart: that of their documents' paths, then of the text.
///
/// Their numbers are no such order: they go by when the documents came.
enum ListOrder {
    /// One by one costs so many times as much as coming by in order.
    private static let stride = 8

    /// The first so many of some pieces.
    static func first(_ count: Int, of pieces: SortedNumbers, in db: Database) throws -> [Int64] {
        guard count > 0, !pieces.all.isEmpty else { return [] }
        let isDense = try pieces.count > count && pieces.count * stride > CountedTable.piece.count(db)
        let order: SQL = "ORDER BY d.path, p.start LIMIT"
        guard isDense else {
            return try db.rows(
                of: """
                    SELECT p.id FROM json_each(\(pieces.all.json)) n CROSS JOIN piece p ON p.id = n.value
                    CROSS JOIN document d ON d.id = p.document \(order) \(count)
                    """
            ).map { $0[0] }
        }
        let all: SQL = "SELECT p.id FROM document d CROSS JOIN piece p ON p.document = d.id \(order) -1"
        return try first(count, of: pieces, among: all, in: db)
    }

    /// The first so many of some questions.
    static func first(_ count: Int, ofQuestions numbers: SortedNumbers, in db: Database) throws -> [Int64] {
        try first(count, of: numbers, among: "SELECT id FROM question ORDER BY sort", in: db)
    }

    /// For the first so many lines of the timeline that some events tell, the first of those events.
    static func firstLines(_ count: Int, of events: SortedNumbers, in db: Database) throws -> [Int64] {
        var found: [Int64] = []
        let lines: SQL = "SELECT id, line FROM event WHERE leads = 1 ORDER BY sort"
        try db.eachRow(of: lines, while: { found.count < count }) { row in
            if events.contains(row.number(0)) { return found.append(row.number(0)) }
            guard let line = row.optionalNumber(1) else { return }
            let others = try db.rows("SELECT id FROM event WHERE line = ? ORDER BY sort", [line])
            if let other = others.lazy.map({ $0[0] as Int64 }).first(where: events.contains) { found.append(other) }
        }
        return found
    }

    private static func first(_ count: Int, of numbers: SortedNumbers, among all: SQL, in db: Database) throws
        -> [Int64]
    {
        var found: [Int64] = []
        let wanted = min(count, numbers.count)
        try db.eachRow(of: all, while: { found.count < wanted }) { row in
            if numbers.contains(row.number(0)) { found.append(row.number(0)) }
        }
        return found
    }
}
