/// A stretch of a document with a date of its own: a dated entry of a diary, a post of a live page, a forwarded message.
public struct DatedPassage: Hashable, Sendable {
    /// Its bytes in the document's text.
    public let range: Range<Int>
    /// The day that relative times in it are resolved against; nil when it has another date than its document, but none is stated.
    public let date: CalendarDay?

    /// A stretch of that date.
    public init(_ range: Range<Int>, date: CalendarDay?) {
        self.range = range
        self.date = date
    }
}

extension Document {
    /// The day that a relative time at a byte of the text is resolved against: the date of its passage, or else of the document.
    public func anchor(at offset: Int) -> TimeAnchor? {
        // Passages are in text order and do not overlap.
        var bounds = passages.startIndex..<passages.endIndex
        while !bounds.isEmpty {
            let middle = (bounds.lowerBound + bounds.upperBound) / 2
            let passage = passages[middle]
            if passage.range.contains(offset) { return passage.date.map { .passageDate($0) } }
            let isBehind = passage.range.lowerBound <= offset
            bounds = isBehind ? middle + 1..<bounds.upperBound : bounds.lowerBound..<middle
        }
        return date.map { .documentDate($0.value) }
    }
}
