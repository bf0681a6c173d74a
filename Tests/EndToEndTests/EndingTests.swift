import Glibc
import Testing

/// The terminal is given back as it was, whatever ends the program.
@Suite(.serialized) struct EndingTests {
    let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test func quitting() throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "Timeline")
        #expect(run.screen.isAlternate)
        #expect(run.terminal.state != run.stateBefore)
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        expectGivenBack(run)
    }

    /// All that ends a program unless it is handled; the real-time signals are numbers to Swift.
    static let signals = [
        SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2,
        SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, SIGXCPU, 34, 50, 64,
    ]

    @Test(arguments: signals) func signalled(_ number: Int32) throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "Timeline")
        kill(run.process, number)
        // A file that is cut short under the program ends it with a message.
        #expect(try run.waitForEnd() == (number == SIGBUS ? .exited(1) : .killed(number)))
        expectGivenBack(run)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGUSR1, SIGALRM]) func signalledAsSoonAsTheTerminalIsTaken(
        _ number: Int32
    ) throws {
        for _ in 0..<5 {
            let run = try Dossier.browse(folder)
            while run.terminal.state == run.stateBefore, run.isRunning {}
            kill(run.process, number)
            #expect(try run.waitForEnd() == .killed(number))
            expectGivenBack(run)
        }
    }

    /// As over a connection that hangs: what the program writes fills the terminal, and it waits in the middle of a frame.
    @Test(arguments: [SIGTERM, SIGHUP]) func signalledWhileNobodyReads(_ number: Int32) throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "Timeline")
        while run.terminal.takesOutput { if run.terminal.takesTyping { run.type("\u{C}") } }
        kill(run.process, number)
        #expect(try run.waitForEnd(reading: false) == .killed(number))
        #expect(run.terminal.state == run.stateBefore)
    }

    @Test func whatIsIgnoredStaysIgnored() throws {
        let command = "trap '' HUP USR1; exec '\(Dossier.program)' '\(folder.documents)'"
        let run = try ProgramRun("/bin/sh", ["-c", command], environment: Dossier.environment(folder))
        try run.wait(for: "Timeline")
        kill(run.process, SIGHUP)
        kill(run.process, SIGUSR1)
        run.type(":zz")
        try run.wait(for: "zz")
        run.type("\u{3}")
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        expectGivenBack(run)
    }

    @Test func interruptInAPromptCancelsOnly() throws {
        let run = try Dossier.browse(folder)
        try run.wait(for: "Timeline")
        run.type(":zz")
        try run.wait(for: "zz")
        run.type("\u{3}")
        try run.wait("the prompt closed") { !$0.text.contains("zz") }
        #expect(run.isRunning)
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        expectGivenBack(run)
    }

    @Test func stoppedAndContinuedByTheShell() throws {
        let environment = Dossier.environment(folder, ["PS1": "shell> ", "PS2": "", "ENV": nil])
        let run = try ProgramRun("/bin/sh", ["-i"], environment: environment)
        try run.wait(for: "shell>")
        let atPrompt = run.terminal.state
        run.type("'\(Dossier.program)' '\(folder.documents)'\n")
        try run.wait("panes") { $0.isAlternate && $0.text.contains("Timeline") }
        run.type("\u{1A}")
        try run.wait("the shell") { !$0.isAlternate && $0.text.contains("Stopped") }
        #expect(run.terminal.state == atPrompt)
        #expect(run.screen.isCursorShown)
        run.type("fg\n")
        try run.wait("panes again") { $0.isAlternate && $0.text.contains("Timeline") && $0.text.contains("Parties") }
        run.type("Q")
        try run.wait("the shell again") { !$0.isAlternate }
        run.type("exit\n")
        _ = try run.waitForEnd()
        #expect(run.terminal.state == atPrompt)
    }

    private func expectGivenBack(_ run: ProgramRun, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(run.terminal.state == run.stateBefore, sourceLocation: sourceLocation)
        #expect(!run.screen.isAlternate, sourceLocation: sourceLocation)
        #expect(run.screen.isCursorShown, sourceLocation: sourceLocation)
        #expect(run.screen.unknown == [], sourceLocation: sourceLocation)
    }

    /// Whoever leaves at once does so while the threads in the background are only just starting.
    @Test func leavingAtOnceEndsWell() throws {
        for _ in 0..<15 {
            let folders = try (0..<4).map { _ in try TestFolder() }
            let runs = try folders.map { try Dossier.browse($0) }
            for run in runs { run.type("Q") }
            for run in runs { #expect(try run.waitForEnd() == .exited(0)) }
        }
    }
}
