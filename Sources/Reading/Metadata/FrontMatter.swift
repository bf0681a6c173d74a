import CorpusModel

/// The lines between `---` and `---` that open a Markdown file; of YAML only `key: value` is read.
struct FrontMatter {
    /// The first byte after it.
    let end: Int
    private(set) var title: Sourced<String>?
    private(set) var author: Sourced<String>?
    private(set) var publisher: Sourced<String>?
    private(set) var date: Sourced<CalendarDay>?

    /// How far its end may be from its start, in bytes.
    private static let limit = 65_536

    /// The front matter of a text; nil when it has none.
    init?(_ text: [UInt8]) {
        guard text.starts(with: Array("---\n".utf8)) else { return nil }
        var lines = Lines(text, in: 4..<min(text.count, Self.limit))
        var fields = Fields()
        while let line = lines.next() {
            let content = text.trimmed(line)
            if text.string(content) == "---" || text.string(content) == "..." {
                end = min(line.upperBound + 1, text.count)
                take(fields)
                return
            }
            fields.read(text, line)
        }
        return nil
    }

    private mutating func take(_ fields: Fields) {
        title = fields.first("title").map { Sourced($0, from: .frontMatter) }
        author = fields.first("author", "authors", "byline").map { Sourced($0, from: .frontMatter) }
        publisher = fields.first("publisher", "source", "site_name").map { Sourced($0, from: .frontMatter) }
        let dates = ["date", "published", "publishdate", "pubdate"].lazy.compactMap { fields.first($0) }
        date = dates.compactMap { StatedDate.at(0, in: Array($0.utf8), end: $0.utf8.count) }.first.map {
            Sourced($0.day, from: .frontMatter)
        }
    }

    /// The values seen, by key; a list's items are joined by commas.
    private struct Fields {
        private var values: [String: String] = [:]
        private var key = ""

        mutating func read(_ text: [UInt8], _ line: Range<Int>) {
            guard let lead = line.first.map({ text[$0] }), lead != .hash else { return }
            if lead.isSpace || lead == .dash {
                extend(text.foldedString(line))
                return
            }
            let name = line.lowerBound..<line.lowerBound + text.run(line) { $0 != .colon }
            guard name.upperBound < line.upperBound else { return }
            key = text.string(name).lowercased()
            let value = FrontMatter.unquoted(text.foldedString(name.upperBound + 1..<line.upperBound))
            if values[key] == nil, !value.isEmpty { values[key] = value }
        }

        /// Goes on with the value above: an item of a list, or a folded line.
        private mutating func extend(_ line: String) {
            let isItem = line.hasPrefix("- ")
            let value = FrontMatter.unquoted(isItem ? String(line.dropFirst(2)) : line)
            guard !key.isEmpty, !value.isEmpty else { return }
            values[key] = values[key].map { $0 + (isItem ? ", " : " ") + value } ?? value
        }

        func first(_ keys: String...) -> String? {
            keys.lazy.compactMap { values[$0] }.first { !$0.isEmpty }
        }
    }

    /// A value without its quotes or the brackets of a list.
    private static func unquoted(_ value: String) -> String {
        if [">", "|", ">-", "|-"].contains(value) { return "" }
        for (open, close) in [("\"", "\""), ("'", "'"), ("[", "]")]
        where value.count >= 2 && value.hasPrefix(open) && value.hasSuffix(close) {
            return String(value.dropFirst().dropLast())
        }
        return value
    }
}

extension [UInt8] {
    fileprivate func string(_ range: Range<Int>) -> String {
        String(decoding: self[range], as: UTF8.self)
    }
}
