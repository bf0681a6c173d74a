import CNcurses
import Screen

/// Hands frames to curses, which sends what changed; rows equal to those of the last frame are left out altogether.
struct FrameWriter {
    private let palette: Palette
    private var last: Frame?

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

    private func drawRow(_ cells: ArraySlice<Cell>, row: Int) {
        for index in cells.indices where !cells[index].text.isEmpty {
            let next = cells.index(after: index)
            let width = next < cells.endIndex && cells[next].text.isEmpty ? 2 : 1
            put(cells[index], width: width, row: row, column: index - cells.startIndex)
        }
    }

    /// Puts a cell; what this C library or character set cannot show at that width becomes `?`.
    private func put(_ cell: Cell, width: Int, row: Int, column: Int) {
        let (attributes, pair) = palette[cell.ink]
        var text = cell.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
        let isShown = text.dropFirst().allSatisfy { curses_cell_width($0) == 0 }
        if !isShown || Int(curses_cell_width(text[0])) != width {
            text = [0x3F]
            if width == 2 { _ = curses_put(Int32(row), Int32(column + 1), [0x20, 0], attributes, pair) }
        }
        _ = curses_put(Int32(row), Int32(column), text + [0], attributes, pair)
    }
}
