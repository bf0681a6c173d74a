import Glibc

/// The turn to bring an index up to date, which one program has at a time.
///
/// It is a lock on a file beside the index, so it ends with the program, however that ends.
public final class IndexTurn: Sendable {
    private let lock: Int32

    private init(_ lock: Int32) {
        self.lock = lock
    }

    deinit {
        close(lock)
    }

    /// How often it is tried, in milliseconds.
    private static let pause = 20

    /// Tries until nobody wants it any more; `isWanted` is told how long that has been, in milliseconds.
    ///
    /// Nil when nobody wants it any more, and where nothing can be locked: two programs may then do the same work.
    static func take(at path: String, while isWanted: (Int) -> Bool) -> IndexTurn? {
        let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard file >= 0 else { return nil }
        let turn = IndexTurn(file)
        var waited = 0
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, isWanted(waited) else { return nil }
            usleep(UInt32(pause * 1000))
            waited += pause
        }
        return turn
    }
}

extension IndexedCorpus {
    /// Waits for the turn to bring the index up to date while it is wanted; `isWanted` is told for how many milliseconds.
    ///
    /// It lasts as long as the value. Nil when it is not wanted any more, and for an index that no other program writes.
    public func takeTurn(while isWanted: (Int) -> Bool) -> IndexTurn? {
        guard let file, !isInMemory else { return nil }
        return IndexTurn.take(at: file.path + ".lock", while: isWanted)
    }
}
