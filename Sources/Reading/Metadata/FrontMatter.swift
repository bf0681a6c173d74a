import CorpusModel

/// What opens a Markdown file: YAML between `---` and `---`, or TOML between `+++` and `+++`.
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
        let mark = text.prefix(4)
        guard mark.elementsEqual("---\n".utf8) || mark.elementsEqual("+++\n".utf8) else { return nil }
        let isToml = text[0] == UInt8(ascii: "+")
        var lines = Lines(text, in: 4..<min(text.count, Self.limit))
        var fields = FrontMatterFields(isToml: isToml)
        while let line = lines.next() {
            let content = text[text.trimmed(line)]
            if content.elementsEqual(mark.prefix(3)) || (!isToml && content.elementsEqual("...".utf8)) {
                end = min(line.upperBound + 1, text.count)
                take(fields)
                return
            }
            fields.read(text, line)
        }
        return nil
    }

    private mutating func take(_ fields: FrontMatterFields) {
        title = fields.value("title").map { Sourced($0, from: .frontMatter) }
        author = fields.value("author", "authors", "byline").map { Sourced($0, from: .frontMatter) }
        publisher = fields.value("publisher", "source", "site_name").map { Sourced($0, from: .frontMatter) }
        let dates = ["date", "published", "publishdate", "pubdate"].lazy.compactMap { fields.value($0) }
        date = dates.compactMap { StatedDate.at(0, in: Array($0.utf8), end: $0.utf8.count) }.first.map {
            Sourced($0.day, from: .frontMatter)
        }
    }
}

/// The values of front matter by key, those of a map within under both keys: `author.name`.
struct FrontMatterFields {
    private let isToml: Bool
    private var values: [String: [String]] = [:]
    /// The key at hand, or the table of TOML.
    private var key = ""
    private var table = ""
    /// How far the keys of the map at hand are indented; nil before the first.
    private var indent: Int?
    /// Whether the value at hand is plain words that the next line may go on with.
    private var goesOn = false
    /// A list or map that is not closed yet.
    private var unclosed = ""
    /// How many lines that takes so far; each is read from its start again.
    private var unclosedLines = 0
    /// What is longer is no list: a bracket was never closed.
    private static let longestValue = (bytes: 4000, lines: 100)

    init(isToml: Bool) {
        self.isToml = isToml
    }

    /// Sections whose keys stand for the document's own.
    private static let sections: Set<String> = ["params", "extra", "metadata"]
    /// What names somebody or something in a map, in the order in which it counts.
    private static let names = ["name", "full_name", "fullname", "display_name", "text", "value", "published", "date"]
    private static let parts = [
        ("given", "family"), ("given-names", "family-names"), ("first", "last"),
        ("first_name", "last_name"), ("firstname", "lastname"),
    ]

    /// What is said under the first of some keys that says anything; several values with commas between them.
    func value(_ keys: String...) -> String? {
        keys.lazy.compactMap { key in
            let sections = [key] + Self.sections.sorted().map { "\($0).\(key)" }
            return sections.lazy.compactMap(said).first
        }.first
    }

    private func said(_ key: String) -> String? {
        if let plain = values[key] { return plain.joined(separator: ", ") }
        if let name = Self.names.lazy.compactMap({ values["\(key).\($0)"] }).first {
            return name.joined(separator: ", ")
        }
        return Self.parts.lazy.compactMap { given, family -> String? in
            guard let given = values["\(key).\(given)"], let family = values["\(key).\(family)"] else { return nil }
            return zip(given, family).map { "\($0) \($1)" }.joined(separator: ", ")
        }.first
    }

    private mutating func add(_ key: String, _ value: String) {
        if !value.isEmpty { values[key, default: []].append(value) }
    }

    // MARK: Lines

    /// Reads a line.
    mutating func read(_ text: [UInt8], _ line: Range<Int>) {
        let content = text.trimmed(line)
        guard !content.isEmpty, text[content.lowerBound] != .hash else { return }
        let words = text.foldedString(content)
        if unclosed.isEmpty { unclosedLines = 0 }
        if !unclosed.isEmpty {
            take(unclosed + " " + words, under: key)
        } else if isToml {
            readToml(words)
        } else {
            readYaml(words, indent: content.lowerBound - line.lowerBound)
        }
    }

    private mutating func readToml(_ words: String) {
        if words.hasPrefix("["), words.hasSuffix("]") {
            table = words.filter { $0 != "[" && $0 != "]" && $0 != " " }.lowercased()
            return
        }
        guard let mark = words.firstIndex(of: "=") else { return }
        let name = words[..<mark].filter { $0 != " " && $0 != "\"" }.lowercased()
        key = table.isEmpty ? name : "\(table).\(name)"
        take(String(words[words.index(after: mark)...].drop { $0 == " " }), under: key)
    }

