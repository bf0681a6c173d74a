import CorpusModel

/// A `Q:`, `A.1`, `Question 3:` at the start of a line.
struct QuestionMarker: Hashable, Sendable {
    let role: PieceRole
    /// The first byte after the marker.
    let end: Int

    /// Reads the marker at the start of a line; nil when there is none.
    init?(_ line: Range<Int>, in text: [UInt8]) {
        let start = Lines.trimmed(line, in: text).lowerBound
        var at = start
        guard at < line.upperBound, text[at] == UInt8(ascii: "Q") || text[at] == UInt8(ascii: "A") else { return nil }
        let wordEnd = text[at..<line.upperBound].firstIndex { !Lines.isLetter($0) } ?? line.upperBound
        switch Word(text[at..<wordEnd]) {
        case "q", "question": role = .asks
        case "a", "answer": role = .answers
        default: return nil
        }
        at = Self.numberEnd(wordEnd, in: text, before: line.upperBound)
        let isNumbered = text[wordEnd..<at].contains(where: Lines.isDigit)
        guard at < line.upperBound else { return nil }
        let mark = text[at]
        let isDot = mark == UInt8(ascii: ".") || (mark == UInt8(ascii: ")") && isNumbered)
        guard mark == UInt8(ascii: ":") || (isDot && (isNumbered || wordEnd - start < 8)) else { return nil }
        at = Self.dottedNumberEnd(at + 1, isDot ? wordEnd : line.upperBound, in: text, before: line.upperBound)
        guard at == line.upperBound || text[at] == 32 || text[at] == 9 || mark == UInt8(ascii: ":") else { return nil }
        while at < line.upperBound, text[at] == 32 || text[at] == 9 { at += 1 }
        end = at
    }

    /// Behind the number that a mark may have: `Q1`, `Question 1`, `Question No. 1`, `Question #1`.
    private static func numberEnd(_ start: Int, in text: [UInt8], before limit: Int) -> Int {
        var at = start
        if Lines.begins(text[start..<limit], with: " no. ") { at += 5 }
        let end = min(limit, at + 5)
        while at < end, text[at] == 32 || text[at] == UInt8(ascii: "#") || Lines.isDigit(text[at]) { at += 1 }
        return at
    }

    /// Behind the number that follows the dot of `Q.1` or `A.12:`; `start` where the dot does not follow the letter.
    private static func dottedNumberEnd(_ start: Int, _ wordEnd: Int, in text: [UInt8], before limit: Int) -> Int {
        guard start == wordEnd + 1 else { return start }
        var at = start
        while at < min(limit, start + 3), Lines.isDigit(text[at]) { at += 1 }
        guard at > start else { return start }
        return at < limit && ".:)".utf8.contains(text[at]) ? at + 1 : at
    }

    /// The same where the one who asks or answers is named before the mark.
    init?(behindSpeaker line: Range<Int>, in text: [UInt8]) {
        if let marker = QuestionMarker(line, in: text) {
            self = marker
            return
        }
        guard let speaker = SpeakerMark(line, in: text), speaker.end < line.upperBound,
            let marker = QuestionMarker(speaker.end..<line.upperBound, in: text)
        else { return nil }
        self = marker
    }

    /// Whether a document marks two questions or more that marked answers follow.
    static func areTraded(in document: Document) -> Bool {
        let text = document.text
        var (pairs, isAsked) = (0, false)
        for block in document.blocks where block.kind != .code && block.kind != .table {
            var start = block.range.lowerBound
            while start < block.range.upperBound, pairs < 2 {
                let end = Lines.lineEnd(from: start, in: text, before: block.range.upperBound)
                if let marker = QuestionMarker(behindSpeaker: start..<end, in: text) {
                    if isAsked, marker.role == .answers { pairs += 1 }
                    isAsked = marker.role == .asks
                }
                start = end + 1
            }
        }
        return pairs > 1
    }
}

/// What somebody says who neither asks nor is asked, or the line that names who asks next.
struct AsideMark: Hashable, Sendable {
    /// An aside; the witness's words are an answer.
    let role: PieceRole
    /// The first byte of what is said.
    let end: Int

    private static let titles: Set<Word> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "judge", "by",
    ]
    private static let offices: Set<Word> = [
        "court", "witness", "clerk", "reporter", "interpreter", "videographer", "bailiff", "judge", "arbitrator",
        "deponent", "chairman", "chair", "magistrate", "referee",
    ]

    /// Reads the mark at the start of a line; nil when there is none.
    init?(_ line: Range<Int>, in text: [UInt8]) {
        let start = Lines.trimmed(line, in: text).lowerBound
        guard let mark = SpeakerMark(start..<line.upperBound, in: text) else { return nil }
        let name = text[start..<mark.end].prefix { $0 != UInt8(ascii: ":") }
        let words = name.split(separator: 32).map { Word($0) }
        guard let first = words.first, let last = words.last else { return nil }
        let isOffice = Self.offices.contains(last) && (first == "the" || words.count == 1)
        guard isOffice || (words.count > 1 && Self.titles.contains(first)) else { return nil }
        role = ["witness", "deponent"].contains(last) ? .answers : .aside
        end = mark.end
    }
}
