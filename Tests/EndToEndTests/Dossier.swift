import Glibc
import Testing

/// The program under test, and folders to run it on.
enum Dossier {
    /// Where it was built: beside these tests.
    static let program: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let test = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = test.split(separator: "/").dropLast().joined(separator: "/")
        let beside = "/\(folder)/dossier"
        if access(beside, X_OK) == 0 { return beside }
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(root)/.build/debug/dossier"
    }()

    /// An environment that says all that the program may ask.
    static func environment(_ folder: TestFolder, _ changes: [String: String?] = [:]) -> [String: String] {
        var environment: [String: String] = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
            "XDG_CACHE_HOME": folder.path + "/cache", "TZ": "UTC",
        ]
        for (name, value) in changes { environment[name] = value }
        return environment
    }

    /// Starts it on the documents of a folder.
    static func browse(
        _ folder: TestFolder,
        columns: Int = 100,
        rows: Int = 30,
        environment changes: [String: String?] = [:]
    ) throws -> ProgramRun {
        try ProgramRun(
            program,
            [folder.documents],
            environment: environment(folder, changes),
            columns: columns,
            rows: rows
        )
    }
}

/// A folder for one test, gone afterwards.
final class TestFolder {
    let path: String

    /// Where the documents are.
    var documents: String { path + "/story" }

    /// A folder with one document about a lawsuit.
    init() throws {
        var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw HarnessError("no folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        mkdir(documents, 0o700)
        mkdir(path + "/cache", 0o700)
        try add(
            "report.txt",
            """
            Harbour dispute reaches court

            Northwind Shipping Inc. sued Calder Ports Ltd. on 4 March 2024 over berth fees.
            Calder Ports Ltd. denied the claim.

            Q: Who runs the café at the harbour?
            A: Calder Ports Ltd. does.

            """
        )
    }

    deinit {
        remove(path)
    }

    /// Adds a document.
    func add(_ name: String, _ text: String) throws {
        let file = open("\(documents)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw HarnessError("create \(name)") }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard write(file, bytes, bytes.count) == bytes.count else { throw HarnessError("write \(name)") }
    }

    /// Adds a document about a lawsuit of its own.
    func addLawsuit(_ number: Int) throws {
        try add(
            "\(number).txt",
            """
            Lawsuit \(number)

            Northwind Shipping Inc. sued Harbour \(number) Ltd. on \(number % 28 + 1) March 2024 over berth fees.
            Harbour \(number) Ltd. denied the claim, and Jane Roe left Northwind Shipping Inc. in May 2024.

            Q: Who runs the café number \(number)?
            A: Harbour \(number) Ltd. does.

            """
        )
    }

    /// Removes a folder and all that is in it.
    private func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove("\(path)/\(name)") }
            }
            closedir(folder)
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
