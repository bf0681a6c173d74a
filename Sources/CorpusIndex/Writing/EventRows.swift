import CorpusModel
import GRDB

extension IndexWriter {
    func writeEvents(of entry: IndexEntry, _ parties: [Int64], _ document: Int64) throws {
        let findings = entry.findings
        let places = EventPlacement.places(of: findings.events, by: findings.orderings)
        let lines = LineKeys(entry, parties, places, document).keys
        var ids: [Int64] = []
        var told: Set<Int64> = []
        for number in findings.events.indices {
            let sort = places[number].sortKey.bytes(path: entry.document.path)
            let id = try writeEvent(number, entry, parties, document, line: lines[number])
            ids.append(id)
            try writeLine(lines[number], id, sort, isNewSource: told.insert(lines[number]).inserted)
        }
        for (number, place) in places.enumerated() {
            guard let beside = place.beside else { continue }
            try db.run(
                "UPDATE event SET side = ?, other = ? WHERE id = ?",
                beside.side.code,
                ids[beside.event],
                ids[number]
            )
        }
        try writeOrderings(findings, ids, document)
    }

    private func writeEvent(
        _ number: Int,
        _ entry: IndexEntry,
        _ parties: [Int64],
        _ document: Int64,
        line: Int64
    ) throws -> Int64 {
        let (event, gist) = (entry.findings.events[number], entry.derived.gists[number])
        let sentence = entry.findings.sentence(event.sentence, else: event.clause)
        let text = entry.document.line(event.clause)
        let source = event.attribution?.party.flatMap { parties.indices.contains($0) ? parties[$0] : nil }
        let who = event.parties.filter(parties.indices.contains).map { parties[$0] }
        try db.run(
            Self.insertEvent,
            document,
            line,
            Self.list(who),
            event.firmness.code,
            event.era.code,
            sentence,
            event.clause,
            event.attribution?.source,
            source,
            gist.key(who),
            gist.figuresKey,
            WhenFields(event.when)
        )
        let id = db.lastInsertedRowID
        try db.run("INSERT INTO eventWords (rowid, text) VALUES (?, ?)", id, text)
        for party in who { try db.run("INSERT OR IGNORE INTO eventParty VALUES (?, ?)", party, id) }
        return id
    }

    /// Parties as JSON has them, each once; nil when there are none.
    private static func list(_ parties: [Int64]) -> String? {
        guard !parties.isEmpty else { return nil }
        var seen: Set<Int64> = []
        return parties.filter { seen.insert($0).inserted }.json
    }

    private static let insertEvent = """
        INSERT INTO event (document, line, parties, firmness, era, first, last, clauseStart, clauseEnd, source,
            sourceParty, gist, figures, \(WhenFields.names.joined(separator: ", ")))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?\(String(repeating: ", ?", count: WhenFields.names.count)))
        """

    /// Adds an event to its line; the first in the timeline's order stands for all that tell it in the same words.
    private func writeLine(_ key: Int64, _ event: Int64, _ sort: [UInt8], isNewSource: Bool) throws {
        // No `RETURNING`, which opens a savepoint, at whose opening the full-text tables write out what they hold.
        guard let events = try db.number("SELECT events FROM line WHERE key = ?", key) else {
            counts[.line, default: 0] += 1
            return try db.run(
                "INSERT INTO line (key, event, sort, sources, events) VALUES (?, ?, ?, ?, 1)",
                key,
                event,
                sort,
                isNewSource
            )
        }
        if events == 1, let first = try db.row("SELECT event, sort FROM line WHERE key = ?", [key]) {
            try share(key, first[0], try first.bytes(1))
        }
        try share(key, event, sort)
        try db.run(
            """
            UPDATE line SET sources = sources + ?1, events = events + 1,
                event = CASE WHEN ?2 < sort THEN ?3 ELSE event END, sort = min(sort, ?2)
            WHERE key = ?4
            """,
            isNewSource,
            sort,
            event,
            key
        )
    }

    private func share(_ line: Int64, _ event: Int64, _ sort: [UInt8]) throws {
        try db.run("INSERT OR IGNORE INTO sharedLine (line, event, sort) VALUES (?, ?, ?)", line, event, sort)
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
        let lines = try db.rows("SELECT line, count(*) FROM event WHERE document = ? GROUP BY line", [document])
        let texts = TextLines(db)
        for row in try db.rows(
            "SELECT id, line, parties, clauseStart, clauseEnd FROM event WHERE document = ?",
            [document]
        ) {
            let id: Int64 = row[0]
            let text = try texts.line(document, row.range(3))
            try db.run("INSERT INTO eventWords (eventWords, rowid, text) VALUES ('delete', ?, ?)", id, text)
            try db.run(
                "DELETE FROM eventParty WHERE event = ?1 AND party IN (SELECT value FROM json_each(?2))",
                id,
                row[2] as String?
            )
            try db.run("DELETE FROM sharedLine WHERE line = ? AND event = ?", row[1] as Int64, id)
        }
        try db.run("DELETE FROM event WHERE document = ?", document)
        try db.run("DELETE FROM ordering WHERE document = ?", document)
        for line in lines {
            try db.run(
                "UPDATE line SET sources = sources - 1, events = events - ? WHERE key = ?",
                line[1] as Int64,
                line[0] as Int64
            )
            try settleLine(line[0])
        }
    }

    /// Lets the first of a line's events stand for it; a line without events goes.
    private func settleLine(_ key: Int64) throws {
        let sql = "SELECT event, sort FROM sharedLine WHERE line = ? ORDER BY sort, event LIMIT 1"
        if let first = try db.row(sql, [key]) {
            try db.run("UPDATE line SET event = ?, sort = ? WHERE key = ?", first[0] as Int64, try first.bytes(1), key)
        } else {
            try delete(.line, "key = ? AND events = 0", key)
        }
    }

    /// Moves a document's events to where its new path puts them.
    func moveEvents(of document: Int64, _ from: DocumentPath, _ to: DocumentPath) throws {
        func moved(_ key: [UInt8]) -> [UInt8] { SortKey.moved(key, from: from, to: to, tailLength: SortKey.eventTail) }
        for row in try db.rows("SELECT id, line FROM event WHERE document = ?", [document]) {
            let (event, line) = (row[0] as Int64, row[1] as Int64)
            if let shared = try db.row("SELECT sort FROM sharedLine WHERE line = ? AND event = ?", [line, event]) {
                let sort = moved(try shared.bytes(0))
                try db.run("UPDATE sharedLine SET sort = ? WHERE line = ? AND event = ?", sort, line, event)
                try settleLine(line)
            } else if let alone = try db.row("SELECT sort FROM line WHERE key = ?", [line]) {
                try db.run("UPDATE line SET sort = ? WHERE key = ?", moved(try alone.bytes(0)), line)
            }
        }
    }
}
