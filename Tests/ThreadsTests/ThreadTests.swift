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

/// Calls itself until the stack is used up.
private func descend(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { room in
        room.initialize(repeating: depth)
        return descend(depth + 1) + room[depth % 512]
    }
}

@Test func handlersRunWhereAThreadHasUsedUpItsStack() async {
    await #expect(processExitsWith: .exitCode(7)) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in _exit(7) }
        action.sa_flags = SA_ONSTACK
        sigaction(SIGSEGV, &action, nil)
        Thread { exit(Int32(truncatingIfNeeded: descend(0))) }?.join()
    }
}
