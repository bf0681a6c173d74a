import CorpusModel

/// Writes an element of a page as text: blocks with an empty line between them.
struct HtmlText {
    let tree: HtmlTree
    let article: HtmlArticle
    private let prose: HtmlProse
    let tables: HtmlTables
    private let title: String?
    var text: [UInt8] = []
    private(set) var references = HtmlReferences()
    private(set) var styles = HtmlStyles()
    /// The days that its `time` elements state for machines, where they stand.
    private(set) var days: [DayMark] = []
    /// The day of the element that was entered last, until its text comes.
    private var day: CalendarDay?
    var blocks: [Block] = []
    /// Whether each run of text was written.
    private var isWritten: [Bool]

    /// The block that is being written, and where it started in the text.
    private var kind = BlockKind.paragraph
    private var start: Int?
    /// The elements that are open and stand apart.
    private var open: [Int] = []
    /// How many items of each ordered list were written.
    private var numbers: [Int: Int] = [:]
    /// The link that was entered last, over when its element ends.
    private var link: Int?
    /// The item that was given its marker last.
    private var markedItem: Int?
    /// The table whose row was written last, as long as nothing else was.
    private var table: Int?
    /// What stands before the next block, from a cell of its own.
    private var label: [UInt8] = []
    /// Where the cell that was written last begins in the text.
    private var cell = 0
    /// Whether the next block is numbered or lettered in a cell of its own.
    private var isAsking = false

    /// The text of a page's article, without the heading that is its title.
    init(_ tree: HtmlTree, _ article: HtmlArticle, leavingOut title: String?) {
        self.tree = tree
        self.title = title
        self.article = article
        prose = article.prose
        tables = HtmlTables(tree, prose, leavingOut: article.mask)
        isWritten = [Bool](repeating: false, count: tree.nodes.count)
        text.reserveCapacity(tree.bytes.count / 4)
        write()
    }

