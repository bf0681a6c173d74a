/// The brackets that are open, each with the number of runs before it.
struct OpenBrackets {
    struct Bracket {
        /// `[` or `![`.
        let mark: Range<Int>
        let runs: Int
        /// Whether brackets stood within it, so that its words are no label.
        var holdsBrackets = false
    }

    private var open: [Bracket] = []
    /// So many of them stand about a link, and so begin none.
    private var spent = 0

    mutating func push(_ bracket: Bracket) {
        if !open.isEmpty { open[open.count - 1].holdsBrackets = true }
        open.append(bracket)
    }

    /// The innermost one; nil when there is none, or it can begin no link.
    mutating func pop(isImage: (Range<Int>) -> Bool) -> Bracket? {
        guard let last = open.popLast() else { return nil }
        let isSpent = open.count < spent
        spent = min(spent, open.count)
        return isSpent && !isImage(last.mark) ? nil : last
    }

    /// Lets none of them begin a link, as one stands within them.
    mutating func spend() { spent = open.count }
}

extension InlineReader {
    /// Notes a bracket; where to go on.
    mutating func open(_ mark: Range<Int>) -> Int {
        brackets.push(OpenBrackets.Bracket(mark: mark, runs: runs.count))
        return mark.upperBound
    }

    /// Ends a link or an image, if one began; where to go on.
    mutating func close(at index: Int) -> Int {
        guard let bracket = brackets.pop(isImage: { $0.count > 1 }) else { return index + 1 }
        let words = bracket.mark.upperBound..<index
        guard let target = target(of: words, at: index + 1, bracket) else { return wiki(bracket, words) ?? index + 1 }
        let end = text.endOfAttributes(at: target.end) ?? target.end
        pairRuns(from: bracket.runs)
        replace(bracket.mark, with: beginsSentence(words, behind: bracket.mark.lowerBound) ? [.space] : [])
        remove(index..<end)
        guard bracket.mark.count == 1 else { return end }
        brackets.spend()
        links.append((words, target.address))
        return end
    }

    /// Whether the words of a link begin a sentence that no space parts from the one before: "in 2019.[Read on](…)".
    private func beginsSentence(_ words: Range<Int>, behind stop: Int) -> Bool {
        guard byte(at: words.lowerBound).isUpper, stop > 3, ".!?".utf8.contains(text[stop - 1]) else { return false }
        return text[stop - 4..<stop - 1].allSatisfy { $0.isLetter || $0.isDigit }
    }

    /// Where some words lead: what stands behind them, or a definition elsewhere.
    private func target(of words: Range<Int>, at start: Int, _ bracket: OpenBrackets.Bracket) -> LinkTarget? {
        if byte(at: start) == .openParenthesis, let target = LinkTarget(at: start, in: text) { return target }
        if byte(at: start) == .openBracket, let label = text.endOfLabel(at: start + 1) {
            let own = start + 1..<label - 1
            return definition(text.isBlank(own) ? words : own, end: label)
        }
        return bracket.holdsBrackets ? nil : definition(words, end: start)
    }

    private func definition(_ label: Range<Int>, end: Int) -> LinkTarget? {
        guard label.count < 1000, !definitions.isEmpty else { return nil }
        return definitions[LinkDefinition.key(text, label)].map { LinkTarget(address: $0, end: end) }
    }

    /// `[[page|words]]` as wikis write it: the words stay.
    private mutating func wiki(_ bracket: OpenBrackets.Bracket, _ words: Range<Int>) -> Int? {
        guard bracket.mark.count == 1, byte(at: bracket.mark.lowerBound - 1) == .openBracket, !words.isEmpty,
            byte(at: words.upperBound + 1) == .closeBracket
        else { return nil }
        let bar = text[words].lastIndex(of: .pipe).map { $0 + 1 }
        remove(bracket.mark.lowerBound - 1..<(bar ?? words.lowerBound))
        remove(words.upperBound..<words.upperBound + 2)
        _ = brackets.pop { _ in false }
        return words.upperBound + 2
    }
}

/// Where a link leads, as it is written behind its words.
struct LinkTarget {
    let address: String
    /// The first byte after it.
    let end: Int

    /// No address with its title is longer, in bytes.
    private static let longest = 2000
    /// How deep the parentheses of an address may nest.
    private static let depthLimit = 8

    init(address: String, end: Int) {
        self.address = address
        self.end = end
    }

