import CorpusIndex

/// Changes that go into the index together.
struct ChangeBatch {
    /// How long findings may wait before they are written, in milliseconds: the very first not long, as somebody may be
    /// waiting for them; later ones longer, as every writing costs.
    private static let (firstInterval, longestInterval) = (30, 2000)
    /// No more are held, nor more bytes of text.
    private static let limit = 1000
    private static let byteLimit = 8_000_000

    private var changes: [IndexChange] = []
    private var bytes = 0
    private var interval = firstInterval
    private var due = clockMilliseconds() + firstInterval

    /// How long to wait for further changes, in milliseconds.
    var patience: Int { max(1, due - clockMilliseconds()) }

    /// Whether it is time to write.
    var isDue: Bool {
        changes.count >= Self.limit || bytes >= Self.byteLimit || clockMilliseconds() >= due
    }

    mutating func add(_ arrived: [IndexChange]) {
        changes += arrived
        for change in arrived { bytes += change.textLength }
    }

    /// All changes; it is empty afterwards.
    mutating func takeAll() -> [IndexChange] {
        defer {
            changes = []
            bytes = 0
            interval = min(2 * interval, Self.longestInterval)
            due = clockMilliseconds() + interval
        }
        return changes
    }
}

extension IndexChange {
    /// The bytes of text that it carries.
    var textLength: Int {
        switch self {
        case .put(let entry, _, _), .putMember(let entry, _): entry.document.text.count
        case .restamp, .move, .refuse, .refuseMember, .seal, .remove: 0
        }
    }
}
