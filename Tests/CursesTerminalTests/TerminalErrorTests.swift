import Testing

@testable import CursesTerminal

/// One after the other: curses looks terminals up for one thread at a time.
@Suite(.serialized) struct TerminalErrorTests {
    /// What is wrong, and words that its message must hold: what, where and what to do.
    static let messages: [(TerminalError, [String])] = [
        (.notATerminal(.input), ["standard input", "not a terminal", "dossier timeline"]),
        (.notATerminal(.output), ["standard output", "not a terminal", "dossier timeline"]),
        (.unnamed, ["TERM is not set", "dossier timeline"]),
        (.unknown("nonesuch"), ["TERM=nonesuch", "set TERM"]),
        (.incapable("dumb"), ["TERM=dumb", "dossier timeline"]),
    ]

    @Test(arguments: messages) func saysWhatToDo(_ error: TerminalError, _ words: [String]) {
        for word in words { #expect(error.description.contains(word)) }
    }

    /// A `TERM`, and what it comes to.
    static let names: [(String?, TerminalError)] = [
        (nil, .unnamed), ("", .unnamed), ("dumb", .incapable("dumb")), ("nonesuch", .unknown("nonesuch")),
        ("../../etc/passwd", .unknown("../../etc/passwd")),
    ]

    @Test(arguments: names) func refusesWhatCannotShowPanes(_ name: String?, _ error: TerminalError) {
        #expect(throws: error) { try TerminalName(name) }
    }

    @Test func fallsBackToARelative() throws {
        #expect(try TerminalName("xterm-256color").remark == nil)
        let relative = try TerminalName("alacritty-of-tomorrow")
        #expect(relative.entry == "xterm-256color")
        #expect(relative.remark?.contains("TERM=alacritty-of-tomorrow") == true)
    }
}
