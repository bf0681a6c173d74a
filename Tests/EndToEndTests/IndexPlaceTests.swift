import CorpusIndex
import Glibc
import Testing

/// What stands where the index should be is moved aside or let be, never written over; the program goes on.
@Suite(.serialized) struct IndexPlaceTests {
    private let folder: TestFolder
    private let timeline = "Northwind Shipping Inc. sued Calder Ports Ltd. on 4 March 2024"

    init() throws {
        folder = try TestFolder()
    }

    private var index: String { folder.path + "/index.sqlite" }

    private func run(by starter: [String] = []) throws -> ShellCommand {
        try ShellCommand(["timeline", folder.documents, "--index", index], in: folder, by: starter)
    }

    private func browse() throws -> ProgramRun {
        let arguments = [folder.documents, "--index", index]
        let run = try ProgramRun(Dossier.program, arguments, environment: Dossier.environment(folder), columns: 200)
        try run.wait(for: "Calder Ports")
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        return run
    }

    /// A database of somebody else's, as far as its head tells.
    private static let foreign =
        Array("SQLite format 3\0".utf8) + [16, 0, 2, 2, 0] + [UInt8](repeating: 0, count: 4075)

    /// The index of a later version of the program.
    private func ofLaterVersion() throws -> [UInt8] {
        _ = try run()
        var bytes = try folder.bytes("index.sqlite")
        bytes[63] += 1
        return bytes
    }

    private func expectMovedAside(_ bytes: [UInt8], because why: String) throws {
        let notice = "index \(why): moved to \(index).damaged-1, rebuilt"
        try folder.put(bytes, at: "index.sqlite")
        let shell = try run()
        #expect(shell.end == .exited(0) && shell.output.contains(timeline))
        #expect(shell.said == "dossier: \(notice)\n")
        #expect(try folder.bytes("index.sqlite.damaged-1") == bytes)
        #expect(try run().said == "")
        unlink(index + ".damaged-1")
        try folder.put(bytes, at: "index.sqlite")
        #expect(try browse().screen.text.contains(notice))
        #expect(try folder.bytes("index.sqlite.damaged-1") == bytes)
        #expect(try run().said == "")
    }

    @Test func aTextIsMovedAside() throws {
        try expectMovedAside(Array("Buy milk.\n".utf8), because: "was damaged")
    }

    @Test func theDatabaseOfAnotherProgramIsMovedAside() throws {
        try expectMovedAside(Self.foreign, because: "belongs to something else")
    }

    @Test func theIndexOfALaterVersionIsMovedAside() throws {
        try expectMovedAside(ofLaterVersion(), because: "is of another version")
    }

    /// What a program keeps beside its database holds changes that are not in it yet.
    @Test func theLogOfADatabaseIsMovedWithIt() throws {
        try folder.put(Self.foreign, at: "index.sqlite")
        try folder.put([1, 2, 3], at: "index.sqlite-wal")
        try folder.put([4, 5, 6], at: "index.sqlite-journal")
        #expect(try run().end == .exited(0))
        #expect(try folder.bytes("index.sqlite.damaged-1-wal") == [1, 2, 3])
        #expect(try folder.bytes("index.sqlite.damaged-1-journal") == [4, 5, 6])
    }

    @Test func anEmptyFileBecomesTheIndex() throws {
        try folder.put([], at: "index.sqlite")
        #expect(try run().said == "")
        #expect(try folder.bytes("index.sqlite").count > 100_000)
    }

    private func expectLetBe(as why: String = "cannot be written") throws {
        let shell = try run()
        #expect(shell.end == .exited(0) && shell.output.contains(timeline))
        let notice = "index kept in memory, as \(index) \(why)"
        #expect(shell.said == "dossier: \(notice)\n")
        #expect(try browse().screen.text.contains(notice))
        #expect(!folder.holds("index.sqlite.damaged-100"))
    }

