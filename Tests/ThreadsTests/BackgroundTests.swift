import Testing

@testable import Threads

@Suite struct BackgroundTests {
    @Test func aValueIsWorkedOutOnceAndGivenAsOftenAsAsked() {
        let calls = Channel<Int>(capacity: 10)
        let answer = Background {
            _ = calls.put(1)
            return 42
        }
        #expect(answer.value() == 42)
        #expect(answer.value() == 42)
        #expect(calls.take(milliseconds: 0) == [1])
    }
}
