/// A stretch of HTML in a Markdown text, read line by line: what of it is shown.
struct MarkdownHtml {
    private let text: [UInt8]
    private let end: End
    /// What the next byte stands in that is not shown.
    private var hidden: Hidden?

    private enum End {
        /// A blank line, behind elements that hold text.
        case blank
        /// The line in which what is not shown ends.
        case shown
        /// The line that ends preformatted text.
        case preformatted
    }

    /// The HTML that begins with a line; nil when that is none, or may not interrupt a paragraph.
    init?(_ text: [UInt8], _ line: Range<Int>, inParagraph: Bool) {
        guard let opened = Hidden(text, line) else { return nil }
        self.text = text
        switch opened {
        case .comment, .instruction, .declaration, .data, .script, .style, .form: end = .shown
        case .template: return nil
        case .tag where Self.name(text, line) == "pre": end = .preformatted
        case .tag where Self.elements.contains(Self.name(text, line)): end = .blank
        case .tag:
            guard !inParagraph, Self.isWholeTag(text, line) else { return nil }
            end = .blank
        }
    }

    /// Whether a paragraph shows anything: letters outside of its tags.
    static func showsText(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var reader = Self(text)
        return reader.shown(in: range) != nil
    }

    private init(_ text: [UInt8]) {
        self.text = text
        end = .blank
    }

    var isCode: Bool { end == .preformatted }
    var endsAtBlank: Bool { end == .blank }
    /// Whether the next byte stands in no tag.
    var isInText: Bool { hidden == nil }

    /// Whether it ends with a line that was read.
    func ends(with line: Range<Int>) -> Bool {
        switch end {
        case .blank: false
        case .shown: [nil, .tag, .template].contains(hidden)
        case .preformatted: line.contains { text.starts($0..<line.upperBound, with: "</pre>") }
        }
    }

    /// What of the next line is shown, its tags included; nil when that is nothing.
    mutating func shown(in line: Range<Int>) -> Range<Int>? {
        var start: Int?
        var (end, holdsText) = (line.lowerBound, false)
        var position = line.lowerBound
        while position < line.upperBound {
            if let inside = hidden {
                guard let found = self.end(of: inside, in: position..<line.upperBound) else { break }
                hidden = nil
                position = found
                if inside == .tag, holdsText { end = position }
                if inside != .tag, !holdsText { start = nil }
            } else if let opened = Hidden(text, position..<line.upperBound) {
                if opened == .tag, !isCode { start = start ?? position }
                hidden = opened
                position += 1
            } else {
                let byte = text[position]
                holdsText = holdsText || byte.isLetter || byte.isDigit
                position += 1
                if !byte.isSpace { (start, end) = (start ?? position - 1, position) }
            }
        }
        return holdsText ? start.map { $0..<end } : nil
    }

    /// Where what is not shown ends, its end included; a tag may hold templates.
    private func end(of inside: Hidden, in range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            let rest = position..<range.upperBound
            if text.starts(rest, with: inside.end) { return position + inside.end.utf8CodeUnitCount }
            if inside == .tag, Hidden(text, rest) == .template {
                position = end(of: .template, in: rest) ?? range.upperBound
            } else {
                position += 1
            }
        }
        return nil
    }

    // MARK: Tags

    /// The name of the tag that begins a range, in small letters.
    static func name(_ text: [UInt8], _ range: Range<Int>) -> String {
        let rest = range.dropFirst(text.starts(range, with: "</") ? 2 : 1)
        return String(decoding: text[rest].prefix { $0.isLetter || $0.isDigit || $0 == .dash }, as: UTF8.self)
            .lowercased()
    }

    /// Whether a line is one tag and nothing else.
    private static func isWholeTag(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        text.run(line) { $0 != .greater } == line.count - 1
    }

    /// The elements that are no part of a paragraph.
    private static let elements: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame",
        "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li",
        "link",
        "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]
}

/// What stands in HTML without being shown.
enum Hidden {
    case comment, instruction, declaration, data, script, style, form, tag, template

    /// What begins with a range; nil when that is shown.
    init?(_ text: [UInt8], _ range: Range<Int>) {
        guard !text.starts(range, with: "{{") else {
            self = .template
            return
        }
        guard text[range.lowerBound] == UInt8(ascii: "<"), range.count > 1 else { return nil }
        switch text[range.lowerBound + 1] {
        case UInt8(ascii: "!"): self.init(declared: text, range)
        case UInt8(ascii: "?"): self = .instruction
        default: self.init(tag: text, range)
        }
    }

    private init?(declared text: [UInt8], _ range: Range<Int>) {
        if text.starts(range, with: "<!--") {
            self = .comment
        } else if text.starts(range, with: "<![CDATA[") {
            self = .data
        } else if range.count > 2, text[range.lowerBound + 2].isLetter {
            self = .declaration
        } else {
            return nil
        }
    }

    private init?(tag text: [UInt8], _ range: Range<Int>) {
        let rest = range.dropFirst(text.starts(range, with: "</") ? 2 : 1)
        let length = text.run(rest) { ($0.isLetter && $0 < 0x80) || $0.isDigit || $0 == .dash }
        guard length > 0, text[rest.lowerBound].isLetter else { return nil }
        let behind = rest.dropFirst(length).first.map { text[$0] } ?? .space
        guard behind.isSpace || behind == .greater || behind == .slash else { return nil }
        if text.starts(range, with: "<script"), length == 6 {
            self = .script
        } else if text.starts(range, with: "<style"), length == 5 {
            self = .style
        } else if text.starts(range, with: "<textarea"), length == 8 {
            self = .form
        } else {
            self = .tag
        }
    }

    /// What it ends with.
    var end: StaticString {
        switch self {
        case .comment: "-->"
        case .instruction: "?>"
        case .declaration, .tag: ">"
        case .data: "]]>"
        case .script: "</script>"
        case .style: "</style>"
        case .form: "</textarea>"
        case .template: "}}"
        }
    }
}
