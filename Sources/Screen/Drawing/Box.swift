import Navigation

extension Brush {
    /// A frame of lines around a rectangle.
    mutating func box(_ area: Rect, _ ink: Ink) {
        let (right, bottom) = (area.column + area.width - 1, area.row + area.height - 1)
        rule(area, row: area.row, left: "┌", right: "┐", ink)
        rule(area, row: bottom, left: "└", right: "┘", ink)
        for row in area.row + 1..<max(area.row + 1, bottom) {
            put("│", ink, column: area.column, row: row)
            put("│", ink, column: right, row: row)
        }
    }

    /// A line across a frame.
    mutating func rule(_ area: Rect, row: Int, left: String = "├", right: String = "┤", _ ink: Ink) {
        for column in area.column..<area.column + area.width { put("─", ink, column: column, row: row) }
        put(left, ink, column: area.column, row: row)
        put(right, ink, column: area.column + area.width - 1, row: row)
    }

    /// Words on a line of a frame: at its left a title, at its right a note; the title gives way last.
    mutating func caption(_ title: String, _ note: String, _ area: Rect, row: Int, _ ink: Ink) {
        let room = area.width - 4
        let noteWidth = note.isEmpty ? 0 : min(cells(of: note), max(0, room / 2))
        let used = write(
            title,
            ink,
            column: area.column + 1,
            row: row,
            width: room - noteWidth - (noteWidth > 0 ? 3 : 0)
        )
        if used < room, used > 0 { put(" ", .text, column: area.column + 1 + used, row: row) }
        guard noteWidth > 0 else { return }
        let start = area.column + area.width - 2 - noteWidth
        put(" ", .text, column: start - 1, row: row)
        write(note, .dim, column: start, row: row, width: noteWidth)
        put(" ", .text, column: start + noteWidth, row: row)
    }
}
