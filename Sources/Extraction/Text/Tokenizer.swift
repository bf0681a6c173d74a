import CorpusModel

/// Cuts the bytes of a block into tokens; linear, whatever the bytes.
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var tokens: [Token] = []

    /// A tokenizer over a text of valid UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Reserves room for the tokens of a text of so many bytes.
    mutating func reserve(bytes count: Int) {
        tokens.reserveCapacity(count / 5)
    }

    /// Appends the tokens of a stretch of the text and returns their indices.
    mutating func append(_ range: Range<Int>) -> Range<Int> {
        let first = tokens.count
        let marks = ReferenceMark(bytes, in: range)
        var position = range.lowerBound
        var isSpaced = false
        while position < range.upperBound {
            let character = ClassedCharacter(at: position, of: bytes, end: range.upperBound)
            switch character.kind {
            case .space:
                isSpaced = true
                position += character.length
            case .mark:
                if let end = marks.end(at: position) {
                    position = end
                    isSpaced = isSpaced || marks.parts(at: end)
                } else {
                    let word = tokens.last?.range
                    position = appendMark(character, at: position, end: range.upperBound, isSpaced: isSpaced)
                    isSpaced = false
                    if let word, character.scalar == ".", word.upperBound + 1 == position,
                        let end = marks.endOfFigures(behind: position - 1, of: word)
                    {
                        position = end
                    }
                }
            case .capital, .small, .digit:
                position = appendWord(at: position, end: range.upperBound, isSpaced: isSpaced)
                isSpaced = false
            }
        }
        return first..<tokens.count
    }

    /// The bytes from the first to the last of some tokens, which must not be none.
    func span(_ range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }

    /// Marks the first word of a sentence as such.
    mutating func markOpening(_ sentence: Range<Int>) {
        guard let index = sentence.first(where: { tokens[$0].shape.contains(.word) }) else { return }
        let token = tokens[index]
        tokens[index] = Token(range: token.range, word: token.word, shape: token.shape.union(.opensSentence))
    }

    private mutating func appendWord(at start: Int, end: Int, isSpaced: Bool) -> Int {
        let scanner = WordScanner(at: start, of: bytes, end: end)
        let shape = isSpaced ? scanner.shape.union(.spaced) : scanner.shape
        tokens.append(Token(range: start..<scanner.position, word: scanner.word, shape: shape))
        return scanner.position
    }

    private mutating func appendMark(_ mark: ClassedCharacter, at start: Int, end: Int, isSpaced: Bool) -> Int {
        var stop = start + mark.length
        var shape: TokenShape = isSpaced ? [.punctuation, .spaced] : .punctuation
        if Self.isApostrophe(mark.scalar), let possessive = possessiveEnd(stop, end: end, isSpaced: isSpaced) {
            stop = possessive
            shape = isSpaced ? [.word, .spaced] : .word
        } else if Self.runs(mark.scalar) {
            stop = runEnd(of: mark, from: stop, end: end)
        }
        tokens.append(Token(range: start..<stop, word: Word(bytes[start..<stop]), shape: shape))
        return stop
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}"
    }

    /// The end of the `s` right behind an apostrophe right behind a word; nil when there is none.
    private func possessiveEnd(_ position: Int, end: Int, isSpaced: Bool) -> Int? {
        guard !isSpaced, position < end, bytes[position] | 0x20 == UInt8(ascii: "s") else { return nil }
        guard tokens.last?.shape.isDisjoint(with: .punctuation) ?? false else { return nil }
        let behind = ClassedCharacter(at: position + 1, of: bytes, end: end)
        return behind.kind.isAlphanumeric ? nil : position + 1
    }

    private static func runs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "-", "\u{2012}"..."\u{2015}", "\u{2026}", "!", "?", "=", "_", "*", "#", "~": true
        default: false
        }
    }

    private func runEnd(of mark: ClassedCharacter, from start: Int, end: Int) -> Int {
        var position = start
        while position < end {
            let next = ClassedCharacter(at: position, of: bytes, end: end)
            guard next.scalar == mark.scalar else { break }
            position += next.length
        }
        return position
    }
}
