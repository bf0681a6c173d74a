/// What the rows of a page's tables are: rows of data, names of columns, or parts of a layout.
struct HtmlTables {
    /// What a row is written as.
    enum Form {
        /// A line of its cells.
        case data
        /// The same, naming the columns.
        case names
        /// A label with what it labels: "Q: When does it open?", "1.2. Fees".
        case labelled
    }

    /// A row that is not read like the text around it.
    struct Row {
        let form: Form
        /// Its cells; one that reaches down from an earlier row stands in each row that it reaches.
        let cells: [Int]
        let table: Int
    }

    /// By the element of the row.
    private(set) var rows: [Int: Row] = [:]

    /// The tables of a page, as far as they are not left out.
    init(_ tree: HtmlTree, _ prose: HtmlProse, leavingOut mask: [Bool]) {
        var budget = tree.bytes.count
        for index in tree.nodes.indices where tree[index].tag == .table && !mask[index] {
            let table = HtmlTable(index, in: tree, prose, mask, &budget)
            guard table.rows.count > 1 || !table.isMenu else { continue }
            for (place, row) in table.rows.enumerated() {
                guard let form = table.form(of: place) else { continue }
                rows[row.node] = Row(form: form, cells: row.cells.map(\.node), table: index)
            }
        }
    }
}

/// A table with what tells whether it holds data.
struct HtmlTable {
    struct Cell {
        let node: Int
        /// Whether it says that it is the head of its column or row.
        let isHead: Bool
        /// Its text where that is short; empty where it has none.
        let label: String?
        /// How many blocks of text it holds.
        let pieces: Int
        let letters: Int
        let linkedLetters: Int
        /// Whether there is in it what stands in no table of data: a table, an article, a heading of the page.
        let holdsMore: Bool
        let isDate: Bool

        var isEmpty: Bool { label?.isEmpty ?? false }
    }

    struct Row {
        let node: Int
        /// Whether it stands in the part for names of columns.
        let isInHead: Bool
        let cells: [Cell]
    }

    private(set) var rows: [Row] = []
    /// Whether its first row says what its columns hold, so that all others hold that.
    private var isOfData = false

    /// A cell of more letters holds an article rather than an entry.
    private static let most = (cell: 1500, entry: 6000)
    /// A name of a column is not longer, in bytes.
    private static let labelLimit = 40
    /// What is marked as the name of a column is none when it has more letters.
    private static let headLimit = 120

    /// `budget` is how many letters may still be said again, where a cell reaches down into further rows.
    init(_ table: Int, in tree: HtmlTree, _ prose: HtmlProse, _ mask: [Bool], _ budget: inout Int) {
        var spans = HtmlSpans()
        var index = table + 1
        while index < tree[table].end {
            let node = tree[index]
            if node.tag == .tr, !mask[index] {
                let cells = tree.children(of: index).filter {
                    (tree[$0].tag == .td || tree[$0].tag == .th) && !mask[$0]
                }
                let own = cells.map { Cell($0, in: tree, prose, mask) }
                let all = spans.row(of: own, in: tree, &budget)
                rows.append(Row(node: index, isInHead: tree[node.parent].tag == .thead, cells: all))
            }
            let goesIn = node.tag == .thead || node.tag == .tbody || node.tag == .tfoot
            index = goesIn && !mask[index] ? index + 1 : node.end
        }
        guard rows.count > 1, tree.string(.role, of: table)?.lowercased() != "presentation",
            let first = rows.first(where: { !$0.cells.isEmpty })
        else { return }
        isOfData =
            first.cells.count > 1 && (first.isInHead || first.cells.allSatisfy(\.isHead))
            && !rows.contains { $0.cells.contains(where: \.holdsMore) }
    }

    /// Whether its only row is a row of links.
    var isMenu: Bool {
        let cells = rows.flatMap(\.cells)
        return cells.allSatisfy { $0.linkedLetters * 10 >= $0.letters * 7 }
    }

    /// What a row is written as; nil when its cells are read one after the other.
    func form(of place: Int) -> Form? {
        let row = rows[place]
        guard row.cells.contains(where: { !$0.isEmpty }), !row.cells.contains(where: \.holdsMore) else { return nil }
        if namesColumns(place) { return .names }
        guard row.cells.count > 1 else { return isOfData ? .data : nil }
        if isLabelled(row) { return .labelled }
        guard isOfData || row.cells.count(where: { !$0.isEmpty }) > 1 else { return nil }
        let hasDate = row.cells.prefix(3).contains(where: \.isDate)
        let most = hasDate ? Self.most.entry : Self.most.cell
        guard row.cells.allSatisfy({ $0.letters <= most }) else { return nil }
        return hasDate || isOfData || row.cells.allSatisfy { $0.pieces <= 1 } ? .data : nil
    }

    typealias Form = HtmlTables.Form

    // MARK: Names of columns

    private func namesColumns(_ place: Int) -> Bool {
        let row = rows[place]
        if row.isInHead || row.cells.allSatisfy({ $0.isHead || $0.isEmpty }) { return !readsAsData(row) }
        guard place == 0, row.cells.count > 1, row.cells.dropFirst().allSatisfy({ isLabel($0) }) else { return false }
        guard row.cells.first.map({ isLabel($0) || $0.isEmpty }) ?? false else { return false }
        return contrasts(with: row)
    }

    /// Whether a row that is marked as names of columns is none: word processors mark the first row of any table.
    private func readsAsData(_ row: Row) -> Bool {
        if row.cells.contains(where: { $0.letters > Self.headLimit }) { return true }
        let dates = row.cells.filter(\.isDate)
        return dates.count == 1 && row.cells.contains { !$0.isDate && ($0.letters > 25 || $0.pieces > 1) }
    }

