/// Tells which parts of a page are not what it tells: menus, advertising, what else there is to read, what cannot be seen.
struct HtmlFurniture {
    /// What is left out, node by node.
    struct Mask {
        var isOut: [Bool]
        /// Of that, what nobody sees.
        var isHidden: [Bool]
    }

    private enum Part {
        case told, hidden, furniture
    }

    private let tree: HtmlTree
    private let prose: HtmlProse
    private let whole: Int
    /// What the reader of the page opens.
    let openings: HtmlOpenings
    /// Whether each node is in a question that is marked as such; its answer may be folded away.
    private let isInQuestion: [Bool]
    /// Names that stand on too much of the page's running text to be names of furniture.
    private var doubted: Set<String> = []

    /// A mask over a page's nodes: what nobody reads as text.
    static func unread(_ tree: HtmlTree) -> Mask {
        mask(tree) { isUnread($0, in: tree) ? part(of: tree[$0].tag) : .told }
    }

    /// A mask over a page's nodes: what nobody reads, and furniture by element, attribute or name.
    var all: Mask { Self.mask(tree, part) }

    /// Looks at a page.
    init(_ tree: HtmlTree) {
        self.tree = tree
        prose = HtmlProse(tree, leavingOut: Self.unread(tree).isOut)
        var isInQuestion = [Bool](repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices {
            isInQuestion[index] = isInQuestion[tree[index].parent] || HtmlQuestions.isQuestion(index, in: tree)
        }
        self.isInQuestion = isInQuestion
        openings = HtmlOpenings(tree, prose)
        whole = tree.nodes.first.map { [prose] in prose.amount(in: $0, at: 0) } ?? 0
        doubted = doubtedNames()
    }

    private static func mask(_ tree: HtmlTree, _ part: (Int) -> Part) -> Mask {
        let none = [Bool](repeating: false, count: tree.nodes.count)
        var mask = Mask(isOut: none, isHidden: none)
        var index = 0
        while index < none.count {
            let found = tree[index].tag == .text ? .told : part(index)
            guard found != .told else {
                index += 1
                continue
            }
            for inside in index..<tree[index].end {
                mask.isOut[inside] = true
                mask.isHidden[inside] = found == .hidden
            }
            index = tree[index].end
        }
        return mask
    }

    private static func part(of tag: HtmlTag) -> Part { tag.isUnseen ? .hidden : .furniture }

    /// The button that opens an answer is the heading's own text; the arrow back from a note is none.
    private static func isUnread(_ index: Int, in tree: HtmlTree) -> Bool {
        let node = tree[index]
        if node.tag == .a, leadsBack(index, in: tree) { return true }
        return node.tag.isUnread && !(node.tag == .button && tree[node.parent].tag.headingLevel != nil)
    }

    /// The arrow behind a note; headings that lead back to a table of contents are text.
    private static func leadsBack(_ index: Int, in tree: HtmlTree) -> Bool {
        guard let role = tree.string(.role, of: index) ?? tree.string(.epubType, of: index) else { return false }
        return (role == "doc-backlink" || role == "backlink")
            && !tree.inside(index).contains { node in
                tree.bytes[tree[node].text].contains { $0.isUpper || $0.isLower }
            }
    }

    private func part(_ index: Int) -> Part {
        let node = tree[index]
        guard node.tag != .html, node.tag != .body, !openings.openers.contains(index) else { return .told }
        if openings.signs.contains(index) { return .furniture }
        if Self.isUnread(index, in: tree) { return Self.part(of: node.tag) }
        if isInQuestion[index] || node.tag == .button { return .told }
        let share = share(index)
        if tree.isHidden(index), !openings.opened.contains(index) { return share < 0.5 ? .hidden : .told }
        if node.tag.isFurniture, !openings.panels.contains(index) { return share < 0.4 ? .furniture : .told }
        return isNamedFurniture(index, share) ? .furniture : .told
    }

    private func share(_ index: Int) -> Double {
        whole > 0 ? Double(prose.amount(in: tree[index], at: index)) / Double(whole) : 0
    }

    // MARK: Names

    /// Whether its class, identifier or role tells; a word within a sentence or a row of a table is left there.
    private func isNamedFurniture(_ index: Int, _ share: Double) -> Bool {
        guard let name = name(of: index), !doubted.contains(name.word) else { return false }
        switch name.strength {
        case .certain: return share < Self.most
        case .likely:
            return share < 0.3 && tree[index].tag.isBlock && !holdsQuote(index) && !isForOpening(index, name.word)
        }
    }

    /// Whether a name is that of a part which opens or is opened, or which heads such a part.
    private func isForOpening(_ index: Int, _ word: String) -> Bool {
        if openings.opened.contains(index) || openings.panels.contains(index) { return true }
        guard Self.boxes.contains(word) else { return false }
        return openings.concern(index) || (word == "header" && isHeading(index))
    }

    /// Words in the names of the boxes and bars that page builders put around what can be opened.
    private static let boxes: Set<String> = ["header", "widget", "widgets", "button", "buttons", "btn"]

    /// Whether an element is a heading within the page, or a bar that holds nothing else or asks.
    private func isHeading(_ index: Int) -> Bool {
        func isOne(_ node: Int) -> Bool { tree[node].tag != .h1 && tree[node].tag.headingLevel != nil }
        guard !isOne(index) else { return true }
        guard tree[index].end - index <= 20 else { return false }
        let text = tree.text(in: index)
        return text.last == "?" || tree.inside(index).first(where: isOne).map { tree.text(in: $0) == text } ?? false
    }

    /// No name tells that a part with more of the running text is furniture.
    private static let most = 0.75
    /// A page has fewer footers or sidebars with running text.
    private static let many = 4

    private func name(of index: Int) -> FurnitureWords.Name? {
        let node = tree[index]
        guard node.attributes.count > 0, !node.tag.isTablePart, node.tag != .a else { return nil }
        return FurnitureWords.name(in: tree.names(of: index))
    }

    /// Names on whose elements, taken together, much of what is told stands.
    ///
    /// A word that many answers have in their class is no name of furniture there. What readers remark may be longer than
    /// what they remark upon.
    private func doubtedNames() -> Set<String> {
        var amounts: [String: (letters: Int, parts: Int)] = [:]
        var ends: [String: Int] = [:]
        for index in tree.nodes.indices {
            guard let name = name(of: index), index >= ends[name.word, default: 0] else { continue }
            // What holds nearly all is named after one of its parts.
            guard share(index) < Self.most else { continue }
            ends[name.word] = tree[index].end
            let letters = prose.amount(in: tree[index], at: index)
            guard letters > 0 else { continue }
            let before = amounts[name.word] ?? (0, 0)
            amounts[name.word] = (before.letters + letters, before.parts + 1)
        }
        return Set(
            amounts.filter { word, amount in
                let rest = whole - amount.letters
                if FurnitureWords.remarks.contains(word) {
                    return rest < HtmlArticle.least && rest * 4 < amount.letters
                }
                return amount.parts >= Self.many && amount.letters * 5 > whole * 2
            }.keys
        )
    }

    /// Quoted posts come in boxes that are named after what else may be in them.
    private func holdsQuote(_ index: Int) -> Bool {
        tree[index].tag == .blockquote || tree.inside(index).contains { tree[$0].tag == .blockquote }
    }
}

extension HtmlTree {
    /// Whether a browser does not show an element, as far as its attributes tell.
    func isHidden(_ index: Int) -> Bool {
        guard nodes[index].attributes.count > 0 else { return false }
        // What is hidden until it is found is there to be read.
        if let hidden = value(.hidden, of: index), !bytes[hidden].elementsEqual("until-found".utf8) { return true }
        if string(.ariaHidden, of: index)?.lowercased() == "true" { return true }
        if classes(of: index).contains(where: {
            Self.hidingClasses.contains($0) || $0.hasSuffix("--hidden") || $0.hasSuffix("visually-hidden")
        }) {
            return true
        }
        guard let style = declarations(of: index) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden")
    }

    /// Classes by which the style sheets that most sites have hide an element.
    private static let hidingClasses: Set<String> = [
        "hidden", "hide", "d-none", "is-hidden", "invisible", "visually-hidden", "visuallyhidden", "sr-only",
        "screen-reader-text", "screen-reader-only", "element-invisible", "u-hidden", "u-hide", "display-none",
    ]
}
