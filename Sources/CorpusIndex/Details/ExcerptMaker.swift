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
    private var documents: [Int64: (path: DocumentPath, title: String)] = [:]
    private var passages: [Int64: [StoredPassage]] = [:]
    private var headings: [Int64: String] = [:]
    private var links: [Stretch: [(Range<Int>, Int64)]] = [:]

    private struct Stretch: Hashable {
        let document: Int64
        let range: Range<Int>
    }

    /// A passage as read: its block and where it stands.
    private struct StoredPassage {
        let range: Range<Int>
        let length: Int
        let line: Int
        let page: Int?
        let heading: Int64?
        let isOpinion: Bool
        let text: [UInt8]

        var block: Range<Int> { range.lowerBound..<range.lowerBound + length }
    }

    init(_ db: Database) {
        self.db = db
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
        guard let source = try source(document), let passage = try passage(document, at: mark.lowerBound) else {
            return nil
        }
        let isWhole =
            extent == .paragraph && passage.length < Self.blockLimit && passage.block.contains(sentence.lowerBound)
            && sentence.upperBound <= passage.block.upperBound
        let shown = try cut(document, isWhole ? passage.block : around(mark, in: sentence), from: passage)
        let highlight = mark.clamped(to: shown.range)
        let citation = Citation(
            document: DocumentID(document),
            path: source.path,
            title: source.title,
            section: try passage.heading.flatMap(heading),
            isOpinion: passage.isOpinion,
            line: passage.line + count(of: 0x0A, in: passage, before: mark.lowerBound),
            page: passage.page.map { $0 + count(of: PageBreak.byte, in: passage, before: mark.lowerBound) },
            range: highlight,
            quote: shown.string(highlight)
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
        guard let passage = try passage(document, at: range.lowerBound) else { return nil }
        let shown = try cut(document, range, from: passage)
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

    private func source(_ document: Int64) throws -> (path: DocumentPath, title: String)? {
        if let known = documents[document] { return known }
        guard let row = try db.row("SELECT path, title FROM document WHERE id = ?", [document]) else { return nil }
        let source = (DocumentPath(bytes: try row.bytes(0)), row[1] as String)
        documents[document] = source
        return source
    }

    private func passage(_ document: Int64, at offset: Int) throws -> StoredPassage? {
        if let known = passages[document]?.last(where: { $0.range.contains(offset) }) { return known }
        let row = try db.row(
            """
            SELECT start, length, line, heading, opinion, text, page FROM passage WHERE document = ? AND start <= ?
            ORDER BY start DESC LIMIT 1
            """,
            [document, offset]
        )
        guard let row else { return nil }
        let start: Int = row[0]
        let text = try row.bytes(5)
        let passage = StoredPassage(
            range: start..<start + text.count,
            length: row[1],
            line: row[2],
            page: row[6],
            heading: row[3],
            isOpinion: row[4],
            text: text
        )
        passages[document, default: []].append(passage)
        return passage
    }

    private func heading(_ passage: Int64) throws -> String? {
        if let known = headings[passage] { return known }
        guard
            let row = try db.row(
                "SELECT p.text, length, format FROM passage p JOIN document d ON d.id = document WHERE p.id = ?",
                [passage]
            )
        else { return nil }
        let text = (DocumentFormat(rawValue: row[2]) ?? .plainText).line(try row.bytes(0).prefix(row[1]))
        headings[passage] = text
        return text
    }

    private func count(of byte: UInt8, in passage: StoredPassage, before offset: Int) -> Int {
        passage.text.prefix(max(0, offset - passage.range.lowerBound)).count { $0 == byte }
    }

    /// The bytes of a range, from several passages when it reaches beyond the one at hand; whole characters only.
    private func cut(_ document: Int64, _ range: Range<Int>, from passage: StoredPassage) throws -> TextPiece {
        if passage.range.lowerBound <= range.lowerBound, range.upperBound <= passage.range.upperBound {
            return TextPiece(passage.text, at: passage.range.lowerBound).cut(range)
        }
        return try TextPiece.read(db, document, range).cut(range)
    }

    /// The links in a range; those of its whole passage, when short, are read at once: more of its sentences may come.
    private func links(_ document: Int64, in range: Range<Int>) throws -> [Link] {
        let passage = passages[document]?.last { passage in
            passage.range.count <= Self.limit && passage.range.lowerBound <= range.lowerBound
                && range.upperBound <= passage.range.upperBound
        }
        let stretch = Stretch(document: document, range: passage?.range ?? range)
        if links[stretch] == nil {
            let rows = try db.rows(
                "SELECT start, end, party FROM mention WHERE document = ? AND start >= ? AND start < ? ORDER BY start",
                [document, stretch.range.lowerBound, stretch.range.upperBound]
            )
            links[stretch] = rows.map { row in (row.range(0), row[2]) }
        }
        return (links[stretch] ?? []).compactMap { link, party in
            guard range.lowerBound <= link.lowerBound, link.upperBound <= range.upperBound else { return nil }
            return Link(link.moved(by: -range.lowerBound), to: PartyID(party))
        }
    }
}

extension Range<Int> {
    /// The range with both ends moved.
    func moved(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
