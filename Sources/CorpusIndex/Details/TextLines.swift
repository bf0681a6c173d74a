import CorpusModel
import GRDB

/// Stretches of the documents' texts as lines: what the timeline says of its events, and headings.
final class TextLines {
    private let db: Database
    let pieces: PieceReader
    private var formats: [Int64: DocumentFormat] = [:]

    init(_ db: Database) {
        self.db = db
        pieces = PieceReader(db)
    }

    /// A stretch of a document as a line, without the marks of its format.
    func line(_ document: Int64, _ range: Range<Int>) throws -> String {
        try format(of: document).line(pieces.text(document, range).bytes[...])
    }

    /// What the timeline says of an event; cells of a row stand side by side, less the one that tells when.
    func line(_ document: Int64, of event: StoredEvent) throws -> String {
        let bytes = try pieces.text(document, event.clause).bytes
        let start = event.clause.lowerBound
        let time = event.time.map { $0.range.lowerBound - start..<$0.range.upperBound - start }
        return try format(of: document).line(CellLine.joined(bytes, without: time)[...])
    }

    private func format(of document: Int64) throws -> DocumentFormat {
        if let known = formats[document] { return known }
        let row = try db.row("SELECT format FROM document WHERE id = ?", [document])
        let format = (row?[0] as Int?).flatMap(DocumentFormat.init(code:)) ?? .plainText
        formats[document] = format
        return format
    }
}
