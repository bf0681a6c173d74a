import CorpusModel
import GRDB

/// Some bytes of a document's text with where they stand in it.
struct TextPiece {
    let bytes: [UInt8]
    let range: Range<Int>

    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        range = start..<start + bytes.count
    }

    /// The passages that a range touches, put together.
    static func read(_ db: Database, _ document: Int64, _ range: Range<Int>) throws -> TextPiece {
        let rows = try db.rows(
            """
            SELECT start, text FROM passage WHERE document = ? AND start < ? AND start >= (
                SELECT coalesce(max(start), 0) FROM passage WHERE document = ? AND start <= ?
            ) ORDER BY start
            """,
            [document, range.upperBound, document, range.lowerBound]
        )
        var bytes: [UInt8] = []
        for row in rows { bytes += try row.bytes(1) }
        return TextPiece(bytes, at: rows.first?[0] ?? range.lowerBound)
    }

    /// The bytes of a range, held to this piece and to whole characters.
    func cut(_ wanted: Range<Int>) -> TextPiece {
        let held = wanted.clamped(to: range).moved(by: -range.lowerBound)
        var start = held.lowerBound
        var end = held.upperBound
        while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
        while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return TextPiece(Array(bytes[start..<end]), at: range.lowerBound + start)
    }

    /// The text of a range, held to this piece.
    func string(_ wanted: Range<Int>) -> String {
        String(decoding: bytes[wanted.clamped(to: range).moved(by: -range.lowerBound)], as: UTF8.self)
    }
}
