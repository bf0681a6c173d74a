import Glibc
import Synchronization
import Testing
import Threads

private func niceness() -> Int32 { getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }

@Test func aThreadThatGivesWayDoesSoAlone() throws {
    let seen = Mutex<Int32?>(nil)
    let before = niceness()
    let thread = try #require(Thread.givingWay { seen.withLock { $0 = niceness() } })
    thread.join()
    #expect(try #require(seen.withLock { $0 }) > before)
    #expect(niceness() == before)
}

/// So that a handler runs even where the thread has used up its own.
@Test func aThreadHasAStackForHandlers() throws {
    let seen = Mutex<(flags: Int32, size: Int)?>(nil)
    let thread = try #require(
        Thread {
            var stack = stack_t()
            sigaltstack(nil, &stack)
            seen.withLock { $0 = (stack.ss_flags, stack.ss_size) }
        }
    )
    thread.join()
    let stack = try #require(seen.withLock { $0 })
    #expect(stack.flags & Int32(SS_DISABLE) == 0 && stack.size >= 16_384)
}
