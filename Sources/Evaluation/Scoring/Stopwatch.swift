import Glibc

/// Adds up the processor time that the current thread spends on some work.
struct Stopwatch {
    /// So far, in seconds.
    private(set) var seconds = 0.0

    /// Does the work and counts its time.
    mutating func measure<Value>(_ work: () -> Value) -> Value {
        let start = Self.now
        defer { seconds += Self.now - start }
        return work()
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