    private mutating func readYaml(_ words: String, indent column: Int) {
        var (words, column) = (words, column)
        let isItem = words.hasPrefix("- ")
        if isItem {
            words = String(words.dropFirst(2).drop { $0 == " " })
            column += 2
            indent = nil
        }
        if column == 0 || (isItem ? key.isEmpty : false) { return readTop(words) }
        guard !key.isEmpty else { return }
        if let (name, value) = Self.pair(words), !goesOn || isItem {
            indent = indent ?? column
            if indent == column { take(value, under: "\(key).\(name)") }
            goesOn = false
        } else if isItem {
            take(words, under: key)
            goesOn = true
        } else if goesOn {
            let before = values[key]?.popLast()
            add(key, (before.map { "\($0) " } ?? "") + Self.unquoted(words))
        }
    }

    private mutating func readTop(_ words: String) {
        guard let (name, value) = Self.pair(words) else { return goesOn = false }
        key = name
        indent = nil
        goesOn = !value.isEmpty
        if [">", "|", ">-", "|-"].contains(value) { return }
        if values[name] == nil { take(value, under: name) }
    }

    /// `key: value`; nil when a line is none.
    private static func pair(_ words: String) -> (name: String, value: String)? {
        guard let mark = words.firstIndex(of: ":") else { return nil }
        let name = words[..<mark].filter { $0 != "\"" && $0 != "'" }
        let rest = words[words.index(after: mark)...]
        guard !name.isEmpty, !name.contains(" "), rest.isEmpty || rest.first == " " else { return nil }
        return (name.lowercased(), String(rest.drop { $0 == " " }))
    }

    // MARK: Values

    /// Takes a value in: words, or a list or map in brackets, which may go on in the next line.
    private mutating func take(_ value: String, under key: String) {
        unclosed = ""
        guard value.hasPrefix("[") || value.hasPrefix("{") else {
            // Anchors, aliases and tags say nothing to a reader.
            if let first = value.first, !"&*!".contains(first) { add(key, Self.unquoted(value)) }
            return
        }
        let flow = FlowValue(value)
        guard flow.isClosed else { return keep(value, under: key) }
        for (name, value) in flow.values { add(name.isEmpty ? key : "\(key).\(name)", value) }
    }

    /// Keeps a value that is not closed yet, if it is not too long.
    private mutating func keep(_ value: String, under key: String) {
        self.key = key
        unclosedLines += 1
        guard value.utf8.count < Self.longestValue.bytes, unclosedLines < Self.longestValue.lines else { return }
        unclosed = value
    }

    /// A value without its quotes or the remark behind it.
    private static func unquoted(_ value: String) -> String {
        if let quote = value.first, quote == "\"" || quote == "'" { return FlowValue.quoted(value[...], by: quote) }
        let end = value.firstRange(of: " #")?.lowerBound ?? value.endIndex
        return String(value[..<end])
    }
}

/// A list or a map in brackets: `[Ada, Ben]`, `{name: Ada}`, `[{name = "Ada"}]`.
struct FlowValue {
    /// The values that stand in a list, or in a map of no more than one level with their keys.
    private(set) var values: [(name: String, value: String)] = []
    /// Whether all brackets are closed.
    private(set) var isClosed = false

    private var name = ""
    private var word = ""
    private var (braces, brackets) = (0, 0)

    init(_ text: String) {
        var rest = text[...]
        while let next = rest.first, !isClosed {
            let here = rest
            rest.removeFirst()
            switch next {
            case "\"" where word.isEmpty, "'" where word.isEmpty:
                word = Self.quoted(here, by: next)
                rest = rest.dropFirst(Self.length(of: rest, by: next))
            case "{": braces += 1
            case "[": brackets += 1
            case ":" where braces > 0 && (rest.first == " " || rest.first == "\""), "=" where braces > 0:
                name = word
                word = ""
            case ",": flush()
            case "}", "]":
                flush()
                if next == "}" { braces -= 1 } else { brackets -= 1 }
                isClosed = braces + brackets < 1
            case " " where word.isEmpty: break
            default: word.append(next)
            }
        }
    }

    private mutating func flush() {
        let value = word.last == " " ? String(word.dropLast()) : word
        let key = name.split(separator: " ").joined().lowercased()
        if !value.isEmpty, braces < 2 { values.append((key, value)) }
        (name, word) = ("", "")
    }

    /// How many characters stand before the quote that closes, itself included.
    private static func length(of rest: Substring, by quote: Character) -> Int {
        var (count, isEscaped) = (0, false)
        for next in rest {
            count += 1
            if next == quote, !isEscaped { return count }
            isEscaped = next == "\\" && quote == "\"" && !isEscaped
        }
        return count
    }

    /// What stands between the quote that begins a text and the one that closes it.
    static func quoted(_ text: Substring, by quote: Character) -> String {
        let rest = text.dropFirst()
        let inner = rest.prefix(length(of: rest, by: quote))
        let words = inner.last == quote ? inner.dropLast() : inner
        return String(quote == "\"" ? words.replacing("\\\"", with: "\"") : words.replacing("''", with: "'"))
    }
}