    /// A short text that may hold markup or entities, without them and on one line.
    static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }),
            let tree = HtmlParser.tree(ofPiece: bytes)
        else { return bytes.foldedString(bytes.indices) }
        return tree.text(in: 0)
    }

    private mutating func write() {
        var index = article.root
        let end = tree[index].end
        while index < end {
            closeElements(endingBy: index)
            index = enter(index)
        }
        closeElements(endingBy: end)
        endBlock()
    }

    /// Writes a node, or begins to; where to go on.
    private mutating func enter(_ index: Int) -> Int {
        let node = tree[index]
        if article.mask[index] || leadsElsewhere(index) {
            if node.tag.isBlock { endBlock() }
            return node.end
        }
        if let row = tables.rows[index] { return write(row, index) }
        if writeMark(index) { return node.end }
        styles.enter(index, in: tree)
        switch node.tag {
        case .text: append(tree.bytes[node.text], at: index)
        case .a where !article.openers.contains(index): link = index
        case .time: day = tree.string(.datetime, of: index).flatMap(PageDate.first)
        case .br: if start != nil { text.append(.newline) }
        default:
            guard node.tag.isBlock || article.openers.contains(index) else { break }
            endBlock()
            open.append(index)
        }
        return index + 1
    }

    /// Writes an element that is a mark: of a note, or of an exponent; whether it is one.
    mutating func writeMark(_ index: Int) -> Bool {
        guard tree[index].tag != .text else { return false }
        switch HtmlRaised.form(of: index, in: tree, after: text[max(start ?? text.count, cell)...]) {
        case .note(let mark):
            let opensBlock = start == nil
            if opensBlock { beginBlock(blockKind) }
            dropSpaces(to: max(start ?? 0, cell))
            append((Array(mark.utf8) + (opensBlock ? [.space] : []))[...], at: index)
        case .text(let characters): append(Array(characters.utf8)[...], at: index)
        case nil: return isSign(index)
        }
        for inside in index..<tree[index].end { isWritten[inside] = true }
        return true
    }

    private mutating func closeElements(endingBy index: Int) {
        while let last = open.last, tree[last].end <= index {
            endBlock()
            open.removeLast()
        }
    }

    /// Whether a block's text is for the most part links.
    private func leadsElsewhere(_ index: Int) -> Bool {
        guard !article.holdsLinks else { return false }
        let (letters, linked) = (prose.letters[index], prose.linkedLetters[index])
        guard letters > 0, tree[index].tag.headingLevel == nil, !tree[index].tag.isTablePart else { return false }
        return linked * 10 > letters * 7 && prose.amount(in: tree[index], at: index) == 0
    }

    /// Whether a link is a sign behind a heading that leads to itself: "¶".
    private func isSign(_ index: Int) -> Bool {
        guard tree[index].tag == .a, tree[index].end - index <= 4 else { return false }
        let scalars = tree.text(in: index).unicodeScalars
        return (1...2).contains(scalars.count)
            && scalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    }

    // MARK: Rows of tables

    /// Writes a row, or the label that stands before what it labels; where to go on.
    private mutating func write(_ row: HtmlTables.Row, _ index: Int) -> Int {
        endBlock()
        guard row.form != .labelled else {
            label = Array(tree.text(in: row.cells[0]).utf8) + [.space]
            for inside in tree.inside(row.cells[0]) { isWritten[inside] = true }
            isAsking = true
            return row.cells[1]
        }
        beginBlock(row.form == .names ? .tableHeader : .table, ofRowIn: row.table)
        for (place, cell) in row.cells.enumerated() {
            if place > 0 { text += Array(" | ".utf8) }
            write(cell: cell)
        }
        endBlock()
        return tree[index].end
    }

    /// Writes a cell on one line: its paragraphs one behind the other, items parted by semicolons.
    private mutating func write(cell: Int) {
        self.cell = text.count
        var index = cell
        while index < tree[cell].end {
            let node = tree[index]
            if article.mask[index] || writeMark(index) {
                index = node.end
                continue
            }
            styles.enter(index, in: tree)
            switch node.tag {
            case .text: append(tree.bytes[node.text], at: index)
            case .a: link = index
            case .p, .li: partParagraphs()
            default: if node.tag.isBlock || node.tag == .br { append([.space], at: index) }
            }
            index += 1
        }
        dropSpaces(to: self.cell)
        self.cell = 0
    }

    private mutating func partParagraphs() {
        dropSpaces(to: cell)
        guard text.count > cell, let last = text.last else { return }
        text += last.isLetter || last.isDigit ? [UInt8(ascii: ";"), .space] : [.space]
    }

    private mutating func dropSpaces(to start: Int) {
        while text.count > start, text.last == .space { text.removeLast() }
        forget(from: text.count)
    }

    // MARK: Blocks

    /// Adds a run of text to the block that is open; outside of code, white space becomes single spaces.
    private mutating func append(_ run: ArraySlice<UInt8>, at index: Int) {
        if start == nil {
            guard run.contains(where: { !$0.isSpace }) else { return }
            beginBlock(blockKind)
        }
        let before = text.count
        if let day { days.append(DayMark(offset: before, day: day)) }
        day = nil
        if kind == .code { text += run } else { text.appendFolded(run) }
        if let link, tree.holds(index, in: link) { references.note(link, before..<text.count) }
        styles.note(index, before..<text.count)
        isWritten[index] = true
    }

    private mutating func forget(from end: Int) {
        references.forget(from: end)
        styles.forget(from: end)
    }

    /// Adds a whole block behind all others.
    mutating func add(_ kind: BlockKind, _ words: String) {
        beginBlock(kind)
        text.appendFolded(Array(words.utf8)[...])
        endBlock()
    }

    private mutating func beginBlock(_ kind: BlockKind, ofRowIn table: Int? = nil) {
        self.kind = kind
        if !text.isEmpty { text += table != nil && table == self.table ? [.newline] : [.newline, .newline] }
        self.table = table
        cell = 0
        if kind == .listItem { text += marker() }
        start = text.count
        text += label
        label = []
    }

    private mutating func endBlock() {
        guard let begun = start else { return }
        start = nil
        let range = text.trimmed(begun..<text.count)
        text.removeSubrange(max(range.upperBound, begun)...)
        defer { forget(from: text.count) }
        if range.isEmpty {
            text.removeSubrange((blocks.last?.range.upperBound ?? 0)...)
        } else if case .heading = kind, text.foldedString(range) == title {
            text.removeSubrange((blocks.last?.range.upperBound ?? 0)...)
        } else {
            blocks.append(Block(isAskingTerm(range) ? .heading(level: HtmlQuestions.level) : kind, range))
            isAsking = false
        }
    }

    /// A term that asks is the heading of what follows.
    private func isAskingTerm(_ range: Range<Int>) -> Bool {
        (isAsking || open.last.map { tree[$0].tag == .dt } ?? false) && text[range].last == UInt8(ascii: "?")
    }

    /// What the innermost element that says so makes of the text in it.
    private var blockKind: BlockKind {
        for index in open.reversed() {
            let tag = tree[index].tag
            if let level = tag.headingLevel { return .heading(level: level) }
            if article.openers.contains(index) { return .heading(level: HtmlQuestions.level) }
            switch tag {
            case .li, .dd: return .listItem
            case .blockquote: return .quote
            case .pre: return .code
            case .td, .th: return .paragraph
            default: continue
            }
        }
        return .paragraph
    }

    /// Lists that stand deeper are indented no further.
    private static let deepest = 4

    /// What stands before an item of a list: two spaces for each list about its own, its number in an ordered one.
    private mutating func marker() -> [UInt8] {
        guard let item = open.last(where: { tree[$0].tag == .li }), item != markedItem else { return [] }
        markedItem = item
        guard let list = open.last(where: { tree[$0].tag == .ol || tree[$0].tag == .ul }), list < item,
            tree[list].tag == .ol
        else { return indentation + [.dash, .space] }
        let number = (numbers[list] ?? 0) + 1
        numbers[list] = number
        return indentation + "\(number). ".utf8
    }

    private var indentation: [UInt8] {
        let lists = open.suffix(4 * Self.deepest).count { tree[$0].tag == .ol || tree[$0].tag == .ul }
        return Array(repeating: .space, count: 2 * min(max(0, lists - 1), Self.deepest))
    }
}

