import CorpusIndex

/// Changes that go into the index together.
struct ChangeBatch {
    /// How long findings may wait before they are written, in milliseconds.
    private static let interval = 200
    /// How long the very first may wait.
    private static let firstInterval = 30
    /// No more are held, nor more bytes of text.
    private static let limit = 64
    private static let byteLimit = 8_000_000

    private var changes: [IndexChange] = []
    private var bytes = 0
    private var due = clockMilliseconds() + firstInterval

    /// How long to wait for further changes, in milliseconds.
    var patience: Int { max(1, due - clockMilliseconds()) }

    /// Whether it is time to write.
    var isDue: Bool {
        changes.count >= Self.limit || bytes >= Self.byteLimit || clockMilliseconds() >= due
    }

    mutating func add(_ arrived: [IndexChange]) {
        changes += arrived
        for case .put(let entry, _, _) in arrived { bytes += entry.document.text.count }
    }

    /// All changes; it is empty afterwards.
    mutating func takeAll() -> [IndexChange] {
        defer {
            changes = []
            bytes = 0
            due = clockMilliseconds() + Self.interval
        }
        return changes
    }
}
