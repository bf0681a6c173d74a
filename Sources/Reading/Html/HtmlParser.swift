import CLibxml2

/// Has libxml2 read a page and copies what it understood.
struct HtmlParser {
    private var tree = HtmlTree()
    /// The elements that are open, outermost first.
    private var openElements: [Int] = []

    /// How many nodes are copied at most; a page has some thousand.
    private static let nodeLimit = 1_000_000

    /// The tree of a page that is UTF-8; nil when nothing of it is HTML.
    static func tree(of page: [UInt8]) -> HtmlTree? {
        xmlInitParser()
        guard let context = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(context) }
        html_allow_depth(context)
        let document = page.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return htmlCtxtReadMemory(context, start, Int32(clamping: bytes.count), nil, "UTF-8", html_lenient)
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        var parser = HtmlParser()
        parser.copy(root)
        return parser.tree
    }

    private mutating func copy(_ root: xmlNodePtr) {
        var node = root
        while tree.nodes.count < Self.nodeLimit {
            enter(node)
            if Self.isElement(node), let child = node.pointee.children {
                node = child
                continue
            }
            leave(node)
            while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
                node = parent
                leave(node)
            }
            guard node != root, let next = node.pointee.next else { return }
            node = next
        }
        while let last = openElements.popLast() { tree.close(last) }
    }

    private mutating func enter(_ node: xmlNodePtr) {
        if Self.isElement(node) {
            openElements.append(tree.open(HtmlTag(name: String(xml: node.pointee.name)), in: openElements.last))
            addAttributes(of: node)
        } else if let parent = openElements.last {
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                tree.add(text: UnsafeBufferPointer(xml: node.pointee.content), to: parent)
            default: break
            }
        }
    }

    private mutating func leave(_ node: xmlNodePtr) {
        if Self.isElement(node), let last = openElements.popLast() { tree.close(last) }
    }

    private mutating func addAttributes(of node: xmlNodePtr) {
        var attribute = node.pointee.properties
        while let current = attribute {
            if let name = HtmlAttribute(name: String(xml: current.pointee.name)) {
                tree.add(name, value: UnsafeBufferPointer(xml: current.pointee.children?.pointee.content))
            }
            attribute = current.pointee.next
        }
    }

    private static func isElement(_ node: xmlNodePtr) -> Bool {
        node.pointee.type == XML_ELEMENT_NODE
    }
}

extension String {
    /// A name as libxml2 keeps it.
    fileprivate init(xml name: UnsafePointer<xmlChar>?) {
        self = name.map { String(cString: $0) } ?? ""
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a text of libxml2; they are its own.
    fileprivate init(xml text: UnsafePointer<xmlChar>?) {
        self.init(start: text, count: text.map { Int(xmlStrlen($0)) } ?? 0)
    }
}
