import CorpusModel

/// Finds the structure of a Markdown text as CommonMark reads it: block kinds and byte ranges, nothing inside the lines.
///
/// Each line first goes on with the quotes and items that are open, then opens others, then goes on with a block or begins one.
struct MarkdownBlocks {
    private let text: [UInt8]
    private(set) var blocks: [MarkdownBlock] = []
    /// Where links lead that name a label.
    private(set) var definitions: [String: String] = [:]
    private var containers: [MarkdownContainer] = []
    private var leaf = Leaf.none
    private var open: Open?
    /// Whether the innermost container is an item that nothing stands in yet.
    private var isItemEmpty = false

    /// Quotes and items that stand deeper are read as if they stood in the last that is counted.
    private static let depthLimit = 32

    /// What the next line may go on with.
    private enum Leaf {
        case none, paragraph, code
        case table(isHeadOnly: Bool)
        case fenced(MarkdownFence)
        case html(MarkdownHtml)
    }

    /// A block to which the next line may still belong.
    private struct Open {
        let kind: BlockKind
        /// What of its lines belongs to it; never none.
        var lines: [Range<Int>]
    }

    /// Finds the blocks of a stretch of a text.
    init(of text: [UInt8], in range: Range<Int>) {
        self.text = text
        for line in Lines(text, in: range) { read(line) }
        close()
    }

    private mutating func read(_ range: Range<Int>) {
        var line = MarkdownLine(text, range)
        var held = containers.prefix { $0.takeMark(off: &line) }.count
        if held == containers.count, goesOn(line) { return }
        if line.isBlank, isItemEmpty, held == containers.count { held -= 1 }
        isItemEmpty = false
        while held < Self.depthLimit, let container = line.takeOpening(inParagraph: isInParagraph(held)) {
            leave(to: held)
            containers.append(container)
            held += 1
            if case .item = container { isItemEmpty = line.isBlank }
        }
        if held == Self.depthLimit { line.skipQuoteMarks() }
        if line.isBlank {
            leave(to: held)
        } else if !begins(line, held) {
            readText(line, held)
        }
    }

    // MARK: Containers

    /// Whether a line that goes on with so many containers stands below a paragraph's.
    private func isInParagraph(_ held: Int) -> Bool {
        held == containers.count && isParagraphOpen
    }

    private var isParagraphOpen: Bool {
        if case .paragraph = leaf { true } else { false }
    }

    /// Closes all containers but so many, and the block that is open.
    private mutating func leave(to held: Int) {
        close()
        containers.removeLast(containers.count - held)
    }

    /// What a paragraph is here.
    private var kind: BlockKind { containers.last?.paragraphKind ?? .paragraph }

    // MARK: Lines that go on

    /// Reads a line that stands in all containers and belongs to the block that is open; false when it does not.
    private mutating func goesOn(_ line: MarkdownLine) -> Bool {
        switch leaf {
        case .none, .table: return false
        case .paragraph: return makesHeading(line) || makesTable(line)
        case .code:
            guard line.isBlank || line.isIndented else { return false }
            extendCode(line)
        case .fenced(let fence):
            if let end = line.fence, end.closes(fence) { close() } else { extendCode(line) }
        case .html(let html):
            guard !(html.endsAtBlank && (line.isBlank || isMarkdown(line, in: html))) else { return false }
            read(html, line.range)
        }
        return true
    }

    /// Makes a heading of the paragraph that a line underlines.
    private mutating func makesHeading(_ line: MarkdownLine) -> Bool {
        guard let level = line.underline, let above = open else { return false }
        let lines = prose(above.lines)
        open = nil
        leaf = .none
        append(.heading(level: level), lines)
        return !lines.isEmpty
    }

    /// Makes a table of the paragraph's last line when the next is the rule under a head.
    private mutating func makesTable(_ line: MarkdownLine) -> Bool {
        guard var above = open, let head = above.lines.last, line.isTableRule(under: head) else { return false }
        above.lines.removeLast()
        open = above.lines.isEmpty ? nil : above
        close()
        append(.tableHeader, [head])
        leaf = .table(isHeadOnly: false)
        return true
    }

    private mutating func extendCode(_ line: MarkdownLine) {
        // A code block keeps its indentation.
        if !line.isBlank { extend(.code, line.start..<line.range.upperBound) }
    }