    /// `(address "title")`; nil when there is none.
    init?(at start: Int, in text: [UInt8]) {
        let limit = min(text.count, start + Self.longest)
        let first = Self.pastSpace(start + 1, text, limit)
        if let address = Self.address(at: first, text, limit),
            let end = Self.close(behind: address.upperBound, text, limit)
        {
            self.init(address: Self.written(text, address), end: end)
        } else if let end = Self.looseEnd(from: first, text, limit) {
            self.init(address: Self.written(text, first..<end - 1), end: end)
        } else {
            return nil
        }
    }

    private static func pastSpace(_ start: Int, _ text: [UInt8], _ limit: Int) -> Int {
        start < limit ? start + text.run(start..<limit, while: \.isSpace) : limit
    }

    private static func address(at start: Int, _ text: [UInt8], _ limit: Int) -> Range<Int>? {
        guard start < limit, text[start] == .less else { return bareAddress(at: start, text, limit) }
        var position = start + 1
        while position < limit, text[position] != .newline, text[position] != .less {
            if text[position] == .greater { return start..<position + 1 }
            position += text[position] == .backslash ? 2 : 1
        }
        return nil
    }

    /// An address without white space, but for that in calls of templates.
    private static func bareAddress(at start: Int, _ text: [UInt8], _ limit: Int) -> Range<Int>? {
        var (position, depth) = (start, 0)
        while position < limit, text[position] > .space {
            switch text[position] {
            case .backslash: position += 1
            case .openParenthesis: depth += 1
            case .closeParenthesis where depth == 0: return start..<position
            case .closeParenthesis: depth -= 1
            case .openBrace: position = (text.endOfTemplate(at: position, before: limit) ?? position + 1) - 1
            default: break
            }
            guard depth < depthLimit else { return nil }
            position += 1
        }
        return depth == 0 && position < limit ? start..<position : nil
    }

    /// The end of the target behind an address: a title may stand before the parenthesis.
    private static func close(behind address: Int, _ text: [UInt8], _ limit: Int) -> Int? {
        var position = pastSpace(address, text, limit)
        guard position < limit else { return nil }
        if position > address, [.quote, .apostrophe, .openParenthesis].contains(text[position]) {
            let mark: UInt8 = text[position] == .openParenthesis ? .closeParenthesis : text[position]
            position += 1
            while position < limit, text[position] != mark { position += text[position] == .backslash ? 2 : 1 }
            position = pastSpace(position + 1, text, limit)
        }
        return position < limit && text[position] == .closeParenthesis ? position + 1 : nil
    }

    /// The end of an address with spaces in it, which CommonMark does not take for one; remarks in parentheses are none.
    private static func looseEnd(from start: Int, _ text: [UInt8], _ limit: Int) -> Int? {
        guard start < limit else { return nil }
        let rest = start..<min(limit, start + 300)
        let length = text.run(rest) { $0 != .closeParenthesis && $0 != .newline && $0 != .openBracket }
        let inner = rest.prefix(length)
        guard inner.upperBound < rest.upperBound, text[inner.upperBound] == .closeParenthesis else { return nil }
        let word = text[inner].prefix { $0 > .space }
        return word.contains(.slash) || word.starts(with: "www.".utf8) ? inner.upperBound + 1 : nil
    }

    /// An address without its angle brackets, its characters as they are meant.
    static func written(_ text: [UInt8], _ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if text[position] == .ampersand,
                let character = CharacterReference(at: position, in: text, end: range.upperBound)
            {
                bytes += character.bytes
                position = character.end
                continue
            }
            let isEscape =
                text[position] == .backslash && position + 1 < range.upperBound && text[position + 1].isMark
            if isEscape { position += 1 }
            if isEscape || (text[position] != .less && text[position] != .greater) { bytes.append(text[position]) }
            position += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// The end of the call of a template, `{{…}}` or `{%…%}`; nil when none begins there.
    func endOfTemplate(at start: Int, before limit: Int) -> Int? {
        let rest = start..<Swift.min(limit, start + 500)
        if starts(rest, with: "{{") { return end(of: "}}", in: rest) }
        return starts(rest, with: "{%") ? end(of: "%}", in: rest) : nil
    }

    /// The end of a label, its bracket included; nil when another bracket opens in it or it is too long.
    fileprivate func endOfLabel(at start: Int) -> Int? {
        var position = start
        let limit = Swift.min(count, start + 1000)
        while position < limit, self[position] != .openBracket {
            if self[position] == .closeBracket { return position + 1 }
            position += self[position] == .backslash ? 2 : 1
        }
        return nil
    }
}
