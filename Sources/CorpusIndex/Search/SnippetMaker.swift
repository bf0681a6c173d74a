import CorpusModel

/// Cuts the words around a hit out of a text.
enum SnippetMaker {
    /// How much is shown before and after the first hit, in bytes.
    private static let before = 60
    private static let after = 140

    /// A line about a hit, by default the first, spaces folded, `…` where it was cut; the beginning when nothing hits.
    static func snippet(_ text: [UInt8], hits: [Range<Int>], about place: Range<Int>? = nil) -> Snippet {
        let first = place ?? hits.first ?? 0..<0
        let start = wordStart(text, max(0, first.lowerBound - before))
        let end = wordEnd(text, min(text.count, first.upperBound + after), from: start)
        var line: [UInt8] = start > 0 ? Array("…".utf8) : []
        var marked: [Range<Int>] = []
        var waiting = hits[...]
        var opened: Int?
        var isGap = false
        for index in start..<end {
            let isSpace = text[index] <= 0x20
            if isSpace {
                isGap = !line.isEmpty
            } else {
                if isGap { line.append(0x20) }
                isGap = false
            }
            if let hit = waiting.first, hit.lowerBound == index { opened = line.count }
            if !isSpace { line.append(text[index]) }
            if let hit = waiting.first, hit.upperBound <= index + 1 {
                if let opened { marked.append(opened..<line.count) }
                opened = nil
                waiting.removeFirst()
            }
        }
        if end < text.count { line += Array("…".utf8) }
        return Snippet(text: String(decoding: line, as: UTF8.self), hits: marked)
    }

    /// The beginning of the word at a byte, or of the character when the word is long.
    private static func wordStart(_ text: [UInt8], _ index: Int) -> Int {
        guard index > 0 else { return 0 }
        let near = (index..<min(text.count, index + 30)).first { text[$0] <= 0x20 }
        if let near { return near + 1 }
        return (index..<text.count).first { text[$0] & 0xC0 != 0x80 } ?? text.count
    }

    private static func wordEnd(_ text: [UInt8], _ index: Int, from start: Int) -> Int {
        guard index < text.count else { return text.count }
        let near = stride(from: index, to: max(start, index - 30), by: -1).first { text[$0] <= 0x20 }
        if let near { return near }
        return stride(from: index, to: start, by: -1).first { text[$0] & 0xC0 != 0x80 } ?? start
    }
}
