/// Text as a line of a list: runs of white space become one space, none at the ends.
///
/// A NUL counts as white space, as it would end the text for SQLite.
func spacesFolded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    var isGap = false
    for byte in bytes {
        if byte == 0x20 || byte == 0 || (0x09...0x0D).contains(byte) {
            isGap = !folded.isEmpty
        } else {
            if isGap { folded.append(0x20) }
            isGap = false
            folded.append(byte)
        }
    }
    return folded
}

/// A line of at most 1,000 bytes; a longer one is cut between characters and ends in `…`.
func listLine(_ bytes: some Sequence<UInt8>) -> String {
    let folded = spacesFolded(bytes)
    guard folded.count > 1000 else { return String(decoding: folded, as: UTF8.self) }
    let end = stride(from: 1000, to: 996, by: -1).first { folded[$0] & 0xC0 != 0x80 } ?? 1000
    return String(decoding: folded[..<end], as: UTF8.self) + "…"
}
