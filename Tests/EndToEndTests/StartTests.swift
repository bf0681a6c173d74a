import Glibc
import Testing

/// The first screen, and what is said where there can be none.
@Suite(.serialized) struct StartTests {
    let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test func showsThePanesAndWhatWasFound() throws {
        let run = try Dossier.browse(folder)
        for text in ["Timeline", "Parties", "FAQ", "Documents", "Calder Ports"] { try run.wait(for: text) }
        #expect(run.screen.unknown == [])
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
    }

    @Test func opensFromTheIndexTheSecondTime() throws {
        let first = try Dossier.browse(folder)
        try first.wait(for: "Calder Ports")
        first.type("Q")
        _ = try first.waitForEnd()
        let second = try Dossier.browse(folder)
        try second.wait(for: "Calder Ports")
        second.type("Q")
        #expect(try second.waitForEnd() == .exited(0))
    }

    @Test func aFileThatComesWhileOpenIsShown() throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "Calder Ports")
        try folder.add("late.txt", "Zephyr Lines bought Calder Ports on 3 March 2022. Zephyr Lines is large.")
        try run.wait(for: "Zephyr Lines")
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
    }

    /// Wakes nobody up while nothing happens: the threads are counted on over a stretch in which the screen says nothing.
    @Test func sleepsWhileNothingHappens() throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "Calder Ports")
        run.type("s")
        try run.wait(for: "Search everything")
        run.type("calder")
        try run.wait(for: "calder*")
        #expect(try run.waitForSilence(milliseconds: 2500) <= 2)
        run.type("\u{1B}Q")
    }

    @Test func followsEveryChangeOfSize() throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "Calder Ports")
        for (columns, rows) in [(80, 24), (40, 12), (20, 6)] {
            run.resize(columns: columns, rows: rows)
            try run.wait("panes at \(columns)×\(rows)") { $0.text.contains("Timeline") || $0.text.contains("1") }
        }
        run.resize(columns: 10, rows: 4)
        try run.wait("a line at 10×4") { $0.lines.contains { !$0.isEmpty } }
        run.resize(columns: 120, rows: 40)
        try run.wait("panes at 120×40") { $0.text.contains("Timeline") && $0.text.contains("Calder Ports") }
        #expect(run.screen.unknown == [])
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
    }

    @Test(arguments: ["screen", "vt100", "linux", "xterm-kitty"]) func runsOnOtherTerminals(_ name: String) throws {
        let run = try Dossier.browse(folder, environment: ["TERM": name])
        try run.wait(for: "Timeline")
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        #expect(run.terminal.state == run.stateBefore)
    }

    @Test(arguments: ["xx_XX.UTF-8", "C", ""]) func fallsBackToUTF8(_ locale: String) throws {
        let run = try Dossier.browse(folder, environment: ["LANG": locale, "NO_COLOR": "1"])
        try run.wait(for: "Calder Ports")
        run.type("3")
        try run.wait(for: "café")
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
    }

    static let refused: [(String?, String)] = [
        ("dumb", "cannot place the cursor"), (nil, "TERM is not set"), ("nonesuch", "TERM=nonesuch"),
    ]

    @Test(arguments: refused) func saysWhatIsWrongWithTheTerminal(_ name: String?, _ words: String) throws {
        let run = try Dossier.browse(folder, columns: 200, environment: ["TERM": name])
        let end = try run.waitForEnd()
        #expect(end != .exited(0))
        #expect(run.screen.text.contains(words))
        #expect(!run.output.contains(0x1B))
        #expect(run.terminal.state == run.stateBefore)
    }

    @Test func saysThatItHasNoTerminal() throws {
        let command = "'\(Dossier.program)' '\(folder.documents)' </dev/null"
        let run = try ProgramRun("/bin/sh", ["-c", command], environment: Dossier.environment(folder), columns: 200)
        #expect(try run.waitForEnd() != .exited(0))
        #expect(run.screen.text.contains("not a terminal"))
        #expect(!run.output.contains(0x1B))
    }
}
