import Programs
import Testing

@Test(arguments: [
    ("sort -u", ["sort", "-u"]), ("  grep 'a b'  ", ["grep", "a b"]),
    (#"grep "a 'b'" c\ d"#, ["grep", "a 'b'", "c d"]),
    ("echo $HOME; ls | wc > x", ["echo", "$HOME;", "ls", "|", "wc", ">", "x"]), ("echo ''", ["echo", ""]), ("", []),
])
func commandsAreCutIntoWords(command: String, words: [String]) {
    #expect(CommandWords.split(command) == words)
}

@Test(arguments: ["grep 'a", #"grep "a"#, #"grep \"#])
func openQuotesGiveNoWords(command: String) {
    #expect(CommandWords.split(command) == nil)
}

@Test(
    arguments: [
        ("vim", ["-n"], 12, ["-n", "+12", "/a b"]), ("/usr/bin/nano", [], 3, ["+3", "/a b"]), ("hx", [], 3, ["/a b:3"]),
        ("code", ["-w"], 3, ["-w", "-g", "/a b:3"]), ("kate", [], 3, ["--line", "3", "/a b"]), ("ed9", [], 3, ["/a b"]),
        ("vim", [], nil, ["/a b"]),
    ] as [(String, [String], Int?, [String])]
)
func editorsAreToldTheLine(name: String, set: [String], line: Int?, arguments: [String]) {
    let given = Editor.arguments(set, name: name, file: Array("/a b".utf8), line: line)
    #expect(given == arguments.map { Array($0.utf8) })
}

@Test func programsAreFoundOrNot() {
    #expect(Program("sh")?.path.hasSuffix("/sh") == true)
    #expect(Program("no-such-program") == nil)
    #expect(Program("/tmp") == nil)
    #expect(Program("") == nil)
}

@Test(arguments: [
    (["-c", "exit 3"], ProgramEnd.exited(3)), (["-c", "kill -9 $$"], .killed(9)),
    (["-c", "cat > /dev/null"], .exited(0)),
    (["-c", "exec sleep 60"], .tooSlow),
])
func programsEnd(arguments: [String], end: ProgramEnd) throws {
    let shell = try #require(Program("sh"))
    let text = [UInt8](repeating: 0x61, count: 300_000)
    #expect(shell.run(arguments.map { Array($0.utf8) }, reading: text, atMost: end == .tooSlow ? 50 : 60_000) == end)
}
