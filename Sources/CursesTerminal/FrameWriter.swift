import CNcurses
import Screen

/// Hands frames to curses, which sends what changed; rows equal to those of the last frame are left out altogether.
struct FrameWriter {
    private let palette: Palette
    private var last: Frame?
    private var line = CellLine()

    /// A writer that has drawn nothing yet.
    init(palette: Palette) {
        self.palette = palette
    }

    /// Draws a frame at the top left of the screen and places the cursor.
    mutating func draw(_ frame: Frame) {
        let known = last.flatMap { $0.size == frame.size ? $0 : nil }
        if known == nil { erase() }
        for row in 0..<frame.size.rows {
            let range = row * frame.size.columns..<(row + 1) * frame.size.columns
            if let known, known.cells[range] == frame.cells[range] { continue }
            drawRow(frame.cells[range], row: row)
        }
        curs_set(frame.isTyping ? 2 : 1)
        move(Int32(max(0, frame.cursor.row)), Int32(max(0, frame.cursor.column)))
        refresh()
        last = frame
    }

    /// Makes the next frame draw every row, and curses send every cell.
    mutating func forget() {
        last = nil
        curses_forget_screen()
    }

    private mutating func drawRow(_ cells: ArraySlice<Cell>, row: Int) {
        line.clear()
        for index in cells.indices where !cells[index].text.isEmpty {
            let next = cells.index(after: index)
            let width = next < cells.endIndex && cells[next].text.isEmpty ? 2 : 1
            if index > cells.startIndex, width == 1, cells[index] == cells[index - 1] {
                line.repeatLast()
            } else {
                line.add(cells[index].text, width: width, palette[cells[index].ink])
            }
        }
        line.put(row: row)
    }
}

/// A row of cells in the form that curses takes, a wide one for two; its memory serves row after row.
private struct CellLine {
    private var cells: [cchar_t] = []
    private var scalars: [wchar_t] = []

    mutating func clear() {
        cells.removeAll(keepingCapacity: true)
    }

    /// Adds a grapheme; what this C library or character set cannot show at that width becomes `?`.
    mutating func add(_ text: String, width: Int, _ style: Palette.Entry) {
        scalars.removeAll(keepingCapacity: true)
        for scalar in text.unicodeScalars { scalars.append(wchar_t(bitPattern: scalar.value)) }
        if isShown(width: width) {
            add(style)
        } else {
            for sign in "? ".unicodeScalars.prefix(width) {
                scalars = [wchar_t(bitPattern: sign.value)]
                add(style)
            }
        }
    }

    /// Adds once more what was added last.
    mutating func repeatLast() {
        if let last = cells.last { cells.append(last) }
    }

    /// Shows the cells from the left edge of a row on.
    func put(row: Int) {
        mvadd_wchnstr(Int32(row), 0, cells, Int32(cells.count))
    }

    private func isShown(width: Int) -> Bool {
        Int(curses_cell_width(scalars[0])) == width && scalars.dropFirst().allSatisfy { curses_cell_width($0) == 0 }
    }

    private mutating func add(_ style: Palette.Entry) {
        scalars.append(0)
        var cell = cchar_t()
        setcchar(&cell, scalars, style.attributes, style.pair, nil)
        cells.append(cell)
    }
}
