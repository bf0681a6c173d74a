import CorpusModel

/// A stretch of a document as it is stored: a block with the gap behind it, or a piece of either when it is large.
struct Passage: Hashable, Sendable {
    /// What it is.
    var kind: BlockKind?
    /// Its bytes, the gap included; the passages of a document make up its text.
    var range: Range<Int>
    /// How many of them are the block.
    var length: Int
    /// The line or page of its first byte, or the paragraphs and rows of its section before its block.
    var count: PlaceCount
    /// The passage that is the heading above, by its place in the list.
    var heading: Int?

    /// No passage is longer, in bytes, so that a sentence in a line of megabytes is read without the line.
    static let limit = 8000

    /// Cuts a document into passages.
    static func all(of document: Document) -> [Passage] {
        var passages: [Passage] = []
        var cutter = Cutter(text: document.text, placing: document.placing)
        var heading: Int?
        for (index, block) in document.blocks.enumerated() {
            if index == 0, block.range.lowerBound > 0 {
                cutter.cut(nil, 0..<block.range.lowerBound, blockEnd: 0, heading: nil, into: &passages)
            }
            let next = index + 1 < document.blocks.count ? document.blocks[index + 1].range.lowerBound : nil
            let range = block.range.lowerBound..<(next ?? document.text.count)
            let isHeading = if case .heading = block.kind { true } else { false }
            let place = passages.count
            cutter.cut(
                block.kind,
                range,
                blockEnd: block.range.upperBound,
                heading: isHeading ? nil : heading,
                into: &passages
            )
            cutter.count.pass(block.kind)
            if isHeading { heading = place }
        }
        if document.blocks.isEmpty, !document.text.isEmpty {
            cutter.cut(nil, document.text.indices, blockEnd: 0, heading: nil, into: &passages)
        }
        return passages
    }

    private struct Cutter {
        let text: [UInt8]
        var count: PlaceCount
        /// What ends a line or a page; nil where neither is counted.
        private let end: UInt8?

        init(text: [UInt8], placing: Placing) {
            self.text = text
            count = PlaceCount(placing)
            end = placing.end
        }

        mutating func cut(
            _ kind: BlockKind?,
            _ range: Range<Int>,
            blockEnd: Int,
            heading: Int?,
            into passages: inout [Passage]
        ) {
            var start = range.lowerBound
            while start < range.upperBound {
                let end = pieceEnd(start, range.upperBound)
                let length = min(max(0, blockEnd - start), end - start)
                passages.append(
                    Passage(kind: kind, range: start..<end, length: length, count: count, heading: heading)
                )
                if let last = self.end { for index in start..<end where text[index] == last { count.number += 1 } }
                start = end
            }
        }

        /// Where a piece ends: at the limit, moved back to a gap between words, never inside a character.
        private func pieceEnd(_ start: Int, _ end: Int) -> Int {
            guard end - start > Passage.limit else { return end }
            let limit = start + Passage.limit
            for index in stride(from: limit, to: limit - 1000, by: -1) where text[index] <= 0x20 { return index + 1 }
            return stride(from: limit, to: limit - 4, by: -1).first { text[$0] & 0xC0 != 0x80 } ?? limit
        }
    }
}

extension Placing {
    /// What ends a line or a page; nil for paragraphs.
    var end: UInt8? {
        switch self {
        case .lines: 0x0A
        case .pages: PageBreak.byte
        case .paragraphs: nil
        }
    }
}

/// How a block's role is stored: 0 for none, 1 to 9 for headings, more for the rest.
enum BlockCode {
    private static let kinds: [BlockKind] = [.paragraph, .listItem, .quote, .code, .table, .history, .tableHeader]

    static func code(_ kind: BlockKind?) -> Int {
        guard let kind else { return 0 }
        if case .heading(let level) = kind { return min(max(level, 1), 9) }
        return 10 + (kinds.firstIndex(of: kind) ?? 0)
    }

    static func kind(_ code: Int) -> BlockKind? {
        if code == 0 { return nil }
        if code < 10 { return .heading(level: code) }
        return kinds.indices.contains(code - 10) ? kinds[code - 10] : .paragraph
    }
}
