import Glibc
import Testing

/// What a command of the shell came to: how it ended, what it printed, and what it said beside that.
struct ShellCommand {
    let end: ProgramEnd
    /// What went to stdout.
    let output: String
    /// What went to stderr.
    let said: String

    /// Runs `dossier` with some arguments in a shell, which does some things first and may leave starting it to another.
    init(
        _ arguments: [String],
        in folder: TestFolder,
        after preparation: String = "",
        by starter: [String] = []
    ) throws {
        let words = (starter + [Dossier.program] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let command = "\(preparation)\nexec \(words) >'\(folder.path)/stdout' 2>'\(folder.path)/stderr'"
        end = try ProgramRun("/bin/sh", ["-c", command], environment: Dossier.environment(folder)).waitForEnd()
        output = try folder.text("stdout")
        said = try folder.text("stderr")
    }
}

extension TestFolder {
    /// The bytes of a file beside the documents.
    func bytes(_ name: String) throws -> [UInt8] {
        let file = open("\(path)/\(name)", O_RDONLY)
        guard file >= 0 else { throw HarnessError("open \(name)") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw HarnessError("stat \(name)") }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        guard read(file, &bytes, bytes.count) == bytes.count else { throw HarnessError("read \(name)") }
        return bytes
    }

    /// The same as text.
    func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    /// Puts a file beside the documents, in place of any that is there.
    func put(_ bytes: [UInt8], at name: String) throws {
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw HarnessError("create \(name)") }
        defer { close(file) }
        guard write(file, bytes, bytes.count) == bytes.count else { throw HarnessError("write \(name)") }
    }

    /// Whether there is something of that name beside the documents.
    func holds(_ name: String) -> Bool {
        access("\(path)/\(name)", F_OK) == 0
    }
}
