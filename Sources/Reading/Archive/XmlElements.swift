import CLibxml2

/// The elements of a small file of XML in the order in which they begin; how they nest is not kept.
struct XmlElements {
    /// An element.
    struct Element: Hashable {
        /// In small letters, without the prefix of a name space: "creator".
        let name: String
        /// By name in small letters, prefixes kept: "opf:event".
        let attributes: [String: String]
        /// The text right inside it.
        var text = ""
    }

    private(set) var all: [Element] = []

    /// No list is longer.
    private static let limit = 50_000

    /// The elements of a text in UTF-8; none when it is no XML at all.
    init(_ text: [UInt8]) {
        let document = text.withUnsafeBytes { bytes in
            html_read(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
        }
        guard let document else { return }
        defer { html_free(document) }
        var next = html_root(document)
        while let node = next, all.count < Self.limit {
            add(node)
            next = Self.following(node)
        }
    }

    /// Those of a name.
    func named(_ name: String) -> [Element] {
        all.filter { $0.name == name }
    }

    private mutating func add(_ node: OpaquePointer) {
        guard html_kind_of(node) == html_kind_element else { return }
        var text = ""
        var child = html_child(node)
        while let current = child {
            if html_kind_of(current) == html_kind_text { text += Self.string(html_content(current)) }
            child = html_next(current)
        }
        let name = Self.string(html_name(node)).lowercased()
        let bare = name.split(separator: ":").last.map(String.init) ?? name
        all.append(Element(name: bare, attributes: Self.attributes(of: node), text: text.folded))
    }

    private static func attributes(of node: OpaquePointer) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = html_first_attribute(node)
        while let attribute = next {
            let name = string(html_attribute_name(attribute)).lowercased()
            attributes[name] = string(html_attribute_value(attribute))
            next = html_next_attribute(attribute)
        }
        return attributes
    }

    /// The node that begins next; nil behind the last.
    private static func following(_ node: OpaquePointer) -> OpaquePointer? {
        if html_kind_of(node) == html_kind_element, let child = html_child(node) { return child }
        var last: OpaquePointer? = node
        while let current = last {
            if let next = html_next(current) { return next }
            last = html_parent(current)
        }
        return nil
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}

extension String {
    /// White space folded.
    fileprivate var folded: String {
        let bytes = Array(utf8)
        return bytes.foldedString(bytes.indices)
    }
}
