/// A `1.` or `12)` before a stretch.
enum NumberMark {
    /// Whether one stands on the line before a byte.
    static func stands(before start: Int, in text: [UInt8]) -> Bool {
        var at = start
        while at > 0, text[at - 1] == 32 { at -= 1 }
        guard at > 1, at < start, ".)".utf8.contains(text[at - 1]), Lines.isDigit(text[at - 2]) else { return false }
        return true
    }
}
