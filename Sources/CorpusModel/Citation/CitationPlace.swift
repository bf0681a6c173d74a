/// Where in a document something stands, as a reader can check it.
public enum CitationPlace: Hashable, Sendable {
    /// The line of the file, from 1.
    case line(Int)
    /// The page, from 1.
    case page(Int)
    /// The paragraph below the heading, from 1: items of lists, quotes and code are paragraphs too.
    case paragraph(Int)
    /// The row of a table below the heading, from 1; the row that names the columns is none.
    case row(Int)
    /// In a heading, or in what names the columns of a table.
    case heading

    /// The line, where it is told by that.
    public var line: Int? { if case .line(let line) = self { line } else { nil } }
    /// The page, where it is told by that.
    public var page: Int? { if case .page(let page) = self { page } else { nil } }
    /// The paragraph, where it is told by that.
    public var paragraph: Int? { if case .paragraph(let paragraph) = self { paragraph } else { nil } }
    /// The row, where it is told by that.
    public var row: Int? { if case .row(let row) = self { row } else { nil } }

    /// What is written behind the name of the file: `:12`, `, p. 3`, `, paragraph 3`.
    var suffix: String {
        switch self {
        case .line(let line): ":\(line)"
        case .page(let page): ", p. \(page)"
        case .paragraph(let paragraph): ", paragraph \(paragraph)"
        case .row(let row): ", row \(row)"
        case .heading: ", heading"
        }
    }

    /// The place by itself: `line 12`, `page 3`, `paragraph 3`.
    public var words: String {
        switch self {
        case .line(let line): "line \(line)"
        case .page(let page): "page \(page)"
        case .paragraph(let paragraph): "paragraph \(paragraph)"
        case .row(let row): "row \(row)"
        case .heading: "heading"
        }
    }

    /// Its number; 0 for a heading.
    var number: Int { line ?? page ?? paragraph ?? row ?? 0 }
}

/// What the places of a document are told by.
public enum Placing: Hashable, Sendable {
    case lines, pages, paragraphs
}

/// Counts what comes before a place: lines or pages of the text, or paragraphs and rows below the heading.
public struct PlaceCount: Hashable, Sendable {
    /// The line or page, from 1, or how many paragraphs there are so far.
    public var number: Int
    /// How many rows of tables there are so far; nil where lines or pages are counted.
    public var rows: Int?

    /// So many.
    public init(number: Int, rows: Int?) {
        (self.number, self.rows) = (number, rows)
    }

    /// Nothing yet.
    public init(_ placing: Placing) {
        self = placing == .paragraphs ? PlaceCount(number: 0, rows: 0) : PlaceCount(number: 1, rows: nil)
    }

    /// Goes on by a block; nothing where lines or pages are counted.
    public mutating func pass(_ kind: BlockKind?) {
        guard let rows, let kind else { return }
        switch kind {
        case .heading: self = PlaceCount(.paragraphs)
        case .table: self.rows = rows + 1
        case .tableHeader: break
        case .paragraph, .listItem, .quote, .code, .history: number += 1
        }
    }

    /// Where something stands in the block that was passed last.
    public func place(in kind: BlockKind?) -> CitationPlace {
        switch kind {
        case .heading, .tableHeader: .heading
        case .table: .row(max(1, rows ?? 0))
        default: .paragraph(max(1, number))
        }
    }
}

/// Tells the places of a document in text order.
struct PlaceFinder {
    private let document: DocumentDetail
    private var count: PlaceCount
    private var position = 0
    private var block = 0
    private var heading: Range<Int>?

    init(_ document: DocumentDetail) {
        self.document = document
        count = PlaceCount(document.placing)
    }

    /// Where a byte stands that is no earlier than the last one, and the heading above it, where places are told by that.
    mutating func find(_ offset: Int) -> (place: CitationPlace, section: String?) {
        let end = min(offset, document.text.count)
        defer { position = max(position, end) }
        switch document.placing {
        case .lines: return (.line(newlines(end, of: 0x0A)), nil)
        case .pages: return (.page(newlines(end, of: PageBreak.byte)), nil)
        case .paragraphs: return paragraph(at: offset)
        }
    }

    private mutating func newlines(_ end: Int, of byte: UInt8) -> Int {
        count.number += document.text[position..<max(position, end)].count { $0 == byte }
        return count.number
    }

    private mutating func paragraph(at offset: Int) -> (CitationPlace, String?) {
        let blocks = document.blocks
        while block < blocks.count, blocks[block].range.lowerBound <= offset {
            count.pass(blocks[block].kind)
            if case .heading = blocks[block].kind { heading = blocks[block].range }
            block += 1
        }
        let kind = block > 0 ? blocks[block - 1].kind : nil
        if case .heading = kind { return (.heading, nil) }
        let words = heading.map {
            String(decoding: document.text[$0.clamped(to: document.text.indices)], as: UTF8.self)
        }
        return (count.place(in: kind), words.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
    }
}

extension DocumentDetail {
    /// Where a byte of the text stands, and the heading above it, where places are told by that.
    public func place(at offset: Int) -> (place: CitationPlace, section: String?) {
        var finder = PlaceFinder(self)
        return finder.find(offset)
    }
}
