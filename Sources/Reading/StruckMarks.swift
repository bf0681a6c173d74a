import CorpusModel

/// Writes `~~` before and behind struck words, so that they never look as if they stood.
struct StruckMarks {
    private static let mark = Array("~~".utf8)

    /// The struck stretches of each block, in text order.
    private let struck: [Range<Int>]

    private init(_ document: Document) {
        let standing = StandingText(document.styles)
        struck = document.blocks.flatMap { block in
            standing.struck(within: block.range).map(document.text.trimmed).filter { !$0.isEmpty }
        }
    }

    /// A document with its struck words marked; all that counts bytes of its text is moved.
    static func marked(_ document: Document) -> Document {
        guard document.styles.contains(where: { $0.style == .struck }) else { return document }
        let marks = Self(document)
        var marked = document
        marked.text = marks.text(document.text)
        marked.blocks = document.blocks.map { Block($0.kind, marks.moved($0.range)) }
        marked.references = document.references.map { Reference(marks.moved($0.range), to: $0.address) }
        marked.passages = document.passages.map { DatedPassage(marks.moved($0.range), date: $0.date) }
        let others = document.styles.filter { $0.style != .struck } + marks.struck.map { StyledText(.struck, $0) }
        marked.styles = others.map { StyledText($0.style, marks.moved($0.range)) }
            .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        return marked
    }

    private func text(_ text: [UInt8]) -> [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count + 4 * struck.count)
        var position = 0
        for range in struck {
            marked += text[position..<range.lowerBound] + Self.mark + text[range] + Self.mark
            position = range.upperBound
        }
        return marked + text[position...]
    }

    /// Where a range stands in the marked text: the marks of what begins or ends with it belong to it, but not those about it.
    private func moved(_ range: Range<Int>) -> Range<Int> {
        let (start, end) = (moved(range.lowerBound), moved(range.upperBound))
        let passed = passed(range.upperBound)
        guard passed > 0, struck[passed - 1].upperBound == range.upperBound,
            struck[passed - 1].lowerBound < range.lowerBound
        else { return start..<end }
        return start..<max(start, end - Self.mark.count)
    }

    /// How many struck stretches end up to a place.
    private func passed(_ offset: Int) -> Int {
        var (low, high) = (0, struck.count)
        while low < high {
            let middle = (low + high) / 2
            if struck[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func moved(_ offset: Int) -> Int {
        let low = passed(offset)
        let isInside = low < struck.count && struck[low].lowerBound < offset
        return offset + Self.mark.count * (2 * low + (isInside ? 1 : 0))
    }
}
