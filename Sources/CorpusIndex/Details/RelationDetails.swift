import CorpusModel
import GRDB

/// Gathers the ties of a party with what states them.
struct RelationDetails {
    /// Sentences shown for one tie.
    private static let evidenceLimit = 20

    let db: Database
    let excerpts: ExcerptMaker

    /// Ties in the columns that `detail` reads, copies of one story one source, each as firm as its firmest statement; `?` is the
    /// party at hand, twice, then conditions and order.
    private static func query(_ rest: String) -> String {
        """
        SELECT t.id, t.type, t.subject, t.polarity, t.basis, CASE WHEN t.sources > 1 THEN (
            SELECT count(DISTINCT k.source) FROM statement m JOIN sketch k ON k.document = m.document WHERE m.tie = t.id
        ) ELSE t.sources END, p.id, p.name, p.kind,
            (SELECT min(firmness) FROM statement WHERE tie = t.id)
        FROM (SELECT *, object AS other FROM shownTie WHERE subject = ?
              UNION ALL SELECT *, subject AS other FROM shownTie WHERE object = ?) t
        JOIN party p ON p.id = t.other \(rest)
        """
    }

    /// Types in the order in which they are shown.
    private static let typeOrder: String = {
        let types = RelationType.allCases.enumerated().map { "WHEN \($0.element.code) THEN \($0.offset)" }
        return "CASE t.type \(types.joined(separator: " ")) END"
    }()

    /// What tells ties of one type with one party apart; which end of a mutual one is its subject is chance.
    private static let rest = "t.polarity, t.basis, t.subject = t.other"

    /// The ties of a party by type, those with most sources first.
    func all(of party: Int64, limit: Int) throws -> [RelationDetail] {
        let order = "ORDER BY \(Self.typeOrder), t.sources DESC, p.name, p.unlike, \(Self.rest) LIMIT ?"
        return try db.rows(Self.query(order), [party, party, limit]).compactMap { try detail($0, of: party) }
    }

    /// The tie with the most sources that leads from a party to another; nil when nothing asserts one.
    func best(from party: Int64, to other: Int64) throws -> RelationDetail? {
        let rest = """
            WHERE t.other = ? AND t.polarity = \(Polarity.asserted.code) ORDER BY
            t.basis = \(RelationBasis.wellKnown.code), t.sources DESC, \(Self.typeOrder), \(Self.rest) LIMIT 1
            """
        return try db.row(Self.query(rest), [party, party, other]).flatMap { try detail($0, of: party) }
    }

    func total(of party: Int64) throws -> Int {
        try ["subject", "object"].reduce(0) { sum, end in
            sum + Int(try db.number("SELECT count(*) FROM shownTie WHERE \(end) = ?", party) ?? 0)
        }
    }

    private func detail(_ row: Row, of party: Int64) throws -> RelationDetail? {
        guard let type = RelationType(code: row[1]), let other = PartyRow.reference(row, at: 6) else { return nil }
        let evidence = try evidence(of: row[0])
        guard !evidence.isEmpty else { return nil }
        return RelationDetail(
            id: RelationID(row[0]),
            type: type,
            direction: type.isMutual ? .mutual : row[2] == party ? .outgoing : .incoming,
            other: other,
            polarity: Polarity(code: row[3]) ?? .asserted,
            firmness: Firmness(code: row[9]) ?? .happened,
            basis: RelationBasis(code: row[4]) ?? .stated,
            sources: row[5],
            evidence: evidence
        )
    }

    private func evidence(of tie: Int64) throws -> [Testimony] {
        let rows = try db.rows(
            """
            SELECT s.document, s.first, s.last, s.cueStart, s.cueEnd, s.source, s.sourceParty
            FROM statement s JOIN document d ON d.id = s.document WHERE s.tie = ? ORDER BY d.path, s.first, s.cueStart, s.id LIMIT ?
            """,
            [tie, Self.evidenceLimit]
        )
        return try rows.compactMap { row in
            let excerpt = try excerpts.excerpt(row[0], sentence: row.range(1), mark: row.range(3), showing: .sentence)
            return try excerpt.map { Testimony($0, attribution: try PartyReferences(db).source(row[5], row[6])) }
        }
    }
}
