import CorpusModel

/// Characters that show nothing and would split the word they stand in: soft hyphens, joiners and spaces without width.
struct InvisibleMarks {
    private var hyphens = 0
    private var others = 0

    /// What was taken out so far.
    var repairs: [Repair] {
        [Repair("soft hyphen removed", count: hyphens), Repair("zero-width character removed", count: others)]
            .filter { $0.count > 0 }
    }

    /// A text without them, and what was taken out.
    static func removed(from text: [UInt8]) -> (text: [UInt8], repairs: [Repair]) {
        var marks = InvisibleMarks()
        var seen: [UInt8] = []
        seen.reserveCapacity(text.count)
        text.withUnsafeBytes { marks.append($0, to: &seen) }
        return (seen, marks.repairs)
    }

    /// Adds what can be seen of some bytes.
    mutating func append(_ bytes: UnsafeRawBufferPointer, to seen: inout [UInt8]) {
        var position = 0
        while position < bytes.count {
            let plain = bytes[position...].firstIndex { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF } ?? bytes.count
            seen += bytes[position..<plain]
            position = plain < bytes.count ? take(bytes, at: plain, to: &seen) : plain
        }
    }

    /// Takes a character that may be one of them; where the next begins.
    private mutating func take(_ bytes: UnsafeRawBufferPointer, at position: Int, to seen: inout [UInt8]) -> Int {
        let end = min(position + (bytes[position] == 0xC2 ? 2 : 3), bytes.count)
        switch Self.scalar(bytes, at: position) {
        case 0xAD:
            hyphens += 1
            return takeLineEnd(bytes, at: end, to: &seen)
        case 0x2060, 0xFEFF: others += 1
        case 0x200B...0x200D where !Self.isNeeded(bytes, position..<end): others += 1
        default: seen += bytes[position..<end]
        }
        return end
    }

    /// A soft hyphen at the end of a line parts a word: its rest is taken up to the line; where to go on.
    private mutating func takeLineEnd(_ bytes: UnsafeRawBufferPointer, at end: Int, to seen: inout [UInt8]) -> Int {
        guard end < bytes.count, bytes[end] == .newline else { return end }
        let word = bytes[(end + 1)...].firstIndex { $0 != .space } ?? bytes.count
        let stop = bytes[word...].firstIndex { $0.isSpace || $0 == UInt8(ascii: "<") } ?? bytes.count
        guard word < stop, bytes[word].isLetter else { return end }
        append(UnsafeRawBufferPointer(rebasing: bytes[word..<stop]), to: &seen)
        seen.append(.newline)
        return stop < bytes.count && bytes[stop] == .space ? stop + 1 : stop
    }

    // MARK: Joiners

    /// Whether a joiner stands beside a character whose script is written with such, or a picture made of several.
    private static func isNeeded(_ bytes: UnsafeRawBufferPointer, _ mark: Range<Int>) -> Bool {
        let before = bytes[..<mark.lowerBound].lastIndex { !$0.isContinuation }
        return (before.map { isJoined(scalar(bytes, at: $0)) } ?? false) || isJoined(scalar(bytes, at: mark.upperBound))
    }

    /// From Hebrew to the scripts of India and Indochina; signs, and all that lies beyond the Latin of today.
    private static func isJoined(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0590...0x1CFF, 0x2190...0x2BFF: true
        case 0xA640...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFEFF: false
        default: scalar >= 0x2E80
        }
    }

    private static func scalar(_ bytes: UnsafeRawBufferPointer, at position: Int) -> UInt32 {
        guard position < bytes.count else { return 0 }
        let lead = bytes[position]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let first = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(length + 1))
        return bytes[position...].dropFirst().prefix(length - 1).reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
    }
}
