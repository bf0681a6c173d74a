import CorpusModel
import GRDB

extension IndexedCorpus {
    /// Longer chains say nothing to a reader.
    private static let longestChain = 8

    public func connection(from: PartyID, to: PartyID) throws -> [ConnectionStep]? {
        guard from != to else { return [] }
        return try read { db in
            guard let chain = try Self.chain(from.rawValue, to.rawValue, db) else { return nil }
            let relations = RelationDetails(db: db, excerpts: ExcerptMaker(db))
            let references = PartyReferences(db)
            return try zip(chain, chain.dropFirst()).compactMap { start, end in
                guard let party = try references.one(start), let tie = try relations.best(from: start, to: end)
                else { return nil }
                return ConnectionStep(from: party, relation: tie)
            }
        }
    }

    /// The parties of the shortest chain, both ends included: breadth first, one layer after the other.
    private static func chain(_ start: Int64, _ end: Int64, _ db: Database) throws -> [Int64]? {
        var previous: [Int64: Int64] = [start: start]
        var layer = [start]
        for _ in 0..<longestChain {
            var next: [Int64] = []
            for party in layer {
                for other in try neighbours(of: party, db) where previous[other] == nil {
                    previous[other] = party
                    if other == end { return path(to: end, from: start, previous) }
                    next.append(other)
                }
            }
            if next.isEmpty { return nil }
            layer = next
        }
        return nil
    }

    private static func neighbours(of party: Int64, _ db: Database) throws -> [Int64] {
        try db.rows(
            """
            SELECT id FROM party WHERE id IN (
                SELECT object FROM tie WHERE subject = ? AND polarity = \(Polarity.asserted.code)
                UNION SELECT subject FROM tie WHERE object = ? AND polarity = \(Polarity.asserted.code)
            ) ORDER BY name, unlike
            """,
            [party, party]
        ).map { $0[0] }
    }

    private static func path(to end: Int64, from start: Int64, _ previous: [Int64: Int64]) -> [Int64] {
        var path = [end]
        while let last = path.last, last != start, let before = previous[last] { path.append(before) }
        return path.reversed()
    }
}
