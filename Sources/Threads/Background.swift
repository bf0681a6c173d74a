import Synchronization

/// A value that is worked out on a thread of its own.
public final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Value?>(nil)
    private let thread = Mutex<Thread?>(nil)
    private let work: @Sendable () -> Value

    /// Begins to work it out; only once it is asked for when the system gives no thread.
    public init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        let started = Thread { [self] in
            let value = work()
            result.withLock { $0 = value }
        }
        thread.withLock { $0 = started }
    }

    /// The value; waits for it.
    public func value() -> Value {
        thread.withLock { thread in
            thread?.join()
            thread = nil
        }
        return result.withLock { $0 } ?? work()
    }
}
