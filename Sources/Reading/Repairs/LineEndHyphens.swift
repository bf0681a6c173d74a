import CorpusModel

/// Joins words that were parted at the end of a line: the rest of the word is taken up to it, so that no line shifts.
///
/// Whether a hyphen parts a word or belongs to it is told by how the word stands elsewhere in the text, and by lists of words.
struct LineEndHyphens {
    private(set) var text: [UInt8] = []
    /// How many words were joined.
    private(set) var count = 0
    /// Where each joined word ended, and by how much shorter the text is up to there.
    private var edits: [(end: Int, removed: Int)] = []

    /// Joins what is parted within blocks; nil when nothing is.
    init?(_ text: [UInt8], within blocks: [Block], _ words: WordLists?) {
        let parted = blocks.filter { $0.kind != .code }.flatMap { PartedWord.all(in: text, $0.range) }
        guard !parted.isEmpty else { return nil }
        let evidence = HyphenEvidence(text, of: parted, words)
        var copied = 0
        for word in parted where word.token.lowerBound >= copied && evidence.joins(word) {
            self.text += text[copied..<word.token.lowerBound]
            append(word, of: text)
            copied = word.token.upperBound
            count += 1
            edits.append((copied, copied - self.text.count))
        }
        guard count > 0 else { return nil }
        self.text += text[copied...]
    }

    /// What was taken for damage.
    var repair: Repair { Repair("word hyphenated at a line end joined", count: count) }

    /// Where a stretch of the text before is now; it neither begins nor ends within a word that was joined.
    func moved(_ range: Range<Int>) -> Range<Int> {
        moved(range.lowerBound)..<moved(range.upperBound)
    }

    private func moved(_ position: Int) -> Int {
        var (low, high) = (0, edits.count)
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].end <= position { low = middle + 1 } else { high = middle }
        }
        return position - (low == 0 ? 0 : edits[low - 1].removed)
    }

    /// Adds a word to the upper line, or to the lower one where nothing would be left of that.
    private mutating func append(_ word: PartedWord, of text: [UInt8]) {
        let (upper, lower) = (text[word.token.lowerBound..<word.hyphen.lowerBound], text[word.lower])
        let lineEnd = text[word.hyphen.upperBound..<word.lower.lowerBound]
        if word.endsLine {
            while let last = self.text.last, last == .space { self.text.removeLast() }
            self.text += lineEnd + upper + lower
        } else {
            self.text += upper + lower + lineEnd
        }
    }
}

extension Document {
    /// Joins the words that were parted at the end of a line.
    mutating func joinPartedWords(_ words: WordLists?) {
        guard let joined = LineEndHyphens(text, within: blocks, words) else { return }
        text = joined.text
        blocks = blocks.map { Block($0.kind, joined.moved($0.range)) }
        passages = passages.map { DatedPassage(joined.moved($0.range), date: $0.date) }
        repairs.append(joined.repair)
    }
}

/// A word with a hyphen at the end of a line, and what follows on the next.
struct PartedWord {
    /// All from its first letter, or what stands before that, to where the next word begins.
    private(set) var token: Range<Int>
    /// The hyphen with the spaces behind it; the line ends where it does.
    let hyphen: Range<Int>
    /// What stands on the next line up to a space.
    let lower: Range<Int>
    /// The letters on either side.
    let letters: (left: Range<Int>, right: Range<Int>)
    /// Whether nothing else stands on the next line.
    let endsLine: Bool

    /// Those in a stretch of text, in order.
    static func all(in text: [UInt8], _ range: Range<Int>) -> [Self] {
        var (found, start) = ([Self](), range.lowerBound)
        while let end = text[start..<range.upperBound].firstIndex(of: .newline) {
            if let word = Self(text, line: start..<end, in: range) { found.append(word) }
            start = end + 1
        }
        return found
    }

    /// The one at the end of a line; nil when there is none.
    private init?(_ text: [UInt8], line: Range<Int>, in range: Range<Int>) {
        guard let last = text[line].lastIndex(where: { $0 != .space }), let sign = Self.hyphen(text, at: last, in: line)
        else { return nil }
        hyphen = sign..<line.upperBound
        let start = (text[line.lowerBound..<sign].lastIndex(where: \.isSpace) ?? line.lowerBound - 1) + 1
        let next = line.upperBound + 1..<range.upperBound
        let word = next.lowerBound + text.run(next) { $0 == .space || $0 == .tab || $0 == .greater }
        lower = word..<word + text.run(word..<range.upperBound) { !$0.isSpace }
        let left = text.lastLetters(start..<sign)
        letters = (left, lower.lowerBound..<lower.lowerBound + text.letters(lower))
        guard letters.left.count > 1, letters.right.count > 1, Self.isOfText(text, before: left, from: start),
            Self.isOneWord(text[letters.left], text[letters.right])
        else { return nil }
        endsLine = lower.upperBound == range.upperBound || text[lower.upperBound] == .newline
        let isFirst = text[line.lowerBound..<start].allSatisfy { $0.isSpace || $0 == .greater }
        if endsLine, isFirst { return nil }
        token = start..<lower.upperBound
        if !endsLine {
            token = start..<lower.upperBound + text.run(lower.upperBound..<range.upperBound) { $0 == .space }
        }
    }

    /// `-` or U+2010, not a dash made of two.
    private static func hyphen(_ text: [UInt8], at last: Int, in line: Range<Int>) -> Int? {
        if text[last] == .dash { return last }
        let start = last - 2
        return start >= line.lowerBound && text[start...last].elementsEqual([0xE2, 0x80, 0x90]) ? start : nil
    }

    /// No address or name of a file.
    private static func isOfText(_ text: [UInt8], before letters: Range<Int>, from start: Int) -> Bool {
        guard letters.lowerBound > start else { return true }
        return !"/._@=~\\:0123456789".utf8.contains(text[letters.lowerBound - 1])
    }

    /// What goes on with a small letter, or in capitals throughout.
    private static func isOneWord(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        guard right.first?.isUpper ?? true else { return true }
        return left.allSatisfy(\.isUpper) && right.allSatisfy(\.isUpper)
    }
}

extension [UInt8] {
    /// How many bytes of letters a range begins with; marks beyond ASCII are no letters.
    func letters(_ range: Range<Int>) -> Int {
        var position = range.lowerBound
        while position < range.upperBound, self[position].isLetter, markLength(at: position, in: range) == 0 {
            position += 1
        }
        return position - range.lowerBound
    }

    /// The letters that a range ends with.
    fileprivate func lastLetters(_ range: Range<Int>) -> Range<Int> {
        var start = (self[range].lastIndex { !$0.isLetter } ?? range.lowerBound - 1) + 1
        var position = start
        while position < range.upperBound {
            let mark = markLength(at: position, in: range)
            position += Swift.max(mark, 1)
            if mark > 0 { start = position }
        }
        return Swift.min(start, range.upperBound)..<range.upperBound
    }

    /// The length of a quotation mark, dash or other mark beyond ASCII that begins at a position; 0 for all else.
    func markLength(at position: Int, in range: Range<Int>) -> Int {
        if self[position] == 0xC2 { return 2 }
        return self[position] == 0xE2 && position + 1 < range.upperBound && self[position + 1] == 0x80 ? 3 : 0
    }
}
