import CorpusModel
import GRDB

/// What the lines of the timeline say: the clauses of their events, out of the documents' texts.
final class EventTexts {
    private let db: Database
    let pieces: PieceReader
    private var formats: [Int64: DocumentFormat] = [:]

    init(_ db: Database) {
        self.db = db
        pieces = PieceReader(db)
    }

    /// A clause of a document as a line.
    func text(_ document: Int64, _ clause: Range<Int>) throws -> String {
        try format(of: document).line(pieces.text(document, clause).bytes[...])
    }

    private func format(of document: Int64) throws -> DocumentFormat {
        if let known = formats[document] { return known }
        let row = try db.row("SELECT format FROM document WHERE id = ?", [document])
        let format = (row?[0] as String?).flatMap(DocumentFormat.init(rawValue:)) ?? .plainText
        formats[document] = format
        return format
    }
}
