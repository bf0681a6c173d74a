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
    private static let small = ShortWords([
        "a", "an", "the", "on", "in", "at", "by", "of", "to", "from", "since", "until", "has", "have", "it", "its",
        "that",
        "and", "about", "some", "around", "nearly", "almost", "over", "more", "than", "mr", "ms", "mrs", "dr",
    ])
    private static let scales = ShortWords([
        "hundred", "thousand", "million", "billion", "trillion", "percent", "pct",
    ])

    init(_ event: FoundEvent, in text: [UInt8], _ standing: StandingText) {
        let clause = event.clause.clamped(to: text.indices)
        let time = event.when?.range.clamped(to: clause) ?? clause.lowerBound..<clause.lowerBound
        for told in [clause.lowerBound..<time.lowerBound, time.upperBound..<clause.upperBound] where !told.isEmpty {
            for piece in standing.pieces(of: told) { add(text[piece]) }
        }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let start = rest.firstIndex(where: Self.isInWord) {
            let part = rest[start...].prefix(while: Self.isInWord)
            add(word: part)
            rest = rest[part.endIndex...]
        }
    }

    private mutating func add(word part: ArraySlice<UInt8>) {
        let end = part.lastIndex(where: Self.isLetterOrDigit) ?? part.startIndex
        let start = words.count
        addSmall(part[...end])
        let word = words[start...]
        let isFigure = part.contains { $0 &- 48 < 10 } || Self.scales.contains(word)
        guard isFigure || Self.small.contains(word) else {
            words.append(0x20)
            return wordCount += 1
        }
        if isFigure {
            figures += word
            figures.append(0x20)
        }
        words.removeLast(words.count - start)
    }

    /// Adds a word in small letters.
    private mutating func addSmall(_ word: ArraySlice<UInt8>) {
        if word.contains(where: { $0 >= 0x80 }) {
            words += String(decoding: word, as: UTF8.self).lowercased().utf8
        } else {
            for byte in word { words.append(byte &- 65 < 26 ? byte | 0x20 : byte) }
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

/// A few words of eight bytes at most, each kept as a number.
private struct ShortWords {
    private let numbers: SortedNumbers

    init(_ words: [String]) {
        numbers = SortedNumbers(words.map { Self.number($0.utf8) })
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= 8 && numbers.contains(Self.number(word))
    }

    private static func number(_ word: some Sequence<UInt8>) -> Int64 {
        word.reduce(0) { $0 << 8 | Int64($1) }
    }
}
