import CorpusModel

/// A tag that is open within a block.
struct OpenTag {
    let name: String
    /// Its own bytes.
    let range: Range<Int>
    /// Where it leads.
    let address: String?
}

extension InlineReader {
    /// So many open tags are kept in mind.
    private static let depthLimit = 32

    /// An address between angle brackets, a tag, a comment or the like; where to go on.
    mutating func angle(at start: Int) -> Int {
        if let end = addressEnd(from: start + 1) {
            remove(start..<start + 1)
            remove(end..<end + 1)
            return end + 1
        }
        guard let hidden = Hidden(text, start..<text.count) else { return start + 1 }
        if hidden == .tag { return tag(at: start) ?? start + 1 }
        guard let end = end(of: hidden.end, from: start + 2) else { return start + 1 }
        remove(start..<end, partsWords: true)
        return end
    }

    /// Where an address ends that stands between angle brackets: `<https://…>`, `<ada@example.org>`.
    private func addressEnd(from start: Int) -> Int? {
        let rest = start..<min(text.count, start + 2000)
        guard start < text.count else { return nil }
        let length = text.run(rest) { $0 > .space && $0 != .less && $0 != .greater }
        let inner = rest.prefix(length)
        guard byte(at: inner.upperBound) == .greater, length > 2 else { return nil }
        let scheme = text.run(inner) { $0 < 0x80 && ($0.isLetter || $0.isDigit || "+.-".utf8.contains($0)) }
        let isPage = (2...32).contains(scheme) && text[start].isLetter && byte(at: start + scheme) == .colon
        let isPerson = scheme > 0 && byte(at: start + scheme) == UInt8(ascii: "@") && !text[inner].contains(.slash)
        return isPage || isPerson ? inner.upperBound : nil
    }

    /// Takes a tag out: one that is no part of a line's words leaves a space; nil when it does not end.
    private mutating func tag(at start: Int) -> Int? {
        guard let end = text.endOfTag(at: start) else { return nil }
        let isEnd = byte(at: start + 1) == .slash
        let name = MarkdownHtml.name(text, start..<end)
        if !Self.inline.contains(name) {
            let lineEnds = text[start..<end].filter { $0 == .newline }
            replace(start..<end, with: lineEnds.isEmpty ? [.space] : Array(lineEnds), partsWords: true)
            return end
        }
        remove(start..<end)
        if isEnd { closeTag(name, start) } else { openTag(name, start..<end) }
        return end
    }

    private mutating func openTag(_ name: String, _ range: Range<Int>) {
        if tags.count == Self.depthLimit { tags.removeFirst() }
        tags.append(OpenTag(name: name, range: range, address: name == "a" ? text.address(inTag: range) : nil))
    }

    private mutating func closeTag(_ name: String, _ end: Int) {
        guard let depth = tags.lastIndex(where: { $0.name == name }) else { return }
        let tag = tags[depth]
        tags.removeSubrange(depth...)
        let inner = tag.range.upperBound..<end
        if let address = tag.address { links.append((inner, address)) }
        if let style = Self.styles[name], !inner.isEmpty { styles.append(StyledText(style, inner)) }
        if name == "sup", isNoteMark(inner, behind: tag.range.lowerBound) { remove(tag.range.lowerBound..<end) }
    }

    /// Whether raised words lead to a note: a number or a bracket behind a word or a stop, where no power could stand.
    private func isNoteMark(_ inner: Range<Int>, behind start: Int) -> Bool {
        let shown = text[inner].filter { $0 != .openBracket && $0 != .closeBracket }
        guard shown.count <= 3, !shown.isEmpty, shown.allSatisfy(\.isDigit) else {
            return byte(at: inner.lowerBound) == .openBracket
        }
        let word = text[max(0, start - 3)..<start]
        return word.count == 3 && word.allSatisfy(\.isLetter) || byte(at: start - 1).isMark
    }

    private static let styles: [String: InlineStyle] = [
        "em": .emphasis, "i": .emphasis, "cite": .emphasis, "b": .strong, "strong": .strong, "code": .code,
        "kbd": .code, "samp": .code, "tt": .code, "s": .struck, "del": .struck, "strike": .struck,
    ]

    /// The elements that stand within a line of words.
    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr",
    ]
}

extension [UInt8] {
    /// The end of a tag, calls of templates in it passed; nil when another one begins first or it is too long.
    fileprivate func endOfTag(at start: Int) -> Int? {
        let limit = Swift.min(count, start + 5000)
        var position = start + 1
        var quote: UInt8?
        while position < limit {
            let byte = self[position]
            if let end = byte == .openBrace ? endOfTemplate(at: position, before: limit) : nil {
                position = end
                continue
            }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == .greater {
                return position + 1
            } else if byte == .less {
                return nil
            } else if byte == .quote || byte == .apostrophe, self[position - 1] == UInt8(ascii: "=") {
                quote = byte
            }
            position += 1
        }
        return nil
    }

    /// Where the tag of a link leads; nil when it does not say.
    fileprivate func address(inTag tag: Range<Int>) -> String? {
        guard let start = end(of: "href=", in: tag), start < tag.upperBound else { return nil }
        let mark = self[start]
        guard mark == .quote || mark == .apostrophe else {
            let rest = start..<tag.upperBound
            return LinkTarget.written(self, rest.prefix(run(rest) { !$0.isSpace && $0 != .greater }))
        }
        let rest = start + 1..<tag.upperBound
        return LinkTarget.written(self, rest.prefix(run(rest) { $0 != mark }))
    }
}
