import CorpusIndex
import Glibc
import Testing

/// Programs that open one index at once.
@Suite(.serialized) struct TogetherTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for number in 0..<24 { try folder.addLawsuit(number) }
    }

    private func arguments(_ command: [String], _ index: String) -> [String] {
        command + [folder.documents, "--index", "\(folder.path)/\(index)"]
    }

    private func contents(_ index: String) throws -> String {
        let brief = try ShellCommand(arguments(["export", "--to", "markdown"], index), in: folder)
        #expect(brief.end == .exited(0) && brief.said == "", "\(brief.said)")
        return brief.output
    }

    private func start(_ command: [String], _ index: String) throws -> ProgramRun {
        try ProgramRun(Dossier.program, arguments(command, index), environment: Dossier.environment(folder))
    }

    private func undisturbed() throws -> String {
        _ = try ShellCommand(arguments(["index"], "whole.sqlite"), in: folder)
        return try contents("whole.sqlite")
    }

    private func expectWhole(_ index: String, _ whole: String) throws {
        #expect(try contents(index) == whole)
        #expect(try IndexedCorpus.open(.file("\(folder.path)/\(index)"), title: "t").corpus.isSound())
    }

    @Test func eightBrowsersMakeOneIndex() throws {
        let whole = try undisturbed()
        let runs = try (0..<8).map { _ in try start([], "shared.sqlite") }
        for run in runs { try run.wait(for: "25 documents") }
        for run in runs {
            run.type("Q")
            #expect(try run.waitForEnd() == .exited(0))
            #expect(!run.screen.text.contains("index "), "\(run.screen.text)")
        }
        try expectWhole("shared.sqlite", whole)
    }

    /// Starts some commands on one index at once and waits for all; what each printed, and what they said besides.
    private func together(_ commands: [[String]], _ index: String) throws -> (printed: [String], said: String) {
        let lines = commands.enumerated().map { number, command in
            let words = ([Dossier.program] + arguments(command, index)).map { "'\($0)'" }.joined(separator: " ")
            let said = "'\(folder.path)/said'"
            return "(\(words) >'\(folder.path)/\(number)' 2>>\(said) || echo failed >>\(said)) &"
        }
        unlink("\(folder.path)/said")
        let shell = lines.joined(separator: "\n") + "\nwait"
        let run = try ProgramRun("/bin/sh", ["-c", shell], environment: Dossier.environment(folder))
        #expect(try run.waitForEnd() == .exited(0))
        return (try commands.indices.map { try folder.text("\($0)") }, try folder.text("said"))
    }

    /// What one of them writes the others do not see in the middle of printing, nor does any read what is read already.
    @Test(arguments: 0..<5) func commandsThatBeginTogetherPrintAllThatEachPrintsAlone(_ round: Int) throws {
        for number in 24..<120 { try folder.addLawsuit(number) }
        let commands = [["export", "--to", "csv"], ["timeline"], ["parties", "--json"], ["problems", "--dated"]]
        _ = try ShellCommand(arguments(["index"], "whole.sqlite"), in: folder)
        let alone = try commands.map { try ShellCommand(arguments($0, "whole.sqlite"), in: folder).output }
        let run = try together(commands, "shared.sqlite")
        for (together, alone) in zip(run.printed, alone) {
            #expect(together.split(separator: "\n") == alone.split(separator: "\n"))
        }
        #expect(!run.said.contains("failed"), "\(run.said)")
    }

    /// Whoever holds the turn is waited for, and a program that is ended holds it no longer.
    @Test func anIndexThatIsBeingMadeIsWaitedFor() throws {
        let whole = try undisturbed()
        let lock = open("\(folder.path)/shared.sqlite.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        try #require(flock(lock, LOCK_EX) == 0)
        let run = try start(["export", "--to", "markdown"], "shared.sqlite")
        try run.wait(for: "waiting for it to finish")
        close(lock)
        #expect(try run.waitForEnd() == .exited(0))
        try expectWhole("shared.sqlite", whole)
    }

    /// A browser that has read everything keeps nobody waiting.
    @Test func aCommandDoesNotWaitForABrowserThatIsOpen() throws {
        let whole = try undisturbed()
        let browser = try start([], "shared.sqlite")
        try browser.wait(for: "25 documents")
        try expectWhole("shared.sqlite", whole)
        browser.type("Q")
        #expect(try browser.waitForEnd() == .exited(0))
    }

    /// One that waits for its turn shows what there is, and leaves when it is told to.
    @Test func aBrowserThatWaitsForItsTurnLeavesAtOnce() throws {
        _ = try undisturbed()
        let lock = open("\(folder.path)/whole.sqlite.lock", O_RDWR | O_CLOEXEC)
        try #require(flock(lock, LOCK_EX) == 0)
        let browser = try start([], "whole.sqlite")
        try browser.wait(for: "25 documents")
        browser.type("Q")
        #expect(try browser.waitForEnd() == .exited(0))
        close(lock)
    }

    /// Only one of them may move it aside: the others would move the one that is made anew.
    @Test func eightFindADamagedIndex() throws {
        let whole = try undisturbed()
        try folder.put(Array("no database".utf8), at: "shared.sqlite")
        // Whoever moves an index locks its folder: all have looked at the file before one of them may.
        let lock = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        try #require(flock(lock, LOCK_EX) == 0)
        let runs = try (0..<8).map { _ in try start(["index"], "shared.sqlite") }
        let deadline = ContinuousClock.now + .seconds(20)
        while runs.contains(where: { $0.isRunning && !$0.waitsForALock }), ContinuousClock.now < deadline {
            poll(nil, 0, 5)
        }
        close(lock)
        for run in runs { #expect(try run.waitForEnd() == .exited(0)) }
        #expect(try folder.text("shared.sqlite.damaged-1") == "no database")
        #expect(!folder.holds("shared.sqlite.damaged-2"))
        try expectWhole("shared.sqlite", whole)
    }
}