    private func isLabel(_ cell: Cell) -> Bool {
        guard let label = cell.label, !label.isEmpty, cell.pieces <= 1, !cell.isDate else { return false }
        guard label.utf8.count <= Self.labelLimit, !label.utf8.contains(where: \.isDigit) else { return false }
        return label.split(separator: " ").count <= 5 && !(label.last.map { ".!?;".contains($0) } ?? true)
    }

    /// Whether the rows below have a column of dates, figures or sentences where this one has none.
    private func contrasts(with row: Row) -> Bool {
        let below = rows.dropFirst().prefix(6).filter { $0.cells.count > 1 }
        guard !below.isEmpty else { return false }
        return row.cells.indices.contains { column in
            let cells = below.compactMap { column < $0.cells.count ? $0.cells[column] : nil }
            let isOther = cells.allSatisfy { $0.isDate || $0.isFigure || $0.isSentence }
            return isOther && (cells.count > 1 || cells.first?.isDate == true)
        }
    }

    // MARK: Labels

    /// Whether a row of two cells is a number, a bullet or a letter with what it stands before.
    private func isLabelled(_ row: Row) -> Bool {
        guard row.cells.count == 2, !isOfData, let label = row.cells[0].label, !label.isEmpty else { return false }
        guard label.utf8.count <= 9, !row.cells[1].isEmpty, !row.cells[0].isDate else { return false }
        let parts = label.split { !$0.isLetter && !$0.isNumber }
        let isNumber = parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) && $0.utf8.count <= 3 }
        let isMark = parts.count == 1 && parts[0].count == 1 && parts[0].count < label.count
        return (isNumber && (parts.count > 1 || label.last.map { ".):".contains($0) } ?? false)) || parts.isEmpty
            || isMark
    }
}

extension HtmlTable.Cell {
    init(_ index: Int, in tree: HtmlTree, _ prose: HtmlProse, _ mask: [Bool]) {
        node = index
        isHead = tree[index].tag == .th
        var (pieces, letters, linked, bytes) = (0, 0, 0, 0)
        var holdsMore = false
        var number = index
        while number < tree[index].end {
            let node = tree[number]
            guard !mask[number] else {
                number = node.end
                continue
            }
            if node.tag == .text { bytes += node.text.count }
            if prose.letters[number] > 0 {
                pieces += 1
                letters += prose.letters[number]
                linked += prose.linkedLetters[number]
            }
            holdsMore = holdsMore || node.tag.isMoreThanData
            if node.tag == .table { break }
            number += 1
        }
        (self.pieces, self.letters, linkedLetters, self.holdsMore) = (pieces, letters, linked, holdsMore)
        label = bytes <= 200 ? tree.text(in: index).withoutFilling : nil
        isDate = label.map(PageDate.isAlone) ?? false
    }

    /// Whether it says a number for the most part: "40 m", "$ 1,200", "12 %".
    fileprivate var isFigure: Bool {
        guard let label else { return false }
        let digits = label.utf8.count(where: \.isDigit)
        return digits > 0 && digits * 2 >= letters
    }

    fileprivate var isSentence: Bool { letters >= 40 || (letters >= 15 && label?.last == ".") }
}

extension String {
    /// Nothing, where there are only the no-break spaces that keep an empty cell open.
    fileprivate var withoutFilling: String {
        allSatisfy(\.isWhitespace) ? "" : self
    }
}

extension HtmlTag {
    /// Whether it stands in no cell of a table of data.
    fileprivate var isMoreThanData: Bool {
        switch self {
        case .table, .article, .main, .form, .nav, .h1, .h2: true
        default: false
        }
    }
}

extension HtmlTree {
    /// The nodes that stand in a node directly.
    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < nodes[index].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }
}

/// Puts the cells that reach down from rows above among those of each row.
private struct HtmlSpans {
    /// The cells that reach into the next row, by their columns, and how many more rows they reach.
    private var open: [(column: Int, cell: HtmlTable.Cell, rows: Int)] = []

    /// Longer cells are not said again, in letters; nor are more of them in a row, nor in more rows.
    private static let most = (letters: 120, cells: 4, rows: 200)

    /// The cells of the next row; what is said again counts against the budget.
    mutating func row(of own: [HtmlTable.Cell], in tree: HtmlTree, _ budget: inout Int) -> [HtmlTable.Cell] {
        var above = open[...]
        var cells: [HtmlTable.Cell] = []
        var column = 0
        open.removeAll(keepingCapacity: true)
        func takeAbove(to column: Int) -> Int {
            var column = column
            while let next = above.first, next.column <= column {
                above.removeFirst()
                cells.append(next.cell)
                column = max(column, next.column + 1)
                if next.rows > 1 { open.append((next.column, next.cell, next.rows - 1)) }
            }
            return column
        }
        for cell in own {
            column = takeAbove(to: column)
            cells.append(cell)
            let down = Self.number(.rowspan, of: cell, in: tree)
            if down > 1, open.count < Self.most.cells, cell.letters <= Self.most.letters, cell.pieces <= 1, budget > 0 {
                budget -= (down - 1) * (cell.letters + 1)
                open.append((column, cell, down - 1))
            }
            column += Self.number(.colspan, of: cell, in: tree)
        }
        _ = takeAbove(to: .max - 1)
        open.sort { $0.column < $1.column }
        return own.allSatisfy(\.isEmpty) ? own : cells
    }

    private static func number(_ name: HtmlAttribute, of cell: HtmlTable.Cell, in tree: HtmlTree) -> Int {
        min(max(tree.string(name, of: cell.node).flatMap { Int($0) } ?? 1, 1), most.rows)
    }
}
