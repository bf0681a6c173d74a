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
