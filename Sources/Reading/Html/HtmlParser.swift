import CLibxml2
import Glibc

/// Has libxml2 read a page and copies what it understood.
struct HtmlParser {
    private var tree = HtmlTree()
    /// The elements that are open, outermost first.
    private var openElements: [Int] = []

    /// How many nodes are copied at most; a page has some thousand.
    private static let nodeLimit = 1_000_000

    /// The tree of a page that is UTF-8; nil when nothing of it is HTML.
    static func tree(of page: [UInt8]) -> HtmlTree? {
        let document = page.withUnsafeBytes { bytes in
            html_read(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
        }
        guard let document else { return nil }
        defer { html_free(document) }
        guard let root = html_root(document) else { return nil }
        var parser = HtmlParser()
        parser.copy(root)
        return parser.tree
    }

    private mutating func copy(_ root: OpaquePointer) {
        var node = root
        while tree.nodes.count < Self.nodeLimit {
            enter(node)
            if Self.isElement(node), let child = html_child(node) {
                node = child
                continue
            }
            leave(node)
            while node != root, html_next(node) == nil, let parent = html_parent(node) {
                node = parent
                leave(node)
            }
            guard node != root, let next = html_next(node) else { return }
            node = next
        }
        while let last = openElements.popLast() { tree.close(last) }
    }

    private mutating func enter(_ node: OpaquePointer) {
        switch html_kind_of(node) {
        case html_kind_element:
            openElements.append(tree.open(HtmlTag(name: String(xml: html_name(node))), in: openElements.last))
            addAttributes(of: node)
        case html_kind_text:
            guard let parent = openElements.last else { return }
            tree.add(text: UnsafeRawBufferPointer(xml: html_content(node)), to: parent)
        default: break
        }
    }

    private mutating func leave(_ node: OpaquePointer) {
        if Self.isElement(node), let last = openElements.popLast() { tree.close(last) }
    }

    private mutating func addAttributes(of node: OpaquePointer) {
        var attribute = html_first_attribute(node)
        while let current = attribute {
            if let name = HtmlAttribute(name: String(xml: html_attribute_name(current))) {
                tree.add(name, value: UnsafeRawBufferPointer(xml: html_attribute_value(current)))
            }
            attribute = html_next_attribute(current)
        }
    }

    private static func isElement(_ node: OpaquePointer) -> Bool {
        html_kind_of(node) == html_kind_element
    }
}

extension String {
    /// A name as libxml2 keeps it.
    fileprivate init(xml name: UnsafePointer<CChar>?) {
        self = name.map { String(cString: $0) } ?? ""
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes of a text of libxml2; they are its own.
    fileprivate init(xml text: UnsafePointer<CChar>?) {
        self.init(start: text, count: text.map { strlen($0) } ?? 0)
    }
}
