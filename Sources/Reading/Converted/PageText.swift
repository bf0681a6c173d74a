import CorpusModel

/// A text in pages, a form feed on a line of its own before each but the first.
enum PageText {
    /// How many lines with text at either edge of a page may be the same on others.
    private static let depth = 2
    /// Fewer pages have no running lines, in which case nobody can tell.
    private static let leastPages = 3

    /// A text whose page breaks stand on lines of their own, those at its end left out.
    static func parted(_ text: [UInt8]) -> [UInt8] {
        var parted: [UInt8] = []
        parted.reserveCapacity(text.count + text.count / 50)
        let end = (text.lastIndex { !$0.isSpace } ?? -1) + 1
        for byte in text[..<end] {
            if byte == PageBreak.byte, parted.last.map({ $0 != .newline }) ?? false { parted.append(.newline) }
            parted.append(byte)
            if byte == PageBreak.byte { parted.append(.newline) }
        }
        if !parted.isEmpty { parted.append(.newline) }
        return parted
    }

    /// The blocks of a text, some rows of tables among them, what runs along the edges of its pages left out.
    static func blocks(of text: [UInt8], rows: [Block] = []) -> [Block] {
        var plain = text
        for line in runningLines(of: text) + rows.map(\.range) {
            for position in line { plain[position] = .space }
        }
        let blocks = PlainTextBlocks.blocks(of: plain)
        return rows.isEmpty ? blocks : (blocks + rows).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The lines at the top or the foot of pages that stand on more than half of them, whatever their figures.
    static func runningLines(of text: [UInt8]) -> [Range<Int>] {
        let edges = edges(of: text)
        guard edges.count >= leastPages else { return [] }
        var pages: [[UInt8]: Int] = [:]
        for page in edges {
            for words in Set(page.map { words(of: $0, in: text) }) { pages[words, default: 0] += 1 }
        }
        return edges.joined().filter { (pages[words(of: $0, in: text)] ?? 0) * 2 > edges.count }
    }

    /// For each page the lines at its edges.
    private static func edges(of text: [UInt8]) -> [[Range<Int>]] {
        var edges: [[Range<Int>]] = [[]]
        var latest: [Range<Int>] = []
        var lines = 0
        func close() {
            // A line that is at both edges is counted once.
            for line in latest where edges[edges.count - 1].last.map({ $0.upperBound < line.upperBound }) ?? true {
                edges[edges.count - 1].append(line)
            }
        }
        for line in Lines(text, in: text.indices) {
            if line.count == 1, text[line.lowerBound] == PageBreak.byte {
                close()
                edges.append([])
                (latest, lines) = ([], 0)
            } else if !text.isBlank(line) {
                lines += 1
                if lines <= depth { edges[edges.count - 1].append(line) }
                latest = latest.suffix(depth - 1) + [line]
            }
        }
        close()
        return edges
    }

    /// What makes two lines the same: their words, any figure as good as another.
    private static func words(of line: Range<Int>, in text: [UInt8]) -> [UInt8] {
        var words: [UInt8] = []
        for byte in text[text.trimmed(line)] {
            let shown = byte.isDigit ? UInt8(ascii: "0") : byte.isSpace ? .space : byte.lowered
            let goesOn = shown == words.last && (byte.isDigit || byte.isSpace)
            if !goesOn { words.append(shown) }
        }
        return words
    }
}
