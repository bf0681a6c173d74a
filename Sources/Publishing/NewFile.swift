import Glibc

/// A file that comes into its place whole or not at all: it is written beside it, then put there.
///
/// What is no regular file, such as a pipe or `/dev/stdout`, is written to as it is.
public final class NewFile: Output {
    private let place: [CChar]
    private let draft: [CChar]?
    private let descriptor: Int32
    private let output: FileOutput
    private var isOpen = true

    /// Makes ready to write a file; throws `OutputError` when that is not possible.
    public init(_ path: [UInt8]) throws {
        let given = path.map { CChar(bitPattern: $0) } + [0]
        var status = stat()
        let isThere = stat(given, &status) == 0
        // A link stays, what it leads to is replaced.
        place = isThere ? Self.resolved(given) : given
        if isThere, status.st_mode & S_IFMT != S_IFREG {
            draft = nil
            descriptor = open(given, O_WRONLY | O_CLOEXEC)
        } else {
            let name = place.dropLast() + Array(".\(getpid()).part".utf8CString)
            draft = name
            descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0, isThere { fchmod(descriptor, status.st_mode & 0o777) }
        }
        guard descriptor >= 0 else { throw Self.lastError }
        output = FileOutput(descriptor: descriptor)
    }

    deinit {
        guard isOpen else { return }
        close(descriptor)
        if let draft { unlink(draft) }
    }

    public func write(_ bytes: [UInt8]) throws {
        try output.write(bytes)
    }

    /// Puts the file in its place; throws `OutputError` when not all of it could be written.
    public func finish() throws {
        try output.flush()
        guard let draft else { return }
        guard fsync(descriptor) == 0, rename(draft, place) == 0 else { throw Self.lastError }
        isOpen = false
        close(descriptor)
    }

    private static func resolved(_ path: [CChar]) -> [CChar] {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return Array(UnsafeBufferPointer(start: real, count: strlen(real) + 1))
    }

    private static var lastError: OutputError { .failed(String(cString: strerror(errno))) }
}
