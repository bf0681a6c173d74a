import GRDB

/// A piece of a document's text with what is known of its passages.
struct StoredPiece {
    let document: Int64
    /// The number of its first passage.
    let first: Int64
    let passages: [LaidPassage]
    let mentions: [StoredMention]
    /// The number of the passage that is the heading above its first one.
    fileprivate let heading: Int64?
    /// The line and page of its first byte, from 1; no page where the format has none.
    let line: Int
    let page: Int?
    let text: TextPiece

    /// The place in `passages` of the one that a byte is in; nil for one outside.
    func place(of offset: Int) -> Int? {
        guard text.range.contains(offset) else { return nil }
        var bounds = passages.indices
        while bounds.count > 1 {
            let middle = bounds.lowerBound + bounds.count / 2
            bounds =
                passages[middle].range.lowerBound <= offset ? middle..<bounds.upperBound : bounds.lowerBound..<middle
        }
        return bounds.first
    }

    /// The number of the passage that is the heading above one; nil for a heading and where there is none.
    func heading(above place: Int) -> Int64? {
        guard !passages[place].isHeading else { return nil }
        guard let last = passages[..<place].lastIndex(where: \.isHeading) else { return heading }
        // A heading that was cut begins with the first of its passages.
        let before = passages[..<last].lastIndex { !$0.isHeading || $0.range.count > $0.length }
        return first + Int64(before.map { $0 + 1 } ?? 0)
    }

    /// The bytes of a range that lies within it.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        text.bytes[range.clamped(to: text.range).moved(by: -text.range.lowerBound)]
    }

    /// How often a byte stands before a place.
    func count(of byte: UInt8, before offset: Int) -> Int {
        text.bytes.prefix(max(0, offset - text.range.lowerBound)).count { $0 == byte }
    }
}

extension LaidPassage {
    fileprivate var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}

/// Reads pieces of documents; keeps the last ones, as who asks for a sentence soon asks for the next.
final class PieceReader {
    private let db: Database
    private var kept: [StoredPiece] = []

    /// How many are kept.
    private static let limit = 8
    private static let columns = "document, first, start, length, line, page, heading, passages, mentions, text"

    init(_ db: Database) {
        self.db = db
    }

    /// The piece that a byte of a document is in; nil when there is none.
    func piece(_ document: Int64, at offset: Int) throws -> StoredPiece? {
        try piece(where: { $0.document == document && $0.text.range.contains(offset) }) {
            let sql = "SELECT \(Self.columns) FROM piece WHERE document = ? AND start <= ? ORDER BY start DESC LIMIT 1"
            return try db.row(sql, [document, offset])
        }
    }

    /// The piece that a passage is in; nil when there is none.
    func piece(ofPassage number: Int64) throws -> StoredPiece? {
        try piece(where: { ($0.first..<$0.first + Int64($0.passages.count)).contains(number) }) {
            try db.row("SELECT \(Self.columns) FROM piece WHERE first <= ? ORDER BY first DESC LIMIT 1", [number])
        }
    }

    private func piece(where isWanted: (StoredPiece) -> Bool, _ row: () throws -> Row?) throws -> StoredPiece? {
        if let known = kept.last(where: isWanted) { return known }
        guard let piece = try row().map(Self.piece) else { return nil }
        if kept.count == Self.limit { kept.removeFirst() }
        kept.append(piece)
        return isWanted(piece) ? piece : nil
    }

    /// The pieces of a document that a range touches; by default all.
    func pieces(_ document: Int64, _ range: Range<Int> = 0..<Int.max) throws -> [StoredPiece] {
        if let known = kept.last(where: { $0.document == document && $0.text.range.contains(range) }) { return [known] }
        return try db.rows(
            """
            SELECT \(Self.columns) FROM piece WHERE document = ? AND start < ? AND start + length > ? ORDER BY start
            """,
            [document, range.upperBound, range.lowerBound]
        ).map(Self.piece)
    }

    /// The bytes of a range, held to the document and to whole characters.
    func text(_ document: Int64, _ range: Range<Int>) throws -> TextPiece {
        let pieces = try pieces(document, range)
        let bytes = pieces.count == 1 ? pieces[0].text.bytes : pieces.flatMap(\.text.bytes)
        return TextPiece(bytes, at: pieces.first?.text.range.lowerBound ?? range.lowerBound).cut(range)
    }

    private static func piece(_ row: Row) throws -> StoredPiece {
        let start: Int = row[2]
        return StoredPiece(
            document: row[0],
            first: row[1],
            passages: PieceLayout.passages(try row.bytes(7), from: start),
            mentions: StoredMention.mentions(try row.bytes(8), from: start),
            heading: row[6],
            line: row[4],
            page: row[5],
            text: TextPiece(try PackedText.unpacked(try row.bytes(9), length: row[3]), at: start)
        )
    }
}
