/// Small readings of lines, on bytes.
enum Lines {
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
    static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }

    /// The range without white space at its ends.
    static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, isSpace(text[low]) { low += 1 }
        while high > low, isSpace(text[high - 1]) { high -= 1 }
        return low..<high
    }

    /// Where the line ends that a byte stands in: its `\n` or the limit.
    static func lineEnd(from start: Int, in text: [UInt8], before limit: Int) -> Int {
        text[start..<limit].withUnsafeBufferPointer { $0.firstIndex(of: 10).map { start + $0 } } ?? limit
    }

    /// Whether a line begins with a word in small letters, ASCII letters compared without regard to case.
    static func begins(_ line: ArraySlice<UInt8>, with word: StaticString) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return line.count >= word.count && zip(line, word).allSatisfy { (isCapital($0) ? $0 | 0x20 : $0) == $1 }
    }

    /// Whether a line is an underline: one of `=-~^` again and again.
    static func isUnderline(_ line: Range<Int>, in text: [UInt8]) -> Bool {
        let line = trimmed(line, in: text)
        guard line.count > 3, [61, 45, 126, 94].contains(text[line.lowerBound]) else { return false }
        return text[line].allSatisfy { $0 == text[line.lowerBound] }
    }

    /// Whether nothing but rules and marks stands there.
    static func isBlank(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        !text[range].contains { isLetter($0) || isDigit($0) || $0 >= 0x80 }
    }

    /// The end of the last `?` of a stretch that ends in one, closing quotes and brackets aside; nil else.
    static func asks(_ range: Range<Int>, in text: [UInt8]) -> Int? {
        var end = trimmed(range, in: text).upperBound
        while end > range.lowerBound {
            switch text[end - 1] {
            case UInt8(ascii: "?"): return end
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "!"): end -= 1
            case 0x9D where end - range.lowerBound > 2 && text[end - 3] == 0xE2: end -= 3
            default: return nil
            }
        }
        return nil
    }
}
