import CorpusModel

/// The text of a PDF with the rows of its tables as lines, as far as they are plain.
///
/// `pdftotext` prints a table cell by cell, or column by column. Where lines that are nothing but a date hint at a table, the
/// places of the words on the page tell its rows; each becomes a line where the first word of the table stood.
struct PdfTables {
    /// Its pages parted by form feeds, as before.
    private(set) var text: [UInt8]
    /// The rows in it, in text order.
    private(set) var rows: [Block] = []
    /// The bytes of each page that may hold a table, by the page, from 1.
    private var hinting: [Int: Range<Int>] = [:]

    /// Looks at a text whose page breaks stand on lines of their own.
    init(_ text: [UInt8]) {
        self.text = text
        var (page, start, dates) = (1, 0, 0)
        var above = 0..<0
        func close(at end: Int) {
            if dates > 1 { hinting[page] = start..<end }
        }
        for line in Lines(text, in: text.indices) {
            if line.count == 1, text[line.lowerBound] == PageBreak.byte {
                close(at: line.lowerBound)
                (page, start, dates) = (page + 1, min(line.upperBound + 1, text.count), 0)
            } else if Self.isDate(text, line, below: above) {
                dates += 1
            }
            above = line
        }
        close(at: text.count)
    }

    /// Whether a line is a date, or ends one that begins on the line above.
    private static func isDate(_ text: [UInt8], _ line: Range<Int>, below above: Range<Int>) -> Bool {
        switch DateCell.kind(of: text[text.trimmed(line)]) {
        case nil: false
        case .sure: true
        case .vague: DateCell.kind(of: text[above.lowerBound..<line.upperBound]) == .sure
        }
    }

    /// The pages that may hold tables, with those between; nil when there are none.
    var pages: ClosedRange<Int>? {
        guard let first = hinting.keys.min(), let last = hinting.keys.max() else { return nil }
        return first...last
    }

    /// Makes lines of the rows of tables, by a list of words with their places that `pdftotext -tsv` printed.
    ///
    /// A page whose words are not those of the list stays as it is.
    mutating func read(_ list: [UInt8]) {
        var decoded = DecodedText(list)
        decoded.mend()
        var written = PageWriter(text)
        for page in PdfLayout.pages(of: decoded.text, asked: Set(hinting.keys)) {
            let tables = PdfTableFinder.tables(among: page.lines)
            guard !tables.isEmpty, let range = hinting.removeValue(forKey: page.number),
                let words = PageWords(page, of: decoded.text, in: text, range)
            else { continue }
            written.write(tables, words)
        }
        (text, rows) = written.finished()
    }
}

/// Where the words of a page stand in its text.
private struct PageWords {
    /// The bytes of each word, and whether the text leaves out the hyphen that ends it.
    private(set) var all: [(range: Range<Int>, isCut: Bool)] = []

    /// Goes along the text and the list of words; nil where they are not alike.
    init?(_ page: PdfPage, of list: [UInt8], in text: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        for word in page.words {
            position += text.run(position..<range.upperBound, while: \.isSpace)
            let start = position
            var rest = list[word]
            while position < range.upperBound, let byte = rest.first, byte == text[position] {
                rest = rest.dropFirst()
                position += 1
            }
            guard rest.isEmpty || Self.hyphens.contains(Array(rest)), position > start else { return nil }
            all.append((start..<position, !rest.isEmpty))
        }
        guard text.isBlank(position..<range.upperBound) else { return nil }
    }

    private static let hyphens: [[UInt8]] = [[.dash], [0xE2, 0x80, 0x90]]
}

/// Copies a text, rows in place of the words of tables.
private struct PageWriter {
    private let source: [UInt8]
    private var text: [UInt8] = []
    private var rows: [Block] = []
    /// How far the source is copied.
    private var position = 0

    init(_ source: [UInt8]) {
        self.source = source
        text.reserveCapacity(source.count)
    }

    /// Copies a page with its tables; the page must stand behind those before.
    mutating func write(_ tables: [PdfTable], _ words: PageWords) {
        var owner = [Int?](repeating: nil, count: words.all.count)
        for (number, table) in tables.enumerated() {
            for line in table.all.joined().joined() { for word in line.words { owner[word] = number } }
        }
        var isWritten = tables.map { _ in false }
        var isAfterTable = false
        for (word, owner) in zip(words.all, owner) {
            if let owner {
                if !isAfterTable { text += source[position..<word.range.lowerBound] }
                if !isWritten[owner] { write(tables[owner], words) }
                isWritten[owner] = true
                isAfterTable = true
                position = word.range.upperBound
            } else if isAfterTable {
                part()
                position = word.range.lowerBound
                isAfterTable = false
            }
        }
    }

    /// The whole text, and the rows in it.
    mutating func finished() -> (text: [UInt8], rows: [Block]) {
        text += source[position...]
        position = source.count
        return (text, rows)
    }

    private mutating func write(_ table: PdfTable, _ words: PageWords) {
        part()
        for (number, row) in table.all.enumerated() {
            if number > 0 { text.append(.newline) }
            let start = text.count
            for (column, cell) in row.enumerated() {
                if column > 0 { text += Array(" | ".utf8) }
                write(cell, words)
            }
            // The space before an empty last cell is part of no row.
            while text.last == .space { text.removeLast() }
            rows.append(Block(number == 0 && !table.names.isEmpty ? .tableHeader : .table, start..<text.count))
        }
    }

    private mutating func write(_ cell: PdfTable.Cell, _ words: PageWords) {
        var last: (range: Range<Int>, isCut: Bool)?
        for index in cell.map(\.words).joined() {
            let word = words.all[index]
            if let last, !last.isCut, last.range.upperBound != word.range.lowerBound { text.append(.space) }
            text += source[word.range]
            last = word
        }
    }

    /// Begins a new line below a blank one.
    private mutating func part() {
        while let last = text.last, last.isSpace, last != PageBreak.byte { text.removeLast() }
        if !text.isEmpty { text += text.last == PageBreak.byte ? [.newline] : [.newline, .newline] }
    }
}
