import Synchronization

extension Array where Element: Sendable {
    /// What a function makes of each element, in their order; on all cores where there are several elements.
    public func mapTogether<Result: Sendable>(_ body: @escaping @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(body) }
        let work = SharedWork(self, body)
        let threads = (1..<Swift.max(2, Swift.min(Thread.cores, count))).compactMap { _ in Thread { work.run() } }
        work.run()
        threads.forEach { $0.join() }
        return work.results
    }
}

/// Elements that several threads take in turn.
private final class SharedWork<Element: Sendable, Result: Sendable>: Sendable {
    private let elements: [Element]
    private let body: @Sendable (Element) -> Result
    private let next = Atomic<Int>(0)
    private let made: Mutex<[Result?]>

    init(_ elements: [Element], _ body: @escaping @Sendable (Element) -> Result) {
        self.elements = elements
        self.body = body
        made = Mutex(Array(repeating: nil, count: elements.count))
    }

    /// All of them, once every thread has ended.
    var results: [Result] { made.withLock { $0.compactMap { $0 } } }

    func run() {
        while true {
            let place = next.add(1, ordering: .relaxed).oldValue
            guard place < elements.count else { return }
            let result = body(elements[place])
            made.withLock { $0[place] = result }
        }
    }
}
