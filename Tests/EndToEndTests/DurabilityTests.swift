import CorpusIndex
import CorpusModel
import Glibc
import Testing

/// Nothing that was told to be indexed is lost, whatever ends the program.
@Suite(.serialized) struct DurabilityTests {
    private let folder: TestFolder

    private static let documents = 120
    /// How many times the program is killed; `DOSSIER_KILLS=200` for a thorough run.
    private static let kills = getenv("DOSSIER_KILLS").flatMap { Int(String(cString: $0)) } ?? 25

    init() throws {
        folder = try TestFolder()
        for number in 0..<Self.documents {
            let (firm, other) = ("Northwind \(Self.word(number)) Inc.", "Calder \(Self.word(number % 7)) Ltd.")
            try folder.add(
                "\(number).txt",
                """
                \(firm) in court

                \(firm) sued \(other) on \(number % 28 + 1) March 2024 over berth fees. \(other) denied the claim.
                In response, \(firm) withdrew from the harbour. Jane Roe leads \(firm) and met \(other) in May 2024.

                Q: Who runs the café number \(number)?
                A: \(other) does.

                """
            )
        }
    }

    /// A word of its own for every number.
    private static func word(_ number: Int) -> String {
        let syllables = ["ba", "do", "ki", "lu", "me", "no", "pa", "ri", "so", "ta", "ve"]
        return (syllables[number % 11] + syllables[number / 11 % 11] + "r").capitalized
    }

    private func start(_ command: String, _ index: String) throws -> ProgramRun {
        let arguments = [command, folder.documents, "--index", "\(folder.path)/\(index)"]
        return try ProgramRun(Dossier.program, arguments, environment: Dossier.environment(folder))
    }

    /// What the lists hold, as printed.
    private func contents(_ index: String) throws -> [String] {
        try ["timeline", "parties", "faq", "documents", "problems"].map { command in
            let run = try start(command, index)
            #expect(try run.waitForEnd() == .exited(0))
            return String(decoding: run.output.filter { $0 != 13 }, as: UTF8.self)
        }
    }

    private func undisturbed() throws -> [String] {
        _ = try start("index", "whole.sqlite").waitForEnd()
        return try contents("whole.sqlite")
    }

    private func count(_ index: String) throws -> (documents: Int, notice: String?) {
        let opening = try IndexedCorpus.open(.file("\(folder.path)/\(index)"), title: "test")
        return (try opening.corpus.overview(Lens()).documents, opening.notice)
    }

    /// The largest number of files that a run told to be done.
    private func told(_ run: ProgramRun) -> Int {
        let text = String(decoding: run.output, as: UTF8.self)
        return text.split(separator: "reading ").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? 0
    }

    @Test func killsLoseNothing() throws {
        let whole = try undisturbed()
        var random = SystemRandomNumberGenerator()
        var (known, killed, begun) = (0, 0, false)
        for _ in 0..<Self.kills {
            let run = try start("index", "killed.sqlite")
            let end = try run.kill(after: Int.random(in: 1...1500, using: &random))
            killed += end == .killed(SIGKILL) ? 1 : 0
            guard access("\(folder.path)/killed.sqlite", F_OK) == 0 else { continue }
            begun = true
            let found = try count("killed.sqlite")
            #expect(found.notice == nil)
            #expect(found.documents >= known + told(run), "\(known) were known, \(told(run)) told")
            known = found.documents
            guard known > Self.documents else { continue }
            #expect(try contents("killed.sqlite") == whole)
            for ending in ["", "-wal", "-shm", "-journal"] { unlink("\(folder.path)/killed.sqlite\(ending)") }
            known = 0
        }
        #expect(begun && killed > Self.kills / 4)
        _ = try start("index", "killed.sqlite").waitForEnd()
        #expect(try contents("killed.sqlite") == whole)
    }

    @Test func eightAtOnceShareAnIndex() throws {
        let whole = try undisturbed()
        let runs = try (0..<8).map { _ in try start("timeline", "shared.sqlite") }
        for run in runs {
            #expect(try run.waitForEnd() == .exited(0))
            let text = String(decoding: run.output, as: UTF8.self)
            let complaints = text.split(whereSeparator: \.isNewline).filter {
                $0.contains("dossier:") && !$0.contains("waiting for it to finish")
            }
            #expect(complaints.isEmpty, "\(text.suffix(300))")
        }
        #expect(try contents("shared.sqlite") == whole)
    }
}
