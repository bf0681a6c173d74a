import Glibc

/// Hands values from worker threads to one taker; putting waits while it is full.
public final class Channel<Element: Sendable>: @unchecked Sendable {
    // Every access to the fields below holds `lock`.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let capacity: Int
    private var elements: [Element] = []
    private var weight = 0
    private var isClosed = false

    /// A channel that takes values until they weigh so much together.
    public init(capacity: Int) {
        self.capacity = capacity
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Puts a value of a weight in, when there is room; false when nobody takes any more.
    public func put(_ element: Element, weight: Int = 1) -> Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while self.weight >= capacity, !isClosed { pthread_cond_wait(changed, lock) }
        guard !isClosed else { return false }
        elements.append(element)
        self.weight += weight
        pthread_cond_broadcast(changed)
        return true
    }

    /// All values at hand; waits for the first as long as it takes.
    ///
    /// Nil when it is closed and empty.
    public func take() -> [Element]? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while elements.isEmpty, !isClosed { pthread_cond_wait(changed, lock) }
        return emptied()
    }

    /// All values at hand; waits for the first so many milliseconds.
    ///
    /// Nil when it is closed and empty.
    public func take(milliseconds: Int) -> [Element]? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        var end = timespec()
        clock_gettime(CLOCK_REALTIME, &end)
        end.tv_nsec += milliseconds * 1_000_000
        end.tv_sec += end.tv_nsec / 1_000_000_000
        end.tv_nsec %= 1_000_000_000
        while elements.isEmpty, !isClosed {
            if pthread_cond_timedwait(changed, lock, &end) == ETIMEDOUT { break }
        }
        return emptied()
    }

    private func emptied() -> [Element]? {
        if elements.isEmpty, isClosed { return nil }
        defer {
            elements = []
            weight = 0
            pthread_cond_broadcast(changed)
        }
        return elements
    }

    /// Ends it: nothing goes in any more; what is in it can still be taken.
    public func close() {
        pthread_mutex_lock(lock)
        isClosed = true
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(lock)
    }
}