    @Test func aFolderIsLetBe() throws {
        mkdir(index, 0o700)
        try folder.put([7], at: "index.sqlite/letter")
        try expectLetBe()
        #expect(try folder.bytes("index.sqlite/letter") == [7])
    }

    /// Whoever may make a link there would have a file of the reader's written to.
    @Test(arguments: ["kept", "missing"]) func aLinkIsLetBe(_ target: String) throws {
        try folder.put([7], at: "kept")
        symlink("\(folder.path)/\(target)", index)
        try expectLetBe(as: "is a link")
        #expect(try folder.bytes("kept") == [7])
        #expect(!folder.holds("missing"))
        let check = try ShellCommand(["check", folder.documents, "--index", index], in: folder)
        #expect(check.end == .exited(1) && check.said.contains("is a link, so it is not used"))
    }

    @Test(arguments: [[], [7]] as [[UInt8]]) func aFileWithAnotherNameIsLetBe(_ bytes: [UInt8]) throws {
        try folder.put(bytes, at: "kept")
        link("\(folder.path)/kept", index)
        try expectLetBe(as: "has a second name")
        #expect(try folder.bytes("kept") == bytes)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give files away")) func aFileOfSomebodyElseIsLetBe() throws {
        try folder.put([], at: "index.sqlite")
        chown(index, 65534, 65534)
        try expectLetBe(as: "belongs to somebody else")
        #expect(try folder.bytes("index.sqlite").isEmpty)
    }

