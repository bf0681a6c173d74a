import Synchronization

/// Runs jobs one after the other on a thread of its own, which sleeps while there are none.
///
/// A queue of Dispatch would do, but on Linux its keeper wakes up once a second for as long as the program runs.
public final class Worker: Sendable {
    private let jobs = Channel<@Sendable () -> Void>(capacity: .max)
    private let hasThread = Mutex(false)

    /// A worker whose thread starts with its first job.
    public init() {}

    deinit {
        jobs.close()
    }

    /// Runs a job after those given before; at once, and here, when the system gives no thread.
    public func run(_ job: @escaping @Sendable () -> Void) {
        guard start() else { return job() }
        _ = jobs.put(job)
    }

    /// Waits until the jobs given so far have ended, so many milliseconds at most; false when they have not.
    public func finish(milliseconds: Int) -> Bool {
        let done = Channel<Void>(capacity: 1)
        run { _ = done.put(()) }
        return done.take(milliseconds: milliseconds)?.isEmpty == false
    }

    private func start() -> Bool {
        hasThread.withLock { hasThread in
            if hasThread { return true }
            hasThread = Thread { [jobs] in while let ready = jobs.take() { ready.forEach { $0() } } } != nil
            return hasThread
        }
    }
}
