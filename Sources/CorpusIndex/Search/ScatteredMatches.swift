import CorpusModel
import GRDB

/// The documents that have all words of a query, but in no piece all together.
struct ScatteredMatches {
    /// A query for their numbers and the first piece of each that has the first of the words, in columns `document`
    /// and `found`; nil when the query does not ask for several words.
    let documents: SQL?

    /// A query of more words has none: each is a search of its own.
    private static let limit = 12

    init(_ conditions: QueryConditions, _ lens: Lens, together: Matches) throws {
        let (wanted, unwanted) = conditions.wordParts
        guard let first = wanted.first, (2...Self.limit).contains(wanted.count) else {
            documents = nil
            return
        }
        var rest = try conditions.rest()
        if !lens.isEmpty { rest = "\(rest) AND r.id IN (\(conditions.list.rows(lens)))" }
        let others = wanted.dropFirst().map { "AND document IN (\(Self.documents(with: $0)))" as SQL }
        let without = unwanted.map { "AND document NOT IN (\(Self.documents(with: $0)))" as SQL }
        documents = """
            SELECT document, min(r.id) AS found FROM piece r
            WHERE r.id IN (SELECT rowid FROM pieceWords WHERE pieceWords MATCH \(first)) AND \(rest)
            \((others + without).joined(separator: " "))
            AND document NOT IN (SELECT document FROM piece WHERE id IN (\(together.found)))
            GROUP BY document
            """
    }

    private static func documents(with match: String) -> SQL {
        "SELECT document FROM piece WHERE id IN (SELECT rowid FROM pieceWords WHERE pieceWords MATCH \(match))"
    }
}
