import Testing
import TextLayout

@Suite struct WidthTests {
    static let widths: [(String, Int)] = [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("ｱ", 1), ("Ａ", 2), ("👩\u{200D}💻", 4), ("👍🏽", 2),
        ("→", 1), ("…", 1), ("─│", 2), ("\u{200B}", 1), ("🇺🇸", 2), ("\t", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ก็", 1),
    ]

    @Test(arguments: widths) func measuresInCells(_ text: String, _ width: Int) {
        #expect(cellWidth(of: text) == width)
    }

    /// A text, the cells there are, and what is left of it.
    static let clipped: [(String, Int, String)] = [
        ("short", 5, "short"), ("longer", 5, "long…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"),
        ("ab", 1, "…"), ("ab", 0, ""), ("", 0, ""),
    ]

    @Test(arguments: clipped) func clipsToCells(_ text: String, _ cells: Int, _ expected: String) {
        let glyphs = Sanitiser.glyphs(of: text).clipped(to: cells)
        #expect(glyphs.map(\.text).joined() == expected)
        #expect(glyphs.cellWidth <= cells)
    }

    @Test func theEllipsisStandsForTheRest() {
        #expect(Sanitiser.glyphs(of: "abcdef").clipped(to: 4).last == Glyph(text: "…", width: 1, source: 3..<6))
    }
}
