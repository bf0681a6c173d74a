import CorpusModel
import GRDB

extension IndexWriter {
    /// Writes a document's own row, over the known one if there is one; gives its number.
    func writeDocument(_ entry: IndexEntry, _ known: Int64?) throws -> Int64 {
        let document = entry.document
        let findings = entry.findings
        let untold = entry.derived.untold
        // Not by REPLACE: SQLite would have the full-text tables write what they hold at every document.
        if let known { try deleteDocument(known) }
        try db.run(
            """
            INSERT INTO document (id, path, title, publisher, author, date, dateOrigin, format, words,
                firstEvent, events, parties, questions, repairs, textHash, dated, told, untold, "references",
                styles, hiddenWords, furnitureWords)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            known,
            document.path.bytes,
            document.titleLine ?? fileName(document.path),
            document.publisher?.value,
            document.author?.value,
            document.date?.value.dayNumber,
            document.date?.origin.code,
            document.format.code,
            entry.derived.words,
            nextEvent,
            findings.events.count,
            Set(findings.parties.map(\.key)).count,
            findings.questions.count,
            RepairList.text(document.repairs),
            entry.derived.textHash,
            findings.dated.count,
            findings.dated.count - untold.count,
            ByteRanges.bytes(of: untold),
            ReferenceList.text(document.references),
            StyleList.bytes(of: document.styles),
            document.omitted.hidden,
            document.omitted.furniture
        )
        let id = known ?? db.lastInsertedRowID
        counts[.document, default: 0] += 1
        try countDatedSentences(of: id, times: 1)
        return id
    }

    /// Removes a document's own row.
    func deleteDocument(_ id: Int64) throws {
        try countDatedSentences(of: id, times: -1)
        try delete(.document, "id = ?", id)
    }

    /// Adds a document's dated sentences to the sums over all documents, or takes them away again.
    private func countDatedSentences(of document: Int64, times sign: Int) throws {
        try db.run(
            """
            UPDATE datedSentences SET total = total + ?1 * (SELECT dated FROM document WHERE id = ?2),
                told = told + ?1 * (SELECT told FROM document WHERE id = ?2) WHERE id = 1
            """,
            sign,
            document
        )
    }

    /// The last part of a path, as a title for a document without one.
    func fileName(_ path: DocumentPath) -> String {
        String(decoding: path.bytes.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    }
}

/// Repairs as one column: `count`, a space, the description, one a line.
enum RepairList {
    static func text(_ repairs: [Repair]) -> String {
        repairs.map { repair in
            let line = String(decoding: spacesFolded(repair.description.utf8), as: UTF8.self)
            return "\(repair.count) \(line)"
        }.joined(separator: "\n")
    }

    static func repairs(_ text: String) -> [Repair] {
        text.split(separator: "\n").compactMap { line in
            guard let gap = line.firstIndex(of: " "), let count = Int(line[..<gap]) else { return nil }
            return Repair(String(line[line.index(after: gap)...]), count: count)
        }
    }
}

/// References as one column: the place of the words, their length in bytes, the address, one a line.
enum ReferenceList {
    static func text(_ references: [Reference]) -> String {
        references.map { "\($0.range.lowerBound) \($0.range.count) \($0.address)" }.joined(separator: "\n")
    }

    /// The references that were stored; those that are damaged are left out.
    static func references(_ text: String) -> [Reference] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let start = UInt32(parts[0]), let length = UInt32(parts[1]) else { return nil }
            return Reference(Int(start)..<Int(start) + Int(length), to: String(parts[2]))
        }
    }
}
