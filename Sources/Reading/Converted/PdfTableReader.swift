/// Reads the rows that a run of dates parts; gives up where they are not plain.
struct PdfTableReader {
    private typealias Cell = PdfTable.Cell

    private let lines: [PdfLine]
    private let run: DateRun
    /// The height of a line.
    private let height: Double
    /// From left to right, each as wide as its widest line.
    private var columns: [ClosedRange<Double>] = []
    private var rows: [[Cell]] = []

    private static let mostColumns = 12
    /// A cell with more words is prose beside a date.
    private static let mostWords = 80

    /// Reads the lines of a page, from top to bottom.
    init(_ lines: [PdfLine], _ run: DateRun) {
        (self.lines, self.run) = (lines, run)
        height = run.dates[0][0].box.height
    }

    /// The table; nil when there is none.
    mutating func table() -> PdfTable? {
        let placed = placed()
        let last = run.dates.count - 1
        let sure = placed.filter { $0.row < last || $0.line.box.isBeside(run.dates[last][0].box) }
        setColumns(sure.map(\.line.box) + run.dates.joined().map(\.box))
        guard (2...Self.mostColumns).contains(columns.count) else { return nil }
        let rest = placed.filter { $0.row == last && !$0.line.box.isBeside(run.dates[last][0].box) }
        guard beginsBesideDates(sure, rest.map(\.line)) || isCentredOnDates() else { return nil }
        // "Issued: 3 May 2024" above "Due: 4 June 2024" is the head of a document, as a rule.
        guard columns.indices.allSatisfy(isAligned), !rows.joined().joined().contains(where: \.isLabel) else {
            return nil
        }
        let names = names()
        guard !names.isEmpty || !isBelowText else { return nil }
        return PdfTable(names: names, rows: rows)
    }

    /// Rows that hold their dates and nothing else.
    private var datedRows: [[Cell]] {
        run.dates.map { date in columns.indices.map { $0 == column(of: date[0].box) ? date : [] } }
    }

    /// The lines outside of the column of dates, each with the row whose date it stands beside or below.
    private func placed() -> [(row: Int, line: PdfLine)] {
        let dates = Set(run.dates.joined().map(\.words))
        var (row, start) = (0, run.start)
        while start > 0, lines[start - 1].box.top > run.dates[0][0].box.top - height / 2 { start -= 1 }
        var placed: [(row: Int, line: PdfLine)] = []
        for line in lines[start...] where !dates.contains(line.words) {
            guard line.box.top < run.end - height / 2 else { break }
            while row + 1 < run.dates.count, line.box.top >= run.dates[row + 1][0].box.top - height / 2 { row += 1 }
            placed.append((row, line))
        }
        return placed
    }

    // MARK: Columns

    /// Boxes that share width are one column.
    private mutating func setColumns(_ boxes: [PdfBox]) {
        for box in boxes.sorted(by: { $0.left < $1.left }) {
            if let last = columns.last, box.left < last.upperBound {
                columns[columns.count - 1] = last.lowerBound...max(last.upperBound, box.right)
            } else {
                columns.append(box.left...max(box.left, box.right))
            }
        }
    }

    /// The column that a box stands in, or beside; nil when it reaches over more than one.
    private func column(of box: PdfBox) -> Int? {
        let met = columns.indices.filter { columns[$0].lowerBound < box.right && box.left < columns[$0].upperBound }
        guard met.isEmpty else { return met.count == 1 ? met[0] : nil }
        return columns.indices.min { distance(to: $0, box) < distance(to: $1, box) }
    }

    private func distance(to column: Int, _ box: PdfBox) -> Double {
        max(columns[column].lowerBound - box.right, box.left - columns[column].upperBound)
    }

    private func isDates(_ column: Int) -> Bool {
        rows[0][column].first?.words == run.dates[0][0].words
    }

    // MARK: Rows that begin beside their dates

    /// Sets the rows; false unless the cells of each begin beside its date, and their lines follow without a gap.
    private mutating func beginsBesideDates(_ placed: [(row: Int, line: PdfLine)], _ rest: [PdfLine]) -> Bool {
        rows = datedRows
        for (row, line) in placed {
            guard let column = column(of: line.box) else { return false }
            rows[row][column].append(line)
        }
        goOn(with: rest)
        return zip(rows, run.dates).allSatisfy { row, date in
            let others = columns.indices.filter { !isDates($0) && !row[$0].isEmpty }
            return !others.isEmpty && others.allSatisfy { row[$0][0].box.isBeside(date[0].box) && isOneText(row[$0]) }
        }
    }

    /// Takes the further lines of the last row, up to what is no longer part of it.
    private mutating func goOn(with rest: [PdfLine]) {
        let last = rows.count - 1
        let between = zip(run.dates, run.dates.dropFirst()).map { $1[0].box.top - $0[0].box.top }
        // Where no row has a second line, one as far below the last row as that is from the row above is another row.
        let known = rows.joined().flatMap(steps).filter { $0 > height / 2 }.min()
        let limit = known.map { $0 * 1.2 } ?? min(PdfBox.pitch * height, 0.9 * (between.min() ?? 0))
        for line in rest {
            guard let column = column(of: line.box), !isDates(column), let above = rows[last][column].last,
                line.box.top - above.box.top <= limit || line.box.isBeside(above.box)
            else { return }
            rows[last][column].append(line)
        }
    }

    // MARK: Rows whose dates are in their middle