extension HtmlText {
    /// How many words of the page were not written, by why: what a reader cannot see, and the rest.
    var omitted: OmittedText {
        var omitted = OmittedText()
        var index = 0
        while index < tree.nodes.count {
            let node = tree[index]
            guard !node.tag.holdsNoWords else {
                index = node.end
                continue
            }
            if node.tag == .text, !isWritten[index] {
                let words = tree.bytes[node.text].wordCount
                if article.isHidden[index] { omitted.hidden += words } else { omitted.furniture += words }
            }
            index += 1
        }
        return omitted
    }
}

extension ArraySlice<UInt8> {
    /// How many runs of letters and digits it holds.
    fileprivate var wordCount: Int {
        var (count, isInWord) = (0, false)
        for byte in self {
            let isOfWord = byte.isLetter || byte.isDigit
            if isOfWord, !isInWord { count += 1 }
            isInWord = isOfWord
        }
        return count
    }
}

extension [UInt8] {
    /// Adds a run of text, white space and no-break spaces made single spaces.
    mutating func appendFolded(_ run: ArraySlice<UInt8>) {
        var position = run.startIndex
        while position < run.endIndex {
            let isNoBreak = run[position] == 0xC2 && position + 1 < run.endIndex && run[position + 1] == 0xA0
            if isNoBreak || run[position].isSpace {
                if let last, !last.isSpace { append(.space) }
            } else {
                append(run[position])
            }
            position += isNoBreak ? 2 : 1
        }
    }
}
