/// Undoes UTF-8 that somebody read as Windows-1252 and saved again, `â€™` for an apostrophe, `Ã©` for é.
///
/// It is the exact reverse, and done only where that gives well-formed UTF-8.
enum Mojibake {
    /// The text with such damage undone, and how many characters were restored.
    static func mended(_ text: [UInt8]) -> (text: [UInt8], count: Int) {
        var mended: [UInt8] = []
        mended.reserveCapacity(text.count)
        var count = 0
        var position = 0
        while position < text.count {
            let ascii = text.run(position..<text.count) { $0 < 0x80 }
            mended.append(contentsOf: text[position..<position + ascii])
            let run = Run(text, at: position + ascii)
            count += run.restore(into: &mended, from: text)
            position = run.end
        }
        return (mended, count)
    }

    /// A stretch of characters beyond ASCII, each with the byte that Windows-1252 has for it.
    private struct Run {
        /// The bytes, as Windows-1252 has them; 0 where it has none.
        private var bytes: [UInt8] = []
        /// Where each character starts in the text, and where the last ends.
        private var starts: [Int]

        var end: Int { starts.last ?? 0 }

        init(_ text: [UInt8], at start: Int) {
            starts = [start]
            var position = start
            while position < text.count, text[position] >= 0x80 {
                let length = max(1, UTF8Form.length(in: text, at: position, end: text.count))
                let scalar = length == 1 ? 0xFFFD : StrayDash.scalar(text, position, length)
                bytes.append(Windows1252.byte(for: scalar) ?? 0)
                position += length
                starts.append(position)
            }
        }

        /// Adds the run to the output, restored where it is damage; how many characters were restored.
        func restore(into mended: inout [UInt8], from text: [UInt8]) -> Int {
            let start = starts[0]
            let restored = lengths()
            guard restored.contains(where: isTelling) else {
                mended.append(contentsOf: text[start..<end])
                return 0
            }
            for (index, length) in restored {
                if length > 1 {
                    mended.append(contentsOf: bytes[index..<index + length])
                } else {
                    mended.append(contentsOf: text[starts[index]..<starts[index + 1]])
                }
            }
            return restored.count { $0.length > 1 }
        }

        /// The run cut into characters that would come back, and single ones that stay (length 1).
        private func lengths() -> [(index: Int, length: Int)] {
            var pieces: [(index: Int, length: Int)] = []
            var index = 0
            while index < bytes.count {
                let length = max(1, UTF8Form.length(in: bytes, at: index, end: bytes.count))
                pieces.append((index, length))
                index += length
            }
            return pieces
        }

        /// Whether a piece cannot be ordinary text: `é »` could be French, `â€™` and `Ã©` are nothing.
        private func isTelling(_ piece: (index: Int, length: Int)) -> Bool {
            guard piece.length > 1 else { return false }
            return [0xC2, 0xC3, 0xE2].contains(bytes[piece.index])
        }
    }
}

/// The upper half of Windows-1252.
enum Windows1252 {
    /// What the bytes from 0x80 to 0x9F stand for; 0 where nothing is assigned.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The byte for a character from U+0080 on, C1 controls for themselves; nil when there is none.
    static func byte(for scalar: UInt32) -> UInt8? {
        if scalar <= 0xFF { return UInt8(scalar) }
        return upper.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }
}
