import CorpusModel
import GRDB

extension IndexedCorpus {
    public func event(_ id: EventID) throws -> EventDetail? {
        try read { try EventDetails($0).detail(id.rawValue) }
    }
}

/// Gathers all about an event.
private struct EventDetails {
    /// Copies of a story shown as evidence of one line.
    private static let copies = 50

    let db: Database
    let excerpts: ExcerptMaker

    init(_ db: Database) {
        self.db = db
        excerpts = ExcerptMaker(db)
    }

    func detail(_ id: Int64) throws -> EventDetail? {
        guard let summary = try summary(id) else { return nil }
        let columns = StoredEvent.columns(of: "event")
        let row = try db.row("SELECT line, document, \(columns) FROM event WHERE id = ?", [id])
        guard let row else { return nil }
        let event = try StoredEvent(row, at: 2)
        let references = PartyReferences(db)
        return EventDetail(
            summary: summary,
            when: try event.time.map { try when($0, in: row[1]) },
            parties: try event.parties.compactMap(references.one),
            orderings: try orderings(of: id),
            otherTellings: summary.isToldOtherwise ? try otherTellings(of: id) : [],
            evidence: try evidence(of: id, line: row[0])
        )
    }

    private func when(_ time: StoredEvent.Time, in document: Int64) throws -> When {
        time.when(written: try excerpts.texts.pieces.text(document, time.range).string(time.range))
    }

    private func summary(_ id: Int64) throws -> EventSummary? {
        let sql = "SELECT \(EventRow.columns(of: "event")) FROM event WHERE id = ?"
        return try db.row(sql, [id]).map { try EventRow.summary($0, excerpts.texts) }
    }

    /// The event's own sentence first, then those of the documents that tell it in the same words.
    private func evidence(of id: Int64, line: Int64?) throws -> [Testimony] {
        let rows = try db.rows(
            """
            SELECT document, source, sourceParty, \(StoredEvent.columns(of: "e")) FROM (
                SELECT *, x'' AS place FROM event WHERE id = ?1
                UNION ALL
                SELECT *, sort FROM event WHERE line = ?2 AND id <> ?1
            ) e ORDER BY place, id LIMIT ?3
            """,
            [id, line, Self.copies]
        )
        return try rows.compactMap { row in
            let mark = try StoredEvent(row, at: 3).clause
            let excerpt = try excerpts.excerpt(row[0], sentence: row.range(3), mark: mark)
            return try excerpt.map { Testimony($0, attribution: try PartyReferences(db).source(row[1], row[2])) }
        }
    }

    /// One telling of each line, in the order of the timeline.
    private func otherTellings(of id: Int64) throws -> [OtherTelling] {
        let rows = try db.rows(
            """
            SELECT id, line FROM line WHERE id IN (
                SELECT \(EventTables.leader(of: "v")) FROM event e JOIN event v ON \(OtherTellings.condition(of: "e"))
                WHERE e.id = ?
            ) ORDER BY sort LIMIT ?
            """,
            [id, Self.copies]
        )
        return try rows.compactMap { row in
            guard let event = try summary(row[0]), let evidence = try evidence(of: row[0], line: row[1]).first else {
                return nil
            }
            return OtherTelling(event: event, evidence: evidence)
        }
    }

    private func orderings(of id: Int64) throws -> [EventOrdering] {
        let rows = try db.rows(
            """
            SELECT earlier, later, document, first, last, cueStart, cueEnd FROM ordering WHERE earlier = ?
            UNION ALL
            SELECT earlier, later, document, first, last, cueStart, cueEnd FROM ordering WHERE later = ?
            ORDER BY 6, 7, 1, 2
            """,
            [id, id]
        )
        return try rows.compactMap { row in
            let isEarlier = row[0] == id
            guard let other = try summary(isEarlier ? row[1] : row[0]),
                let excerpt = try excerpts.excerpt(row[2], sentence: row.range(3), mark: row.range(5))
            else { return nil }
            return EventOrdering(side: isEarlier ? .before : .after, other: other, evidence: excerpt)
        }
    }
}

extension Row {
    /// The range whose ends are in a column and the next; empty when they are the wrong way round.
    func range(_ index: Int) -> Range<Int> {
        let start: Int = self[index]
        return start..<Swift.max(start, self[index + 1])
    }
}