    /// Whether an author who wrote Markdown right behind a tag meant it: CommonMark would show its marks.
    private func isMarkdown(_ line: MarkdownLine, in html: MarkdownHtml) -> Bool {
        html.isInText && !line.isIndented && (line.isItem || line.heading != nil)
    }

    private mutating func read(_ html: MarkdownHtml, _ line: Range<Int>) {
        var html = html
        if let shown = html.shown(in: line) {
            extend(html.isCode ? .code : kind, shown)
        } else if !html.isCode {
            finish()
        }
        if html.ends(with: line) { close() } else { leaf = .html(html) }
    }

    // MARK: Lines that begin something

    /// Reads a line that begins something by its first characters; false when it is ordinary text.
    private mutating func begins(_ line: MarkdownLine, _ held: Int) -> Bool {
        if line.isIndented {
            guard !isParagraphOpen else { return false }
            leave(to: held)
            extendCode(line)
            leaf = .code
        } else if let heading = line.heading {
            leave(to: held)
            append(.heading(level: heading.level), [heading.range])
        } else if let fence = line.fence {
            leave(to: held)
            leaf = .fenced(fence)
        } else if let html = MarkdownHtml(text, line.range, inParagraph: isParagraphOpen) {
            leave(to: held)
            read(html, line.range)
        } else if line.isRule {
            leave(to: held)
        } else if isParagraphOpen, line.isBreak {
            finish()
        } else if line.isTemplate {
            leave(to: held)
            leaf = .paragraph
        } else if line.isTableRow || (line.holdsCells && isInTable(held)) {
            readRow(line, held)
        } else {
            return false
        }
        return true
    }

    /// Reads a row, or the rule under the first one, which then names the columns.
    private mutating func readRow(_ line: MarkdownLine, _ held: Int) {
        let isFirst = !isInTable(held)
        var isUnderHead = false
        if case .table(isHeadOnly: true) = leaf { isUnderHead = !isFirst }
        leave(to: held)
        if !line.isTableRule {
            append(.table, [line.range])
        } else if isUnderHead, let head = blocks.popLast() {
            append(.tableHeader, head.lines)
        }
        leaf = .table(isHeadOnly: isFirst && !line.isTableRule)
    }

    private func isInTable(_ held: Int) -> Bool {
        if case .table = leaf { held == containers.count } else { false }
    }

    /// Reads a line of a paragraph; one that lacks the marks of the containers still goes on with it.
    private mutating func readText(_ line: MarkdownLine, _ held: Int) {
        if !isParagraphOpen { leave(to: held) }
        extend(isParagraphOpen ? open?.kind ?? kind : kind, line.range)
        leaf = .paragraph
    }

    // MARK: Blocks

    private mutating func extend(_ kind: BlockKind, _ line: Range<Int>) {
        guard open == nil else {
            open?.lines.append(line)
            return
        }
        open = Open(kind: kind, lines: [line])
    }

    private mutating func close() {
        finish()
        leaf = .none
    }

    /// Adds the block that is open to those found.
    private mutating func finish() {
        guard let ended = open else { return }
        open = nil
        append(ended.kind, isParagraphOpen ? prose(ended.lines) : ended.lines)
    }

    /// What of a paragraph is read: not where its links lead, nor tags alone.
    private mutating func prose(_ lines: [Range<Int>]) -> [Range<Int>] {
        guard let first = lines.first, let last = lines.last else { return [] }
        let range = first.lowerBound..<last.upperBound
        let rest = LinkDefinition.passed(at: range, of: text, noting: &definitions)
        let isTags =
            !rest.isEmpty && text[rest.lowerBound] == .less && text[rest.upperBound - 1] == .greater
            && !MarkdownHtml.showsText(text, rest)
        guard !isTags, rest.lowerBound > range.lowerBound else { return isTags ? [] : lines }
        return lines.map { $0.clamped(to: rest) }.filter { !$0.isEmpty }
    }

    private mutating func append(_ kind: BlockKind, _ lines: [Range<Int>]) {
        let lines = lines.filter { !$0.isEmpty }
        if !lines.isEmpty { blocks.append(MarkdownBlock(kind: kind, lines: lines)) }
    }
}

/// A block of a Markdown text with the markup of its words.
struct MarkdownBlock {
    let kind: BlockKind
    /// What of its lines belongs to it, in text order: never none, and none of them empty.
    let lines: [Range<Int>]
}
