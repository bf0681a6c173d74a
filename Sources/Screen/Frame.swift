import Navigation

/// What a cell's text is, so that the terminal can choose colour and attributes; never the only sign of a meaning.
public enum Ink: UInt8, Hashable, Sendable, CaseIterable {
    case text, dim, strong, heading, border, focusedBorder, title, date, party, link, selectedLink
    case selected, selectedUnfocused, quote, hit, currentHit, mark, label, hint, status, warning, error
    case emphasis, code
}

/// A cell of the screen.
public struct Cell: Hashable, Sendable {
    /// One grapheme, already made safe; empty in the second cell of a wide one.
    public var text: String
    public var ink: Ink

    /// A cell that shows a grapheme.
    public init(_ text: String, _ ink: Ink = .text) {
        self.text = text
        self.ink = ink
    }

    /// An empty cell.
    public static let blank = Cell(" ")
}

/// A place on the screen, from 0.
public struct Position: Hashable, Sendable {
    public var column: Int
    public var row: Int

    /// That column and row.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A screenful of cells with the place of the cursor.
public struct Frame: Hashable, Sendable {
    public let size: Size
    /// Row by row; always `size.columns * size.rows`.
    public private(set) var cells: [Cell]
    /// Where the terminal's cursor stands: on the selected row or in the prompt.
    public var cursor: Position
    /// Whether the cursor is shown as a place to type.
    public var isTyping = false

    /// A frame of blanks.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
        cursor = Position(column: 0, row: 0)
    }

    /// The cell of a place; setting one outside the frame does nothing, reading one gives a blank.
    public subscript(column: Int, row: Int) -> Cell {
        get { contains(column, row) ? cells[row * size.columns + column] : .blank }
        set { if contains(column, row) { cells[row * size.columns + column] = newValue } }
    }

    private func contains(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && column < size.columns && row >= 0 && row < size.rows
    }
}
