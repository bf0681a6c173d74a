/// Marks right behind a word or a sentence that lead to a note: "[1]", "[citation needed]", "¹", "†".
///
/// They are passed over, so that they belong to no sentence, name, number or date; "[sic]" and "[the firm]" are text.
struct ReferenceMark {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let block: Range<Int>

    /// Longer brackets are text, bytes.
    private static let longest = 40

    /// Looks at a block.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in block: Range<Int>) {
        self.bytes = bytes
        self.block = block
    }

    /// The end of the mark that begins at a place; nil when none does.
    func end(at position: Int) -> Int? {
        guard position > block.lowerBound, mayBegin(bytes[position]), let support = support(before: position) else {
            return nil
        }
        guard let end = bracketEnd(at: position, behind: support) ?? signEnd(at: position) else { return nil }
        switch support {
        case .word: return parts(at: end) ? nil : end
        case .wordAndSpace: return bytes[position] == Ascii.openBracket && isStop(at: end) ? end : nil
        case .end, .endAndSpace: return end
        }
    }

    /// Whether the word that begins right behind a mark is another one: "sold it.[1]Acme".
    func parts(at end: Int) -> Bool {
        end < block.upperBound && isAlphanumeric(end)
    }

    /// What a mark stands behind.
    private enum Support {
        case word
        /// A word and one space: the sentence must end behind the mark, "in 1986 [9]."
        case wordAndSpace
        /// A stop or what closes: the sentence may end there.
        case end
        /// A stop and one space.
        case endAndSpace

        var isSpaced: Bool { self == .wordAndSpace || self == .endAndSpace }
    }

    private func mayBegin(_ byte: UInt8) -> Bool {
        byte == Ascii.openBracket || byte == Ascii.star || byte == 0xC2 || byte == 0xE2
    }

    private func support(before position: Int) -> Support? {
        let before = bytes[position - 1]
        switch before {
        case Ascii.openParenthesis, Ascii.openBracket, UInt8(ascii: "{"), Ascii.less: return nil
        case Ascii.quote, Ascii.apostrophe:
            return position - 2 >= block.lowerBound && bytes[position - 2] > 0x20 ? .end : nil
        case Ascii.space:
            guard position - 2 >= block.lowerBound else { return nil }
            if bytes[position - 2] == Ascii.dot { return .endAndSpace }
            return CharacterClass(ascii: bytes[position - 2]).isAlphanumeric ? .wordAndSpace : nil
        case 0..<Ascii.space: return nil
        case 0x80...: return typographicSupport(endingAt: position)
        default: return CharacterClass(ascii: before).isAlphanumeric ? .word : .end
        }
    }

    /// Letters beyond ASCII are words; of the marks at U+2010 and up those that open support nothing.
    private func typographicSupport(endingAt end: Int) -> Support? {
        guard end - 3 >= block.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else { return .word }
        return Self.openingQuotes.contains(bytes[end - 1]) ? nil : .end
    }

    /// The last bytes of “ and ‘.
    private static let openingQuotes: [UInt8] = [0x9C, 0x98]

    private func isStop(at position: Int) -> Bool {
        position == block.upperBound || bytes[position] == Ascii.dot || bytes[position] == Ascii.comma
    }

    private func isAlphanumeric(_ position: Int) -> Bool {
        ClassedCharacter(at: position, of: bytes, end: block.upperBound).kind.isAlphanumeric
    }

    // MARK: Brackets

    private func bracketEnd(at position: Int, behind support: Support) -> Int? {
        guard bytes[position] == Ascii.openBracket else { return nil }
        let limit = min(block.upperBound, position + Self.longest)
        guard let close = (position + 1..<limit).first(where: { bytes[$0] == Ascii.closeBracket }) else { return nil }
        let inner = position + 1..<close
        let isNote = isNumbered(inner) || (!support.isSpaced && (isLetter(inner) || isRemark(inner)))
        return isNote ? endOfPages(behind: close + 1) : nil
    }

    /// Behind the pages that may follow a number: "[13]:45–47".
    private func endOfPages(behind close: Int) -> Int {
        guard close + 1 < block.upperBound, bytes[close] == Ascii.colon,
            CharacterClass(ascii: bytes[close + 1]) == .digit
        else { return close }
        var end = close + 1
        while end < block.upperBound {
            let next = ClassedCharacter(at: end, of: bytes, end: block.upperBound)
            guard next.kind == .digit || next.scalar == "–" || next.scalar == "-" else { break }
            end += next.length
        }
        return end
    }

    /// "1", "2–4", "3:17": a number of three figures at most, with the pages that may stand behind it.
    private func isNumbered(_ inner: Range<Int>) -> Bool {
        let figures = inner.prefix { CharacterClass(ascii: bytes[$0]) == .digit }.count
        guard (1...3).contains(figures) else { return false }
        let rest = inner.dropFirst(figures)
        guard let next = rest.first else { return true }
        guard bytes[next] == Ascii.comma || bytes[next] == Ascii.colon || bytes[next] >= 0x80 || bytes[next] == 0x2D
        else { return false }
        return rest.count { CharacterClass(ascii: bytes[$0]).isLetter && bytes[$0] < 0x80 } < 6
    }

    /// "a": as in a list of notes; "A" is a change of the quoted word.
    private func isLetter(_ inner: Range<Int>) -> Bool {
        inner.count == 1 && CharacterClass(ascii: bytes[inner.lowerBound]) == .small
    }

    private static let labels: Set<Word> = ["note", "notes", "n", "nb", "fn", "ref"]

    /// "note 3", "citation needed", "who?", "failed verification": what readers of a page are told of its text.
    private func isRemark(_ inner: Range<Int>) -> Bool {
        guard let first = inner.first, CharacterClass(ascii: bytes[first]) == .small else { return false }
        let words = UnsafeBufferPointer(rebasing: bytes[inner]).split(separator: Ascii.space)
        guard let label = words.first, let last = words.last else { return false }
        if words.count == 2, Self.labels.contains(Word(label)) { return last.allSatisfy { $0 &- 48 < 10 } }
        return last.last == Ascii.question || Word(last) == "needed"
            || (words.count > 1 && Word(last) == "verification")
    }

    // MARK: Figures

    /// The end of the figures of notes behind the stop that ends a date: "in June.2,3 Acme", "on 3 May 2024.1"; nil where
    /// none stand there, as in "version 2024.1".
    func endOfFigures(behind stop: Int, of word: Range<Int>) -> Int? {
        guard endsDate(word) else { return nil }
        var end = stop + 1
        while end < block.upperBound, isFigure(end) || (bytes[end] == Ascii.comma && isFigure(end - 1)) { end += 1 }
        let figures = bytes[stop + 1..<end].split(separator: Ascii.comma, omittingEmptySubsequences: false)
        guard figures.allSatisfy({ (1...2).contains($0.count) }), opensSentence(behind: end) else {
            return nil
        }
        return end
    }

    private func isFigure(_ position: Int) -> Bool {
        position < block.upperBound && CharacterClass(ascii: bytes[position]) == .digit
    }

    /// Whether nothing follows, or a space and what may begin a sentence.
    private func opensSentence(behind end: Int) -> Bool {
        guard end + 1 < block.upperBound else { return end >= block.upperBound }
        let next = ClassedCharacter(at: end + 1, of: bytes, end: block.upperBound).kind
        return bytes[end] <= Ascii.space && (next == .capital || next == .mark)
    }

    /// Whether a word is a month, or a year behind one or behind its day: "May 2024", "May 3, 2024".
    private func endsDate(_ word: Range<Int>) -> Bool {
        let name = Word(bytes[word])
        if TimeWords.months[name] != nil || TimeWords.weekdays[name] != nil { return true }
        guard word.count == 4, word.allSatisfy(isFigure) else { return false }
        var end = word.lowerBound
        while end > block.lowerBound, [Ascii.space, Ascii.comma].contains(bytes[end - 1]) || isFigure(end - 1) {
            end -= 1
        }
        var start = end
        while start > block.lowerBound, CharacterClass(ascii: bytes[start - 1]).isLetter { start -= 1 }
        return word.lowerBound - end <= 5 && start < end && TimeWords.months[Word(bytes[start..<end])] != nil
    }

    // MARK: Signs

    /// The end of a run of raised figures or of signs such as "†".
    private func signEnd(at position: Int) -> Int? {
        var end = position
        while end < block.upperBound {
            let next = ClassedCharacter(at: end, of: bytes, end: block.upperBound)
            guard Self.signs.contains(next.scalar) || (end > position && next.scalar == "⁻") else { break }
            end += next.length
        }
        return end > position ? end : nil
    }

    private static let signs: Set<Unicode.Scalar> = [
        "*", "†", "‡", "¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁽", "⁾",
    ]
}
