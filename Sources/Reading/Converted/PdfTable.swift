/// A table of a page: rows under each other that a column of dates parts.
struct PdfTable {
    typealias Cell = [PdfLine]

    /// The names of the columns; empty when nothing names them.
    var names: [Cell] = []
    /// The cells of each row, as many as there are columns, empty ones too.
    var rows: [[Cell]]

    /// All rows, the one that names the columns first.
    var all: [[Cell]] { names.isEmpty ? rows : [names] + rows }
}

/// Finds the tables of a page whose columns are plain; text in columns and entries of a diary are none.
struct PdfTableFinder {
    /// From top to bottom.
    private let lines: [PdfLine]

    /// So many columns of dates are looked at, at most.
    private static let mostColumns = 8

    /// The tables among the lines of a page.
    static func tables(among lines: [PdfLine]) -> [PdfTable] {
        PdfTableFinder(lines: lines.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }).tables()
    }

    private func tables() -> [PdfTable] {
        var tables: [PdfTable] = []
        var dates = lines.indices.filter { lines[$0].date != nil }
        var taken: Set<Int> = []
        for _ in 0..<Self.mostColumns {
            guard let first = dates.first(where: { lines[$0].date == .sure }) else { break }
            let column = dates.filter { lines[$0].box.isAligned(with: lines[first].box) }
            let members = Set(column)
            dates.removeAll(where: members.contains)
            for run in runs(of: column) {
                var reader = PdfTableReader(lines, run)
                guard let table = reader.table() else { continue }
                // Of two columns of dates in one table the first that is found parts its rows.
                let words = table.all.joined().joined().map(\.words.lowerBound)
                guard taken.isDisjoint(with: words) else { continue }
                taken.formUnion(words)
                tables.append(table)
            }
        }
        return tables
    }

    /// The dates of a column that follow each other with nothing else between them; those that stand alone left out.
    private func runs(of column: [Int]) -> [DateRun] {
        let boxes = column.map { lines[$0].box }
        guard let first = column.first, let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max() else {
            return []
        }
        let members = Set(column)
        var runs: [DateRun] = []
        var open = DateRun()
        for index in first..<lines.count where lines[index].box.left < right && lines[index].box.right > left {
            if members.contains(index), lines[index].date == .sure || isBesideAnother(index) {
                open.dates.append([lines[index]])
                open.start = open.dates.count == 1 ? index : open.start
            } else if open.goesOn(with: lines[index]) {
                open.dates[open.dates.count - 1].append(lines[index])
            } else {
                open.end = lines[index].box.top
                runs.append(open)
                open = DateRun()
            }
        }
        return (runs + [open]).filter { $0.dates.count { $0[0].date == .sure } > 1 }
    }

    /// Whether anything else stands on a line; a year that stands alone is the heading of the rows below it.
    private func isBesideAnother(_ index: Int) -> Bool {
        let box = lines[index].box
        let below = lines[(index + 1)...].prefix { $0.box.top < box.bottom }
        let above = lines[..<index].reversed().prefix { $0.box.top > box.top - box.height }
        return below.contains { $0.box.isBeside(box) } || above.contains { $0.box.isBeside(box) }
    }
}

/// Dates under each other in a column.
struct DateRun {
    /// The lines of each date: "3 May 2024", "10.30 am".
    var dates: [PdfTable.Cell] = []
    /// The first among the lines of the page.
    var start = 0
    /// Where something else stands in the column.
    var end = Double.infinity

    /// Whether a line goes on with the last date: a time of day, as a rule.
    fileprivate func goesOn(with line: PdfLine) -> Bool {
        guard let first = dates.last?.first?.box, let above = dates.last?.last?.box else { return false }
        let step = line.box.top - above.top
        return line.words.count <= 3 && line.box.right - line.box.left <= 1.2 * (first.right - first.left)
            && abs(line.box.left - first.left) <= PdfBox.slack && step > 0.5 * above.height
            && step <= PdfBox.pitch * above.height && line.isFigure
    }
}

extension PdfBox {
    /// What is aligned may be so far off, in points.
    static let slack = 3.0
    /// Lines of one paragraph are so far apart at most, in heights.
    static let pitch = 1.45

    /// Whether one edge or the middle of two boxes are at the same place.
    func isAligned(with other: PdfBox) -> Bool {
        min(abs(left - other.left), abs(right - other.right), abs(centre - other.centre)) <= Self.slack
    }
}
