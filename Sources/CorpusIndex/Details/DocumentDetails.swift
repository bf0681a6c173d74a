import CorpusModel
import GRDB

extension IndexedCorpus {
    public func document(_ id: DocumentID) throws -> DocumentDetail? {
        try read { db in
            let row = try db.row(
                "SELECT \(DocumentRow.columns(of: "document")) FROM document WHERE id = ?",
                [id.rawValue]
            )
            guard let row else { return nil }
            let links = try db.rows(
                "SELECT start, end, party FROM mention WHERE document = ? ORDER BY start",
                [id.rawValue]
            )
            let (text, blocks) = try Self.text(of: id.rawValue, db)
            let rest = try db.row("SELECT untold, \"references\" FROM document WHERE id = ?", [id.rawValue])
            return DocumentDetail(
                summary: try DocumentRow.summary(row),
                text: text,
                blocks: blocks,
                links: links.map { Link($0.range(0), to: PartyID($0[2])) },
                untold: ByteRanges.ranges(try rest?.bytes(0) ?? []),
                references: ReferenceList.references(rest?[1] ?? "")
            )
        }
    }

    /// A document's passages put together again; the pieces of a cut block become one.
    private static func text(of document: Int64, _ db: Database) throws -> ([UInt8], [Block]) {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT length, kind, text FROM passage WHERE document = ? ORDER BY start"),
            arguments: [document]
        )
        var text: [UInt8] = []
        var blocks: [Block] = []
        var isOpen = false
        while let row = try rows.next() {
            let start = text.count
            text += try row.bytes(2)
            let end = start + (row[0] as Int)
            guard let kind = BlockCode.kind(row[1]), end > start else { continue }
            if isOpen, let last = blocks.last, last.kind == kind, last.range.upperBound == start {
                blocks[blocks.count - 1] = Block(kind, last.range.lowerBound..<end)
            } else {
                blocks.append(Block(kind, start..<end))
            }
            isOpen = end == text.count
        }
        return (text, blocks)
    }
}
