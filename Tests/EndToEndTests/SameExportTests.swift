import CorpusModel
import Glibc
import Testing

/// The index's numbers go by the order in which documents came; what leaves the dossier does not.
@Suite struct SameExportTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for number in 0..<6 { try folder.addLawsuit(number) }
        try folder.add("merger.txt", "Harbour 4 Ltd. merged with Calder Ports Ltd. in June 2024.\n")
    }

    private func run(_ command: [String], index: String) throws -> ShellCommand {
        try ShellCommand(command + [folder.documents, "--index", "\(folder.path)/\(index)"], in: folder)
    }

    /// Indexes the folder, some of its documents later than the others.
    private func index(into name: String, last: [String]) throws {
        for file in last { rename("\(folder.documents)/\(file)", "\(folder.path)/\(file)") }
        #expect(try run(["index"], index: name).end == .exited(0))
        for file in last {
            rename("\(folder.path)/\(file)", "\(folder.documents)/\(file)")
            #expect(try run(["index"], index: name).end == .exited(0))
        }
    }

    @Test func documentsThatComeInAnotherOrderLeaveAlike() throws {
        try index(into: "one.sqlite", last: [])
        try index(into: "other.sqlite", last: ["merger.txt", "3.txt", "report.txt", "0.txt"])
        #expect(
            try run(["parties", "--json"], index: "one.sqlite").output
                != run(["parties", "--json"], index: "other.sqlite").output
        )
        for form in ExportForm.allCases where form != .jsonl {
            let command = ["export", "--to", form.rawValue]
            let (one, other) = (try run(command, index: "one.sqlite"), try run(command, index: "other.sqlite"))
            #expect(one.end == .exited(0) && one.output.utf8.count > 200)
            #expect(one.output == other.output, "\(form)")
        }
    }
}
