import Navigation
import TextLayout

/// Draws on a frame; all text goes through the sanitiser and is cut to its place.
struct Brush {
    private(set) var frame: Frame
    let options: ScreenOptions

    init(size: Size, options: ScreenOptions) {
        frame = Frame(size: size)
        self.options = options
    }

    /// The bytes of a text from a place on, cut with an ellipsis; gives the cells used.
    @discardableResult
    mutating func write(_ text: InkedText, column: Int, row: Int, width: Int) -> Int {
        write(text, text.bytes.startIndex..<text.bytes.endIndex, column: column, row: row, width: width)
    }

    /// A string from a place on, cut with an ellipsis; gives the cells used.
    @discardableResult
    mutating func write(_ text: String, _ ink: Ink, column: Int, row: Int, width: Int) -> Int {
        write(InkedText(text, ink), column: column, row: row, width: width)
    }

    /// Some bytes of a text from a place on, cut with an ellipsis; gives the cells used.
    @discardableResult
    mutating func write(_ text: InkedText, _ range: Range<Int>, column: Int, row: Int, width: Int) -> Int {
        guard width > 0 else { return 0 }
        let glyphs = Sanitiser.glyphs(of: text.bytes, in: range, upTo: width + 1, marks: marks).clipped(to: width)
        var place = column
        for glyph in glyphs {
            put(glyph, text.ink(at: glyph.source.lowerBound), column: place, row: row)
            place += glyph.width
        }
        return place - column
    }

    /// One ink over cells that hold their text already.
    mutating func ink(_ ink: Ink, column: Int, row: Int, width: Int) {
        for place in column..<column + max(0, width) { frame[place, row].ink = ink }
    }

    /// Blanks over a rectangle.
    mutating func clear(_ area: Rect) {
        for row in area.row..<area.row + area.height {
            for column in area.column..<area.column + area.width { frame[column, row] = .blank }
        }
    }

    /// A character of the program's own, one cell wide.
    mutating func put(_ sign: String, _ ink: Ink, column: Int, row: Int) {
        frame[column, row] = Cell(shown(sign), ink)
    }

    /// Puts the cursor where the reader stands.
    mutating func stand(column: Int, row: Int, typing: Bool = false) {
        frame.cursor = Position(
            column: max(0, min(column, frame.size.columns - 1)),
            row: max(0, min(row, frame.size.rows - 1))
        )
        frame.isTyping = typing
    }

    private var marks: Sanitiser.Marks { options.isASCII ? .ascii : .pictures }

    private mutating func put(_ glyph: Glyph, _ ink: Ink, column: Int, row: Int) {
        // A line end within running text is a space.
        let text = glyph.text == "␊" ? " " : shown(glyph.text)
        frame[column, row] = Cell(text, ink)
        guard glyph.width == 2 else { return }
        frame[column + 1, row] = Cell(options.isASCII ? " " : "", ink)
    }

    private func shown(_ text: String) -> String {
        options.isASCII ? ASCIISigns.sign(for: text) : text
    }
}

extension InkedText {
    /// The ink of a byte.
    fileprivate func ink(at offset: Int) -> Ink {
        inks.last { $0.range.contains(offset) }?.ink ?? .text
    }
}
