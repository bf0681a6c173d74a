/// Sets the cells of a table's row side by side, as a line of a list.
enum CellLine {
    /// The text of some bytes with ` · ` where ` | ` parts cells; a cell that holds a time and no other words is left out.
    static func joined(_ bytes: [UInt8], without time: Range<Int>?) -> [UInt8] {
        guard bytes.contains(bar) else { return bytes }
        let cells = cells(of: bytes).filter { cell in time.map { !isTime($0, cell, bytes) } ?? true }
        return Array(cells.map { text(of: $0, in: bytes) }.joined(separator: " · ".utf8))
    }

    private static let bar = UInt8(ascii: "|")

    /// The stretches between the bars that white space surrounds; the text itself when there are none.
    private static func cells(of bytes: [UInt8]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == bar && isSpace(bytes, index - 1) && isSpace(bytes, index + 1) {
            cells.append(start..<index)
            start = index + 1
        }
        return (cells + [start..<bytes.count]).map { trimmed($0, bytes) }.filter { !$0.isEmpty }
    }

    private static func isSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
        !bytes.indices.contains(index) || bytes[index] <= 0x20
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        guard let first = range.first(where: { bytes[$0] > 0x20 }), let last = range.last(where: { bytes[$0] > 0x20 })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    private static func isTime(_ time: Range<Int>, _ cell: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard cell.contains(time.lowerBound), time.upperBound <= cell.upperBound else { return false }
        return !cell.contains { !time.contains($0) && (bytes[$0] | 0x20) &- 97 < 26 }
    }

    /// A cell without the full stop at its end.
    private static func text(of cell: Range<Int>, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes[bytes[cell.upperBound - 1] == UInt8(ascii: ".") ? cell.dropLast() : cell]
    }
}
