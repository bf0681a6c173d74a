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
