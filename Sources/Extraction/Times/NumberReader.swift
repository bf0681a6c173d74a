/// Reads numbers in figures and words, over one or more tokens.
enum NumberReader {
    /// The number that begins at a token, and how many tokens it takes; 0 when it is not said how many.
    static func number(in text: ReadText, at start: Int, until end: Int) -> (value: Int, count: Int)? {
        guard let first = count(text.tokens[start], text.document.text[text.tokens[start].range]) else { return nil }
        var value = first
        var index = start + 1
        if index < end, text.tokens[start].word == "a", TimeWords.vagueNumbers.contains(text.tokens[index].word) {
            return (0, 2)
        }
        if index < end, first >= 20, first % 10 == 0, let one = TimeWords.numbers[text.tokens[index].word], one < 10 {
            value += text.tokens[index].range.count > 2 ? one : 0
            index += text.tokens[index].range.count > 2 ? 1 : 0
        }
        while index < end, index < start + 4, let factor = TimeWords.multipliers[text.tokens[index].word] {
            value = min(value * factor, 1_000_000)
            index += 1
        }
        return (value, index - start)
    }

    /// The number in one token; 0 for "several".
    static func count(_ token: Token, _ bytes: ArraySlice<UInt8>) -> Int? {
        guard token.shape.contains(.digits) else {
            if let number = TimeWords.numbers[token.word] { return number }
            return TimeWords.vagueNumbers.contains(token.word) ? 0 : nil
        }
        guard bytes.count < 7 else { return nil }
        var value = 0
        for byte in bytes where byte != UInt8(ascii: ",") {
            guard byte &- 48 < 10 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    /// A year in words: "nineteen ninety-six"; with how many tokens it takes.
    static func year(in text: ReadText, at start: Int, until end: Int) -> (value: Int, count: Int)? {
        guard start + 1 < end, let century = centuries[text.tokens[start].word] else { return nil }
        guard let rest = number(in: text, at: start + 1, until: end), (10..<100).contains(rest.value) else {
            return nil
        }
        return (century + rest.value, rest.count + 1)
    }

    /// The words that begin such a year.
    static let centuries: [Word: Int] = ["nineteen": 1900, "eighteen": 1800, "seventeen": 1700]
}
