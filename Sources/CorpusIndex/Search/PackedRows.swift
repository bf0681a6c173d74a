import CorpusModel
import GRDB

/// The numbers of passages and names by what is packed into other rows, out of SQL's sight.
struct PackedRows {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The passages that name one of some parties.
    func passages(naming parties: [Int64]) throws -> [Int64] {
        let wanted = Set(parties)
        let rows = try db.rows(
            of: """
                SELECT first, start, passages, mentions FROM piece
                WHERE document IN (SELECT document FROM partyInDocument WHERE party IN \(parties) AND mentions > 0)
                """
        )
        return try rows.flatMap { row in
            let places = StoredMention.mentions(try row.bytes(3), from: row[1])
                .filter { wanted.contains($0.party) }.map(\.range.lowerBound)
            return Self.numbers(of: places, try passages(row), from: row[0])
        }
    }

    /// The passages in which a tie of some type is stated.
    func passages(stating type: RelationType) throws -> [Int64] {
        let rows = try db.rows(
            of: """
                SELECT p.first, p.start, p.passages, s.first FROM tie t JOIN statement s ON s.tie = t.id
                JOIN piece p ON p.document = s.document AND p.start = (
                    SELECT max(start) FROM piece WHERE document = s.document AND start <= s.first
                ) WHERE t.type = \(type.rawValue)
                """
        )
        return try rows.flatMap { Self.numbers(of: [$0[3]], try passages($0), from: $0[0]) }
    }

    /// The names that parties go by in the documents of a query.
    func names(in documents: SQL) throws -> [Int64] {
        let rows = try db.rows(of: "SELECT names, party FROM partyInDocument WHERE document IN (\(documents))")
        return Array(Set(try rows.flatMap { PartyInDocument.names(try $0.bytes(0), of: $0[1]).map(\.alias) }))
    }

    private func passages(_ row: Row) throws -> [LaidPassage] {
        PieceLayout.passages(try row.bytes(2), from: row[1])
    }

    /// The numbers of the passages that some bytes, in text order, are in, each once.
    private static func numbers(of places: [Int], _ passages: [LaidPassage], from first: Int64) -> [Int64] {
        var numbers: [Int64] = []
        var rest = places[...]
        for (number, passage) in zip(first..., passages) {
            let own = rest.prefix { $0 < passage.range.upperBound }
            rest.removeFirst(own.count)
            if !own.isEmpty { numbers.append(number) }
        }
        return numbers
    }
}
