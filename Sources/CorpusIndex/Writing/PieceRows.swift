import CorpusModel
import GRDB

extension IndexWriter {
    /// Writes a document's text, cut into pieces, with the places that name its parties; gives the numbers of the pieces.
    func writePieces(of entry: IndexEntry, _ parties: [Int64], _ document: Int64) throws -> [Int64] {
        var ids: [Int64] = []
        let text = entry.document.text
        let all = StoredMention.all(of: entry.findings, parties)
        var mentions = all[...]
        for piece in entry.derived.pieces {
            let own = mentions.prefix { $0.range.lowerBound < piece.range.upperBound }
            mentions.removeFirst(own.count)
            try db.run(
                """
                INSERT INTO piece (document, start, length, place, rows, heading, passages, mentions, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                document,
                piece.range.lowerBound,
                piece.range.count,
                piece.count.number,
                piece.count.rows,
                piece.heading,
                piece.layout,
                StoredMention.bytes(of: own, from: piece.range.lowerBound),
                packer.packed(text[piece.range])
            )
            let id = db.lastInsertedRowID
            ids.append(id)
            try db.run("INSERT INTO pieceWords (rowid, text) VALUES (?, ?)", id, text[piece.range])
        }
        counts[.piece, default: 0] += entry.derived.pieces.count
        countCompanions(StoredMention.partiesBySentence(all), sign: 1)
        return ids
    }

    func removePieces(of document: Int64) throws {
        let pieces = try PieceReader(db).pieces(document)
        countCompanions(StoredMention.partiesBySentence(pieces.flatMap(\.mentions)), sign: -1)
        for piece in pieces {
            let words = "INSERT INTO pieceWords (pieceWords, rowid, text) VALUES ('delete', ?, ?)"
            try db.run(words, piece.id, piece.text.bytes)
            try setEventPlaces([], of: piece.id)
        }
        counts[.piece, default: 0] -= pieces.count
        removedPieces += pieces.count
        try db.run("DELETE FROM piece WHERE document = ?", document)
    }
}
