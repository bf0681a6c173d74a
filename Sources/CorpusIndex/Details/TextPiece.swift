/// Some bytes of a document's text with where they stand in it.
struct TextPiece {
    let bytes: [UInt8]
    let range: Range<Int>

    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        range = start..<start + bytes.count
    }

    /// The bytes of a range, held to this piece and to whole characters.
    func cut(_ wanted: Range<Int>) -> TextPiece {
        let held = wanted.clamped(to: range).moved(by: -range.lowerBound)
        var start = held.lowerBound
        var end = held.upperBound
        while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
        while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return TextPiece(Array(bytes[start..<end]), at: range.lowerBound + start)
    }

    /// The text of a range, held to this piece.
    func string(_ wanted: Range<Int>) -> String {
        String(decoding: bytes[wanted.clamped(to: range).moved(by: -range.lowerBound)], as: UTF8.self)
    }
}
