/// What a page keeps folded away until its reader opens it: the answer under a question, what stands behind a tab.
struct HtmlOpenings {
    /// Hidden elements that something on the page opens.
    private(set) var opened: Set<Int> = []
    /// Buttons and labels that say what they open, as a heading does.
    private(set) var openers: Set<Int> = []

    private let tree: HtmlTree
    private let prose: HtmlProse
    /// The element or text before each node in the same element, blank text passed over.
    private var previous: [Int?]
    private var next: [Int?]
    /// The identifiers that something on the page leads to or controls.
    private var controlled: Set<String> = []
    /// The first words of the blocks that are seen.
    private var seen: Set<[UInt8]> = []

    /// Looks at a page; `prose` counts what is hidden, too.
    init(_ tree: HtmlTree, _ prose: HtmlProse) {
        self.tree = tree
        self.prose = prose
        (previous, next) = Self.neighbours(in: tree)
        let hidden = tree.nodes.indices.filter { tree[$0].tag != .text && tree.isHidden($0) }
        if !hidden.isEmpty {
            controlled = Self.controlled(in: tree)
            seen = seenBlocks(without: hidden)
            for index in hidden where isOpened(index) { opened.insert(index) }
        }
        for index in tree.nodes.indices where tree[index].tag == .button || tree[index].tag == .label {
            if isHeading(index) { openers.insert(index) }
        }
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
            for name in [.ariaControls, .dataTarget, .dataBsTarget, .href] as [HtmlAttribute] {
                guard let target = tree.value(name, of: index) else { continue }
                guard name == .ariaControls || tree.bytes[target].first == .hash else { continue }
                let bytes = tree.bytes[target].drop { $0 == .hash }
                identifiers.formUnion(bytes.split(separator: .space).map { String(decoding: $0, as: UTF8.self) })
            }
        }
        return identifiers
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
            guard tree[node].tag != .text else { return false }
            if tree[node].tag == .button || tree.value(.ariaExpanded, of: node) != nil { return true }
            if tree.string(.role, of: node) == "button" || tree.string(.role, of: node) == "tab" { return true }
            guard tree[node].tag == .a, let address = tree.string(.href, of: node) else { return false }
            return address.hasPrefix("#") || address.hasPrefix("javascript:")
        }
    }

    private static let controlNodes = 40

    private func asks(_ index: Int) -> Bool {
        guard tree[index].end - index <= Self.controlNodes else { return false }
        return tree.text(in: index).last == "?"
    }

    /// Whether it holds text for a reader that does not stand elsewhere on the page, as what is kept for small screens does.
    private func isToRead(_ index: Int) -> Bool {
        var (letters, linked) = (0, 0)
        for node in index..<tree[index].end {
            letters += prose.letters[node]
            linked += prose.linkedLetters[node]
        }
        // The text of an element within a paragraph is counted with the paragraph.
        guard tree[index].tag.isBlock, letters > 2, linked * 2 < letters else { return false }
        return !(index..<tree[index].end).contains { prose.letters[$0] >= Self.keyLength && seen.contains(key($0)) }
    }

    /// How many letters of a block are compared.
    private static let keyLength = 40

    private func seenBlocks(without hidden: [Int]) -> Set<[UInt8]> {
        var (keys, index, rest) = (Set<[UInt8]>(), 0, hidden[...])
        while index < tree.nodes.count {
            if rest.first == index {
                index = tree[index].end
                rest = rest.drop { $0 < index }
                continue
            }
            if prose.letters[index] >= Self.keyLength { keys.insert(key(index)) }
            index += 1
        }
        return keys
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

    /// Whether a button or label says what stands below it and is opened by it.
    private func isHeading(_ index: Int) -> Bool {
        guard tree[index].end - index <= Self.controlNodes else { return false }
        let words = tree.text(in: index).split(separator: " ")
        guard let first = words.first, !Self.commands.contains(first.lowercased()) else { return false }
        guard words.count > 1 || words.last?.last == "?" else { return false }
        guard let below = below(index), isToRead(below) || tree[below].tag.isBlock && tree.text(in: below).contains(".")
        else { return false }
        let isControl = tree.value(.ariaExpanded, of: index) != nil || tree.value(.ariaControls, of: index) != nil
        return opened.contains(below) || isControl || words.last?.last == "?"
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
