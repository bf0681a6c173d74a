import CorpusModel
import Navigation
import Testing

@testable import Session

@Suite struct NewsDeskTests {
    let start = ContinuousClock.now

    @Test func tellsTheFirstNewsAtOnce() {
        var desk = NewsDesk()
        desk.post(news(.reading, done: 1))
        #expect(labels(desk.collect(at: start)) == ["progress 1", "changed"])
        #expect(desk.timeUntilDue(at: start) == nil)
    }

    @Test func holdsBackWhatFollowsTooSoon() {
        var desk = NewsDesk()
        desk.post(news(.reading, done: 1))
        _ = desk.collect(at: start)
        desk.post(news(.reading, done: 2))
        #expect(labels(desk.collect(at: start + .milliseconds(40))) == [])
        #expect(desk.timeUntilDue(at: start + .milliseconds(40)) == .milliseconds(60))
        desk.post(news(.reading, done: 3))
        #expect(labels(desk.collect(at: start + .milliseconds(100))) == ["progress 3"])
        #expect(desk.timeUntilDue(at: start + .milliseconds(100)) == .milliseconds(150))
        #expect(labels(desk.collect(at: start + .milliseconds(250))) == ["changed"])
    }

    @Test func holdsBackProgressRightAfterTheOpeningUntilSomethingChanged() {
        var desk = NewsDesk(opening: start)
        desk.post(news(.scanning, done: 0))
        #expect(desk.timeUntilDue(at: start + .milliseconds(10)) == .milliseconds(90))
        #expect(labels(desk.collect(at: start + .milliseconds(10))) == [])
        desk.post(news(.reading, done: 1))
        #expect(labels(desk.collect(at: start + .milliseconds(20))) == ["progress 1", "changed"])
    }

    @Test func neverHoldsBackTheEnd() {
        var desk = NewsDesk()
        desk.post(news(.reading, done: 8))
        _ = desk.collect(at: start)
        desk.post(news(.finished, done: 9))
        #expect(desk.timeUntilDue(at: start) == .zero)
        #expect(labels(desk.collect(at: start)) == ["progress 9", "changed"])
    }

    @Test func leavesTheListsAloneWhileNothingIsDone() {
        var desk = NewsDesk()
        desk.post(news(.scanning, done: 0))
        #expect(labels(desk.collect(at: start)) == ["progress 0"])
        #expect(labels(desk.collect(at: start + .seconds(9))) == [])
    }

    private func news(_ phase: IntakeProgress.Phase, done: Int) -> IntakeProgress {
        IntakeProgress(phase: phase, done: done, total: 9, problems: 0)
    }

    private func labels(_ messages: [Message]) -> [String] {
        messages.map { message in
            switch message {
            case .progress(let progress): "progress \(progress.done)"
            case .corpusChanged: "changed"
            default: "another"
            }
        }
    }
}
