import Glibc

/// Where published bytes go.
public protocol Output: AnyObject {
    /// Takes some bytes; throws `OutputError` when they cannot be taken.
    func write(_ bytes: [UInt8]) throws
}

/// Why nothing more can be written.
public enum OutputError: Error, Hashable {
    /// The reader at the other end of the pipe has left.
    case closed
    /// The system refused, with its words: "No space left on device".
    case failed(String)
}

/// Writes to an open file, pipe or terminal, and notices when that fails.
public final class FileOutput: Output {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// Bytes are handed on when this many have gathered.
    private static let capacity = 32_768

    /// Writes to a file descriptor, which stays the caller's to close.
    public init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    public func write(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Hands on what has gathered; throws `OutputError` when that fails.
    public func flush() throws {
        var done = 0
        defer { buffer.removeAll(keepingCapacity: true) }
        while done < buffer.count {
            let written = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if written > 0 {
                done += written
            } else if errno == EPIPE {
                throw OutputError.closed
            } else if errno != EINTR {
                throw OutputError.failed(String(cString: strerror(errno)))
            }
        }
    }
}
