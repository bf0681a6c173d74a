import CorpusModel
import Synchronization

/// The lists that are still to be looked through.
final class ListQueue: Sendable {
    private let rest: Mutex<[SearchedList]>
    /// Whether two threads would find something to do.
    let hasSeveral: Bool

    /// Those that a query asks.
    ///
    /// The first to be taken needs longest; the last waits for the pieces that the first looks up.
    init(_ condition: QueryCondition) {
        let lists = [SearchedList.events, .questions, .names, .pieces].filter { $0.isAsked(by: condition) }
        hasSeveral = lists.count > 1
        rest = Mutex(lists)
    }

    func next() -> SearchedList? {
        rest.withLock { $0.popLast() }
    }
}
