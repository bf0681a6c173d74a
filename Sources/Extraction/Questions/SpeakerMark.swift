import CorpusModel

/// A `Mr. Smith:`, `BLITZER:`, `Reporter:` at the start of a line: who speaks in a transcript.
struct SpeakerMark: Hashable, Sendable {
    /// The name without case.
    let speaker: Word
    /// The first byte of what is said.
    let end: Int

    /// A name has at most so many words and bytes.
    private static let longestName = (words: 4, bytes: 40)

    /// Reads the mark at the start of a line; nil when there is none.
    init?(_ line: Range<Int>, in text: [UInt8]) {
        let start = line.lowerBound
        guard start < line.upperBound, Lines.isCapital(text[start]) else { return nil }
        let near = text[start..<min(line.upperBound, start + Self.longestName.bytes)]
        guard let colon = near.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let words = text[start..<colon].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count <= Self.longestName.words, words.allSatisfy(Self.isNamePart) else { return nil }
        var next = colon + 1
        guard next == line.upperBound || Lines.isSpace(text[next]) else { return nil }
        while next < line.upperBound, Lines.isSpace(text[next]) { next += 1 }
        speaker = Word(text[start..<colon])
        end = next
    }

    /// A capital and then letters, or the dot of a title or an initial.
    private static func isNamePart(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, Lines.isCapital(first) || first >= 0x80 else { return false }
        return word.dropFirst().allSatisfy { byte in
            Lines.isLetter(byte) || byte >= 0x80 || ".'-".utf8.contains(byte)
        }
    }

    /// Who speaks in a document: nobody unless two of them have two turns or more.
    static func speakers(in document: Document) -> Set<Word> {
        let text = document.text
        var turns: [Word: Int] = [:]
        for block in document.blocks where block.kind != .code && block.kind != .table {
            var start = block.range.lowerBound
            while start < block.range.upperBound {
                let end = Lines.lineEnd(from: start, in: text, before: block.range.upperBound)
                if let mark = SpeakerMark(start..<end, in: text), QuestionMarker(start..<end, in: text) == nil {
                    turns[mark.speaker, default: 0] += 1
                }
                start = end + 1
            }
        }
        let speakers = Set(turns.filter { $0.value > 1 }.keys)
        return speakers.count > 1 ? speakers : []
    }
}
