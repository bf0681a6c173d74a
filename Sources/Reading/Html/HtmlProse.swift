/// How much running text stands where in a page: long blocks that are not mostly links.
struct HtmlProse {
    /// The nearest block that holds each node, or the node itself when it is one.
    let block: [Int]
    /// Whether each node is in a link.
    let isLinked: [Bool]
    /// Letters in each block's own text.
    private(set) var letters: [Int]
    /// Of these, the ones in links.
    private(set) var linkedLetters: [Int]
    /// The running text before each node.
    private var before: [Int]

    /// Counts what is not left out; what opens something on the page itself is no link.
    init(_ tree: HtmlTree, leavingOut mask: [Bool], openers: Set<Int> = []) {
        var block = [Int](repeating: 0, count: tree.nodes.count)
        var isLinked = [Bool](repeating: false, count: tree.nodes.count)
        letters = block
        linkedLetters = block
        let pressed = Set(openers.flatMap { opener in (opener..<tree[opener].end).filter { tree[$0].tag == .a } })
        for (index, node) in tree.nodes.enumerated() {
            block[index] = node.tag.isBlock ? index : block[node.parent]
            isLinked[index] = (node.tag == .a && !pressed.contains(index)) || isLinked[node.parent]
            guard node.tag == .text, !mask[index] else { continue }
            let count = tree.bytes[node.text].count { $0.isLetter || $0.isDigit }
            letters[block[index]] += count
            if isLinked[index] { linkedLetters[block[index]] += count }
        }
        self.block = block
        self.isLinked = isLinked
        before = [0]
        before.reserveCapacity(tree.nodes.count + 1)
        for index in tree.nodes.indices {
            before.append((before.last ?? 0) + weight(of: tree[index].tag, letters[index], linkedLetters[index]))
        }
    }

    /// The letters of running text in a node.
    func amount(in node: HtmlTree.Node, at index: Int) -> Int {
        before[node.end] - before[index]
    }

    private func weight(of tag: HtmlTag, _ letters: Int, _ linked: Int) -> Int {
        let least = tag == .p || tag == .blockquote ? 20 : 60
        return letters >= least && linked * 2 < letters ? letters - linked : 0
    }
}
