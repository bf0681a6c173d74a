import CorpusModel
import GRDB

/// Cuts excerpts out of the passages; keeps what it has read for the next one.
final class ExcerptMaker {
    /// A block larger than this is not shown whole, in bytes.
    private static let blockLimit = 1500
    /// No excerpt is longer, in bytes.
    private static let limit = 8000

    /// How much of the text about a finding is shown.
    enum Extent {
        case sentence
        /// The sentence in its paragraph, when that is short.
        case paragraph
    }

    private let db: Database
    /// What it reads by, for whoever reads the same documents.
    let texts: TextLines
    private var pieces: PieceReader { texts.pieces }
    private var documents: [Int64: Source] = [:]
    private var headings: [Heading: String] = [:]

    /// What is cited of a document.
    private struct Source {
        let path: DocumentPath
        let title: String
        let format: DocumentFormat
    }

    /// Where a heading begins.
    private struct Heading: Hashable {
        let document: Int64
        let start: Int
    }

    init(_ db: Database) {
        self.db = db
        texts = TextLines(db)
    }

    /// The sentence, or its paragraph, with a part of it marked.
    ///
    /// Nil when the document is gone.
    func excerpt(
        _ document: Int64,
        sentence: Range<Int>,
        mark: Range<Int>,
        showing extent: Extent = .paragraph
    ) throws -> Excerpt? {
        guard let source = try source(document), let piece = try pieces.piece(document, at: mark.lowerBound),
            let place = piece.place(of: mark.lowerBound)
        else { return nil }
        let passage = piece.passages[place]
        let isWhole =
            extent == .paragraph && passage.length < Self.blockLimit && passage.block.contains(sentence.lowerBound)
            && sentence.upperBound <= passage.block.upperBound
        let shown = try pieces.text(document, isWhole ? passage.block : around(mark, in: sentence))
        let highlight = mark.clamped(to: shown.range)
        // A row of a table is only understood with all its cells.
        let cited = passage.kind == .table ? sentence.clamped(to: shown.range) : highlight
        let citation = Citation(
            document: DocumentID(document),
            path: source.path,
            title: source.title,
            section: try piece.heading(above: place).flatMap { try text(of: Heading(document: document, start: $0)) },
            isOpinion: passage.isOpinion,
            place: piece.citationPlace(of: mark.lowerBound, in: place, source.format),
            range: cited,
            quote: shown.string(cited)
        )
        return Excerpt(
            text: shown.string(shown.range),
            links: try links(document, in: shown.range),
            highlight: highlight.moved(by: -shown.range.lowerBound),
            citation: citation
        )
    }

    /// Just these bytes, nothing marked: a paragraph of an answer.
    ///
    /// Nil when the document is gone.
    func excerpt(_ document: Int64, exactly range: Range<Int>) throws -> Excerpt? {
        let shown = try pieces.text(document, range)
        guard var excerpt = try excerpt(document, sentence: range, mark: range) else { return nil }
        excerpt.text = shown.string(shown.range)
        excerpt.links = try links(document, in: shown.range)
        excerpt.highlight = 0..<0
        return excerpt
    }

    /// A sentence too long to be shown is cut about its mark.
    private func around(_ mark: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        guard sentence.count > Self.limit else { return sentence }
        let start = max(sentence.lowerBound, mark.lowerBound - Self.limit / 2)
        return start..<min(sentence.upperBound, start + Self.limit)
    }

    private func source(_ document: Int64) throws -> Source? {
        if let known = documents[document] { return known }
        guard let row = try db.row("SELECT path, title, format FROM document WHERE id = ?", [document]) else {
            return nil
        }
        let format = DocumentFormat(code: row[2]) ?? .plainText
        let source = Source(path: DocumentPath(bytes: try row.bytes(0)), title: row[1], format: format)
        documents[document] = source
        return source
    }

    private func text(of heading: Heading) throws -> String? {
        if let known = headings[heading] { return known }
        guard let piece = try pieces.piece(heading.document, at: heading.start),
            let place = piece.place(of: heading.start)
        else { return nil }
        let text = try texts.line(heading.document, piece.passages[place].block)
        headings[heading] = text
        return text
    }

    private func links(_ document: Int64, in range: Range<Int>) throws -> [Link] {
        try pieces.pieces(document, range).flatMap { piece in
            piece.mentions.lazy
                .filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
                .map { Link($0.range.moved(by: -range.lowerBound), to: PartyID($0.party)) }
        }
    }
}

extension Range<Int> {
    /// The range with both ends moved.
    func moved(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
