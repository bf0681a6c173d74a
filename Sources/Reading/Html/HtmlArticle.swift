/// Finds the part of a page that holds what it tells.
struct HtmlArticle {
    /// The element that holds the article.
    let root: Int
    /// What is left out of it.
    let mask: [Bool]
    /// Of that, what nobody sees.
    let isHidden: [Bool]
    /// Buttons and labels that are read as headings.
    let openers: Set<Int>
    /// How much text stands where, furniture left out.
    let prose: HtmlProse
    /// Whether lists of links are a part of it.
    let holdsLinks: Bool

    /// How much of a page's running text an element of a telling name must hold.
    private static let enough = 0.4
    /// A page with less running text is not narrowed to a part of it, in letters.
    static let least = 250
    /// How much of an element's running text its part must hold to stand for it.
    private static let most = 0.7

    /// The article of a page; the whole page when little is left without furniture.
    init(_ tree: HtmlTree) {
        holdsLinks = false
        let looked = HtmlFurniture(tree)
        let furniture = looked.all
        let clean = HtmlProse(tree, leavingOut: furniture.isOut, openers: looked.openings.openers)
        let found = Self.root(tree, clean, furniture.isOut)
        let unread = HtmlFurniture.unread(tree)
        let raw = HtmlProse(tree, leavingOut: unread.isOut)
        let left = clean.amount(in: tree[found], at: found)
        let isLeft = left >= Self.least || left * 4 >= raw.amount(in: tree[0], at: 0)
        (root, prose) = isLeft ? (found, clean) : (0, raw)
        mask = isLeft ? furniture.isOut : unread.isOut
        isHidden = isLeft ? furniture.isHidden : unread.isHidden
        openers = isLeft ? looked.openings.openers : []
    }

    /// A page, or a part of one, with all that can be read in it.
    init(whole tree: HtmlTree) {
        holdsLinks = true
        let unread = HtmlFurniture.unread(tree)
        (root, mask, isHidden, openers) = (0, unread.isOut, unread.isHidden, [])
        prose = HtmlProse(tree, leavingOut: mask)
    }

    private static func root(_ tree: HtmlTree, _ prose: HtmlProse, _ mask: [Bool]) -> Int {
        func amount(_ index: Int) -> Double { Double(prose.amount(in: tree[index], at: index)) }
        let whole = amount(0)
        // What there is in short pieces would be left out for the one that is longer.
        guard whole >= Double(least) else { return 0 }
        for mark in Mark.allCases {
            let candidates = tree.inside(0).filter { !mask[$0] && mark.isOn($0, in: tree) }
            guard let best = candidates.max(by: { amount($0) < amount($1) }) else { continue }
            let (parent, total) = (
                tree[best].parent, candidates.reduce(0) { $0 + (tree[$1].parent == tree[best].parent ? amount($1) : 0) }
            )
            if amount(best) < most * total, total >= enough * whole { return parent }
            if amount(best) >= enough * whole { return narrowed(tree, prose, best) }
        }
        return narrowed(tree, prose, 0)
    }

    /// The smallest part of an element that holds most of its running text.
    private static func narrowed(_ tree: HtmlTree, _ prose: HtmlProse, _ start: Int) -> Int {
        func amount(_ index: Int) -> Int { prose.amount(in: tree[index], at: index) }
        var root = start
        while true {
            let parts = tree.children(of: root).filter { amount($0) > 0 }
            guard let next = parts.last(where: { Double(amount($0)) >= most * Double(amount(root)) }),
                tree[next].tag.isBlock, tree[next].tag != .p,
                !parts.contains(where: { $0 != next && areAlike($0, next, in: tree) }), !isPlain(next, in: tree),
                !parts.contains(where: { tree[$0].tag == .p && ($0 < next || tree[next].tag != .div) })
            else { return root }
            root = next
        }
    }

    /// Whether an element is a table whose cells hold words alone, as those of data do, or a part of one.
    private static func isPlain(_ index: Int, in tree: HtmlTree) -> Bool {
        func isOfTable(_ tag: HtmlTag) -> Bool { tag == .table || tag.isTablePart }
        return isOfTable(tree[index].tag)
            && !tree.inside(index).contains { tree[$0].tag.isBlock && !isOfTable(tree[$0].tag) }
    }

    /// Whether two parts of an element are of one kind, as the sections of a text are: neither stands for all of it.
    private static func areAlike(_ one: Int, _ other: Int, in tree: HtmlTree) -> Bool {
        guard tree[one].tag == tree[other].tag else { return false }
        let isPart = [.section, .article, .li, .dd].contains(tree[one].tag)
        if isPart, tree.classes(of: one) == tree.classes(of: other) { return true }
        let level = openingLevel(one, in: tree)
        return level != nil && level == openingLevel(other, in: tree)
    }

    /// The level of the heading that an element begins with.
    private static func openingLevel(_ index: Int, in tree: HtmlTree) -> Int? {
        for node in tree.inside(index) {
            if let level = tree[node].tag.headingLevel { return level }
            if tree[node].tag == .text, !tree.bytes[tree[node].text].allSatisfy(\.isSpace) { return nil }
        }
        return nil
    }

    /// What marks the element of an article, the surest first.
    private enum Mark: CaseIterable {
        case bodyProperty, article, main

        func isOn(_ index: Int, in tree: HtmlTree) -> Bool {
            switch self {
            case .bodyProperty: tree.string(.itemprop, of: index)?.lowercased().contains("articlebody") ?? false
            case .article: tree[index].tag == .article
            case .main: tree[index].tag == .main || tree.string(.role, of: index)?.lowercased() == "main"
            }
        }
    }
}
