import CorpusIndex
import CorpusModel
import Glibc
import Testing

/// A disk without room, played by files that may not grow beyond a size: the index goes on in memory, and what is there stays whole.
@Suite(.serialized) struct FullDiskTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for number in 0..<12 { try folder.addLawsuit(number) }
    }

    private var index: String { folder.path + "/index.sqlite" }

    /// What no file may grow beyond, in blocks of 512 bytes.
    private static func limit(_ blocks: Int) -> String { "ulimit -f \(blocks)" }

    private func timeline(in name: String, after preparation: String = "") throws -> ShellCommand {
        let arguments = ["timeline", folder.documents, "--index", "\(folder.path)/\(name)"]
        return try ShellCommand(arguments, in: folder, after: preparation)
    }

    /// Too little for the head, for the tables, for the documents.
    @Test(arguments: [20, 400, 640]) func aNewIndexGoesOnInMemory(_ blocks: Int) throws {
        let whole = try timeline(in: "whole.sqlite")
        #expect(whole.end == .exited(0) && whole.output.contains("Harbour 11"))
        let small = try timeline(in: "index.sqlite", after: Self.limit(blocks))
        #expect(small.end == .exited(0), "\(small.said)")
        #expect(small.said.hasPrefix("dossier: index kept in memory, as "), "\(small.said)")
        #expect(small.output == whole.output)
        let roomy = try timeline(in: "index.sqlite")
        #expect(roomy.end == .exited(0) && roomy.said == "" && roomy.output == whole.output)
        #expect(try IndexedCorpus.open(.file(index), title: "t").corpus.isSound())
    }

    private func growBeyondRoom() throws -> (before: Int, room: Int) {
        #expect(try timeline(in: "index.sqlite").end == .exited(0))
        for number in 12..<60 { try folder.addLawsuit(number) }
        return (13, try folder.bytes("index.sqlite").count / 512 + 8)
    }

    /// What was in the index before is there afterwards, and what did not fit comes when there is room again.
    private func expectWholeAfterwards(_ before: Int) throws {
        let kept = try IndexedCorpus.open(.file(index), title: "t")
        #expect(kept.notice == nil)
        #expect(try kept.corpus.isSound())
        #expect(try kept.corpus.overview(Lens()).documents >= before)
        let (roomy, whole) = (try timeline(in: "index.sqlite"), try timeline(in: "whole.sqlite"))
        #expect(roomy.said == "" && roomy.output == whole.output)
    }

    @Test func aFormerIndexStaysWhole() throws {
        let (before, room) = try growBeyondRoom()
        let full = try timeline(in: "index.sqlite", after: Self.limit(room))
        #expect(full.end == .exited(0))
        #expect(full.said == "dossier: index kept in memory, as its file cannot be written; free some disk space\n")
        #expect(try full.output == timeline(in: "whole.sqlite").output)
        try expectWholeAfterwards(before)
    }

    @Test func theBrowserGoesOnInMemory() throws {
        let (before, room) = try growBeyondRoom()
        let command = "\(Self.limit(room))\nexec '\(Dossier.program)' '\(folder.documents)' --index '\(index)'"
        let run = try ProgramRun("/bin/sh", ["-c", command], environment: Dossier.environment(folder), columns: 120)
        try run.wait(for: "index kept in memory, as its file cannot be written; free some disk space")
        try run.wait(for: "61 documents")
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        try expectWholeAfterwards(before)
    }
}
