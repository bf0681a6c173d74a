import CorpusModel
import GRDB

/// Stretches of the documents' texts as lines: what the timeline says of its events, and headings.
final class TextLines {
    private let db: Database
    let pieces: PieceReader
    private var standing: [Int64: StandingText] = [:]

    init(_ db: Database) {
        self.db = db
        pieces = PieceReader(db)
    }

    /// A stretch of a document as a line, without struck words.
    func line(_ document: Int64, _ range: Range<Int>) throws -> String {
        listLine(try standingBytes(document, range))
    }

    /// What the timeline says of an event; cells of a row stand side by side, less the one that tells when.
    func line(_ document: Int64, of event: StoredEvent) throws -> String {
        let start = event.clause.lowerBound
        let time = event.time.map { $0.range.lowerBound - start..<$0.range.upperBound - start }
        return listLine(CellLine.joined(try standingBytes(document, event.clause), without: time))
    }

    /// The bytes of a stretch, spaces in place of struck words.
    private func standingBytes(_ document: Int64, _ range: Range<Int>) throws -> [UInt8] {
        let shown = try pieces.text(document, range)
        var bytes = Array(shown.bytes)
        guard zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x7E && $1 == 0x7E }) else { return bytes }
        for gap in try standing(of: document).struck(within: shown.range) {
            for index in gap { bytes[index - shown.range.lowerBound] = 0x20 }
        }
        return bytes
    }

    private func standing(of document: Int64) throws -> StandingText {
        if let known = standing[document] { return known }
        let row = try db.row("SELECT styles FROM document WHERE id = ?", [document])
        let found = StandingText(StyleList.styles(try row?.bytes(0) ?? [], length: .max))
        standing[document] = found
        return found
    }
}
