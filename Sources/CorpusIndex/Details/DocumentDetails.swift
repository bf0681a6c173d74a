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
            let pieces = try PieceReader(db).pieces(id.rawValue)
            let rest = try db.row(
                "SELECT untold, \"references\", styles FROM document WHERE id = ?",
                [id.rawValue]
            )
            let text = pieces.flatMap(\.text.bytes)
            let summary = try DocumentRow.summary(row)
            return DocumentDetail(
                summary: summary,
                text: text,
                blocks: Self.blocks(of: pieces.flatMap(\.passages)),
                links: pieces.flatMap(\.mentions).map { Link($0.range, to: PartyID($0.party)) },
                untold: ByteRanges.ranges(try rest?.bytes(0) ?? []),
                references: ReferenceList.references(rest?[1] ?? ""),
                styles: StyleList.styles(try rest?.bytes(2) ?? [], length: text.count),
                placing: pieces.first?.count.rows == nil ? nil : .paragraphs
            )
        }
    }

    /// The blocks that passages are; the pieces of a cut block become one.
    private static func blocks(of passages: [LaidPassage]) -> [Block] {
        var blocks: [Block] = []
        var isOpen = false
        for passage in passages {
            guard let kind = passage.kind, passage.length > 0 else { continue }
            if isOpen, let last = blocks.last, last.kind == kind, last.range.upperBound == passage.range.lowerBound {
                blocks[blocks.count - 1] = Block(kind, last.range.lowerBound..<passage.block.upperBound)
            } else {
                blocks.append(Block(kind, passage.block))
            }
            isOpen = passage.length == passage.range.count
        }
        return blocks
    }
}
