/// How a plain text breaks its lines.
enum Wrapping: Hashable {
    /// Every line is a paragraph.
    case none
    /// Paragraphs are broken at a width, in characters.
    case hard(width: Int)

    /// Lines longer than this were not broken by hand or program.
    private static let widest = 100

    /// Judges a text by whether its lines were broken where the next word would not have fitted.
    init(_ text: [UInt8]) {
        var (lines, long, width) = (0, 0, 0)
        for line in Lines(text, in: text.indices) where !text.isBlank(line) {
            let own = text.width(line)
            lines += 1
            if own > Self.widest { long += 1 } else { width = max(width, own) }
        }
        self = .none
        guard long * 10 <= lines, width >= 30 else { return }
        let pairs = Self.neighbours(text, width)
        if pairs.joined * 5 >= pairs.all * 2, pairs.joined > 0 { self = .hard(width: width) }
    }

    /// Whether a line was broken because the first word of the next would not have fitted.
    static func isFull(_ text: [UInt8], _ line: Range<Int>, before next: Range<Int>, width: Int) -> Bool {
        let content = text.trimmed(next)
        let word = content.lowerBound..<content.lowerBound + text.run(content) { !$0.isSpace }
        return text.width(line) + 1 + text.width(word) > width - slack
    }

    /// A line may be this much shorter than it need be, in characters.
    private static let slack = 6

    private static func neighbours(_ text: [UInt8], _ width: Int) -> (all: Int, joined: Int) {
        var (all, joined) = (0, 0)
        var previous: Range<Int>?
        for line in Lines(text, in: text.indices) {
            defer { previous = text.isBlank(line) ? nil : line }
            guard let above = previous, !text.isBlank(line) else { continue }
            all += 1
            let goesOn = text[text.trimmed(line).lowerBound].isLower
            if goesOn || isFull(text, above, before: line, width: width) { joined += 1 }
        }
        return (all, joined)
    }
}
