import CorpusModel
import Navigation

extension Brush {
    /// The five lists in one frame, the one at hand taller.
    mutating func drawListStack(_ navigator: Navigator) {
        let area = navigator.geometry.lists
        let isFocused = navigator.focus == .list
        box(area, .border)
        var row = area.row
        for (index, kind) in ListKind.allCases.enumerated() {
            let list = navigator.lists[kind]
            let isCurrent = kind == navigator.current
            let ink: Ink = isCurrent && isFocused ? .focusedBorder : .border
            if index > 0 { rule(area, row: row, ink) }
            let title: Ink = isCurrent ? .focusedBorder : .heading
            caption("\(index + 1) \(kind.title)", list.count(isCurrent: isCurrent), area, row: row, title)
            let height = navigator.geometry.height(of: kind)
            let rows = Rect(column: area.column + 1, row: row + 1, width: area.width - 2, height: height)
            drawList(list, navigator, in: rows)
            row += height + 1
        }
        drawClosingRows(navigator, under: area.inset(columns: 1, rows: 1))
    }

    /// The rows of a list in sight.
    mutating func drawList(_ list: ListState, _ navigator: Navigator, in area: Rect) {
        let matcher = navigator.find.flatMap { $0.target == .list(list.kind) ? WordMatcher($0.words) : nil }
        if list.total == 0, area.height > 0 {
            let words = list.emptyText(isNarrowed: !navigator.lens.isEmpty)
            write(words, .dim, column: area.column + 1, row: area.row, width: area.width - 1)
            if list.kind == navigator.current { stand(column: area.column, row: area.row) }
        }
        for line in 0..<min(area.height, max(0, list.total - list.top)) {
            let row = Rect(column: area.column, row: area.row + line, width: area.width, height: 1)
            drawRow(list, list.top + line, navigator, matcher, in: row)
        }
    }

    /// At the foot of an area that ends with the problems: how much of what was read became findings.
    mutating func drawClosingRows(_ navigator: Navigator, under area: Rect) {
        guard let words = navigator.overview?.completeness.words else { return }
        let rows = navigator.geometry.closingRows
        for (line, words) in words.prefix(rows).enumerated() {
            let row = area.row + area.height - rows + line
            write(words, .dim, column: area.column + 1, row: row, width: area.width - 1)
        }
    }

    private mutating func drawRow(
        _ list: ListState,
        _ index: Int,
        _ navigator: Navigator,
        _ matcher: WordMatcher?,
        in area: Rect
    ) {
        let isSelected = list.kind == navigator.current && index == list.selected
        guard var text = list.text(ofRow: index, width: area.width) else {
            write("…", .dim, column: area.column + 1, row: area.row, width: area.width - 1)
            return
        }
        let ink: Ink = navigator.focus == .list ? .selected : .selectedUnfocused
        if isSelected {
            put("▌", .mark, column: area.column, row: area.row)
            self.ink(ink, column: area.column + 1, row: area.row, width: area.width - 1)
            text.words.cover(ink)
            stand(column: area.column, row: area.row)
        }
        text.words.mark(matcher, isSelected ? .currentHit : .hit)
        // A long note, such as the name of a file, leaves the words half of the row.
        let note = min(cells(of: text.note), area.width / 2)
        let room = area.width - 1 - (note > 0 ? note + 2 : 0)
        write(text.words, column: area.column + 1, row: area.row, width: room)
        guard note > 0 else { return }
        let start = area.column + area.width - note - 1
        write(text.note, isSelected ? ink : .dim, column: start, row: area.row, width: note)
    }
}

extension ListState {
    /// Where the reader is in it, or how long it is.
    fileprivate func count(isCurrent: Bool) -> String {
        guard page != nil else { return "" }
        return isCurrent && total > 0 ? "\(selected + 1) of \(total)" : String(total)
    }
}
