import TextLayout

/// Cells of the screen left free within a line.
public struct Gap: Hashable, Sendable {
    /// The byte that they stand before.
    public var place: Int
    public var cells: Int
}

/// The rows of a table set below each other in columns.
struct TableColumns {
    /// The stretches of every row, each but the first with the bar before it.
    private let rows: [[Stretch]]
    private var widths: [Int] = []

    private struct Stretch {
        let range: Range<Int>
        let width: Int
    }

    /// Nil where some row would not fit into a line.
    init?(_ rows: ArraySlice<Paragraph>, width: Int) {
        self.rows = rows.map { row in
            row.stretches.map { Stretch(range: $0, width: Folding.width(of: row.text, in: $0)) }
        }
        for row in self.rows {
            for (column, stretch) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], stretch.width)
            }
        }
        guard widths.reduce(0, +) <= width else { return nil }
    }

    /// What is left free in a row, so that its cells stand below those of the others.
    func gaps(inRow index: Int) -> [Gap] {
        let row = rows[index]
        return row.indices.dropFirst().compactMap { column in
            let cells = widths[column - 1] - row[column - 1].width
            return cells > 0 ? Gap(place: row[column].range.lowerBound, cells: cells) : nil
        }
    }
}

extension Paragraph {
    /// Its cells, each but the first from the space before its bar on.
    fileprivate var stretches: [Range<Int>] {
        let bar = Array(" | ".utf8)
        var starts = [range.lowerBound]
        var place = range.lowerBound
        while place + bar.count <= range.upperBound {
            let isBar = text[place..<place + bar.count].elementsEqual(bar)
            if isBar { starts.append(place) }
            // The space behind a bar is the one before the next where nothing stands between.
            place += isBar ? bar.count - 1 : 1
        }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }
}
