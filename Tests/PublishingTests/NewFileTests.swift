import Glibc
import Testing

@testable import Publishing

/// A file comes into its place whole or not at all.
@Suite final class NewFileTests {
    private let folder: String

    init() throws {
        var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
        for name in ["file", "link"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    private func path(_ name: String) -> [UInt8] { Array("\(folder)/\(name)".utf8) }

    private func write(_ name: String, _ text: String) throws {
        let file = try NewFile(path(name))
        try file.put(text)
        try file.finish()
    }

    private func content(_ name: String) throws -> String? {
        let file = open("\(folder)/\(name)", O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1000)
        return String(decoding: bytes[..<read(file, &bytes, bytes.count)], as: UTF8.self)
    }

    @Test func replacesWhatWasThereAtTheEndOnly() throws {
        try write("file", "old")
        chmod("\(folder)/file", 0o640)
        let file = try NewFile(path("file"))
        try file.put("new")
        #expect(try content("file") == "old")
        try file.finish()
        #expect(try content("file") == "new")
        var status = stat()
        #expect(stat("\(folder)/file", &status) == 0 && status.st_mode & 0o777 == 0o640)
    }

    @Test func leavesNothingBehindWhenGivenUp() throws {
        try write("file", "old")
        do {
            let file = try NewFile(path("file"))
            try file.put(String(repeating: "x", count: 100_000))
        }
        #expect(try content("file") == "old")
        unlink("\(folder)/file")
        #expect(rmdir(folder) == 0, "a draft was left")
    }

    @Test func hasNoNameWhileItIsWritten() throws {
        let file = try NewFile(path("file"))
        try file.put(String(repeating: "x", count: 100_000))
        let names = try names()
        // Some file systems know no files without a name.
        #expect(names.isEmpty == file.isNameless)
        try file.finish()
        #expect(try self.names() == ["file"])
    }

    private func names() throws -> [String] {
        let listing = try #require(opendir(folder))
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    @Test func aLinkStaysALink() throws {
        try write("file", "old")
        symlink("\(folder)/file", "\(folder)/link")
        try write("link", "new")
        #expect(try content("file") == "new")
        var status = stat()
        #expect(lstat("\(folder)/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func aFullDiskIsNoticedAndADeviceIsNotReplaced() throws {
        let file = try NewFile(Array("/dev/full".utf8))
        try file.put("x")
        #expect(throws: OutputError.failed("No space left on device")) { try file.finish() }
        var status = stat()
        #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test(arguments: [("", "Is a directory"), ("none/file", "No such file or directory")])
    func saysWhyItCannotBeWritten(_ name: String, _ why: String) {
        #expect(throws: OutputError.failed(why)) { try write(name, "x") }
    }
}
