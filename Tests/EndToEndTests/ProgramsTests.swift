import Glibc
import Testing

/// Programs that the reader asks for by a key.
@Suite(.serialized) struct ProgramsTests {
    let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test func theEditorOpensAtTheLine() throws {
        let editor = try script("vim", "echo \"editing $1 $2\"; read line; echo \"took $line\"")
        let run = try Dossier.browse(folder, environment: ["EDITOR": "\(editor) "])
        try run.wait(for: "2024-03-04")
        run.type("e")
        try run.wait("the editor") { !$0.isAlternate && $0.text.contains("editing +3") }
        #expect(run.screen.text.contains("report.txt"))
        run.type("words\n")
        try run.wait("the panes") { $0.isAlternate && $0.text.contains("Timeline") }
        try quit(run)
    }

    @Test func anInterruptOfTheEditorLeavesThePanes() throws {
        let editor = try script("ed1", "echo waiting; exec sleep 100")
        let run = try Dossier.browse(folder, environment: ["VISUAL": editor])
        try run.wait(for: "2024-03-04")
        run.type("e")
        try run.wait("the editor") { !$0.isAlternate && $0.text.contains("waiting") }
        run.type("\u{3}")
        try run.wait(for: "was ended by signal 2")
        #expect(run.screen.isAlternate)
        try quit(run)
    }

    @Test(arguments: [
        (nil, "no editor is set"), ("/nowhere/ed -x", "no such program: /nowhere/ed"),
        ("false", "false failed (exit code 1)"),
    ])
    func theEditorThatDoesNotOpen(editor: String?, words: String) throws {
        let run = try Dossier.browse(folder, environment: ["EDITOR": editor, "VISUAL": nil])
        try run.wait(for: "2024-03-04")
        run.type("e")
        try run.wait(for: words)
        try quit(run)
    }

    @Test func theOriginalIsOpenedAsAFile() throws {
        let viewer = try script("lynx", "echo \"seen: $*\"; read line")
        let run = try Dossier.browse(folder, environment: ["BROWSER": "nothing:\(viewer)"])
        try run.wait(for: "2024-03-04")
        run.type("4o")
        try run.wait("the viewer") { !$0.isAlternate && $0.text.contains("seen: /") }
        #expect(run.screen.text.contains("report.txt"))
        run.type("\n")
        try run.wait("the panes") { $0.isAlternate && $0.text.contains("Timeline") }
        try quit(run)
    }

    @Test func aProgramReadsTheSentence() throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "2024-03-04")
        run.type("|")
        run.type("tr a-z A-Z\n")
        try run.wait("its output") { !$0.isAlternate && $0.text.contains("SUED CALDER PORTS") }
        try run.wait(for: "[tr is done: press a key]")
        run.type(" ")
        try run.wait("the panes") { $0.isAlternate && $0.text.contains("Timeline") }
        run.type("|nonesuch; ls\n")
        try run.wait(for: "no such program: nonesuch;")
        try quit(run)
    }

    @Test func citationsAreCopiedInForms() throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "2024-03-04")
        run.type("Y")
        try run.wait(for: "Copy the citation")
        run.type("b\n")
        try run.wait(for: "copied by the terminal: @misc{report-txt-3")
        try quit(run)
    }

    @Test func theLocalClipboardIsUsedWhereItIs() throws {
        let program = try script("xclip", "cat > '\(folder.path)/clipboard'")
        let path = "\(folder.path):/usr/bin:/bin"
        let run = try Dossier.browse(folder, environment: ["PATH": path, "DISPLAY": ":7"])
        try run.wait(for: "2024-03-04")
        run.type("y")
        try run.wait(for: "copied with xclip")
        #expect(access("\(folder.path)/clipboard", R_OK) == 0 && access(program, X_OK) == 0)
        try quit(run)
    }

    private func quit(_ run: ProgramRun) throws {
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        #expect(run.terminal.state == run.stateBefore)
        #expect(!run.screen.isAlternate)
    }

    /// A program made for the test; its path.
    private func script(_ name: String, _ body: String) throws -> String {
        let path = "\(folder.path)/\(name)"
        try folder.add("../\(name)", "#!/bin/sh\n\(body)\n")
        guard chmod(path, 0o700) == 0 else { throw HarnessError("chmod \(name)") }
        return path
    }
}
