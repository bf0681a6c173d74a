import CorpusModel

/// Writes a Markdown text as it is shown: line for line, without markup; only what stands before an item of a list is kept.
struct MarkdownText {
    private let source: [UInt8]
    private let definitions: [String: String]
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var styles: [StyledText] = []
    private(set) var references = LinkReferences()
    /// How much of the source is written.
    private var position = 0

    /// The text of a file, its front matter kept as it is.
    init(_ source: [UInt8], body: Range<Int>) {
        let read = MarkdownBlocks(of: source, in: body)
        self.source = source
        definitions = read.definitions
        text.reserveCapacity(source.count)
        text += source[..<body.lowerBound]
        position = body.lowerBound
        for block in read.blocks { for part in block.parts(in: source) { write(part) } }
        passLines(to: source.count)
        styles.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    }

    /// Writes the line ends up to a place of the source.
    private mutating func passLines(to end: Int) {
        text += repeatElement(.newline, count: source[position..<end].count { $0 == .newline })
        position = end
    }

    private mutating func write(_ block: MarkdownBlock) {
        let start = block.lines[0].lowerBound
        let gap = position
        passLines(to: start)
        if block.kind == .listItem { writeMark(source[gap..<start]) }
        switch block.kind {
        case .code: append(block.kind, InlineText(plain: joined(block.lines)))
        case .table, .tableHeader: append(block.kind, row(block.lines[0]))
        case .heading:
            let content = Self.withoutAttributes(joined(block.lines))
            append(block.kind, InlineText(content, definitions: definitions))
        case .listItem: append(block.kind, InlineText(Self.withoutBox(joined(block.lines)), definitions: definitions))
        default: append(block.kind, InlineText(joined(block.lines), definitions: definitions))
        }
        position = block.lines[block.lines.count - 1].upperBound
    }

    /// Writes what stands before an item in its line: its indentation and its bullet or number.
    private mutating func writeMark(_ gap: ArraySlice<UInt8>) {
        let line = gap[(gap.lastIndex(of: .newline).map { $0 + 1 } ?? gap.startIndex)...]
        guard line.contains(where: { !$0.isSpace && $0 != .greater }) else { return }
        text += line.filter { $0 != .greater }
    }

    /// The lines of a block with the line ends between them.
    private func joined(_ lines: [Range<Int>]) -> [UInt8] {
        var bytes = Array(source[lines[0]])
        for (line, next) in zip(lines, lines.dropFirst()) {
            bytes += source[line.upperBound..<next.lowerBound].filter { $0 == .newline }
            bytes += source[next]
        }
        return bytes
    }

    /// A heading without the attributes behind it: `Plans {#plans}`.
    private static func withoutAttributes(_ heading: [UInt8]) -> [UInt8] {
        guard heading.last == .closeBrace, let open = heading.lastIndex(of: .openBrace),
            heading.endOfAttributes(at: open) == heading.count
        else { return heading }
        return Array(heading[..<open])
    }

    /// An item without the box that it may be ticked in: `[x] Done`.
    private static func withoutBox(_ item: [UInt8]) -> [UInt8] {
        let isBox = ["[ ] ", "[x] ", "[X] "].contains { item.starts(with: $0.utf8) }
        return isBox ? Array(item.dropFirst(4)) : item
    }

    // MARK: Tables

    /// The cells of a row, each read by itself, with bars between them.
    private func row(_ line: Range<Int>) -> InlineText {
        var row = InlineText(plain: [])
        for (number, cell) in source.cells(of: line).enumerated() {
            if number > 0 { row.append(InlineText(plain: Array(" | ".utf8))) }
            row.append(InlineText(Array(source[cell]), isCell: true, definitions: definitions))
        }
        return row.bytes.contains { !$0.isSpace && $0 != .pipe } ? row : InlineText(plain: [])
    }

    // MARK: Blocks

    /// Adds the words of a block, white space at its ends left out.
    private mutating func append(_ kind: BlockKind, _ words: InlineText) {
        let start = text.count
        text += words.bytes
        let range = kind == .code ? start..<text.count : text.trimmed(start..<text.count)
        guard !range.isEmpty, kind == .code || words.bytes.contains(where: { !$0.isSpace }) else { return }
        blocks.append(Block(kind, range))
        styles += words.styles.map { StyledText($0.style, $0.range.lowerBound + start..<$0.range.upperBound + start) }
        for link in words.links {
            references.note(link.words.lowerBound + start..<link.words.upperBound + start, link.address, in: text)
        }
    }
}

/// The places that links lead to, each once, with the words that lead there first.
struct LinkReferences {
    private(set) var found: [Reference] = []
    private var known: Set<WebAddress> = []

    /// Notes a link, unless its words are the address.
    mutating func note(_ words: Range<Int>, _ written: String, in text: [UInt8]) {
        guard found.count < HtmlReferences.limit, !written.contains("{{"), let address = WebAddress(written),
            !text[words].elementsEqual(address.text.utf8), known.insert(address).inserted
        else { return }
        found.append(Reference(words, to: address.text))
    }
}
