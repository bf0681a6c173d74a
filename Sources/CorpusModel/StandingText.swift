/// What an author let stand of a text: all but the words that are struck.
public struct StandingText: Hashable, Sendable {
    /// The struck stretches in text order; they do not overlap.
    public let struck: [Range<Int>]

    /// Knows what is struck by the styles of a text, which are in the order of their first bytes.
    public init(_ styles: [StyledText]) {
        var struck: [Range<Int>] = []
        for style in styles where style.style == .struck {
            if let last = struck.last, last.upperBound >= style.range.lowerBound {
                struck[struck.count - 1] = last.lowerBound..<max(last.upperBound, style.range.upperBound)
            } else {
                struck.append(style.range)
            }
        }
        self.struck = struck
    }

    /// What of a range is struck, in order.
    public func struck(within range: Range<Int>) -> [Range<Int>] {
        var (low, high) = (0, struck.count)
        while low < high {
            let middle = (low + high) / 2
            if struck[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return struck[low...].prefix { $0.lowerBound < range.upperBound }.map { $0.clamped(to: range) }
    }

    /// The stretches of a range that stand, in order.
    public func pieces(of range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for gap in struck(within: range) {
            if gap.lowerBound > start { pieces.append(start..<gap.lowerBound) }
            start = gap.upperBound
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// The bytes of a range of a text that stand, a space for what does not.
    public func bytes(of range: Range<Int>, in text: [UInt8]) -> [UInt8] {
        let pieces = pieces(of: range)
        return pieces.count == 1 ? Array(text[pieces[0]]) : Array(pieces.map { text[$0] }.joined(separator: [0x20]))
    }
}
