import CorpusModel
import GRDB

extension IndexWriter {
    /// How much of an answer is searched as part of its question, in bytes.
    private static var answerLimit: Int { 8000 }

    func writeQuestions(of entry: IndexEntry, _ parties: [Int64], _ document: Int64) throws {
        for (number, question) in entry.findings.questions.enumerated() {
            let text = entry.document.line(question.question)
            let answer = question.answer.map { range in
                String(
                    decoding: spacesFolded(
                        entry.document.text[range.clamped(to: entry.document.text.indices)]
                            .prefix(Self.answerLimit)
                    ),
                    as: UTF8.self
                )
            }
            try db.run(
                """
                INSERT INTO question (document, sort, text, form, start, end, answerStart, answerEnd, answer)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                document,
                SortKey(question: number).bytes(path: entry.document.path),
                text,
                question.form.rawValue,
                question.question,
                question.answer,
                answer
            )
            let id = db.lastInsertedRowID
            counts[.question, default: 0] += 1
            try db.run("INSERT INTO questionWords (rowid, text, answer) VALUES (?, ?, ?)", id, text, answer)
            for (place, party) in question.parties.enumerated() where parties.indices.contains(party) {
                try db.run("INSERT OR IGNORE INTO questionParty VALUES (?, ?, ?)", id, parties[party], place)
            }
        }
    }

    func removeQuestions(of document: Int64) throws {
        try db.run(
            """
            INSERT INTO questionWords (questionWords, rowid, text, answer)
            SELECT 'delete', id, text, answer FROM question WHERE document = ?
            """,
            document
        )
        try db.run(
            "DELETE FROM questionParty WHERE question IN (SELECT id FROM question WHERE document = ?)",
            document
        )
        try delete(.question, "document = ?", document)
    }

    /// Removes all that came of a document, its own row left.
    func removeFindings(of document: Int64) throws {
        try removeQuestions(of: document)
        try removeEvents(of: document)
        try removeRelations(of: document)
        try removePieces(of: document)
        try removeParties(of: document)
    }

    /// Moves a document's events and questions to where its new path puts them, and what else hangs on that.
    func moveRows(of document: Int64, _ from: DocumentPath, _ to: DocumentPath) throws {
        try moveEvents(of: document, from, to)
        try moveParties(of: document, from, to)
        for row in try db.rows("SELECT id, sort FROM question WHERE document = ?", [document]) {
            let key = SortKey.moved(try row.bytes(1), of: .question, from: from, to: to)
            try db.run("UPDATE question SET sort = ? WHERE id = ?", key, row[0] as Int64)
        }
    }
}
