/// Finds the part of a page that holds what it tells.
struct HtmlArticle {
    /// The element that holds the article.
    let root: Int
    /// What is left out of it.
    let mask: [Bool]
    /// How much text stands where, furniture left out.
    let prose: HtmlProse
    /// Whether lists of links are a part of it.
    let holdsLinks: Bool

    /// How much of a page's running text an element of a telling name must hold.
    private static let enough = 0.4
    /// A page with less running text is not narrowed to a part of it, in letters.
    private static let least = 250
    /// How much of an element's running text its part must hold to stand for it.
    private static let most = 0.7

    /// The article of a page; the whole page when little is left without furniture.
    init(_ tree: HtmlTree) {
        holdsLinks = false
        let furniture = HtmlFurniture.all(tree)
        let clean = HtmlProse(tree, leavingOut: furniture)
        let found = Self.root(tree, clean, furniture)
        let unread = HtmlFurniture.unread(tree)
        let raw = HtmlProse(tree, leavingOut: unread)
        let left = clean.amount(in: tree[found], at: found)
        if left < Self.least, left * 4 < raw.amount(in: tree[0], at: 0) {
            (root, mask, prose) = (0, unread, raw)
        } else {
            (root, mask, prose) = (found, furniture, clean)
        }
    }

    /// A page, or a part of one, with all that can be read in it.
    init(whole tree: HtmlTree) {
        holdsLinks = true
        (root, mask) = (0, HtmlFurniture.unread(tree))
        prose = HtmlProse(tree, leavingOut: mask)
    }

    private static func root(_ tree: HtmlTree, _ prose: HtmlProse, _ mask: [Bool]) -> Int {
        func amount(_ index: Int) -> Double { Double(prose.amount(in: tree[index], at: index)) }
        let whole = amount(0)
        // What there is in short pieces would be left out for the one that is longer.
        guard whole >= Double(least) else { return 0 }
        for mark in Mark.allCases {
            let candidates = tree.inside(0).filter { !mask[$0] && mark.isOn($0, in: tree) }
            if let best = candidates.max(by: { amount($0) < amount($1) }), amount(best) >= enough * whole {
                return narrowed(tree, prose, best)
            }
        }
        return narrowed(tree, prose, 0)
    }

    /// The smallest part of an element that holds most of its running text.
    private static func narrowed(_ tree: HtmlTree, _ prose: HtmlProse, _ start: Int) -> Int {
        var root = start
        while true {
            let whole = prose.amount(in: tree[root], at: root)
            var child = root + 1
            var next: Int?
            while child < tree[root].end {
                let part = prose.amount(in: tree[child], at: child)
                if Double(part) >= most * Double(whole), part > 0 { next = child }
                child = tree[child].end
            }
            guard let next, tree[next].tag.isBlock, tree[next].tag != .p else { return root }
            root = next
        }
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
