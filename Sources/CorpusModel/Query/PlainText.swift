/// A text in plain letters, as a search is typed: without accents and joined letters, what is not seen left out.
///
///     PlainText("Łódź oﬃce")?.bytes  // those of "Lodz office"
public struct PlainText: Sendable {
    /// The text in plain letters.
    public private(set) var bytes: [UInt8] = []
    /// Of each byte, and of the end, where in the text as written the character stands that it is of.
    private var origins: [Int32] = []

    /// What is taken for what.
    public enum Extent: Sendable {
        /// Letters and figures.
        case letters
        /// Quotation marks and dashes, too, which part words anyway.
        case lettersAndPunctuation
    }

    /// A text as UTF-8; nil where it is written in plain letters already.
    public init?(_ text: UnsafeBufferPointer<UInt8>, _ extent: Extent = .letters) {
        // The table takes a millisecond to make: plain ASCII does without.
        guard text.contains(where: { $0 >= 0x80 }) else { return nil }
        let plain = PlainLetters.of(extent)
        guard var next = plain.next(in: text, from: 0) else { return nil }
        bytes.reserveCapacity(text.count)
        origins.reserveCapacity(text.count + 1)
        var start = 0
        while true {
            bytes.append(contentsOf: text[start..<next.range.lowerBound])
            origins.append(contentsOf: Int32(start)..<Int32(next.range.lowerBound))
            bytes.append(contentsOf: next.letters)
            origins.append(contentsOf: repeatElement(Int32(next.range.lowerBound), count: next.letters.count))
            start = next.range.upperBound
            guard let following = plain.next(in: text, from: start) else { break }
            next = following
        }
        bytes.append(contentsOf: text[start...])
        origins.append(contentsOf: Int32(start)...Int32(text.count))
    }

    /// A text as UTF-8; nil where it is written in plain letters already.
    public init?(_ text: [UInt8], _ extent: Extent = .letters) {
        guard let plain = text.withUnsafeBufferPointer({ PlainText($0, extent) }) else { return nil }
        self = plain
    }

    /// Where in the text as written something stands; a character that is several plain letters counts as a whole.
    public func origin(of range: Range<Int>) -> Range<Int> {
        let start = origin(of: range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        // The end of a character is the start of the next one that is another.
        var end = range.upperBound
        while end < bytes.count, origins[end] == origins[range.upperBound - 1] { end += 1 }
        return start..<Int(origins[end])
    }

    /// Where in the text as written the character stands that a byte is of.
    public func origin(of offset: Int) -> Int { Int(origins[min(max(0, offset), bytes.count)]) }
}

/// The letters that are written otherwise than they are typed, by their scalars.
private struct PlainLetters: Sendable {
    private var letters: [UInt32: [UInt8]] = [:]

    private static let plain = PlainLetters([LetterTable.letters, LetterTable.marks])
    private static let withPunctuation = PlainLetters([
        LetterTable.letters, LetterTable.marks, LetterTable.punctuation,
    ])

    static func of(_ extent: PlainText.Extent) -> PlainLetters {
        switch extent {
        case .letters: plain
        case .lettersAndPunctuation: withPunctuation
        }
    }

    private init(_ tables: [[String: String]]) {
        for (plain, written) in tables.joined() {
            for scalar in written.unicodeScalars { letters[scalar.value] = Array(plain.utf8) }
        }
        for value in LetterTable.unseen.joined() { letters[value] = [] }
        for row in LetterTable.rows {
            let plain = Array(row.plain.utf8)
            for (place, value) in row.scalars.enumerated() { letters[value] = [plain[place % plain.count]] }
        }
    }

    /// The next character of a text that is written otherwise: its bytes, and what is typed for it.
    func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (range: Range<Int>, letters: [UInt8])? {
        var place = start
        while place < text.count {
            guard text[place] >= 0x80 else {
                place += 1
                continue
            }
            let (value, length) = Self.scalar(in: text, at: place)
            if let letters = letters[value] { return (place..<place + length, letters) }
            place += length
        }
        return nil
    }

    /// The character beyond ASCII that begins at a place; a byte that begins none stands for nothing.
    private static func scalar(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> (value: UInt32, length: Int) {
        let first = text[place]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, place + length <= text.count else { return (0, 1) }
        let value = text[place + 1..<place + length].reduce(UInt32(first) & (0x7F >> UInt32(length))) {
            $0 << 6 | UInt32($1 & 0x3F)
        }
        return (value, length)
    }
}
