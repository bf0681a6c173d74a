import Testing
import TextLayout

@Suite struct SanitiserTests {
    /// A text, what is shown for it, and what is shown where only ASCII marks will do.
    static let shown: [(String, String, String)] = [
        ("plain text", "plain text", "plain text"),
        ("caf\u{E9} na\u{EF}ve", "café naïve", "café naïve"),
        ("\u{1B}[31mred", "␛[31mred", "?[31mred"),
        ("a\u{0}b\u{7}c\u{8}d\u{7F}", "a␀b␇c␈d␡", "a?b?c?d?"),
        ("two\nlines\r", "two␊lines␍", "two?lines?"),
        ("\u{9B}31m\u{85}\u{90}", "\u{FFFD}31m\u{FFFD}\u{FFFD}", "?31m??"),
        ("a\u{202E}b\u{2066}c\u{2069}", "a◊b◊c◊", "a?b?c?"),
        ("\u{200F}\u{200E}\u{61C}", "◊◊◊", "???"),
        ("pay\u{200B}pal\u{200C}\u{2060}\u{FEFF}", "pay◊pal◊◊◊", "pay?pal???"),
        ("soft\u{AD}hyphen", "soft◊hyphen", "soft?hyphen"),
        ("x\u{E0041}\u{E007F}", "x◊◊", "x??"),
        ("a\u{2028}b\u{2029}c", "a◊b◊c", "a?b?c"),
        ("\u{E000}\u{F8FF}\u{10FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}", "???"),
        ("\u{FFFE}\u{378}", "\u{FFFD}\u{FFFD}", "??"),
        ("\u{115F}\u{3164}\u{FFA0}", "◊◊◊", "???"),
        ("\tx", "    x", "    x"),
        ("e\u{301}", "e\u{301}", "e\u{301}"),
        ("\u{301}a", "◌\u{301}a", "◌\u{301}a"),
        ("\u{2764}\u{FE0F}!", "\u{2764}!", "\u{2764}!"),
        ("\u{2764}\u{FE0F}\u{FE0F}", "\u{2764}◊", "\u{2764}?"),
        ("👍🏽👍🏽🏽", "👍👍", "👍👍"),
        ("🏽", "◊", "?"),
        ("👩\u{200D}💻", "👩💻", "👩💻"),
        ("a\u{200D}b", "a◊b", "a?b"),
        ("1\u{200D}2", "1◊2", "1?2"),
        ("🇺🇸", "US", "US"),
        ("日本", "日本", "日本"),
        ("한국", "한국", "한국"),
    ]

    @Test(arguments: shown) func showsOnlyWhatIsSafe(_ text: String, _ pictures: String, _ ascii: String) {
        #expect(Array(Sanitiser.line(text).unicodeScalars) == Array(pictures.unicodeScalars))
        #expect(Array(Sanitiser.line(text, marks: .ascii).unicodeScalars) == Array(ascii.unicodeScalars))
    }

    /// Bytes that are not UTF-8, and how many marks they come to.
    static let broken: [([UInt8], Int)] = [
        ([0xFF], 1), ([0xC0, 0xAF], 2), ([0xED, 0xA0, 0x80], 1), ([0xE2, 0x82], 1), ([0xF5, 0x80], 2),
        ([0xF0, 0x82, 0x82, 0xAC], 1), ([0xF4, 0x90, 0x80, 0x80], 1), ([0x80, 0x80], 2), ([0xE2, 0x28], 1),
    ]

    @Test(arguments: broken) func showsBrokenBytesAsMarks(_ bytes: [UInt8], _ marks: Int) {
        let glyphs = Sanitiser.glyphs(of: bytes, in: 0..<bytes.count)
        #expect(glyphs.filter { $0.text == "\u{FFFD}" }.count == marks)
        #expect(glyphs.last?.source.upperBound == bytes.count)
    }

    @Test func holdsMarksOnALetterToFour() {
        let piled = "z" + String(repeating: "\u{35F}", count: 5000) + "a"
        let glyphs = Sanitiser.glyphs(of: piled)
        #expect(glyphs.map(\.text.unicodeScalars.count) == [5, 1])
        #expect(glyphs.last?.source == 10_001..<10_002)
    }

    @Test func neverLetsAControlOrAHiddenScalarThrough() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            let isUnsafe =
                properties.isDefaultIgnorableCodePoint
                || [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
                    .contains(properties.generalCategory)
            guard isUnsafe else { continue }
            let shown = Sanitiser.line("a\(Character(scalar))b")
            #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
        }
    }

    @Test func keepsLineEndsWhenAsked() {
        #expect(Sanitiser.lines("one\u{1B}\ntwo\n") == "one␛\ntwo\n")
    }

    @Test func stopsAtSoManyCells() {
        #expect(Sanitiser.glyphs(of: String(repeating: "a", count: 1_000_000), upTo: 7).count == 7)
    }

    @Test func countsSourceBytesFromTheStartOfTheText() {
        let bytes = Array("né日x".utf8)
        let glyphs = Sanitiser.glyphs(of: bytes, in: 1..<bytes.count)
        #expect(glyphs.map(\.source) == [1..<3, 3..<6, 6..<7])
        #expect(glyphs.map(\.width) == [1, 2, 1])
    }
}
