/// One grapheme as it is drawn: safe for a terminal, with its width and where it came from.
public struct Glyph: Hashable, Sendable {
    /// What is sent to the terminal: one grapheme, never a control or a hidden character.
    public var text: String
    /// Its width in cells, 1 or 2.
    public var width: Int
    /// The bytes of the source that it stands for; a tab's spaces share theirs.
    public var source: Range<Int>

    /// A grapheme with its width in cells and its source bytes.
    public init(text: String, width: Int, source: Range<Int>) {
        self.text = text
        self.width = width
        self.source = source
    }
}

extension [Glyph] {
    /// The width of all of them, in cells.
    public var cellWidth: Int {
        reduce(0) { $0 + $1.width }
    }

    /// As many as fit into so many cells; when some do not, the last cells hold the ellipsis, which stands for the rest.
    public func clipped(to cells: Int, ellipsis: String = "…") -> [Glyph] {
        guard let last, exceeds(cells) else { return self }
        let sign = Sanitiser.glyphs(of: ellipsis, upTo: Swift.max(0, cells))
        let room = cells - sign.cellWidth
        var width = 0
        var kept = prefix { glyph in
            width += glyph.width
            return width <= room
        }[...]
        let start = kept.count < count ? self[kept.count].source.lowerBound : last.source.upperBound
        kept += sign.map { Glyph(text: $0.text, width: $0.width, source: start..<last.source.upperBound) }
        return Array(kept)
    }

    private func exceeds(_ cells: Int) -> Bool {
        var width = 0
        return contains { glyph in
            width += glyph.width
            return width > cells
        }
    }
}

/// The width of a text in cells, once it is made safe; a tab counts four.
public func cellWidth(of text: some StringProtocol) -> Int {
    Sanitiser.glyphs(of: String(text)).cellWidth
}

/// The width of a character in cells, once it is made safe.
public func cellWidth(of character: Character) -> Int {
    cellWidth(of: String(character))
}
