import CorpusModel

/// A count with its noun: "1 document", "3 documents".
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// The note that ends a line: its parts in parentheses, those that are nil left out; the place comes last.
func note(_ parts: String?...) -> String {
    let said = parts.compactMap { $0 }
    return said.isEmpty ? "" : " (\(said.joined(separator: "; ")))"
}

extension Excerpt {
    /// The words that matter, white space folded; all of the text when none are marked.
    var quote: String {
        let bytes = Array(text.utf8)
        return Self.folded(bytes[highlight.isEmpty ? 0..<bytes.count : highlight.clamped(to: 0..<bytes.count)])
    }

    /// The sentence in which those words stand, white space folded.
    var sentence: String {
        let bytes = Array(text.utf8)
        guard !highlight.isEmpty else { return quote }
        var (start, end) = (min(highlight.lowerBound, bytes.count), min(highlight.upperBound, bytes.count))
        while start > 0, !Self.endsSentence(bytes, at: start - 1) { start -= 1 }
        while end < bytes.count, !Self.endsSentence(bytes, at: end - 1) { end += 1 }
        return Self.folded(bytes[start..<end])
    }

    /// Whether a sentence ends with a byte: `.`, `?` or `!` after a small letter or digit, and a space after it.
    ///
    /// The stop of a title is no end, "Mr.", nor is one that a small letter follows: "Inc. sued".
    private static func endsSentence(_ bytes: [UInt8], at position: Int) -> Bool {
        guard position > 0, [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[position]) else {
            return false
        }
        let isSpaced = position + 1 == bytes.count || isSpace(bytes[position + 1])
        guard isSpaced, !isCapital(bytes[position - 1]) else { return false }
        if let next = bytes[(position + 1)...].first(where: { !isSpace($0) }), isSmall(next) { return false }
        let word = bytes[max(0, position - 6)..<position].split(whereSeparator: isSpace).last ?? []
        return bytes[position] != UInt8(ascii: ".") || !titles.contains(String(decoding: word, as: UTF8.self))
    }

    private static let titles: Set<String> = [
        "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Rev", "St", "Prof", "Hon", "Sgt", "Capt",
    ]

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}

extension Firmness {
    /// A word for it; nil for what plainly happened.
    var remark: String? {
        self == .happened ? nil : rawValue
    }
}

extension PartySummary {
    /// "government body", with a question mark when it is not sure.
    var kindLabel: String {
        kind.description + (isKindSure ? "" : "?")
    }
}
