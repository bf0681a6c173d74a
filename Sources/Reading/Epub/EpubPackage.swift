import Parsers

/// What the package of an EPUB says: its title and makers, and its texts in the order of reading.
struct EpubPackage {
    let title: String?
    let authors: [String]
    let publisher: String?
    let date: String?
    /// The parts of the archive that are read one after the other.
    let texts: [[UInt8]]

    /// Where each archive says where its package is.
    private static let container = Array("META-INF/container.xml".utf8)
    /// No longer path is that of a package, in bytes: each link is resolved from it.
    private static let longestPath = 1000
    /// Where it says which of its parts are encrypted.
    private static let encryption = Array("META-INF/encryption.xml".utf8)

    /// Reads the package of an archive; nil when it has none.
    init?(_ archive: PackedDocument) throws(ParserFailure) {
        guard let container = archive.content(of: Self.container),
            let path = try XmlElements(container).named("rootfile").compactMap({ $0.attributes["full-path"] }).first,
            path.utf8.count <= Self.longestPath, let package = archive.content(of: Array(path.utf8))
        else { return nil }
        let elements = try XmlElements(DecodedText.any(package, declared: HtmlCharset.declared).text)
        func texts(_ name: String) -> [String] { elements.named(name).map(\.text).filter { !$0.isEmpty } }
        title = texts("title").first
        authors = texts("creator")
        publisher = texts("publisher").first
        date = Self.date(elements.named("date"))
        self.texts = Self.texts(elements, in: Array(path.utf8))
    }

    /// The date of publication, or the only one.
    private static func date(_ dates: [XmlElements.Element]) -> String? {
        let events = dates.map { $0.attributes["opf:event"] ?? $0.attributes["event"] }
        let place = events.firstIndex(of: "publication") ?? events.firstIndex(of: nil)
        return place.map { dates[$0].text }
    }

    /// What the spine lists, but for what it says is beside the text.
    private static func texts(_ elements: XmlElements, in package: [UInt8]) -> [[UInt8]] {
        var places: [String: [UInt8]] = [:]
        for item in elements.named("item") {
            guard let id = item.attributes["id"], let place = item.attributes["href"] else { continue }
            places[id] = resolved(place, from: package)
        }
        var met: Set<[UInt8]> = []
        return elements.named("itemref").filter { $0.attributes["linear"] != "no" }
            .compactMap { $0.attributes["idref"].flatMap { places[$0] } }
            .filter { met.insert($0).inserted }
    }

    /// The name of the part that a link in another part means.
    static func resolved(_ link: String, from part: [UInt8]) -> [UInt8] {
        let path = unescaped(Array(link.utf8.prefix { $0 != UInt8(ascii: "#") }))
        var folders = part.split(separator: .slash).dropLast().map(Array.init)
        for step in path.split(separator: .slash).map(Array.init) where step != [.dot] {
            if step == [.dot, .dot] { _ = folders.popLast() } else { folders.append(step) }
        }
        return Array(folders.joined(separator: [.slash]))
    }

    /// `%20` stands for a space.
    private static func unescaped(_ link: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        while position < link.count {
            let digits = String(decoding: link[(position + 1)...].prefix(2), as: UTF8.self)
            if link[position] == UInt8(ascii: "%"), digits.count == 2, let byte = UInt8(digits, radix: 16) {
                bytes.append(byte)
                position += 3
            } else {
                bytes.append(link[position])
                position += 1
            }
        }
        return bytes
    }

    /// The parts that are encrypted, fonts among them.
    static func encryptedParts(of archive: PackedDocument) throws(ParserFailure) -> Set<[UInt8]> {
        guard let list = archive.content(of: encryption) else { return [] }
        return Set(
            try XmlElements(list).named("cipherreference").compactMap {
                $0.attributes["uri"].map { resolved($0, from: []) }
            }
        )
    }
}
