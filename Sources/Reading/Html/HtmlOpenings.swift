/// What a page keeps folded away until its reader opens it: the answer under a question, what stands behind a tab.
struct HtmlOpenings {
    /// Hidden elements that something on the page opens.
    private(set) var opened: Set<Int> = []
    /// Buttons, labels and the like that say what they open, as a heading does.
    private(set) var openers: Set<Int> = []
    /// What stands below these.
    private(set) var panels: Set<Int> = []
    /// What an opener holds besides its words: "Show", "+".
    private(set) var signs: Set<Int> = []

    private let tree: HtmlTree
    private let prose: HtmlProse
    /// The element or text before each node in the same element, blank text passed over.
    private var previous: [Int?]
    private var next: [Int?]
    /// The identifiers that something on the page leads to or controls.
    private var controlled: Set<String> = []
    /// What there is to read before each node.
    private var sums = Sums()
    /// How many openers and panels begin before each node.
    private var marksBefore: [Int] = []

    /// Looks at a page; `prose` counts what is hidden, too.
    init(_ tree: HtmlTree, _ prose: HtmlProse) {
        self.tree = tree
        self.prose = prose
        (previous, next) = Self.neighbours(in: tree)
        let hidden = tree.nodes.indices.filter { tree[$0].tag != .text && tree.isHidden($0) }
        let pressed = tree.nodes.indices.filter(isPressed)
        guard !hidden.isEmpty || !pressed.isEmpty else { return }
        controlled = Self.controlled(in: tree)
        sums = summed(seenBlocks(without: hidden))
        for index in hidden where isOpened(index) { opened.insert(index) }
        for index in pressed { findOpener(index) }
        marksBefore = [0]
        for index in tree.nodes.indices {
            let isMark = openers.contains(index) || panels.contains(index) || opened.contains(index)
            marksBefore.append((marksBefore.last ?? 0) + (isMark ? 1 : 0))
        }
    }

    /// Whether an element opens something, is opened, or holds what does.
    func concern(_ index: Int) -> Bool {
        !marksBefore.isEmpty && marksBefore[tree[index].end] > marksBefore[index]
    }

    private static func neighbours(in tree: HtmlTree) -> (previous: [Int?], next: [Int?]) {
        var previous = [Int?](repeating: nil, count: tree.nodes.count)
        var (next, last) = (previous, previous)
        for index in tree.nodes.indices.dropFirst() {
            let node = tree[index]
            if node.tag == .text, tree.bytes[node.text].allSatisfy(\.isSpace) { continue }
            previous[index] = last[node.parent]
            if let before = last[node.parent] { next[before] = index }
            last[node.parent] = index
        }
        return (previous, next)
    }

    private static func controlled(in tree: HtmlTree) -> Set<String> {
        var identifiers: Set<String> = []
        for index in tree.nodes.indices where tree[index].attributes.count > 0 {
            identifiers.formUnion(targets(of: index, in: tree))
        }
        return identifiers
    }

