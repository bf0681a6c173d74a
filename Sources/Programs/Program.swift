import Glibc

/// A program of the system that the reader asked for; started with a list of arguments, never through a shell.
public struct Program: Hashable, Sendable {
    /// Where it is, from the root.
    public let path: String
    /// What it was asked for as.
    public let name: String

    /// Looks for a program, as a path or on `PATH`; nil when there is none that may be run.
    public init?(_ name: String) {
        let isPath = name.contains("/")
        let folders = getenv("PATH").map { String(cString: $0).split(separator: ":") } ?? []
        // A folder that depends on where the program was started may hold anything.
        let places = isPath ? [name] : folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
        guard !name.isEmpty, let path = places.first(where: Self.isRunnable) else { return nil }
        self.path = path
        self.name = name
    }

    private static func isRunnable(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}

/// How a program came to its end.
public enum ProgramEnd: Hashable, Sendable {
    case exited(Int32)
    case killed(Int32)
    /// It was not done within the time it had, and was ended.
    case tooSlow
    /// It did not start, with the system's words.
    case refused(String)

    /// What went wrong, for the status line; nil when all is well.
    public var complaint: String? {
        switch self {
        case .exited(0): nil
        case .exited(let code): "failed (exit code \(code))"
        case .killed(let signal): "was ended by signal \(signal)"
        case .tooSlow: "did not end in time"
        case .refused(let why): "did not start: \(why)"
        }
    }
}

/// What a program's standard input, output and errors are: open files.
public struct ProgramStreams: Hashable, Sendable {
    var input = STDIN_FILENO
    var output = STDOUT_FILENO
    var errors = STDERR_FILENO

    /// The terminal, with errors going to a file that leads there.
    public static func terminal(errors: Int32) -> ProgramStreams { ProgramStreams(errors: errors) }
}
