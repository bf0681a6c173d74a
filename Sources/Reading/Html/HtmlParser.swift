import Parsers

/// Has libxml2 read a page and copies what it understood.
struct HtmlParser {
    private var tree = HtmlTree()
    /// The elements that are open, outermost first.
    private var openElements: [Int] = []

    /// The tree of a page that is UTF-8; nil when nothing of it is HTML; throws when no answer comes.
    static func tree(of page: [UInt8]) throws(ParserFailure) -> HtmlTree? {
        guard let events = try Parser.html(page) else { return nil }
        var parser = HtmlParser()
        for event in events { parser.take(event) }
        while let last = parser.openElements.popLast() { parser.tree.close(last) }
        return parser.tree.nodes.isEmpty ? nil : parser.tree
    }

    /// The tree of a small piece of a page; nil when it has none, for whatever reason.
    static func tree(ofPiece piece: [UInt8]) -> HtmlTree? {
        HtmlGuard.tamed(piece).flatMap { try? tree(of: $0) }
    }

    private mutating func take(_ event: MarkupEvent) {
        switch event {
        case .open(let name): openElements.append(tree.open(HtmlTag(name: name), in: openElements.last))
        case .attribute(let name, let value):
            if let name = HtmlAttribute(name: name) { tree.add(name, value: value) }
        case .text(let text):
            if let parent = openElements.last { tree.add(text: text, to: parent) }
        case .close:
            if let last = openElements.popLast() { tree.close(last) }
        }
    }
}