    /// Where everybody may make files, only a folder of one's own will do, and only where others cannot move it.
    @Test(
        arguments: [
            (0o700, 0o700, nil), (0o1777, 0o700, nil), (0o777, 0o700, "stands where everybody may put files"),
            (0o1777, 0o777, "stands where everybody may put files"),
            (0o1777, 0o1777, "stands in a folder that others may write to"),
        ] as [(mode_t, mode_t, String?)]
    )
    func aFolderForEverybodyIsNoPlaceForAnIndex(_ outer: mode_t, _ inner: mode_t, _ why: String?) throws {
        let cache = folder.path + "/cache"
        mkdir(cache + "/dossier", 0o700)
        chmod(cache + "/dossier", inner)
        chmod(cache, outer)
        let shell = try ShellCommand(["timeline", folder.documents], in: folder)
        #expect(shell.end == .exited(0) && shell.output.contains(timeline))
        #expect(shell.said.contains("index kept in memory, as \(cache)/dossier/") == (why != nil))
        #expect(shell.said.hasSuffix(why.map { "\($0)\n" } ?? ""))
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func aFolderOfSomebodyElseIsNoPlaceForAnIndex() throws {
        let cache = folder.path + "/cache/dossier"
        mkdir(cache, 0o755)
        chown(cache, 65534, 65534)
        let shell = try ShellCommand(["timeline", folder.documents], in: folder)
        #expect(shell.end == .exited(0) && shell.output.contains(timeline))
        #expect(shell.said.hasSuffix("stands in a folder of somebody else\n"))
    }

    /// It would be another folder wherever the program is started.
    @Test(arguments: ["HOME=here; unset XDG_CACHE_HOME", "XDG_CACHE_HOME=here HOME=here"])
    func aFolderThatIsNotNamedFromTheRootIsNotUsed(_ variables: String) throws {
        let before = "cd '\(folder.path)'; mkdir here; export \(variables)"
        let shell = try ShellCommand(["timeline", folder.documents], in: folder, after: before)
        #expect(shell.end == .exited(0) && shell.output.contains(timeline))
        #expect(rmdir("\(folder.path)/here") == 0)
    }

    /// What SQLite keeps of it in memory is gone then: the program ends, but in words.
    @Test func anIndexThatIsCutShortWhileItIsOpenEndsInWords() throws {
        let arguments = [folder.documents, "--index", index]
        let run = try ProgramRun(Dossier.program, arguments, environment: Dossier.environment(folder), columns: 200)
        try run.wait(for: "Calder Ports")
        #expect(truncate(index + "-shm", 0) == 0)
        run.type("/claim\r")
        #expect(try run.waitForEnd() == .exited(1))
        #expect(run.screen.text.contains("was cut short"), "\(run.screen.text)")
    }

    @Test func aPipeIsLetBe() throws {
        mkfifo(index, 0o600)
        try expectLetBe()
        var status = stat()
        #expect(lstat(index, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test func whatCannotBeMovedIsLetBe() throws {
        for number in 1...99 { try folder.put([], at: "index.sqlite.damaged-\(number)") }
        try folder.put(Self.foreign, at: "index.sqlite")
        try expectLetBe()
        #expect(try folder.bytes("index.sqlite") == Self.foreign)
    }

    /// Root may write wherever it likes: nobody starts the program then.
    private static let starter = geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

    private static var canBeRefused: Bool {
        var status = stat()
        guard geteuid() == 0 else { return true }
        return access("/usr/bin/setpriv", X_OK) == 0 && stat(Dossier.program, &status) == 0 && status.st_mode & 1 == 1
    }

    /// Lets whoever is nobody read the documents.
    private func openToOthers(_ documents: [String]) {
        for path in [folder.documents] + documents.map({ "\(folder.documents)/\($0)" }) { chmod(path, 0o755) }
    }

    @Test(
        .enabled(if: canBeRefused, "root is refused nothing, and setpriv is not there to be somebody else"),
        arguments: [("index.sqlite", 0o444), ("index.sqlite", 0o000)] as [(String, mode_t)]
    ) func whatMayNotBeWrittenIsLetBe(_ name: String, _ mode: mode_t) throws {
        _ = try run()
        let bytes = try folder.bytes("index.sqlite")
        try folder.add("new.txt", "Northwind Shipping Inc. left Calder Ports Ltd. on 5 May 2025.")
        chmod(index, mode)
        openToOthers(["new.txt", "report.txt"])
        chmod(folder.path, 0o555)
        let shell = try run(by: Self.starter)
        chmod(folder.path, 0o700)
        chmod(index, 0o600)
        #expect(shell.end == .exited(0), "\(shell.said)")
        #expect(shell.said.contains("index kept in memory, as "))
        #expect(shell.output.contains(timeline) && shell.output.contains("5 May 2025"))
        #expect(try folder.bytes("index.sqlite") == bytes)
    }

    /// As on a disk that may only be read: checking says what to do about it, in no words of the database.
    @Test(.enabled(if: canBeRefused, "root is refused nothing, and setpriv is not there to be somebody else"))
    func checkingSaysThatNothingMayBeWrittenBesideTheIndex() throws {
        _ = try run()
        openToOthers(["report.txt"])
        for (path, mode) in [(index, 0o444), (folder.path, 0o555)] as [(String, mode_t)] { chmod(path, mode) }
        // What is printed goes to files of this user, made before the program starts.
        let shell = try ShellCommand(["check", folder.documents, "--index", index], in: folder, by: Self.starter)
        chmod(folder.path, 0o700)
        #expect(shell.end == .exited(1))
        #expect(
            shell.said == """
                dossier: the index \(index) cannot be opened, as nothing may be written beside it: \
                copy it to a folder where you may write, and name the copy with --index

                """
        )
    }

    @Test func aDocumentIsNeverTakenForAnIndex() throws {
        let note = folder.documents + "/kept.txt"
        try folder.put(Array("Calder Ports paid.\n".utf8), at: "story/kept.txt")
        for command in [["timeline"], []] {
            let shell = try ShellCommand(command + [folder.documents, "--index", note], in: folder, by: [])
            #expect(shell.end == .exited(64) && shell.said.contains("that is the name of a document"))
        }
        #expect(try folder.bytes("story/kept.txt") == Array("Calder Ports paid.\n".utf8))
    }
}
