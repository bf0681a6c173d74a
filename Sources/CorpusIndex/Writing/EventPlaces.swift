import CorpusModel
import GRDB

/// Which of the words of a piece are the clause of an event.
struct EventPlace: Hashable {
    let event: Int64
    /// The first event that was found of those that share its line; the event itself where none was before it.
    let line: Int64
    /// The numbers of the words, as the full-text index counts them.
    let words: Range<Int>

    /// Places for storing them; their events ascend.
    static func bytes(of places: [EventPlace]) -> [UInt8] {
        var numbers = NumberWriter()
        var last: Int64 = 0
        for place in places {
            numbers.append(Int(place.event - last))
            numbers.append(place.words.lowerBound)
            let isFirst = place.line == place.event
            numbers.append(2 * place.words.count + (isFirst ? 0 : 1))
            if !isFirst { numbers.append(Int(place.event - place.line)) }
            last = place.event
        }
        return numbers.bytes
    }

    /// Hands over the places that were stored; those before the damage when the bytes are damaged.
    static func forEach(in bytes: UnsafeRawBufferPointer, _ body: (EventPlace) -> Void) {
        var numbers = NumberReader(bytes)
        var event: Int64 = 0
        while let step = numbers.next(), let start = numbers.next(), let count = numbers.next(),
            let distance = count & 1 == 0 ? 0 : numbers.next()
        {
            event += Int64(step)
            guard event <= NumberWriter.greatestSum else { return }
            let words = start..<start + count / 2
            body(EventPlace(event: event, line: event - Int64(distance), words: words))
        }
    }
}

extension IndexWriter {
    /// Writes which words of a document's pieces are the clauses of its events, in these lines.
    ///
    /// A clause belongs to the piece that it begins in; words of it that stand in the next one do not count.
    func writeEventPlaces(of entry: IndexEntry, _ events: [Int64], _ lines: [Int64], pieces: [Int64]) throws {
        let clauses = entry.findings.events.map(\.clause)
        var rest = clauses.indices.sorted { clauses[$0].lowerBound < clauses[$1].lowerBound }[...]
        for (piece, id) in zip(entry.derived.pieces, pieces) {
            let own = rest.prefix { clauses[$0].lowerBound < piece.range.upperBound }.sorted()
            rest.removeFirst(own.count)
            guard !own.isEmpty else { continue }
            let held = own.map { clauses[$0].clamped(to: piece.range) }
            let counts = WordCount(entry.document.text, in: piece.range, before: held, cutter)
            let places = zip(own, held).map { number, clause in
                EventPlace(
                    event: events[number],
                    line: lines[number],
                    words: counts[clause.lowerBound]..<counts[clause.upperBound]
                )
            }
            try setEventPlaces(EventPlace.bytes(of: places), of: id)
        }
    }
}

/// How many words, as the full-text index cuts them, begin in a piece before the ends of some ranges.
struct WordCount {
    private var counts: [Int: Int] = [:]

    init(_ text: [UInt8], in piece: Range<Int>, before ranges: [Range<Int>], _ tokenizer: Tokenizer) {
        let ends = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        let stretch = piece.lowerBound..<(ends.last ?? piece.lowerBound)
        let starts =
            Self.asciiStarts(text[stretch]) ?? tokenizer.tokens(Array(text[stretch])).all.map(\.range.lowerBound)
        var count = 0
        for end in ends {
            while count < starts.count, stretch.lowerBound + starts[count] < end { count += 1 }
            counts[end] = count
        }
    }

    subscript(end: Int) -> Int { counts[end] ?? 0 }

    /// Where the words of plain ASCII begin, by the one rule there is for it; nil for other text, which the tokenizer is asked about.
    private static func asciiStarts(_ text: ArraySlice<UInt8>) -> [Int]? {
        var starts: [Int] = []
        var isInWord = false
        for (place, byte) in text.enumerated() {
            guard byte < 0x80 else { return nil }
            let isWord = byte.isASCIILetterOrDigit
            if isWord, !isInWord { starts.append(place) }
            isInWord = isWord
        }
        return starts
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
    }
}
