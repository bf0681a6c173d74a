import CorpusModel

/// Finds the structure of a Markdown text: block kinds and byte ranges, nothing inside the lines.
struct MarkdownBlocks {
    private let text: [UInt8]
    private var blocks: [Block] = []
    private var open: Open?
    private var state = State.text
    private var isAfterBlank = true
    private var isInList = false

    /// A block to which the next line may still belong.
    private struct Open {
        let kind: BlockKind
        let start: Int
        var end: Int
    }

    private enum State {
        case text
        case fenced(mark: UInt8, length: Int)
        case comment
    }

    /// The blocks of a stretch of a text.
    static func blocks(of text: [UInt8], in range: Range<Int>) -> [Block] {
        var reader = MarkdownBlocks(text: text)
        for line in Lines(text, in: range) { reader.read(line) }
        reader.close()
        return reader.blocks
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private mutating func read(_ line: Range<Int>) {
        switch state {
        case .fenced(let mark, let length): readCode(line, mark, length)
        case .comment: readComment(line.lowerBound, line)
        case .text: readText(line)
        }
    }

    private mutating func readCode(_ line: Range<Int>, _ mark: UInt8, _ length: Int) {
        let shape = MarkdownLine(text, line)
        if !shape.isBlank, let fence = shape.fence, fence.isBare, fence.mark == mark, fence.length >= length {
            close()
            state = .text
        } else {
            extend(.code, line)
        }
    }

    /// Passes a comment; what follows its end on the same line is left out too.
    private mutating func readComment(_ start: Int, _ line: Range<Int>) {
        var position = start
        while position + 2 < line.upperBound {
            if text.starts(position..<line.upperBound, with: "-->") {
                state = .text
                return
            }
            position += 1
        }
        state = .comment
    }

    private mutating func readText(_ line: Range<Int>) {
        let shape = MarkdownLine(text, line)
        guard !shape.isBlank else {
            close()
            isAfterBlank = true
            return
        }
        defer { isAfterBlank = false }
        if text.starts(shape.range, with: "<!--") {
            close()
            readComment(shape.range.lowerBound + 4, line)
        } else if let fence = shape.fence {
            close()
            state = .fenced(mark: fence.mark, length: fence.length)
        } else if shape.indent >= 4, isAfterBlank, !isInList {
            extend(.code, line)
        } else if case .code? = open?.kind, shape.indent >= 4 {
            extend(.code, line)
        } else if !readMarked(shape) {
            readPlain(shape)
        }
    }

    /// Reads a line that opens something by its first characters; false when it is ordinary text.
    private mutating func readMarked(_ shape: MarkdownLine) -> Bool {
        if let heading = shape.heading {
            close()
            isInList = false
            append(.heading(level: heading.level), heading.range)
        } else if let level = shape.underline, let above = open, above.kind == .paragraph {
            open = nil
            append(.heading(level: level), above.start..<above.end)
        } else if shape.isRule || shape.isMarkupOnly {
            close()
        } else if shape.quoteMarker > 0 {
            isInList = false
            readQuote(shape)
        } else if shape.listMarker > 0 {
            close()
            isInList = true
            start(.listItem, shape.range.lowerBound + shape.listMarker, shape.range.upperBound)
        } else if shape.footnoteMarker > 0 {
            close()
            isInList = false
            start(.paragraph, shape.range.lowerBound + shape.footnoteMarker, shape.range.upperBound)
        } else if shape.isTableRow || (shape.isTableRule && open != nil) {
            close()
            if !shape.isTableRule { append(.table, shape.range) }
        } else {
            return false
        }
        return true
    }

    private mutating func readQuote(_ shape: MarkdownLine) {
        let content = shape.range.lowerBound + shape.quoteMarker..<shape.range.upperBound
        if content.isEmpty {
            close()
        } else if open?.kind == .quote {
            open?.end = content.upperBound
        } else {
            close()
            start(.quote, content.lowerBound, content.upperBound)
        }
    }

    private mutating func readPlain(_ shape: MarkdownLine) {
        if isAfterBlank, shape.indent == 0 { isInList = false }
        switch open?.kind {
        case .paragraph, .listItem, .quote: open?.end = shape.range.upperBound
        case .code, .table, .history, .heading, nil:
            close()
            start(.paragraph, shape.range.lowerBound, shape.range.upperBound)
        }
    }

    private mutating func extend(_ kind: BlockKind, _ line: Range<Int>) {
        if open?.kind == kind {
            open?.end = line.upperBound
        } else {
            close()
            start(kind, line.lowerBound, line.upperBound)
        }
    }

    private mutating func start(_ kind: BlockKind, _ start: Int, _ end: Int) {
        open = Open(kind: kind, start: start, end: end)
    }

    private mutating func close() {
        guard let ended = open else { return }
        open = nil
        // A code block keeps its indentation.
        let range = ended.start..<ended.end
        append(ended.kind, ended.kind == .code && !text.isBlank(range) ? range : text.trimmed(range))
    }

    private mutating func append(_ kind: BlockKind, _ range: Range<Int>) {
        if !range.isEmpty { blocks.append(Block(kind, range)) }
    }
}
