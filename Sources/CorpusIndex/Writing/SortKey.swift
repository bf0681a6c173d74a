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
        case .dated(let interval, _):
            let first = interval.first.dayNumber
            // What lasts longer comes first: "in March" before "on 1 March".
            head = Self.day(first) + Self.ascending(interval.last.dayNumber - first).map { ~$0 }
        case .undated(let era, _):
            head = [Self.rank(era)]
        }
        tail = Self.ascending(place.event) + Self.signed(local)
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

    /// Whose key it is.
    enum Row {
        case event, question
    }

    /// A stored key with another path in it; `oldPath` is the one that it holds.
    static func moved(_ key: [UInt8], of row: Row, from oldPath: DocumentPath, to newPath: DocumentPath) -> [UInt8] {
        let headLength =
            switch row {
            case .event: eventHeadLength(key)
            case .question: 0
            }
        return Array(key.prefix(headLength)) + newPath.bytes + Array(key.dropFirst(headLength + oldPath.bytes.count))
    }

    private static func eventHeadLength(_ key: [UInt8]) -> Int {
        guard key.count > 3, key[0] < rank(.earlier) else { return 1 }
        return 4 + max(0, Int(~key[3]) - lastSmall)
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.head + left.tail).lexicographicallyPrecedes(right.head + right.tail)
    }

    /// Behind all days.
    private static func rank(_ era: Era) -> UInt8 {
        switch era {
        case .earlier: 0xFD
        case .now: 0xFE
        case .planned: 0xFF
        }
    }

    /// Three bytes, which number all days that there can be.
    private static func day(_ number: Int) -> [UInt8] {
        let word = max(0, min(number + 1 << 23, 0xFC_FFFF))
        return [16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }

    /// The greatest number that is its own byte.
    private static let lastSmall = 239

    /// A number from 0 on in as few bytes as it needs: the greater of two has the greater bytes, and none begins another.
    private static func ascending(_ number: Int) -> [UInt8] {
        guard number > lastSmall else { return [UInt8(max(0, number))] }
        let length = (Int.bitWidth - number.leadingZeroBitCount + 7) / 8
        let digits = (0..<length).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        return [UInt8(lastSmall + length)] + digits
    }

    /// The same for a number that may be negative.
    private static func signed(_ number: Int) -> [UInt8] {
        number < 0 ? [0] + ascending(-number).map { ~$0 } : ascending(number + 1)
    }
}
