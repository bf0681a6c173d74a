/// Leaves out of a page what would cost libxml2 time without end: tags beyond a depth, attributes beyond a number.
///
/// The text stays; only tags are blanked.
struct HtmlGuard {
    private var page: [UInt8]
    private var depth = 0
    private(set) var tags = 0

    /// How deep elements may be nested; pages have some thirty levels.
    private static let deepest = 400
    /// How many attributes, or words taken for them, one tag may have.
    private static let mostAttributes = 100
    /// How many tags a page may have.
    private static let mostTags = 150_000
    /// Elements whose end may be left unwritten, or that have none; they do not count as levels.
    private static let unended: [StaticString] = [
        "p", "li", "td", "th", "tr", "dd", "dt", "br", "hr", "img", "input", "meta", "link", "option", "col", "area",
        "html",
        "body", "head", "thead", "tbody", "tfoot", "source", "param", "base", "wbr", "embed", "colgroup",
    ]

    /// A page that can be parsed in time that grows with its length; nil when it has too many tags.
    static func tamed(_ page: [UInt8]) -> [UInt8]? {
        var tamer = HtmlGuard(page: page)
        return tamer.tame() ? tamer.page : nil
    }

    private init(page: [UInt8]) {
        self.page = page
    }

    private mutating func tame() -> Bool {
        var position = 0
        while let start = next("<", from: position) {
            tags += 1
            guard tags <= Self.mostTags else { return false }
            position = start + 1
            let rest = position..<page.count
            if page.starts(rest, with: "!--") {
                position = end(of: "-->", from: position)
            } else if page.starts(rest, with: "/") {
                depth = max(0, depth - (counts(name(at: position + 1)) ? 1 : 0))
            } else if let first = rest.first, page[first].isUpper || page[first].isLower {
                position = readTag(start)
            }
        }
        return true
    }

    /// Reads a start tag; where the text goes on.
    private mutating func readTag(_ start: Int) -> Int {
        let name = name(at: start + 1)
        let end = endOfTag(from: name.upperBound)
        if counts(name) {
            depth += 1
            if depth > Self.deepest { blank(start..<end) }
        }
        if isNamed(name, "script") { return endOfRaw("</script", from: end) }
        if isNamed(name, "style") { return endOfRaw("</style", from: end) }
        return end
    }

    /// What is in scripts and styles is no markup.
    private mutating func endOfRaw(_ mark: StaticString, from start: Int) -> Int {
        depth = max(0, depth - 1)
        return end(of: mark, from: start)
    }

    private func counts(_ name: Range<Int>) -> Bool {
        !Self.unended.contains { isNamed(name, $0) }
    }

    private func isNamed(_ name: Range<Int>, _ wanted: StaticString) -> Bool {
        wanted.utf8CodeUnitCount == name.count && page.starts(name, with: wanted)
    }

    private func name(at start: Int) -> Range<Int> {
        start..<start
            + page.run(start..<page.count) { $0.isUpper || $0.isLower || $0.isDigit || $0 == .dash || $0 == .colon }
    }

    /// The place behind the `>` that ends a tag; attributes beyond the number that is allowed are blanked.
    private mutating func endOfTag(from start: Int) -> Int {
        var attributes = 0
        var position = start
        while position < page.count, page[position] != .greater {
            let byte = page[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let quoted = page.run(position + 1..<page.count) { $0 != byte } + 2
                if attributes > Self.mostAttributes { blank(position..<min(position + quoted, page.count)) }
                position += quoted
                continue
            }
            if byte.isSpace, position + 1 < page.count, !page[position + 1].isSpace { attributes += 1 }
            if attributes > Self.mostAttributes { page[position] = .space }
            position += 1
        }
        return min(position + 1, page.count)
    }

    private mutating func blank(_ range: Range<Int>) {
        for position in range { page[position] = .space }
    }

    private func next(_ mark: Unicode.Scalar, from start: Int) -> Int? {
        let byte = UInt8(ascii: mark)
        return (start..<page.count).first { page[$0] == byte }
    }

    /// The place behind the next such mark; the end of the page when there is none.
    private func end(of mark: StaticString, from start: Int) -> Int {
        let first = mark.utf8Start[0]
        let found = (start..<page.count).first { page[$0] == first && page.starts($0..<page.count, with: mark) }
        return found.map { $0 + mark.utf8CodeUnitCount } ?? page.count
    }
}
