import CorpusModel
import GRDB

/// A piece of a document's text with what is known of its passages.
struct StoredPiece {
    let document: Int64
    let id: Int64
    let passages: [LaidPassage]
    private let packedMentions: [UInt8]
    /// The first byte of the heading above its first passage.
    fileprivate let heading: Int?
    /// The line or page of its first byte, or the paragraphs and rows of its section before its first block.
    let count: PlaceCount
    let text: TextPiece

    /// Reads a piece from the columns `columns`.
    fileprivate init(_ row: StepRow, _ unpacker: TextUnpacker) throws {
        let start = Int(row.number(2))
        document = row.number(0)
        id = row.number(1)
        passages = PieceLayout.passages(row.bytes(7), from: start)
        packedMentions = row.bytes(8)
        heading = row.optionalNumber(6).map { Int($0) }
        count = PlaceCount(number: Int(row.number(4)), rows: row.optionalNumber(5).map { Int($0) })
        text = TextPiece(try unpacker.unpacked(row.bytes(9), length: Int(row.number(3))), at: start)
    }

    fileprivate static let columns = "document, id, start, length, place, rows, heading, passages, mentions, text"

    /// The names in it, in text order.
    var mentions: [StoredMention] { StoredMention.mentions(packedMentions, from: text.range.lowerBound) }

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

    /// The first byte of the heading above a passage; nil for a heading and where there is none.
    func heading(above place: Int) -> Int? {
        guard !passages[place].isHeading else { return nil }
        guard let last = passages[..<place].lastIndex(where: \.isHeading) else { return heading }
        // A heading that was cut begins with the first of its passages.
        let before = passages[..<last].lastIndex { !$0.isHeading || $0.range.count > $0.length }
        return passages[before.map { $0 + 1 } ?? 0].range.lowerBound
    }

    /// Where a byte of a passage stands, in a document of a format.
    func citationPlace(of offset: Int, in place: Int, _ format: DocumentFormat) -> CitationPlace {
        guard count.rows == nil else {
            var count = count
            for index in 0...place where index == 0 || !isContinued(index - 1) { count.pass(passages[index].kind) }
            return count.place(in: passages[place].kind)
        }
        return format.placing == .pages
            ? .page(count.number + self.count(of: PageBreak.byte, before: offset))
            : .line(count.number + self.count(of: 0x0A, before: offset))
    }

    /// Whether the next passage goes on with the block of one.
    private func isContinued(_ place: Int) -> Bool {
        let passage = passages[place]
        return passage.length == passage.range.count && passage.kind == passages[place + 1].kind
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
    private let unpacker: TextUnpacker
    private var kept: [Int64: [StoredPiece]] = [:]
    private var keptBytes = 0

    /// No more text is kept than this, in bytes.
    private static let limit = 1_000_000

    init(_ db: Database) {
        self.db = db
        unpacker = TextUnpacker(db)
    }

    /// The piece that a byte of a document is in; nil when there is none.
    func piece(_ document: Int64, at offset: Int) throws -> StoredPiece? {
        if let known = kept[document]?.first(where: { $0.text.range.contains(offset) }) { return known }
        let found = try read("document = ? AND start <= ? ORDER BY start DESC LIMIT 1", document, offset).first
        return found.flatMap { $0.text.range.contains(offset) ? keep($0) : nil }
    }

    /// The piece of a number; nil when there is none.
    func piece(_ id: Int64) throws -> StoredPiece? {
        try read("id = ?", id).first.map(keep)
    }

    /// The pieces of a document that a range touches; by default all.
    func pieces(_ document: Int64, _ range: Range<Int> = 0..<Int.max) throws -> [StoredPiece] {
        guard let first = try piece(document, at: range.lowerBound) else { return [] }
        let end = first.text.range.upperBound
        guard range.upperBound > end else { return [first] }
        return try [first]
            + read("document = ? AND start >= ? AND start < ? ORDER BY start", document, end, range.upperBound)
    }

    private func read<each Value: Bindable>(_ condition: String, _ values: repeat each Value) throws -> [StoredPiece] {
        var pieces: [StoredPiece] = []
        try db.eachRow("SELECT \(StoredPiece.columns) FROM piece WHERE \(condition)", repeat each values) { row in
            pieces.append(try StoredPiece(row, unpacker))
        }
        return pieces
    }

    private func keep(_ piece: StoredPiece) -> StoredPiece {
        if keptBytes > Self.limit { (kept, keptBytes) = ([:], 0) }
        kept[piece.document, default: []].append(piece)
        keptBytes += piece.text.bytes.count
        return piece
    }

    /// The bytes of a range, held to the document and to whole characters.
    func text(_ document: Int64, _ range: Range<Int>) throws -> TextPiece {
        let pieces = try pieces(document, range)
        let bytes = pieces.count == 1 ? pieces[0].text.bytes : pieces.flatMap(\.text.bytes)
        return TextPiece(bytes, at: pieces.first?.text.range.lowerBound ?? range.lowerBound).cut(range)
    }
}
