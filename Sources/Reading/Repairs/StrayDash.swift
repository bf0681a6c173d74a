/// A dash of which only the first byte, 0xE2, came through, read in some other code page: a letter of a foreign script
/// that stands alone between spaces.
enum StrayDash {
    /// What 0xE2 stands for in a code page.
    struct Letter {
        let name: String
        let scalar: UInt32
        /// The script it belongs to: real text in it means that the letter is no damage.
        let script: ClosedRange<UInt32>
    }

    static let letters = [
        Letter(name: "U+0E42", scalar: 0x0E42, script: 0x0E00...0x0E7F),  // Windows-874, Thai
        Letter(name: "U+0432", scalar: 0x0432, script: 0x0400...0x052F),  // Windows-1251, Cyrillic
        Letter(name: "U+0411", scalar: 0x0411, script: 0x0400...0x052F),  // KOI8-R, Cyrillic
        Letter(name: "U+05D2", scalar: 0x05D2, script: 0x0590...0x05FF),  // Windows-1255, Hebrew
        Letter(name: "U+0642", scalar: 0x0642, script: 0x0600...0x06FF),  // ISO 8859-6, Arabic
        Letter(name: "U+00E2", scalar: 0x00E2, script: 0x00E2...0x00E2),  // Windows-1252, Latin
    ]

    private static let dash: [UInt8] = [0xE2, 0x80, 0x93]

    /// The letters that stand alone somewhere in a text.
    static func suspects(in text: [UInt8]) -> [Letter] {
        var found: Set<UInt32> = []
        for position in text.indices.dropFirst() where text[position] >= 0xC2 && text[position - 1] == .space {
            let length = UTF8Form.length(in: text, at: position, end: text.count)
            guard length > 1, standsAlone(text, position..<position + length) else { continue }
            found.insert(scalar(text, position, length))
        }
        return letters.filter { found.contains($0.scalar) }
    }

    /// Puts a dash for each stray letter, unless the text has real words in its script; how many.
    static func mend(_ text: inout [UInt8], _ letter: Letter) -> Int {
        var strays: [Range<Int>] = []
        var position = 0
        while position < text.count {
            let length = max(1, UTF8Form.length(in: text, at: position, end: text.count))
            if length > 1, letter.script.contains(scalar(text, position, length)) {
                let range = position..<position + length
                guard scalar(text, position, length) == letter.scalar, standsAlone(text, range) else { return 0 }
                strays.append(range)
            }
            position += length
        }
        guard !strays.isEmpty else { return 0 }
        text = replacing(strays, in: text)
        return strays.count
    }

    private static func standsAlone(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, text[range.lowerBound - 1] == .space else { return false }
        return range.upperBound == text.count || text[range.upperBound].isSpace
    }

    private static func replacing(_ strays: [Range<Int>], in text: [UInt8]) -> [UInt8] {
        var mended: [UInt8] = []
        mended.reserveCapacity(text.count + strays.count)
        var copied = 0
        for stray in strays {
            mended.append(contentsOf: text[copied..<stray.lowerBound])
            mended.append(contentsOf: dash)
            copied = stray.upperBound
        }
        return mended + text[copied...]
    }

    /// The value of a well-formed character of two bytes or more.
    static func scalar(_ text: [UInt8], _ position: Int, _ length: Int) -> UInt32 {
        let lead = UInt32(text[position]) & (0xFF >> UInt32(length + 1))
        return (1..<length).reduce(lead) { $0 << 6 | UInt32(text[position + $1] & 0x3F) }
    }
}
