import GRDB
import Synchronization

/// Connections out of use.
///
/// They are kept: freeing one has Dispatch start a keeper that wakes up once a second for as long as the program runs.
enum OldConnections {
    private static let kept = Mutex<[any DatabaseWriter]>([])

    /// Keeps a connection from being freed; who still reads by it goes on.
    static func keep(_ connection: any DatabaseWriter) {
        kept.withLock { $0.append(connection) }
    }
}
