import Glibc
import Testing

/// What the program exports is taken by readers that are not ours; it never writes over a document.
@Suite(.serialized) struct ExportTests {
    let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private static let script =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Tools/check-exports"

    /// The path of the tests themselves, to find Python by.
    private static let searchPath = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"

    private func run(_ program: String, _ arguments: [String]) throws -> (ProgramEnd, String) {
        let environment = Dossier.environment(folder, ["PATH": Self.searchPath])
        let run = try ProgramRun(program, arguments, environment: environment, columns: 200)
        let end = try run.waitForEnd()
        return (end, String(decoding: run.output, as: UTF8.self))
    }

    private func dossier(_ arguments: String...) throws -> (ProgramEnd, String) {
        try run(Dossier.program, arguments)
    }

    private func content(_ path: String) -> String? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 100_000)
        return String(decoding: bytes[..<max(0, read(file, &bytes, bytes.count))], as: UTF8.self)
    }

    @Test func otherReadersTakeEveryForm() throws {
        try folder.add(
            "=1+1 \"<b>\u{1B}[1m;,&.md",
            """
            ---
            title: "</title><script>alert(1)</script> -- \\"; END:VCALENDAR"
            ---
            # What did "Acme, Inc." & <Co> do?

            On 5 May 2021 Acme Inc. sued Bolt "Quick" Ltd. & Sons; <b>Bolt</b>, \\N it said, denied it, né山🫖 \u{202E}.
            =HYPERLINK("http://x") said Acme Inc. on 6 May 2021. From 3 to 9 June 2021 Bolt Ltd. partnered with Acme Inc.

            """
        )
        let (end, output) = try run("/usr/bin/env", ["python3", Self.script, Dossier.program, folder.documents])
        guard end != .exited(127) else {
            print("skipped: no python3 to read the exports with")
            return
        }
        #expect(end == .exited(0), "\(output)")
        #expect(output.contains("taken: 2 document"))
    }

    @Test func aFileIsWrittenWhole() throws {
        let target = folder.path + "/out.csv"
        defer { unlink(target) }
        let (end, output) = try dossier("export", folder.documents, "--to", "csv", "--output", target)
        #expect(end == .exited(0))
        #expect(!output.contains("dossier:") && !output.contains("kind"))
        #expect(content(target)?.hasPrefix("kind,id,") ?? false)
        #expect(try dossier("export", folder.documents, "--to", "csv").1.contains("sued Calder Ports"))
    }

    @Test func aDocumentIsNeverWrittenOver() throws {
        let report = folder.documents + "/report.txt"
        let before = try #require(content(report))
        let link = folder.path + "/link"
        symlink(report, link)
        for target in [report, link, folder.documents + "/../story/report.txt"] {
            let (end, output) = try dossier("export", folder.documents, "--to", "markdown", "--output", target)
            #expect(end == .exited(1))
            #expect(output.contains("is a document of the dossier"))
        }
        #expect(content(report) == before)
    }

    @Test func nothingIsPutWhereItWouldBeReadAsADocument() throws {
        let target = folder.documents + "/brief.md"
        let (end, output) = try dossier("export", folder.documents, "--to", "markdown", "--output", target)
        #expect(end == .exited(1))
        #expect(output.contains("would be read as a document"))
        #expect(content(target) == nil)
    }

    @Test(arguments: [("/dev/full", "No space left on device"), ("/nowhere/x", "No such file or directory")])
    func aFileThatCannotBeWrittenIsNamed(_ target: String, _ why: String) throws {
        let (end, output) = try dossier("export", folder.documents, "--to", "html", "--output", target)
        #expect(end == .exited(1))
        #expect(output.contains("dossier: \(target): cannot be written: \(why)"))
    }

    @Test(arguments: [
        "timeline", "parties", "faq", "documents", "problems", "search F Calder", "searches F", "show F Calder",
        "connect F Calder Northwind", "export F --to csv", "index", "check", "keys", "--help", "timeline --help",
    ])
    func aFullDiskIsNoticedByAllThatPrints(_ command: String) throws {
        try folder.add("link.pipe", "")
        _ = try dossier("index", folder.documents)
        let place = command.contains(" ") || command.hasPrefix("-") || command == "keys" ? "" : " F"
        let line = (command + place).split(separator: " ").map { $0 == "F" ? folder.documents : String($0) }
        let (end, output) = try run("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", Dossier.program] + line)
        #expect(end == .exited(1))
        #expect(output.contains("the output cannot be written: No space left on device"))
    }

    @Test func aPartyOrDaysNarrowWhatIsExported() throws {
        try folder.add("ferry.txt", "The ferry of Ada Poole sank on 9 May 2023.\n")
        let all = try dossier("export", folder.documents, "--to", "ical").1
        #expect(all.contains("ferry") && all.contains("berth"))
        for narrowing in [["--from", "2024-01-01"], ["--party", "Calder Ports"]] {
            let (end, some) = try run(Dossier.program, ["export", folder.documents, "--to", "ical"] + narrowing)
            #expect(end == .exited(0) && !some.contains("ferry") && some.contains("berth"))
        }
    }

    @Test func checkingTellsWhatBecameOfTheDocuments() throws {
        let (noIndex, words) = try dossier("check", folder.documents)
        #expect(noIndex == .exited(1) && words.contains("there is no index of story"))
        #expect(try dossier("index", folder.documents).0 == .exited(0))
        #expect(try dossier("check", folder.documents).0 == .exited(0))
        try folder.add("report.txt", "Nothing.\n")
        for _ in 0..<2 {
            let (end, output) = try dossier("check", folder.documents)
            #expect(end == .exited(1) && output.contains("quotes gone") && output.contains("1 document: 1 changed"))
        }
    }
}
