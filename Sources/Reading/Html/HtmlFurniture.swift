/// Tells which parts of a page are not what it tells: menus, advertising, what else there is to read, what cannot be seen.
struct HtmlFurniture {
    private let tree: HtmlTree
    private let prose: HtmlProse
    private let whole: Int

    /// A mask over a page's nodes: what nobody reads as text.
    static func unread(_ tree: HtmlTree) -> [Bool] {
        mask(tree) { tree[$0].tag.isUnread }
    }

    /// A mask over a page's nodes: what nobody reads, and furniture by element, attribute or name.
    static func all(_ tree: HtmlTree) -> [Bool] {
        let furniture = HtmlFurniture(tree)
        return mask(tree) { furniture.isFurniture($0) }
    }

    private init(_ tree: HtmlTree) {
        self.tree = tree
        prose = HtmlProse(tree, leavingOut: Self.unread(tree))
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

    private func isFurniture(_ index: Int) -> Bool {
        let node = tree[index]
        guard node.tag != .html, node.tag != .body else { return false }
        if node.tag.isUnread { return true }
        let share = whole > 0 ? Double(prose.amount(in: node, at: index)) / Double(whole) : 0
        if isHidden(index) { return share < 0.5 }
        if node.tag.isFurniture { return share < 0.4 }
        return isNamedFurniture(index, share)
    }

    /// Whether its class, identifier or role tells; a word within a sentence or a row of a table is left there.
    private func isNamedFurniture(_ index: Int, _ share: Double) -> Bool {
        let node = tree[index]
        guard node.attributes.count > 0, !node.tag.isTablePart, node.tag != .a else { return false }
        switch FurnitureWords.strength(of: names(of: index)) {
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

    private func names(of index: Int) -> [[UInt8]] {
        [.class, .id, .role].compactMap { tree.value($0, of: index) }.map { Array(tree.bytes[$0]) }
    }
}
