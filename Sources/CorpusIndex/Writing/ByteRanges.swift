/// Stretches of a text as one blob: of each the gap before it and its length, seven bits a byte, the lowest first.
enum ByteRanges {
    /// Stretches in text order that do not overlap, for storing them.
    static func bytes(of ranges: [Range<Int>]) -> [UInt8] {
        var bytes: [UInt8] = []
        var end = 0
        for range in ranges {
            append(range.lowerBound - end, to: &bytes)
            append(range.count, to: &bytes)
            end = range.upperBound
        }
        return bytes
    }

    /// The stretches that were stored; those before the damage when the blob is damaged.
    static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var rest = bytes[...]
        var end = 0
        while let gap = number(&rest), let length = number(&rest) {
            ranges.append(end + gap..<end + gap + length)
            end += gap + length
        }
        return ranges
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(max(0, number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The next number; nil when none follows, or none that a document could be as long as.
    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var number = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }
}
