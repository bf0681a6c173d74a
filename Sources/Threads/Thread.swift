import Glibc

/// A thread of the system, for work that would starve the pool of the language.
public struct Thread: @unchecked Sendable {
    private let handle: pthread_t

    private final class Work {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Starts a thread that runs only where the others of the program leave room; nil when the system gives none.
    public static func givingWay(_ body: @escaping @Sendable () -> Void) -> Thread? {
        Thread {
            // 0 is this thread alone; where the system refuses, it runs like any other.
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, patience)
            body()
        }
    }

    /// As the system counts it, from 0 to 19: beside a thread of 0 it gets a tenth of a core.
    private static let patience: Int32 = 10

    /// Starts a thread; nil when the system gives none.
    public init?(_ body: @escaping @Sendable () -> Void) {
        var handle = pthread_t()
        let work = Unmanaged.passRetained(Work(body))
        let result = pthread_create(
            &handle,
            nil,
            { argument in
                guard let argument else { return nil }
                let stack = SignalStack()
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                stack.remove()
                return nil
            },
            work.toOpaque()
        )
        guard result == 0 else {
            work.release()
            return nil
        }
        self.handle = handle
    }

    /// Waits until it has ended.
    public func join() {
        pthread_join(handle, nil)
    }

    /// How many can run at once.
    public static var cores: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }
}
