import CNcurses
import Navigation
import Testing

@testable import CursesTerminal

@Suite struct KeyDecoderTests {
    /// What was typed, and the keys that it comes to.
    static let typed: [(String, [Key])] = [
        ("a", [.character("a")]),
        ("é日", [.character("é"), .character("日")]),
        (" ", [.character(" ")]),
        ("\r", [.enter]),
        ("\n", [.enter]),
        ("\t", [.tab]),
        ("\u{7F}", [.backspace]),
        ("\u{8}", [.backspace]),
        ("\u{3}", [.interrupt]),
        ("\u{6}", [.control("f")]),
        ("\u{F}", [.control("o")]),
        ("\u{0}", []),
        ("\u{1B}", [.escape]),
        ("\u{1B}q", [.escape, .character("q")]),
        ("\u{1B}\u{1B}", [.escape, .escape]),
        ("\u{1B}[A", [.up]),
        ("\u{1B}OB", [.down]),
        ("\u{1B}[1;3C", [.altRight]),
        ("\u{1B}[1;3Dx", [.altLeft, .character("x")]),
        ("\u{1B}[Z", [.backTab]),
        ("\u{1B}[6~j", [.pageDown, .character("j")]),
        ("\u{1B}OP", [.function(1)]),
        ("\u{1B}[15~", [.function(5)]),
        ("\u{1B}[200~", []),
        ("\u{1B}[<0;12;9M", []),
        ("\u{1B}[57441u", []),
        ("\u{1B}[", [.escape, .character("[")]),
        ("\u{1B}[12", [.escape, .character("["), .character("1"), .character("2")]),
    ]

    @Test(arguments: typed) func readsWhatWasTyped(_ text: String, _ keys: [Key]) {
        #expect(KeyDecoder.keys(text.unicodeScalars.map { .character($0) }) == keys)
    }

    /// What curses calls a key, and the key.
    static let named: [(Int32, [Key])] = [
        (KEY_UP, [.up]), (KEY_DOWN, [.down]), (KEY_LEFT, [.left]), (KEY_RIGHT, [.right]), (KEY_PPAGE, [.pageUp]),
        (KEY_NPAGE, [.pageDown]), (KEY_HOME, [.home]), (KEY_END, [.end]), (KEY_DC, [.delete]), (KEY_BTAB, [.backTab]),
        (KEY_BACKSPACE, [.backspace]), (KEY_ENTER, [.enter]), (curses_first_function_key + 1, [.function(1)]),
        (curses_first_function_key + 12, [.function(12)]), (curses_alt_right, [.altRight]), (KEY_RESIZE, []),
        (KEY_MOUSE, []), (KEY_IC, []),
    ]

    @Test(arguments: named) func knowsTheKeysOfCurses(_ code: Int32, _ keys: [Key]) {
        #expect(KeyDecoder.keys([.code(code)]) == keys)
    }

    @Test func anEscapeBeforeAnArrowIsTheAltKey() {
        #expect(KeyDecoder.keys([.character("\u{1B}"), .code(KEY_RIGHT)]) == [.altRight])
    }
}
