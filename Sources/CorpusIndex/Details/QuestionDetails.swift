import CorpusModel
import GRDB

extension IndexedCorpus {
    public func question(_ id: QuestionID) throws -> QuestionDetail? {
        try read { db in
            let row = try db.row(
                "SELECT \(QuestionRow.columns), start, end, answerStart, answerEnd FROM question WHERE id = ?",
                [id.rawValue]
            )
            guard let row else { return nil }
            let excerpts = ExcerptMaker(db)
            let place = row.range(5)
            guard let asked = try excerpts.excerpt(row[4], sentence: place, mark: place) else { return nil }
            let answer = (row[7] as Int?) == nil ? nil : row.range(7)
            return QuestionDetail(
                summary: QuestionRow.summary(row),
                question: asked,
                answer: try answer.map { try Self.paragraphs(of: $0, row[4], excerpts) } ?? [],
                parties: try PartyReferences(db).all(ofQuestion: id.rawValue)
            )
        }
    }

    /// An answer's blocks, each held to the answer.
    private static func paragraphs(
        of answer: Range<Int>,
        _ document: Int64,
        _ excerpts: ExcerptMaker
    ) throws -> [Excerpt] {
        let blocks = try excerpts.texts.pieces.pieces(document, answer).flatMap(\.passages).map(\.block)
        return try blocks.filter { !$0.isEmpty && $0.overlaps(answer) }.compactMap { block in
            let held = block.clamped(to: answer)
            return try excerpts.excerpt(document, exactly: held)
        }
    }
}
