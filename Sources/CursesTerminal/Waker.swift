import CTerminalGuard
import Glibc

/// Wakes the terminal's wait from any thread.
public final class Waker: Sendable {
    /// The event counter behind it.
    let file: Int32

    init() throws(TerminalError) {
        file = terminal_guard_make_wake()
        if file < 0 { throw .system(String(cString: strerror(errno))) }
    }

    deinit {
        close(file)
    }

    /// Ends the current wait, or the next one when there is none.
    public func wake() {
        var one: UInt64 = 1
        _ = write(file, &one, MemoryLayout<UInt64>.size)
    }

    /// Makes it quiet again; whether it was woken.
    func drain() -> Bool {
        var count: UInt64 = 0
        return read(file, &count, MemoryLayout<UInt64>.size) > 0
    }
}
