import CorpusModel

/// Where a row stands in its list, as bytes that SQLite compares from the left: what it is about first, then the
/// document's path and the place in the document.
struct SortKey: Hashable, Comparable, Sendable {
    /// The bytes before the path.
    private let head: [UInt8]
    /// The bytes after the path.
    private let tail: [UInt8]

    /// The key of an event that stands in place `local` beside the event number `base` of its document.
    init(place: EventPlacement.Base, local: Int) {
        switch place {
        case .dated(let interval, let base):
            head = [0] + Self.ascending(interval.first.dayNumber) + Self.descending(interval.last.dayNumber)
            tail = Self.ascending(base) + Self.ascending(local)
        case .undated(let era, let base):
            head = [Self.rank(era)]
            tail = Self.ascending(base) + Self.ascending(local)
        }
    }

    /// The key of the question number `place` of its document.
    init(question place: Int) {
        head = []
        tail = Self.ascending(place)
    }

    /// The bytes for a document of that path; 0 ends the path, as none can hold it.
    func bytes(path: DocumentPath) -> [UInt8] {
        head + path.bytes + [0] + tail
    }

    /// A stored key with another path in it; `oldPath` is the one that it holds.
    static func moved(_ key: [UInt8], from oldPath: DocumentPath, to newPath: DocumentPath, tailLength: Int) -> [UInt8]
    {
        let headLength = max(0, key.count - tailLength - 1 - oldPath.bytes.count)
        return Array(key.prefix(headLength)) + newPath.bytes + [0] + Array(key.suffix(tailLength))
    }

    /// Bytes after the path in the key of an event, in that of a question.
    static let eventTail = 6
    static let questionTail = 3

    static func < (left: Self, right: Self) -> Bool {
        (left.head + left.tail).lexicographicallyPrecedes(right.head + right.tail)
    }

    private static func rank(_ era: Era) -> UInt8 {
        switch era {
        case .earlier: 1
        case .now: 2
        case .planned: 3
        }
    }

    /// Three bytes, which number all days of 20,000 years and all events that a document can hold.
    private static func ascending(_ number: Int) -> [UInt8] {
        let half = 1 << 23
        let word = max(0, min(number + half, 2 * half - 1))
        return [16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }

    private static func descending(_ number: Int) -> [UInt8] {
        ascending(number).map { ~$0 }
    }
}
