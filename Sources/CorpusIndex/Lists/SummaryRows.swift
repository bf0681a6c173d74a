import CorpusModel
import GRDB

/// A line of the timeline as columns.
enum EventRow {
    /// The columns of rows of a table that goes by a name; copies of one story are one source.
    static func columns(of table: String) -> String {
        """
        \(table).id, \(table).document, \(table).firmness, CASE WHEN \(table).line IS NULL THEN 1 ELSE (
            SELECT count(DISTINCT k.source) FROM event m JOIN sketch k ON k.document = m.document WHERE m.line = \(table).line
        ) END, \(OtherTellings.column(of: table)), \(StoredEvent.columns(of: table))
        """
    }

    static func summary(_ row: Row, _ texts: TextLines) throws -> EventSummary {
        let id: Int64 = row[0]
        let event = try StoredEvent(row, at: 5)
        return EventSummary(
            id: EventID(id),
            place: event.place(of: id),
            line: try texts.line(row[1], of: event),
            firmness: Firmness(code: row[2]) ?? .happened,
            sources: row[3],
            isToldOtherwise: row[4]
        )
    }
}

/// A line of the list of parties as columns.
enum PartyRow {
    static let columns = "id, name, kind, sure, mentions, documents, ties, unlike"

    static func summary(_ row: Row) -> PartySummary {
        PartySummary(
            id: PartyID(row[0]),
            name: row[1],
            kind: PartyKind(code: row[2]) ?? .other,
            isKindSure: row[3],
            mentions: row[4],
            documents: row[5],
            ties: row[6]
        )
    }

    /// A reference from the columns id, name and kind from `start` on; nil when they are NULL.
    static func reference(_ row: Row, at start: Int = 0) -> PartyReference? {
        guard let id: Int64 = row[start], let name: String = row[start + 1], let kind: Int = row[start + 2]
        else { return nil }
        return PartyReference(id: PartyID(id), name: name, kind: PartyKind(code: kind) ?? .other)
    }
}

/// A line of the FAQ as columns.
enum QuestionRow {
    static let columns = "id, text, form, answerStart IS NOT NULL, document"

    static func summary(_ row: Row) -> QuestionSummary {
        QuestionSummary(
            id: QuestionID(row[0]),
            line: row[1],
            form: QuestionForm(rawValue: row[2]) ?? .heading,
            isAnswered: row[3],
            document: DocumentID(row[4])
        )
    }
}

/// A line of the list of documents as columns.
enum DocumentRow {
    /// The columns of rows of a table that goes by a name.
    static func columns(of table: String) -> String {
        """
        id, path, title, publisher, author, date, dateOrigin, format, words, events, parties, questions, repairs, dated, told,
        nullif((SELECT o.path FROM sketch k JOIN sketch s ON s.story = k.story JOIN document o ON o.id = s.document
            WHERE k.document = \(table).id ORDER BY o.date IS NULL, o.date, o.path LIMIT 1), \(table).path),
        hiddenWords, furnitureWords
        """
    }

    static func summary(_ row: Row) throws -> DocumentSummary {
        DocumentSummary(
            id: DocumentID(row[0]),
            path: DocumentPath(bytes: try row.bytes(1)),
            title: row[2],
            publisher: row[3],
            author: row[4],
            date: date(row),
            format: DocumentFormat(code: row[7]) ?? .plainText,
            words: row[8],
            events: row[9],
            parties: row[10],
            questions: row[11],
            dated: DatedSentences(total: row[13], told: row[14]),
            repairs: RepairList.repairs(row[12]),
            copyOf: row.hasNull(atIndex: 15) ? nil : DocumentPath(bytes: try row.bytes(15)),
            omitted: OmittedText(hidden: row[16], furniture: row[17])
        )
    }

    private static func date(_ row: Row) -> Sourced<CalendarDay>? {
        guard let number: Int = row[5], let day = CalendarDay(dayNumber: number),
            let origin = (row[6] as Int?).flatMap(MetadataOrigin.init(code:))
        else { return nil }
        return Sourced(day, from: origin)
    }
}

/// A problem as columns.
enum ProblemRow {
    /// The columns of rows of a table that goes by a name.
    static func columns(of table: String) -> String {
        "id, path, reason, words, number, bound, (SELECT d.id FROM document d WHERE d.path = \(table).path)"
    }

    static func problem(_ row: Row) throws -> Problem {
        Problem(
            id: ProblemID(row[0]),
            path: DocumentPath(bytes: try row.bytes(1)),
            reason: ProblemFields.reason(row[2], words: row[3], number: row[4], bound: row[5]) ?? .unreadable(row[2]),
            document: (row[6] as Int64?).map { DocumentID($0) }
        )
    }
}
