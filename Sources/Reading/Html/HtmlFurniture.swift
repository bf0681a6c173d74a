/// Tells which parts of a page are not what it tells: menus, advertising, what else there is to read, what cannot be seen.
struct HtmlFurniture {
    private let tree: HtmlTree
    private let prose: HtmlProse
    private let whole: Int
    /// Whether each node is in a question that is marked as such; its answer may be folded away.
    private let isInQuestion: [Bool]

    /// A mask over a page's nodes: what nobody reads as text.
    static func unread(_ tree: HtmlTree) -> [Bool] {
        mask(tree) { isUnread($0, in: tree) }
    }

    /// A mask over a page's nodes: what nobody reads, and furniture by element, attribute or name.
    static func all(_ tree: HtmlTree) -> [Bool] {
        let furniture = HtmlFurniture(tree)
        return mask(tree) { furniture.isFurniture($0) }
    }

    private init(_ tree: HtmlTree) {
        self.tree = tree
        prose = HtmlProse(tree, leavingOut: Self.unread(tree))
        var isInQuestion = [Bool](repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices {
            isInQuestion[index] = isInQuestion[tree[index].parent] || HtmlQuestions.isQuestion(index, in: tree)
        }
        self.isInQuestion = isInQuestion
        whole = tree.nodes.first.map { [prose] in prose.amount(in: $0, at: 0) } ?? 0
    }

    private static func mask(_ tree: HtmlTree, where holds: (Int) -> Bool) -> [Bool] {
        var mask = [Bool](repeating: false, count: tree.nodes.count)
        var index = 0
        while index < mask.count {
            guard tree[index].tag != .text, holds(index) else {
                index += 1
                continue
            }
            for inside in index..<tree[index].end { mask[inside] = true }
            index = tree[index].end
        }
        return mask
    }

    /// The button that opens an answer is the heading's own text; the number of a note would be read into the word before it.
    private static func isUnread(_ index: Int, in tree: HtmlTree) -> Bool {
        let node = tree[index]
        if node.tag == .a, isNoteMark(index, in: tree) { return true }
        return node.tag.isUnread && !(node.tag == .button && tree[node.parent].tag.headingLevel != nil)
    }

    /// A link to a note, or the arrow back; headings that lead back to a table of contents are text.
    private static func isNoteMark(_ index: Int, in tree: HtmlTree) -> Bool {
        switch tree.string(.role, of: index) ?? tree.string(.epubType, of: index) {
        case "doc-noteref", "noteref": true
        case "doc-backlink", "backlink":
            !tree.inside(index).contains { node in
                tree.bytes[tree[node].text].contains { $0.isUpper || $0.isLower }
            }
        default: false
        }
    }

    private func isFurniture(_ index: Int) -> Bool {
        let node = tree[index]
        guard node.tag != .html, node.tag != .body else { return false }
        if Self.isUnread(index, in: tree) { return true }
        if isInQuestion[index] || node.tag == .button { return false }
        let share = whole > 0 ? Double(prose.amount(in: node, at: index)) / Double(whole) : 0
        if isHidden(index) { return share < 0.5 }
        if node.tag.isFurniture { return share < 0.4 }
        return isNamedFurniture(index, share)
    }

    /// Whether its class, identifier or role tells; a word within a sentence or a row of a table is left there.
    private func isNamedFurniture(_ index: Int, _ share: Double) -> Bool {
        let node = tree[index]
        guard node.attributes.count > 0, !node.tag.isTablePart, node.tag != .a else { return false }
        switch FurnitureWords.strength(of: tree.names(of: index)) {
        case .certain: return share < 0.75
        case .likely: return share < 0.3 && node.tag.isBlock && !holdsQuote(index)
        case nil: return false
        }
    }

    /// Quoted posts come in boxes that are named after what else may be in them.
    private func holdsQuote(_ index: Int) -> Bool {
        tree[index].tag == .blockquote || tree.inside(index).contains { tree[$0].tag == .blockquote }
    }

    private func isHidden(_ index: Int) -> Bool {
        if tree.value(.hidden, of: index) != nil { return true }
        if tree.string(.ariaHidden, of: index)?.lowercased() == "true" { return true }
        guard let style = tree.value(.style, of: index) else { return false }
        let written = tree.bytes[style].filter { !$0.isSpace }.map(\.lowered)
        let text = String(decoding: written, as: UTF8.self)
        return text.contains("display:none") || text.contains("visibility:hidden")
    }
}
