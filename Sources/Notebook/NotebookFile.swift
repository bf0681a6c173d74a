import CorpusModel
import Glibc

/// What a reader keeps about a dossier, in a small text file that outlives any index: a search a line, its name, a tab
/// and its words; those without a name are the latest, the last first.
public struct NotebookFile: Sendable {
    /// Where it is.
    public let path: String

    /// The file of that path, which need not be there.
    public init(path: String) {
        self.path = path
    }

    /// The file that belongs to some paths: `$XDG_DATA_HOME/dossier/<name>.searches`, else under `~/.local/share`; nil
    /// when neither is known.
    public static func standard(named name: String) -> NotebookFile? {
        let data = variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = variable("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/.local/share" : nil }
        return (data ?? home).map { NotebookFile(path: "\($0)/dossier/\(name).searches") }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What is kept; nothing when there is no file, or none that can be read.
    public func read() -> SearchNotebook {
        var notebook = SearchNotebook()
        var recent: [String] = []
        for line in text().split(whereSeparator: \.isNewline) {
            guard let tab = line.firstIndex(of: "\t") else { continue }
            let words = String(line[line.index(after: tab)...])
            if tab == line.startIndex { recent.append(words) } else { notebook.save(words, as: String(line[..<tab])) }
        }
        recent.reversed().forEach { notebook.note($0) }
        return notebook
    }

    /// Changes what is kept and writes it, all of it or nothing; throws `NotebookError` when that fails.
    public func change(_ change: (inout SearchNotebook) -> Void) throws -> SearchNotebook {
        var notebook = read()
        let before = notebook
        change(&notebook)
        if notebook != before { try write(notebook) }
        return notebook
    }

    private func text() -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < Self.limit {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// No more of a file is read, in bytes.
    private static let limit = 1_000_000

    private func write(_ notebook: SearchNotebook) throws {
        let lines = notebook.saved.map { "\($0.name)\t\($0.words)\n" } + notebook.recent.map { "\t\($0)\n" }
        makeFolders()
        let draft = "\(path).\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw NotebookError.last(path) }
        let bytes = Array(lines.joined().utf8)
        let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        let failure = isWritten ? nil : NotebookError.last(path)
        close(file)
        if let failure {
            unlink(draft)
            throw failure
        }
        guard rename(draft, path) == 0 else { throw NotebookError.last(path) }
    }

    private func makeFolders() {
        for place in path.indices.dropFirst() where path[place] == "/" { mkdir(String(path[..<place]), 0o700) }
    }
}

/// Why nothing could be kept.
public struct NotebookError: Error, CustomStringConvertible {
    public let description: String

    /// An error in a few words.
    public init(description: String) {
        self.description = description
    }

    static func last(_ path: String) -> NotebookError {
        NotebookError(description: "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
