/// Turns offsets that count Unicode scalars, as gold files do, into bytes.
struct ScalarOffsets {
    private let starts: [Int]

    /// The offsets of a text; UTF-8.
    init(_ text: [UInt8]) {
        starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    }

    /// The bytes from one scalar to another; nil when the text does not hold them or there are none.
    func range(from first: Int, to last: Int) -> Range<Int>? {
        guard first >= 0, first < last, last < starts.count else { return nil }
        return starts[first]..<starts[last]
    }
}
