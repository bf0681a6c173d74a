import TextLayout

/// A line of a card folded to a width.
public struct CardLine: Hashable, Sendable {
    /// Which paragraph; nil for an empty line.
    public var paragraph: Int?
    /// The bytes of the paragraph's text that it shows.
    public var shown: Range<Int>
    /// Cells left free before it.
    public var indent: Int
    /// What is left free within it, in text order: the cells of a row stand in columns.
    public var gaps: [Gap] = []
}

/// A card's lines at one width; text becomes cells only when it is drawn.
public struct CardLayout: Sendable {
    /// The width in cells.
    public let width: Int
    public let lines: [CardLine]
    /// The first line of every paragraph.
    private let starts: [Int]

    /// Folds a card to a width in cells.
    init(_ card: Card, width: Int) {
        self.width = width
        var lines: [CardLine] = []
        var starts: [Int] = []
        var table = 0..<0
        var columns: TableColumns?
        for (index, paragraph) in card.paragraphs.enumerated() {
            if paragraph.isSpaced, !lines.isEmpty { lines.append(CardLine(paragraph: nil, shown: 0..<0, indent: 0)) }
            starts.append(lines.count)
            if paragraph.isRow, !table.contains(index) {
                table = card.table(from: index)
                columns = TableColumns(card.paragraphs[table], width: width - paragraph.indent)
            }
            if let columns, table.contains(index) {
                lines.append(paragraph.row(index: index, gaps: columns.gaps(inRow: index - table.lowerBound)))
            } else {
                lines += paragraph.lines(width: width, index: index)
            }
        }
        self.lines = lines
        self.starts = starts
    }

    /// The line on which a byte of a paragraph's text stands.
    public func line(of offset: Int, in paragraph: Int) -> Int {
        guard starts.indices.contains(paragraph) else { return 0 }
        let end = paragraph + 1 < starts.count ? starts[paragraph + 1] : lines.count
        var low = starts[paragraph]
        var high = end
        while low + 1 < high {
            let middle = (low + high) / 2
            let line = lines[middle]
            if line.paragraph == paragraph, line.shown.lowerBound <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The first line of a paragraph.
    func start(of paragraph: Int) -> Int {
        starts.indices.contains(paragraph) ? starts[paragraph] : 0
    }
}

extension Card {
    /// The rows that stand below each other from one on.
    fileprivate func table(from first: Int) -> Range<Int> {
        let rest = paragraphs[(first + 1)...]
        return first..<(rest.firstIndex { !$0.isRow || $0.isSpaced } ?? rest.endIndex)
    }
}

extension Paragraph {
    /// A row of a table that fits into a line.
    fileprivate func row(index: Int, gaps: [Gap]) -> CardLine {
        CardLine(paragraph: index, shown: range, indent: indent, gaps: gaps)
    }

    fileprivate func lines(width: Int, index: Int) -> [CardLine] {
        let room = max(2, width - indent)
        let ends: Folding.LineEnds = keepsLineEnds ? .kept : .folded
        guard hanging > 0, room > hanging + 8, !keepsLineEnds else {
            return Folding.lines(of: text, in: range, width: room, lineEnds: ends)
                .map { CardLine(paragraph: index, shown: $0.shown, indent: min(indent, max(0, width - 2))) }
        }
        guard let first = Folding.lines(of: text, in: range, width: room).first else { return [] }
        let rest = Folding.lines(of: text, in: first.range.upperBound..<range.upperBound, width: room - hanging)
        return [CardLine(paragraph: index, shown: first.shown, indent: indent)]
            + rest.map { CardLine(paragraph: index, shown: $0.shown, indent: indent + hanging) }
    }
}
