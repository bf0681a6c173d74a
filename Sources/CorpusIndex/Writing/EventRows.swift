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
            let id = try writeEvent(number, entry, parties, document, line: lines[number], sort: sort)
            ids.append(id)
            try writeLine(lines[number], id, sort, isNewSource: told.insert(lines[number]).inserted)
        }
        for (number, place) in places.enumerated() {
            guard let beside = place.beside else { continue }
            try db.run(
                "UPDATE event SET side = ?, other = ? WHERE id = ?",
                beside.side.rawValue,
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
        line: Int64,
        sort: [UInt8]
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
            sort,
            text,
            event.firmness.rawValue,
            event.era.rawValue,
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
        for (place, party) in event.parties.enumerated() where parties.indices.contains(party) {
            try db.run("INSERT OR IGNORE INTO eventParty VALUES (?, ?, ?)", id, parties[party], place)
        }
        return id
    }

    private static let insertEvent = """
        INSERT INTO event (document, line, sort, text, firmness, era, first, last, clauseStart, clauseEnd, source,
            sourceParty, gist, figures, \(WhenFields.names.joined(separator: ", ")))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?\(String(repeating: ", ?", count: WhenFields.names.count)))
        """

    /// Adds an event to its line; the first in the timeline's order stands for all that tell it in the same words.
    private func writeLine(_ key: Int64, _ event: Int64, _ sort: [UInt8], isNewSource: Bool) throws {
        // No `RETURNING`, which opens a savepoint, at whose opening the full-text tables write out what they hold.
        guard let events = try db.number("SELECT events FROM line WHERE key = ?", key) else {
            return try db.run(
                "INSERT INTO line (key, event, sort, sources, events) VALUES (?, ?, ?, ?, 1)",
                key,
                event,
                sort,
                isNewSource
            )
        }
        if events == 1, let first = try db.number("SELECT id FROM event WHERE line = ?", key) {
            try share(key, first)
        }
        try share(key, event)
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

    private func share(_ line: Int64, _ event: Int64) throws {
        try db.run("INSERT OR IGNORE INTO sharedLine (line, event) VALUES (?, ?)", line, event)
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
        try db.run(
            """
            INSERT INTO eventWords (eventWords, rowid, text)
            SELECT 'delete', id, text FROM event WHERE document = ?
            """,
            document
        )
        try db.run(
            "DELETE FROM eventParty WHERE event IN (SELECT id FROM event WHERE document = ?)",
            document
        )
        try db.run(
            "DELETE FROM sharedLine WHERE (line, event) IN (SELECT line, id FROM event WHERE document = ?)",
            document
        )
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
    func settleLine(_ key: Int64) throws {
        let first = try db.row("SELECT id, sort FROM event WHERE line = ? ORDER BY sort, id LIMIT 1", [key])
        if let first {
            try db.run(
                "UPDATE line SET event = ?, sort = ? WHERE key = ?",
                first[0] as Int64,
                try first.bytes(1),
                key
            )
        } else {
            try db.run("DELETE FROM line WHERE key = ?", key)
        }
    }
}
