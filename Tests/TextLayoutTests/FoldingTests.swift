import Testing
import TextLayout

@Suite struct FoldingTests {
    @Test(arguments: ["a\u{1F468}\u{200D}\tb", "\u{1F468}\u{200D}\u{1F469} x", "\u{1F468}\u{200D}\nb"])
    func aLineIsDrawnAsWideAsItWasMeasured(_ text: String) {
        let bytes = Array(text.utf8)
        for width in 2...5 {
            for line in Folding.lines(of: bytes, in: bytes.indices, width: width) {
                #expect(line.glyphs(of: bytes).cellWidth == line.width)
            }
        }
    }

    /// A text, a width, and the lines that come of it.
    static let folded: [(String, Int, [String])] = [
        ("", 10, []),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("one      two", 5, ["one", "two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
        ("well-known fact", 7, ["well-", "known", "fact"]),
        ("a -5 b", 3, ["a", "-5", "b"]),
        ("two\nlines", 20, ["two lines"]),
        ("日本語です", 5, ["日本", "語で", "す"]),
        ("日本。語", 4, ["日", "本。", "語"]),
        ("ab日本", 3, ["ab", "日", "本"]),
        ("    indented words", 9, ["    inden", "ted words"]),
        ("before—after", 8, ["before—", "after"]),
        ("trailing ", 8, ["trailing"]),
        ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ]

    @Test(arguments: folded) func breaksWhereAReaderWould(_ text: String, _ width: Int, _ expected: [String]) {
        let lines = Folding.lines(of: text, width: width)
        #expect(lines.map { shown($0, of: text) } == expected)
    }

    @Test func keepsLineEndsOfCode() {
        let text = "a  b\n\n  long line\n"
        let lines = Folding.lines(of: text, width: 6, lineEnds: .kept)
        #expect(lines.map { shown($0, of: text) } == ["a  b", "", "  long", "line"])
    }

    /// Texts that try the rules together, made from a fixed seed.
    static let tangled: [String] = (1...60).map { seed in
        let pieces = [
            "a", "word", " ", "  ", "-", "日本", "。", "\t", "\n", "e\u{301}\u{302}", "👩\u{200D}💻", "\u{200B}", "—",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        return (0..<120).reduce(into: "") { text, _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
    }

    @Test(arguments: tangled, [Folding.LineEnds.folded, .kept])
    func everyLineFitsAndAllLinesCoverTheText(_ text: String, _ lineEnds: Folding.LineEnds) {
        let bytes = Array(text.utf8)
        for width in [2, 3, 5, 8, 13, 40, 500] {
            var covered = 0
            for line in Folding.lines(of: text, width: width, lineEnds: lineEnds) {
                let glyphs = line.glyphs(of: bytes)
                #expect(line.range.lowerBound == covered)
                #expect(line.shown.lowerBound == line.range.lowerBound)
                #expect(line.shown.upperBound <= line.range.upperBound)
                #expect(glyphs.cellWidth == line.width)
                #expect(line.width <= width)
                covered = line.range.upperBound
            }
            #expect(covered == bytes.count)
        }
    }

    @Test func aLineOfEightMegabytesFoldsToAsManyLinesAsItNeeds() {
        let words = Array(repeating: UInt8(ascii: "a"), count: 8_000_000)
        let lines = Folding.lines(of: words, in: 0..<words.count, width: 80)
        #expect(lines.count == 100_000)
        #expect(lines.last?.range == 7_999_920..<8_000_000)
    }

    @Test func aWidthOfNothingStillGetsThrough() {
        #expect(Folding.lines(of: "日本", width: 0).count == 2)
    }

    private func shown(_ line: LaidLine, of text: String) -> String {
        line.glyphs(of: Array(text.utf8)).map(\.text).joined()
    }
}
