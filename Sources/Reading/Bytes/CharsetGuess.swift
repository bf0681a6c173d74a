import CorpusModel

/// What the bytes of a text that is not UTF-8 are taken for.
enum CharsetGuess: Hashable {
    /// UTF-8 after all, with some bytes that are damaged.
    case damagedUTF8
    /// A set that the bytes look like.
    case likely(Charset)
    /// Nothing can tell sets apart here: the set that is met most.
    case assumed(Charset)

    /// The set; nil for UTF-8.
    var charset: Charset? {
        switch self {
        case .damagedUTF8: nil
        case .likely(let charset), .assumed(let charset): charset
        }
    }

    /// What has to be said of it; nil for UTF-8.
    var remark: ProblemReason? {
        switch self {
        case .damagedUTF8: nil
        case .likely(let charset): .guessedCharset(charset.name)
        case .assumed(let charset): .assumedCharset(charset.name, package: CharsetDetector.package)
        }
    }

    /// How much of a text is looked at, and how much of it before its first byte beyond ASCII.
    private static let (sample, lead) = (65_536, 1_024)

    /// Judges some bytes; `detect` names the set of bytes, nil when there is no detector.
    init(_ bytes: [UInt8], detect: ((ArraySlice<UInt8>) -> String?)?) {
        let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
        let start = max(0, first - Self.lead)
        let piece = bytes[start..<min(bytes.count, start + Self.sample)]
        let shape = HighBytes(piece)
        if shape.isMostlyUTF8 {
            self = .damagedUTF8
        } else if shape.isMacRoman {
            self = .likely(.macintosh)
        } else if let detect {
            let charset = detect(piece).flatMap { Charset(label: $0) }
            self = .likely(charset.flatMap { shape.bears($0) ? $0 : nil } ?? .windows1252)
        } else {
            self = .assumed(.windows1252)
        }
    }
}

/// How the bytes beyond ASCII stand in a text.
private struct HighBytes {
    private var high = 0
    private var asciiLetters = 0
    /// Bytes beyond ASCII with neither neighbour beyond it, and in runs of three or more.
    private var (alone, inRuns) = (0, 0)
    /// Characters of UTF-8 beyond ASCII, and bytes that are no part of one.
    private var (characters, strays) = (0, 0)
    /// Signs and capitals of Windows-1252 inside words, where Mac Roman has letters.
    private var misplaced = 0
    /// Bytes that are the quotation marks of Mac Roman.
    private var macQuotes = 0

    init(_ piece: ArraySlice<UInt8>) {
        let bytes = Array(piece)
        countUTF8(bytes)
        var position = 0
        while position < bytes.count {
            position += Self.tag(bytes, at: position)
            let run = bytes.run(position..<bytes.count) { $0 >= 0x80 }
            guard position < bytes.count else { return }
            if run == 0, bytes[position].isLetter { asciiLetters += 1 }
            high += run
            if run == 1 { alone += 1 }
            if run >= 3 { inRuns += run }
            if run == 1, Self.isMisplaced(bytes, position) { misplaced += 1 }
            macQuotes += bytes[position..<position + run].count { (0xD2...0xD5).contains($0) }
            position += max(run, 1)
        }
    }

    /// How many bytes a tag takes that begins here; its letters tell nothing.
    private static func tag(_ bytes: [UInt8], at position: Int) -> Int {
        guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
            bytes[position + 1].isLetter || bytes[position + 1] == .slash
        else { return 0 }
        return bytes.run(position..<bytes.count) { $0 != .greater && $0 < 0x80 }
    }

    private mutating func countUTF8(_ bytes: [UInt8]) {
        var position = 0
        while position < bytes.count {
            let length = UTF8Form.length(in: bytes, at: position, end: bytes.count)
            if length > 1 { characters += 1 } else if length == 0 { strays += 1 }
            position += max(length, 1)
        }
    }

    /// Whether a byte stands behind a small letter and before a letter or an end, where no sign of Windows-1252 does.
    private static func isMisplaced(_ bytes: [UInt8], _ position: Int) -> Bool {
        guard position > 0, bytes[position - 1].isLower, position + 1 < bytes.count else { return false }
        switch bytes[position] {
        // Dashes, the apostrophe, dots and small letters do stand between letters.
        case 0x85, 0x92, 0x96, 0x97, 0x9A, 0x9C, 0x9E: return false
        // Closing quotes and signs stand before a space.
        case 0x93, 0x94, 0x95, 0x99, 0x9B, 0x86, 0x87: return bytes[position + 1].isLower
        case 0x80...0x9F: return true
        default: return false
        }
    }

    /// Whether more bytes are UTF-8 beyond doubt than are not.
    var isMostlyUTF8: Bool { characters > strays }

    var isMacRoman: Bool { misplaced > 0 && misplaced * 3 >= high - macQuotes && share < 20 }

    /// Of all letters, those beyond ASCII, in percent.
    private var share: Int { high * 100 / max(1, high + asciiLetters) }

    /// Whether a detector's answer is to be believed; it answers whatever little it has seen.
    func bears(_ charset: Charset) -> Bool {
        let isLatinText = alone * 10 > high * 9 && share < 25
        if charset.isMultibyte { return !isLatinText }
        guard charset.isLatin else { return inRuns * 2 > high }
        return Self.common.contains(charset.name) && high >= 3 && share >= 3
    }

    /// The Latin sets that a detector's answer is believed for; what it takes for the others is seldom in them.
    private static let common: Set<String> = [
        "Windows-1250", "Windows-1252", "Windows-1254", "Windows-1257", "ISO-8859-2", "ISO-8859-13", "ISO-8859-15",
    ]
}
