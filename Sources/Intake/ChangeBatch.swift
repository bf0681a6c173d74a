import CorpusIndex
import CorpusModel
import Threads

/// The changes that go into the index in one transaction: written as they arrive, seen by others when all are.
struct ChangeBatch {
    /// No batch holds more bytes of text.
    private static let byteLimit = 8_000_000

    private var first: [IndexChange]?
    private let due: Int
    private var bytes = 0
    /// What is in it so far.
    private(set) var counts = ChangeCounts()

    /// A batch that is due so many milliseconds after its first changes arrived.
    init(first: [IndexChange], interval: Int) {
        self.first = first
        due = clockMilliseconds() + interval
    }

    /// Its next changes; waits for them.
    ///
    /// Nil when it is due, or when no more will come.
    mutating func next(from changes: Channel<IndexChange>) -> [IndexChange]? {
        let arrived = first ?? waited(for: changes)
        first = nil
        for change in arrived ?? [] {
            bytes += change.textLength
            counts.add(change)
        }
        return arrived
    }

    private func waited(for changes: Channel<IndexChange>) -> [IndexChange]? {
        let patience = due - clockMilliseconds()
        guard bytes < Self.byteLimit, patience > 0 else { return nil }
        return changes.take(milliseconds: patience)
    }
}

/// How long a batch takes up changes, in milliseconds.
struct BatchInterval {
    /// The very first not long, as somebody may be waiting for it; later ones longer, as every settling costs.
    private(set) var milliseconds = 30
    private let longest: Int

    /// An index in memory has one connection, which those who read wait for.
    init(isInMemory: Bool) {
        longest = isInMemory ? 60 : 2000
    }

    /// The next batch may take longer.
    mutating func grow() {
        milliseconds = min(2 * milliseconds, longest)
    }
}

/// What some changes amount to, for those who follow the progress.
struct ChangeCounts {
    /// Files that are done with.
    private(set) var files = 0
    private(set) var problems = 0
    /// The old paths of documents that got another name.
    private(set) var moved: Set<DocumentPath> = []

    mutating func add(_ change: IndexChange) {
        switch change {
        case .refuse, .refuseMember: problems += 1
        case .put(let entry, _, _), .putMember(let entry, _):
            problems += entry.remarks.contains(where: \.isFault) ? 1 : 0
        case .move(let from, _, _): moved.insert(from)
        case .restamp, .seal, .remove: break
        }
        files += change.isOfMember ? 0 : 1
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

    /// Whether it is about something within a file; the file itself is still to come.
    fileprivate var isOfMember: Bool {
        switch self {
        case .putMember, .refuseMember: true
        case .put, .restamp, .move, .refuse, .seal, .remove: false
        }
    }
}
