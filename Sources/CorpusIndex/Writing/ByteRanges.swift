/// Stretches of a text as one blob: of each the gap before it and its length.
enum ByteRanges {
    /// Stretches in text order that do not overlap, for storing them.
    static func bytes(of ranges: [Range<Int>]) -> [UInt8] {
        var numbers = NumberWriter()
        var end = 0
        for range in ranges {
            numbers.append(range.lowerBound - end)
            numbers.append(range.count)
            end = range.upperBound
        }
        return numbers.bytes
    }

    /// The stretches that were stored; those before the damage when the blob is damaged.
    static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var rest = NumberReader(bytes)
        var end = 0
        while let gap = rest.next(), let length = rest.next(), gap < largest, length < largest {
            ranges.append(end + gap..<end + gap + length)
            end += gap + length
        }
        return ranges
    }

    /// No document is as long.
    private static let largest = 1 << 35
}
