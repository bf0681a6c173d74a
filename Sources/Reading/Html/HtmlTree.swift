/// A page's elements and runs of text in the order in which they begin; walks over it are loops, whatever its depth.
struct HtmlTree {
    /// An element, or a run of text.
    struct Node {
        let tag: HtmlTag
        /// The element it is in; its own index for the first.
        let parent: Int
        /// The index after the last node in it.
        var end: Int
        /// The bytes of a run of text.
        var text = 0..<0
        /// Its attributes in the list of all.
        var attributes = 0..<0
    }

    /// An attribute and the bytes of its value.
    struct Attribute {
        let name: HtmlAttribute
        let value: Range<Int>
    }

    private(set) var nodes: [Node] = []
    private(set) var attributes: [Attribute] = []
    /// The bytes that nodes and attributes point into: UTF-8, entities resolved.
    private(set) var bytes: [UInt8] = []
    /// What entities such as `&shy;` put into it that nobody sees; it is taken out.
    private(set) var invisible = InvisibleMarks()

    /// The node at an index.
    subscript(index: Int) -> Node { nodes[index] }

    /// The nodes in a node, itself left out.
    func inside(_ index: Int) -> Range<Int> {
        index + 1..<nodes[index].end
    }

    /// The first element of a kind; nil when there is none.
    func first(_ tag: HtmlTag) -> Int? {
        nodes.firstIndex { $0.tag == tag }
    }

    /// The elements that hold a node, from the nearest outwards.
    func ancestors(of index: Int) -> UnfoldFirstSequence<Int> {
        sequence(first: nodes[index].parent) { nodes[$0].parent == $0 ? nil : nodes[$0].parent }
    }

    /// Whether a node is another one or in it.
    func holds(_ index: Int, in outer: Int) -> Bool {
        outer <= index && index < nodes[outer].end
    }

    /// The bytes of an attribute's value; nil when the element has none of that name.
    func value(_ name: HtmlAttribute, of index: Int) -> Range<Int>? {
        attributes[nodes[index].attributes].first { $0.name == name }?.value
    }

    /// An attribute's value, white space folded; nil when there is none or it is empty.
    func string(_ name: HtmlAttribute, of index: Int) -> String? {
        guard let range = value(name, of: index) else { return nil }
        let value = bytes.foldedString(range)
        return value.isEmpty ? nil : value
    }

    /// The values of class, role and identifier; a long identifier is made of a heading's words and tells nothing.
    func names(of index: Int) -> [[UInt8]] {
        let id = value(.id, of: index).map { Array(bytes[$0]) }.flatMap {
            FurnitureWords.words(of: $0).count > 3 ? nil : $0
        }
        return [.class, .role].compactMap { value($0, of: index) }.map { Array(bytes[$0]) } + (id.map { [$0] } ?? [])
    }

    /// The words of class, identifier and property.
    func nameWords(of index: Int) -> [String] {
        [.class, .id, .itemprop].compactMap { value($0, of: index) }.flatMap { FurnitureWords.words(of: bytes[$0]) }
    }

    /// The text in a node, white space folded.
    func text(in index: Int) -> String {
        var text: [UInt8] = []
        for node in nodes[index..<nodes[index].end] where node.tag == .text {
            text += bytes[node.text]
        }
        return text.foldedString(text.indices)
    }
}

// MARK: Building

extension HtmlTree {
    /// Opens an element in another; its index.
    mutating func open(_ tag: HtmlTag, in parent: Int?) -> Int {
        nodes.append(
            Node(tag: tag, parent: parent ?? nodes.count, end: nodes.count + 1, attributes: attributes.endRange)
        )
        return nodes.count - 1
    }

    /// Ends an element behind the last node.
    mutating func close(_ index: Int) {
        nodes[index].end = nodes.count
    }

    /// Adds a run of text to an element.
    mutating func add(text: ArraySlice<UInt8>, to parent: Int) {
        let start = bytes.count
        text.withUnsafeBytes { invisible.append($0, to: &bytes) }
        nodes.append(Node(tag: .text, parent: parent, end: nodes.count + 1, text: start..<bytes.count))
    }

    /// Gives the element that was opened last an attribute, or more text to the attribute given last.
    mutating func add(_ name: HtmlAttribute, value: ArraySlice<UInt8>) {
        let start = bytes.count
        bytes += value
        attributes.append(Attribute(name: name, value: start..<bytes.count))
        let last = nodes.count - 1
        nodes[last].attributes = nodes[last].attributes.lowerBound..<attributes.count
    }
}

extension Array {
    /// The empty range behind the last element.
    fileprivate var endRange: Range<Int> { count..<count }
}
