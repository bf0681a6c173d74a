import CorpusModel
import GRDB

extension IndexWriter {
    /// Writes a document's text, cut into pieces, with the places that name its parties.
    func writePieces(of entry: IndexEntry, _ parties: [Int64], _ document: Int64) throws {
        let (passages, text) = (entry.derived.passages, entry.document.text)
        let first = try nextPassage()
        let all = StoredMention.all(of: entry.findings, parties)
        var mentions = all[...]
        for piece in entry.derived.pieces {
            let start = passages[piece.passages.lowerBound]
            let own = mentions.prefix { $0.range.lowerBound < piece.range.upperBound }
            mentions.removeFirst(own.count)
            try db.run(
                """
                INSERT INTO piece (first, count, document, start, length, line, page, heading, passages, mentions, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                first + Int64(piece.passages.lowerBound),
                piece.passages.count,
                document,
                piece.range.lowerBound,
                piece.range.count,
                start.line,
                start.page,
                start.heading.map { first + Int64($0) },
                piece.layout,
                StoredMention.bytes(of: own, from: piece.range.lowerBound),
                packer.packed(text[piece.range])
            )
            for place in piece.passages {
                let words = text[passages[place].range]
                try db.run("INSERT INTO passageWords (rowid, text) VALUES (?, ?)", first + Int64(place), words)
            }
        }
        counts[.passage, default: 0] += passages.count
        countCompanions(StoredMention.partiesBySentence(all), sign: 1)
    }

    /// The passages of all documents are numbered one after the other.
    private func nextPassage() throws -> Int64 {
        try db.number("SELECT first + count FROM piece ORDER BY first DESC LIMIT 1") ?? 1
    }

    func removePieces(of document: Int64) throws {
        let pieces = try PieceReader(db).pieces(document)
        countCompanions(StoredMention.partiesBySentence(pieces.flatMap(\.mentions)), sign: -1)
        for piece in pieces {
            for (place, passage) in piece.passages.enumerated() {
                try db.run(
                    "INSERT INTO passageWords (passageWords, rowid, text) VALUES ('delete', ?, ?)",
                    piece.first + Int64(place),
                    piece.bytes(passage.range)
                )
            }
        }
        let passages = pieces.reduce(0) { $0 + $1.passages.count }
        counts[.passage, default: 0] -= passages
        removedPassages += passages
        try db.run("DELETE FROM piece WHERE document = ?", document)
    }
}
