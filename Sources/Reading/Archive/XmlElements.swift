import Parsers

/// The elements of a small file of XML in the order in which they begin; how they nest is not kept.
struct XmlElements {
    /// An element.
    struct Element: Hashable {
        /// In small letters, without the prefix of a name space: "creator".
        let name: String
        /// By name in small letters, prefixes kept: "opf:event".
        var attributes: [String: String] = [:]
        /// The text right inside it.
        var text = ""
    }

    private(set) var all: [Element] = []
    /// The elements that are open, outermost first, and the text of each so far.
    private var openElements: [(index: Int, text: [UInt8])] = []

    /// The elements of a text in UTF-8; none when it is no XML; throws when no answer comes.
    init(_ text: [UInt8]) throws(ParserFailure) {
        // Its limits hold for lists as well.
        guard let tamed = HtmlGuard.tamed(text), let events = try Parser.xml(tamed) else { return }
        for event in events { take(event) }
        while !openElements.isEmpty { close() }
    }

    /// Those of a name.
    func named(_ name: String) -> [Element] {
        all.filter { $0.name == name }
    }

    private mutating func take(_ event: MarkupEvent) {
        switch event {
        case .open(let name):
            let name = name.lowercased()
            openElements.append((all.count, []))
            all.append(Element(name: name.split(separator: ":").last.map(String.init) ?? name))
        case .attribute(let name, let value):
            guard let last = openElements.last else { return }
            all[last.index].attributes[name.lowercased()] = String(decoding: value, as: UTF8.self)
        case .text(let text):
            guard let last = openElements.indices.last else { return }
            openElements[last].text += text
        case .close: close()
        }
    }

    private mutating func close() {
        guard let (index, text) = openElements.popLast() else { return }
        all[index].text = text.foldedString(text.indices)
    }
}
