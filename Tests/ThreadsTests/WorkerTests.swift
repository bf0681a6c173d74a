import Synchronization
import Testing
import Threads

@Suite struct WorkerTests {
    @Test func runsJobsInTurn() {
        let worker = Worker()
        let order = Mutex<[Int]>([])
        for number in 0..<100 { worker.run { order.withLock { $0.append(number) } } }
        #expect(worker.finish(milliseconds: 60_000))
        #expect(order.withLock { $0 } == Array(0..<100))
    }

    @Test func doesNotWaitForEver() {
        let worker = Worker()
        let gate = Channel<Void>(capacity: 1)
        worker.run { _ = gate.take() }
        #expect(!worker.finish(milliseconds: 1))
        gate.close()
        #expect(worker.finish(milliseconds: 60_000))
    }

    @Test func aJobOutlivesItsWorker() {
        let done = Channel<Int>(capacity: 1)
        Worker().run { _ = done.put(1) }
        #expect(done.take() == [1])
    }
}

@Suite struct ChannelTests {
    @Test func givesWhatWasPutThenEnds() {
        let channel = Channel<Int>(capacity: 4)
        #expect(channel.put(1) && channel.put(2))
        channel.close()
        #expect(!channel.put(3))
        #expect(channel.take(milliseconds: 0) == [1, 2])
        #expect(channel.take() == nil)
        #expect(channel.take(milliseconds: 0) == nil)
    }

    @Test func takesNoMoreThanItMayHold() {
        let channel = Channel<Int>(capacity: 10)
        #expect(channel.put(1, weight: 4) && channel.put(2, weight: 6))
        let thread = Thread { [channel] in _ = channel.put(3) }
        let first = channel.take()
        #expect(first == [1, 2], "the third waited for room")
        #expect(channel.take() == [3])
        thread?.join()
    }

    @Test func waitsNoLongerThanAsked() {
        #expect(Channel<Int>(capacity: 1).take(milliseconds: 1) == [])
    }
}
