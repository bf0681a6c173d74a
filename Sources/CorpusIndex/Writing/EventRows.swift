import CorpusModel
import GRDB

extension IndexWriter {
    /// Writes a document's events; their numbers follow each other from the document's `firstEvent` on.
    func writeEvents(of entry: IndexEntry, _ parties: [Int64], pieces: [Int64], _ document: Int64) throws {
        let findings = entry.findings
        let places = EventPlacement.places(of: findings.events, by: findings.orderings)
        let keys = LineKey.keys(entry, parties, places, document)
        let ids = findings.events.indices.map { nextEvent + Int64($0) }
        nextEvent += Int64(ids.count)
        var lines = ids
        for (number, id) in ids.enumerated() {
            let fields = EventFields(number, entry, parties, places[number], keys[number])
            let other = try event(toldAs: fields)
            try writeEvent(id, fields, document)
            if let other { lines[number] = try join(id, to: other) } else { counts[.line, default: 0] += 1 }
        }
        try writeEventPlaces(of: entry, ids, lines, pieces: pieces)
        try writeOrderings(findings, ids, document)
    }

    private func writeEvent(_ id: Int64, _ fields: EventFields, _ document: Int64) throws {
        try db.run(
            """
            INSERT INTO event (id, document, sort, firmness, first, last, fromDay, toDay, source, sourceParty, telling,
                figures, packed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id,
            document,
            fields.sort,
            fields.firmness.code,
            fields.sentence,
            fields.days?.first.dayNumber,
            fields.days?.last.dayNumber,
            fields.source,
            fields.sourceParty,
            fields.key?.number,
            fields.figures,
            fields.stored.bytes(in: fields.sentence)
        )
        for party in fields.stored.parties { tallies[party, default: PartyTally()].add(id, sign: 1) }
    }

    /// An event that is told in the same words; nil when there is none.
    private func event(toldAs fields: EventFields) throws -> Int64? {
        guard let key = fields.key else { return nil }
        return try db.number(
            """
            SELECT id FROM event WHERE telling = ? AND figures = ? AND firmness = ? AND fromDay IS ? AND toDay IS ? LIMIT 1
            """,
            key.number,
            fields.figures,
            fields.firmness.code,
            fields.days?.first.dayNumber,
            fields.days?.last.dayNumber
        )
    }

    /// Adds an event to the line of another, which has had it to itself until now or shares it already; gives the line's number.
    private func join(_ event: Int64, to other: Int64) throws -> Int64 {
        try db.run("UPDATE event SET line = id WHERE id = ? AND line IS NULL", other)
        let line = try db.number("SELECT line FROM event WHERE id = ?", other) ?? other
        let leader = try first(of: line)
        try db.run("UPDATE event SET line = ?, leads = 0 WHERE id = ?", line, event)
        try settle(line, ledBy: leader)
        return line
    }

    /// The first of the events that share a line, in the timeline's order; nil when none is left.
    private func first(of line: Int64) throws -> Int64? {
        try db.number("SELECT id FROM event WHERE line = ? ORDER BY sort LIMIT 1", line)
    }

    /// Lets the first of the events that share a line stand for it, in place of the one that has done so.
    private func settle(_ line: Int64, ledBy former: Int64?) throws {
        let first = try first(of: line)
        guard first != former else { return }
        if let former { try db.run("UPDATE event SET leads = 0 WHERE id = ?", former) }
        if let first { try db.run("UPDATE event SET leads = 1 WHERE id = ?", first) }
    }

    private func writeOrderings(_ findings: Findings, _ ids: [Int64], _ document: Int64) throws {
        for ordering in findings.orderings {
            guard ids.indices.contains(ordering.earlier), ids.indices.contains(ordering.later),
                ordering.earlier != ordering.later
            else { continue }
            let sentence = findings.sentence(ordering.sentence, else: ordering.cue)
            try db.run(
                """
                INSERT INTO ordering (document, earlier, later, first, last, cueStart, cueEnd)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                document,
                ids[ordering.earlier],
                ids[ordering.later],
                sentence,
                ordering.cue
            )
        }
    }

    func removeEvents(of document: Int64) throws {
        var led: [Int64?] = []
        for row in try rows(ofEvents: "line, leads, \(StoredEvent.columns(of: "event"))", of: document) {
            let id: Int64 = row[0]
            let event = try StoredEvent(row, at: 3)
            for party in event.parties { tallies[party, default: PartyTally()].add(id, sign: -1) }
            try db.run("DELETE FROM event WHERE id = ?", id)
            if row[2] as Bool { led.append(row[1]) }
        }
        try db.run("DELETE FROM ordering WHERE document = ?", document)
        for line in led {
            if let line, try first(of: line) != nil {
                try settle(line, ledBy: nil)
            } else {
                counts[.line, default: 0] -= 1
            }
        }
    }

    /// The number of each of a document's events, and some columns.
    private func rows(ofEvents columns: String, of document: Int64) throws -> [Row] {
        try db.rows("SELECT event.id, \(columns) FROM \(EventTables.ofDocuments) WHERE document.id = ?", [document])
    }

    /// Moves a document's events to where its new path puts them.
    func moveEvents(of document: Int64, _ from: DocumentPath, _ to: DocumentPath) throws {
        for row in try rows(ofEvents: "line, sort", of: document) {
            let (event, line) = (row[0] as Int64, row[1] as Int64?)
            let leader = try line.flatMap(first(of:))
            let sort = SortKey.moved(try row.bytes(2), of: .event, from: from, to: to)
            try db.run("UPDATE event SET sort = ? WHERE id = ?", sort, event)
            if let line { try settle(line, ledBy: leader) }
        }
    }
}

/// What goes into an event's row.
private struct EventFields {
    let sort: [UInt8]
    let firmness: Firmness
    let sentence: Range<Int>
    let days: DayInterval?
    let source: String?
    let sourceParty: Int64?
    let key: LineKey?
    let figures: Int64
    let stored: StoredEvent

    init(
        _ number: Int,
        _ entry: IndexEntry,
        _ parties: [Int64],
        _ place: EventPlacement,
        _ key: LineKey?
    ) {
        let event = entry.findings.events[number]
        sort = place.sortKey.bytes(path: entry.document.path)
        firmness = event.firmness
        sentence = entry.findings.sentence(event.sentence, else: event.clause)
        days = event.when?.interval
        source = event.attribution?.source
        sourceParty = event.attribution?.party.flatMap { parties.indices.contains($0) ? parties[$0] : nil }
        self.key = key
        figures = entry.derived.gists[number].figuresKey
        var named: Set<Int64> = []
        stored = StoredEvent(
            clause: event.clause,
            era: event.era,
            beside: place.beside.map { .init(side: $0.side, distance: $0.event - number) },
            time: event.when.map(StoredEvent.Time.init),
            parties: event.parties.filter(parties.indices.contains).map { parties[$0] }.filter {
                named.insert($0).inserted
            }
        )
    }
}
