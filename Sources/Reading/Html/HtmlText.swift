import CorpusModel

/// Writes an element of a page as text: blocks with an empty line between them.
struct HtmlText {
    private let tree: HtmlTree
    private let article: HtmlArticle
    private let prose: HtmlProse
    private let title: String?
    private(set) var text: [UInt8] = []
    private(set) var references = HtmlReferences()
    var blocks: [Block] = []

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

    /// The text of a page's article, without the heading that is its title.
    init(_ tree: HtmlTree, _ article: HtmlArticle, leavingOut title: String?) {
        self.tree = tree
        self.title = title
        self.article = article
        prose = article.prose
        text.reserveCapacity(tree.bytes.count / 4)
        write()
    }

    /// A short text that may hold markup or entities, without them and on one line.
    static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }),
            let tamed = HtmlGuard.tamed(bytes), let tree = HtmlParser.tree(of: tamed)
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
        if article.mask[index] || leadsElsewhere(index) || isSign(index) {
            if node.tag.isBlock { endBlock() }
            return node.end
        }
        switch node.tag {
        case .text: append(tree.bytes[node.text], at: index)
        case .a: link = index
        case .br: if start != nil { text.append(.newline) }
        case .tr where isRow(index):
            writeRow(index)
            return node.end
        default:
            guard node.tag.isBlock else { break }
            endBlock()
            open.append(index)
        }
        return index + 1
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
        guard scalars.count == 1, let sign = scalars.first?.properties else { return false }
        return !sign.isAlphabetic && sign.numericType == nil
    }

    // MARK: Blocks

    /// Adds a run of text to the block that is open; outside of code, white space becomes single spaces.
    private mutating func append(_ run: ArraySlice<UInt8>, at index: Int) {
        if start == nil {
            guard run.contains(where: { !$0.isSpace }) else { return }
            beginBlock(blockKind)
        }
        let before = text.count
        if kind == .code { text += run } else { text.appendFolded(run) }
        if let link, index < tree[link].end { references.note(link, before..<text.count) }
    }

    /// Adds a whole block behind all others.
    mutating func add(_ kind: BlockKind, _ words: String) {
        beginBlock(kind)
        text.appendFolded(Array(words.utf8)[...])
        endBlock()
    }

    private mutating func beginBlock(_ kind: BlockKind) {
        self.kind = kind
        if !text.isEmpty { text += [.newline, .newline] }
        if kind == .listItem { text += marker() }
        start = text.count
    }

    private mutating func endBlock() {
        guard let begun = start else { return }
        start = nil
        let range = text.trimmed(begun..<text.count)
        text.removeSubrange(max(range.upperBound, begun)...)
        defer { references.forget(from: text.count) }
        if range.isEmpty {
            text.removeSubrange((blocks.last?.range.upperBound ?? 0)...)
        } else if case .heading = kind, text.foldedString(range) == title {
            text.removeSubrange((blocks.last?.range.upperBound ?? 0)...)
        } else {
            blocks.append(Block(isAskingTerm(range) ? .heading(level: HtmlQuestions.level) : kind, range))
        }
    }

    /// A term that asks is the heading of what follows.
    private func isAskingTerm(_ range: Range<Int>) -> Bool {
        open.last.map { tree[$0].tag == .dt } ?? false && text[range].last == UInt8(ascii: "?")
    }

    /// What the innermost element that says so makes of the text in it.
    private var blockKind: BlockKind {
        for index in open.reversed() {
            let tag = tree[index].tag
            if let level = tag.headingLevel { return .heading(level: level) }
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

    /// What stands before an item of a list: its number in an ordered one.
    private mutating func marker() -> [UInt8] {
        guard let item = open.last(where: { tree[$0].tag == .li }), item != markedItem else { return [] }
        markedItem = item
        guard let list = open.last(where: { tree[$0].tag == .ol || tree[$0].tag == .ul }), list < item,
            tree[list].tag == .ol
        else { return [.dash, .space] }
        let number = (numbers[list] ?? 0) + 1
        numbers[list] = number
        return Array("\(number). ".utf8)
    }

    // MARK: Tables

    /// Whether a row holds data: two cells or more, none of them more than a line.
    private func isRow(_ index: Int) -> Bool {
        let cells = cells(of: index)
        return cells.count > 1
            && cells.allSatisfy { cell in
                tree.inside(cell).count { prose.letters[$0] > 0 } + (prose.letters[cell] > 0 ? 1 : 0) <= 1
            }
    }

    private func cells(of row: Int) -> [Int] {
        tree.inside(row).filter { tree[$0].parent == row && (tree[$0].tag == .td || tree[$0].tag == .th) }
    }

    private mutating func writeRow(_ index: Int) {
        let cells = cells(of: index).map(cellText)
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        endBlock()
        beginBlock(.table)
        let before = text.count
        text += Array(cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ").utf8)
        for link in tree.inside(index) where tree[link].tag == .a && !article.mask[link] {
            references.note(link, before..<text.count)
        }
        endBlock()
    }

    private func cellText(_ cell: Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in tree.inside(cell) where !article.mask[index] {
            switch tree[index].tag {
            case .text: text.appendFolded(tree.bytes[tree[index].text])
            case .br: text.append(.space)
            default: continue
            }
        }
        return Array(text[text.trimmed(text.indices)])
    }
}

extension [UInt8] {
    /// Adds a run of text, white space and no-break spaces made single spaces.
    fileprivate mutating func appendFolded(_ run: ArraySlice<UInt8>) {
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
