import CorpusModel

/// A row of a table: its cells, and the column that tells when.
struct TableRow {
    private let text: ReadText
    /// The tokens of each cell, none for an empty one.
    private let cells: [Range<Int>]
    /// The times of the row, dates or not.
    private let times: [FoundTime]
    /// What the columns are named; empty when nothing names them.
    private let columns: [[Word]]

    /// Of wider rows only the first cells and times are looked at.
    private static let widest = 64

    /// Looks at the tokens of a row with its times.
    init(_ text: ReadText, _ tokens: Range<Int>, _ times: ArraySlice<FoundTime>, columns: [[Word]]) {
        self.text = text
        self.times = Array(times.prefix(Self.widest))
        self.columns = columns
        var cells: [Range<Int>] = []
        var start = tokens.lowerBound
        for index in tokens where text.tokens[index].word == "|" {
            guard cells.count < Self.widest else { break }
            cells.append(start..<index)
            start = index + 1
        }
        self.cells = cells + [start..<min(tokens.upperBound, start + EventClauses.reach)]
    }

    /// The date of the row and the tokens that tell what happened then; nil where the row is no entry of a chronology.
    func entry() -> (time: FoundTime, told: Range<Int>)? {
        guard cells.count > 1, let (column, time) = date() else { return nil }
        let told = cells.filter { !$0.isEmpty && date(of: $0) == nil }.drop { !$0.contains(where: isPlainWord) }
        guard let first = told.first, let last = told.last else { return nil }
        guard told.contains(where: tells) || (isNamedAsDate(column) && !told.contains(where: isFigure)) else {
            return nil
        }
        return (time, first.lowerBound..<last.upperBound)
    }

    /// The cells that are sentences.
    var sentences: [Range<Int>] {
        cells.filter { $0.count > 3 && Self.stops.contains(text.tokens[$0.upperBound - 1].word) }
    }

    private static let stops: Set<Word> = [".", "!"]

    // MARK: When

    /// The date that the row is dated by: of a column named for it, else the first.
    private func date() -> (column: Int, time: FoundTime)? {
        let dates = cells.indices.compactMap { column in date(of: cells[column]).map { (column, $0) } }
        let named = Self.dateNames.lazy.compactMap { name in dates.first { names($0.0).contains(name) } }
        return named.first ?? dates.first
    }

    /// The date that a cell holds, and nothing else of words.
    private func date(of cell: Range<Int>) -> FoundTime? {
        guard let time = times.first(where: { $0.isDate && $0.when.interval != nil && cell.overlaps($0.tokens) }) else {
            return nil
        }
        let isBare = cell.allSatisfy { index in
            text.tokens[index].shape.isDisjoint(with: .word) || times.contains { $0.tokens.contains(index) }
        }
        return isBare ? time : nil
    }

    private func names(_ column: Int) -> [Word] {
        columns.indices.contains(column) ? columns[column] : []
    }

    /// Names of columns that date their rows, the surest first.
    private static let dateNames: [Word] = [
        "date", "when", "day", "filed", "time", "year", "month", "announced", "signed", "decided", "argued", "entered",
    ]

    private func isNamedAsDate(_ column: Int) -> Bool {
        guard !columns.isEmpty else { return cells[..<column].allSatisfy(\.isEmpty) }
        return names(column).contains { Self.dateNames.contains($0) }
    }

    // MARK: What

    /// Whether a cell tells something: an event by its noun, or words with a verb or with more than names among them.
    private func tells(_ cell: Range<Int>) -> Bool {
        let words = cell.filter { isPlainWord($0) }
        if words.contains(where: { EventLexicon.nouns.contains(text.tokens[$0].word) }) { return true }
        guard words.count > 1, !isFigure(cell) else { return false }
        return VerbReader(text, cell).groups().contains { $0.head > cell.lowerBound || $0.isPassive }
            || words.count > 2
                && words.contains {
                    text.tokens[$0].shape.isDisjoint(with: [.capitalised, .mixedCase])
                        && text.kind($0).isDisjoint(with: .functionWord)
                }
    }

    /// "12.5 %", "3–1", "1,200 tonnes": a number with one word at most.
    private func isFigure(_ cell: Range<Int>) -> Bool {
        cell.contains { !text.tokens[$0].shape.isDisjoint(with: .digits) } && cell.count { isPlainWord($0) } < 2
    }

    private func isPlainWord(_ index: Int) -> Bool {
        let shape = text.tokens[index].shape
        return shape.contains(.word) && !shape.contains(.digits)
    }
}

/// Goes down the blocks of a document and keeps what the columns of the table are named.
struct TableColumns {
    private let document: Document
    private var next = 0
    private var header: Range<Int>?
    private var cached: [[Word]] = []

    init(_ document: Document) {
        self.document = document
    }

    /// The words that name each column of the table that a block is a row of; none for a table without a header.
    ///
    /// To be asked for blocks in their order.
    mutating func names(above row: Int) -> [[Word]] {
        while next <= row {
            switch document.blocks[next].kind {
            case .tableHeader: (header, cached) = (document.blocks[next].range, [])
            case .table: break
            default: (header, cached) = (nil, [])
            }
            next += 1
        }
        if let header, cached.isEmpty {
            cached = Self.words(of: document.text[header.clamped(to: document.text.indices)])
        }
        return cached
    }

    private static func words(of header: ArraySlice<UInt8>) -> [[Word]] {
        header.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { cell in
            cell.split { !Lines.isLetter($0) }.prefix(8).map { Word($0) }
        }
    }
}