    private static func targets(of index: Int, in tree: HtmlTree) -> [String] {
        ([.ariaControls, .dataTarget, .dataBsTarget, .href] as [HtmlAttribute]).flatMap { name -> [String] in
            guard let target = tree.value(name, of: index),
                name == .ariaControls || tree.bytes[target].first == .hash
            else { return [] }
            let bytes = tree.bytes[target].drop { $0 == .hash }
            return bytes.split(separator: .space).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    // MARK: Hidden elements

    private func isOpened(_ index: Int) -> Bool {
        let isLinked = tree.string(.id, of: index).map(controlled.contains) ?? false
        let isPanel = tree.string(.role, of: index) == "tabpanel" || tree.value(.ariaLabelledby, of: index) != nil
        return (isLinked || isPanel || isBelowOpener(index)) && isToRead(index)
    }

    /// Whether what stands before it opens it: a question, a button, a heading that has nothing else below it.
    private func isBelowOpener(_ index: Int) -> Bool {
        // The panel may be in an element of its own.
        let parent = tree[index].parent
        let candidates = previous[index] != nil ? [index] : [parent]
        return candidates.lazy.compactMap { inner in previous[inner].map { (inner, $0) } }.contains { inner, before in
            switch tree[before].tag {
            case .button, .summary, .dt, .label: true
            case _ where holdsControl(before): true
            case let tag where tag.headingLevel != nil: next[inner].map { tree[$0].tag.headingLevel != nil } ?? true
            default: asks(before)
            }
        }
    }

    /// Whether a reader presses something in an element of few nodes, or the element itself.
    private func holdsControl(_ index: Int) -> Bool {
        (index..<min(tree[index].end, index + Self.controlNodes)).contains { node in
            tree[node].tag == .button || (tree[node].tag != .label && isPressed(node))
        }
    }

    /// Whether a reader presses an element to have something else shown, as far as can be told.
    private func isPressed(_ index: Int) -> Bool {
        if tree[index].tag == .button || tree[index].tag == .label { return true }
        guard tree[index].attributes.count > 0 else { return false }
        if Self.controls.contains(where: { tree.value($0, of: index) != nil }) { return true }
        if let role = tree.string(.role, of: index), role == "button" || role == "tab" { return true }
        guard tree[index].tag == .a, let address = tree.string(.href, of: index) else { return false }
        return address.hasPrefix("#") || address.hasPrefix("javascript:")
    }

    private static let controls: [HtmlAttribute] = [.ariaExpanded, .ariaControls, .dataTarget, .dataBsTarget]

    private static let controlNodes = 40

    private func asks(_ index: Int) -> Bool {
        guard tree[index].end - index <= Self.controlNodes else { return false }
        return tree.text(in: index).last == "?"
    }

    /// Whether it holds text for a reader that does not stand elsewhere on the page, as what is kept for small screens does.
    private func isToRead(_ index: Int) -> Bool {
        let end = tree[index].end
        let (letters, linked) = (sums.letters[end] - sums.letters[index], sums.linked[end] - sums.linked[index])
        // The text of an element within a paragraph is counted with the paragraph.
        guard tree[index].tag.isBlock, letters > 2, linked * 2 < letters else { return false }
        return sums.repeated[end] == sums.repeated[index]
    }

    /// What there is before each node, so that a look at an element takes no longer the more it holds.
    private struct Sums {
        var letters = [0]
        var linked = [0]
        /// Blocks of hidden elements that stand elsewhere on the page, too.
        var repeated = [0]
        /// Runs of text with a full stop.
        var sentences = [0]
    }

    private func summed(_ seen: (keys: Set<[UInt8]>, isHidden: [Bool])) -> Sums {
        var sums = Sums()
        for index in tree.nodes.indices {
            let count = prose.letters[index]
            let isRepeated = seen.isHidden[index] && count >= Self.keyLength && seen.keys.contains(key(index))
            let isSentence = tree[index].tag == .text && tree.bytes[tree[index].text].contains(.dot)
            sums.letters.append(sums.letters[index] + count)
            sums.linked.append(sums.linked[index] + prose.linkedLetters[index])
            sums.repeated.append(sums.repeated[index] + (isRepeated ? 1 : 0))
            sums.sentences.append(sums.sentences[index] + (isSentence ? 1 : 0))
        }
        return sums
    }

    /// How many letters of a block are compared.
    private static let keyLength = 40

    /// The first letters of the blocks that are seen, and what is not seen.
    private func seenBlocks(without hidden: [Int]) -> (keys: Set<[UInt8]>, isHidden: [Bool]) {
        var (keys, isHidden) = (Set<[UInt8]>(), [Bool](repeating: false, count: tree.nodes.count))
        var (index, rest) = (0, hidden[...])
        while index < tree.nodes.count {
            if rest.first == index {
                let end = tree[index].end
                for inside in index..<end { isHidden[inside] = true }
                index = end
                rest = rest.drop { $0 < end }
                continue
            }
            if prose.letters[index] >= Self.keyLength { keys.insert(key(index)) }
            index += 1
        }
        return (keys, isHidden)
    }

    /// The first letters of a node.
    private func key(_ index: Int) -> [UInt8] {
        var key: [UInt8] = []
        for node in index..<tree[index].end where tree[node].tag == .text {
            for byte in tree.bytes[tree[node].text] where byte.isLetter || byte.isDigit {
                key.append(byte.lowered)
                if key.count == Self.keyLength { return key }
            }
        }
        return key
    }

    // MARK: Buttons and labels

    /// Words with which a button says what pressing it does.
    private static let commands: Set<String> = [
        "read", "show", "see", "view", "more", "load", "expand", "toggle", "open", "close", "click", "learn", "hide",
        "skip", "menu", "search", "share", "subscribe", "sign", "log", "back", "next", "previous", "accept", "copy",
        "print", "download", "play", "get", "add", "all", "main", "site", "select", "choose", "filter", "sort", "your",
    ]

    /// Notes an element that says what stands below it and is opened by it.
    private mutating func findOpener(_ index: Int) {
        guard tree[index].end - index <= Self.controlNodes, let below = below(index), !isPressed(below) else { return }
        let (words, besides) = words(of: index)
        guard let first = words.first, !Self.commands.contains(first.lowercased()) else { return }
        let asks = words.last?.last == "?"
        guard asks || words.count > 1 else { return }
        let isSentence = tree[below].tag.isBlock && sums.sentences[tree[below].end] > sums.sentences[below]
        guard isToRead(below) || isSentence, asks || opened.contains(below) || controls(index, below),
            FurnitureWords.name(in: tree.names(of: below))?.strength != .certain
        else { return }
        openers.insert(index)
        panels.insert(below)
        signs.formUnion(besides)
    }

    /// Whether a reader presses one element to have another one shown; a link to a heading is none that does.
    private func controls(_ index: Int, _ below: Int) -> Bool {
        if tree.value(.ariaExpanded, of: index) != nil || tree.value(.ariaControls, of: index) != nil { return true }
        guard tree.value(.dataTarget, of: index) != nil || tree.value(.dataBsTarget, of: index) != nil else {
            return false
        }
        return tree.string(.id, of: below).map(Self.targets(of: index, in: tree).contains) ?? false
    }

    /// The words of a button, and the elements in it that say only what pressing it does.
    private func words(of index: Int) -> (words: [Substring], besides: [Int]) {
        var (text, besides, node) = ("", [Int](), index)
        while node < tree[index].end {
            if tree[node].tag == .text {
                text += String(decoding: tree.bytes[tree[node].text], as: UTF8.self)
            } else if node != index, isSign(node) {
                besides.append(node)
                node = tree[node].end
                continue
            }
            node += 1
        }
        return (text.split(whereSeparator: \.isWhitespace), besides)
    }

    private func isSign(_ index: Int) -> Bool {
        let text = tree.text(in: index)
        return Self.commands.contains(text.lowercased()) || !text.contains { $0.isLetter || $0.isNumber }
    }

    /// The element behind a button or the element that holds nothing else.
    private func below(_ index: Int) -> Int? {
        var outer = index
        for _ in 0..<3 {
            if let next = next[outer] { return tree[next].tag == .text ? nil : next }
            guard previous[outer] == nil else { return nil }
            outer = tree[outer].parent
        }
        return nil
    }
}
