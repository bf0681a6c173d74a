import Glibc

/// A file that comes into its place whole or not at all.
///
/// It has no name while it is written, so that nothing of it is left however the program ends; where the system knows no such
/// files, it is written beside its place. What is no regular file, such as a pipe or `/dev/stdout`, is written to as it is.
public final class NewFile: Output {
    private let place: [CChar]
    /// The name that it has, or takes for a moment, before it is put in its place; nil for what is written to as it is.
    private let draft: [CChar]?
    let isNameless: Bool
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
            (draft, isNameless) = (nil, false)
            descriptor = open(given, O_WRONLY | O_CLOEXEC)
        } else {
            let name = place.dropLast() + Array(".\(getpid()).part".utf8CString)
            let nameless = Self.openNameless(beside: place)
            (draft, isNameless) = (name, nameless >= 0)
            descriptor = nameless >= 0 ? nameless : open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0, isThere { fchmod(descriptor, status.st_mode & 0o777) }
        }
        guard descriptor >= 0 else { throw Self.lastError }
        output = FileOutput(descriptor: descriptor)
    }

    deinit {
        guard isOpen else { return }
        close(descriptor)
        if let draft, !isNameless { unlink(draft) }
    }

    public func write(_ bytes: [UInt8]) throws {
        try output.write(bytes)
    }

    /// Puts the file in its place; throws `OutputError` when not all of it could be written.
    public func finish() throws {
        try output.flush()
        guard let draft else { return }
        guard fsync(descriptor) == 0, !isNameless || giveName(draft) else { throw Self.lastError }
        guard rename(draft, place) == 0 else {
            let error = Self.lastError
            unlink(draft)
            throw error
        }
        isOpen = false
        close(descriptor)
    }

    /// Gives a nameless file a name; false, with errno, when that is not possible.
    private func giveName(_ name: [CChar]) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    /// Opens a file without a name in the folder of another; -1 where there are no such files.
    private static func openNameless(beside place: [CChar]) -> Int32 {
        let slash = place.lastIndex(of: 0x2F)
        let folder = slash.map { Array(place[...$0]) + [0] } ?? Array(".".utf8CString)
        // O_TMPFILE, which the C library's header hides.
        let nameless = 0o20_000_000 | O_DIRECTORY
        guard access("/proc/self/fd", X_OK) == 0 else { return -1 }
        return open(folder, O_WRONLY | nameless | O_CLOEXEC, 0o666)
    }

    private static func resolved(_ path: [CChar]) -> [CChar] {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return Array(UnsafeBufferPointer(start: real, count: strlen(real) + 1))
    }

    private static var lastError: OutputError { .failed(String(cString: strerror(errno))) }
}