    /// Sets the rows; false unless each cell between the first date and the last has its middle where a date has.
    private mutating func isCentredOnDates() -> Bool {
        rows = datedRows
        let dates = run.dates.map(middle)
        for column in columns.indices where !isDates(column) {
            var row = 0
            for cell in cells(of: column) {
                let middle = middle(of: cell)
                while row + 1 < dates.count, dates[row] <= middle - height / 2 { row += 1 }
                if abs(dates[row] - middle) < height / 2 {
                    guard rows[row][column].isEmpty, isOneText(cell) else { return false }
                    rows[row][column] = cell
                } else if middle > dates[0], middle < dates[dates.count - 1] {
                    return false
                }
            }
        }
        return rows.allSatisfy { row in columns.indices.contains { !isDates($0) && !row[$0].isEmpty } }
    }

    /// The lines of a column near the dates, those that follow each other without a gap together.
    private func cells(of column: Int) -> [Cell] {
        let (top, bottom) = (
            run.dates[0][0].box.top - 10 * height, run.dates[run.dates.count - 1][0].box.top + 10 * height
        )
        let start = lines[..<run.start].lastIndex { $0.box.top < top }.map { $0 + 1 } ?? 0
        let near = lines[start...].prefix { $0.box.top < min(bottom, run.end - height / 2) }
        var cells: [Cell] = []
        for line in near where self.column(of: line.box) == column {
            if let above = cells.last?.last, line.box.top - above.box.top <= PdfBox.pitch * height {
                cells[cells.count - 1].append(line)
            } else {
                cells.append([line])
            }
        }
        return cells
    }

    private func middle(of cell: Cell) -> Double {
        ((cell.map(\.box.top).min() ?? 0) + (cell.map(\.box.bottom).max() ?? 0)) / 2
    }

    // MARK: Cells

    /// How far each line of a cell is below the one before; 0 for the next part of the same line.
    private func steps(_ cell: Cell) -> [Double] {
        zip(cell, cell.dropFirst()).map { above, line in
            guard line.box.isBeside(above.box) else { return line.box.top - above.box.top }
            let gap = line.box.left - above.box.right
            return gap >= 0 && gap < height ? 0 : .infinity
        }
    }

    /// Whether the lines of a cell follow each other without a gap, and are no prose.
    private func isOneText(_ cell: Cell) -> Bool {
        guard cell.reduce(0, { $0 + $1.words.count }) <= Self.mostWords else { return false }
        let steps = steps(cell)
        let pitch = steps.filter { $0 > 0 }.min() ?? 0
        return steps.allSatisfy { $0 <= min(pitch * 1.35, height * 2.4) }
    }

    /// Whether the cells of a column have an edge or their middle in common, or are figures.
    private func isAligned(_ column: Int) -> Bool {
        let cells = rows.compactMap { $0[column].first }
        guard let first = cells.first?.box else { return false }
        let edges: [(PdfBox) -> Double] = [{ $0.left }, { $0.right }, { $0.centre }]
        return edges.contains { edge in cells.allSatisfy { abs(edge($0.box) - edge(first)) <= PdfBox.slack } }
            || cells.allSatisfy { $0.words.count <= 2 && $0.isFigure }
    }
}

// MARK: What stands above

extension PdfTableReader {
    private static var nameWords: Int { 6 }

    private var top: Double { rows[0].joined().map(\.box.top).min() ?? 0 }

    /// The lines above the first row, the nearest first, those beside each other together.
    private var levelsAbove: [[PdfLine]] {
        let top = top
        let start = lines[..<run.start].lastIndex { $0.box.top < top - 10 * height }.map { $0 + 1 } ?? 0
        var levels: [[PdfLine]] = []
        for line in lines[start..<run.start].reversed() where line.box.top <= top - height / 2 {
            if let last = levels.last, last[0].box.isBeside(line.box) {
                levels[levels.count - 1].append(line)
            } else {
                levels.append([line])
            }
        }
        return levels
    }

    /// The short cells right above the first row that name two columns or more; none when there are no such.
    private func names() -> [PdfTable.Cell] {
        var names = columns.map { _ in PdfTable.Cell() }
        var top = top
        for (number, level) in levelsAbove.prefix(3).enumerated() {
            let step = top - level[0].box.top
            guard step <= height * (number == 0 ? 4 : PdfBox.pitch) else { break }
            let places = level.compactMap { column(of: $0.box) }
            guard level.allSatisfy(mayName), Set(places).count == level.count else {
                // What goes on from a line that is no name is none.
                if number > 0, level.contains(where: isOfOneColumn) { return [] }
                break
            }
            for (line, place) in zip(level, places) { names[place].insert(line, at: 0) }
            top = level[0].box.top
        }
        return names.count { !$0.isEmpty } > 1 ? names : []
    }

    private func isOfOneColumn(_ line: PdfLine) -> Bool {
        column(of: line.box).map { !isDates($0) } ?? false
    }

    private func mayName(_ line: PdfLine) -> Bool {
        line.words.count <= Self.nameWords && line.date == nil && column(of: line.box) != nil
    }

    /// Whether the text of a column begins above the table.
    private var isBelowText: Bool {
        guard let level = levelsAbove.first else { return false }
        return level.contains { line in
            guard let column = column(of: line.box), !isDates(column), let cell = rows[0][column].first else {
                return false
            }
            return cell.box.top - line.box.top <= PdfBox.pitch * height
                && abs(cell.box.left - line.box.left) <= PdfBox.slack
        }
    }
}
