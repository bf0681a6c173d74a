import CorpusModel

/// What an event's clause says without its time, its figures and the small words around them: tellings of one event
/// differ in those first.
struct EventGist {
    /// The words that matter, small, in order, a space after each.
    private(set) var words: [UInt8] = []
    /// The numbers, in order, a space after each.
    private(set) var figures: [UInt8] = []
    private var wordCount = 0

    /// Fewer words stand for no event that could be known again.
    private static let telling = 3

    /// Words that say nothing by themselves, and those that only scale a figure.
    private static let small: Set<String> = [
        "a", "an", "the", "on", "in", "at", "by", "of", "to", "from", "since", "until", "has", "have", "it", "its",
        "that",
        "and", "about", "some", "around", "nearly", "almost", "over", "more", "than", "mr", "ms", "mrs", "dr",
    ]
    private static let scales: Set<String> = [
        "hundred", "thousand", "million", "billion", "trillion", "percent", "pct",
    ]

    init(_ event: FoundEvent, in text: [UInt8]) {
        let clause = event.clause.clamped(to: text.indices)
        let time = event.when?.range.clamped(to: clause) ?? clause.lowerBound..<clause.lowerBound
        add(text[clause.lowerBound..<time.lowerBound])
        add(text[time.upperBound..<clause.upperBound])
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        for part in bytes.split(whereSeparator: { !Self.isInWord($0) }) {
            let end = part.lastIndex(where: Self.isLetterOrDigit) ?? part.startIndex
            let word = String(decoding: part[...end], as: UTF8.self).lowercased()
            if part.contains(where: { $0 &- 48 < 10 }) || Self.scales.contains(word) {
                figures += word.utf8 + [0x20]
            } else if !Self.small.contains(word) {
                words += word.utf8 + [0x20]
                wordCount += 1
            }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// The figures as one number; 0 when there are none.
    var figuresKey: Int64 { figures.isEmpty ? 0 : ContentHash(of: figures).bits(31) }

    /// Whether enough is said to know the event again by.
    var isTelling: Bool { wordCount >= Self.telling }

    /// What is said, and of whom, the parties in the order of their numbers.
    func hash(of parties: [Int64]) -> ContentHash {
        var named = NumberWriter()
        for party in parties { named.append(Int(party)) }
        return ContentHash(of: words + [0] + named.bytes)
    }
}
