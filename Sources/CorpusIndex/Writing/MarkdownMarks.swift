import CorpusModel

extension Document {
    /// A stretch of the text as a line of a list: without the marks of its format, at most 1,000 bytes.
    func line(_ range: Range<Int>) -> String {
        let bytes = text[range.clamped(to: text.indices)]
        return format.line(bytes)
    }

    /// Its title as a line of a list; nil when it has none.
    var titleLine: String? {
        title.map { $0.origin == .heading ? format.line(Array($0.value.utf8)[...]) : listLine($0.value.utf8) }
    }
}

extension DocumentFormat {
    /// A stretch of such a document as a line of a list: without the format's marks, at most 1,000 bytes.
    func line(_ bytes: ArraySlice<UInt8>) -> String {
        self == .markdown ? listLine(MarkdownMarks.removed(from: bytes)) : listLine(bytes)
    }
}

/// Takes Markdown's marks within lines out of what is shown in a list: emphasis, code, where links lead.
///
/// A clause may begin or end between two marks that belong together. Quotes keep every mark: their bytes are the document's.
struct MarkdownMarks {
    private let text: [UInt8]
    private var isMark: [Bool]
    /// Brackets that are open.
    private var brackets: [Int] = []
    /// Runs of `*` and of `_` that may open emphasis; what is left of them.
    private var openers: [UInt8: [Range<Int>]] = [:]

    /// What is longer is no line, in bytes.
    private static let limit = 8000
    /// The same of an address.
    private static let addressLimit = 1000

    /// The text of a stretch without its marks.
    static func removed(from bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.count <= limit, bytes.contains(where: isCandidate) else { return Array(bytes) }
        var marks = MarkdownMarks(Array(bytes))
        marks.find()
        return zip(marks.text, marks.isMark).compactMap { byte, isMark in isMark ? nil : byte }
    }

    private init(_ text: [UInt8]) {
        self.text = text
        isMark = [Bool](repeating: false, count: text.count)
    }

    private static func isCandidate(_ byte: UInt8) -> Bool {
        switch byte {
        case .backslash, .backtick, .star, .underscore, .closingBracket, .less, .newline: true
        default: false
        }
    }

    private mutating func find() {
        var index = 0
        while index < text.count { index = step(at: index) }
        for left in openers[.star] ?? [] where left.count > 1 { mark(left) }
    }

    /// Deals with what stands somewhere; where to go on.
    private mutating func step(at index: Int) -> Int {
        switch text[index] {
        case .backslash: return escape(at: index)
        case .backtick: return code(at: index)
        case .star, .underscore: return emphasis(at: index)
        case .less: return address(at: index)
        case .newline: return lineStart(after: index)
        case .bracket: brackets.append(index)
        case .closingBracket: return closing(at: index)
        default: break
        }
        return index + 1
    }

    private mutating func mark(_ range: Range<Int>) {
        for index in range { isMark[index] = true }
    }

    private func byte(at index: Int) -> UInt8? {
        text.indices.contains(index) ? text[index] : nil
    }

    private func run(at index: Int) -> Range<Int> {
        var end = index + 1
        while byte(at: end) == text[index] { end += 1 }
        return index..<end
    }

    // MARK: Marks

    private mutating func escape(at index: Int) -> Int {
        guard let next = byte(at: index + 1) else { return index + 1 }
        let isEscape = next == .newline || next < 0x80 && (next.isPunctuation || next == .backtick)
        isMark[index] = isEscape
        return isEscape && next != .newline ? index + 2 : index + 1
    }

    /// What stands between two runs of as many backticks is kept as it is.
    private mutating func code(at index: Int) -> Int {
        let opening = run(at: index)
        guard let next = text[opening.upperBound...].firstIndex(of: .backtick) else { return opening.upperBound }
        let closing = run(at: next)
        guard closing.count == opening.count else { return opening.upperBound }
        mark(opening)
        mark(closing)
        return closing.upperBound
    }

    /// The brackets of `<https://…>`.
    private mutating func address(at index: Int) -> Int {
        let rest = text[(index + 1)...].prefix { !$0.isBlank && $0 != .less && $0 != .greater }
        guard rest.starts(with: "http".utf8), byte(at: rest.endIndex) == .greater else { return index + 1 }
        isMark[index] = true
        isMark[rest.endIndex] = true
        return rest.endIndex + 1
    }

    /// The signs of a quotation before its next line.
    private mutating func lineStart(after index: Int) -> Int {
        var next = index + 1
        while let byte = byte(at: next), byte == .space || byte == .greater {
            isMark[next] = byte != .space
            next += 1
        }
        return next
    }

    // MARK: Links

    /// `](address)`, of words that began before the clause or in it; the sign of a picture goes too.
    private mutating func closing(at index: Int) -> Int {
        let opening = brackets.popLast()
        guard byte(at: index + 1) == .parenthesis, let end = endOfAddress(from: index + 2) else { return index + 1 }
        mark(index..<end)
        if let opening {
            isMark[opening] = true
            if byte(at: opening - 1) == .exclamation { isMark[opening - 1] = true }
        }
        return end
    }

    /// Behind the bracket that closes an address and the title it may have; the end when the clause ends before.
    ///
    /// Nil when none stands there.
    private func endOfAddress(from start: Int) -> Int? {
        var depth = 1
        var isTitle = false
        for index in start..<min(text.count, start + Self.addressLimit) {
            switch text[index] {
            case .parenthesis: depth += 1
            case .closingParenthesis: depth -= 1
            case .quote, .apostrophe: isTitle = isTitle || text[index - 1].isBlank
            case .space where !isTitle && byte(at: index + 1) != .quote && byte(at: index + 1) != .apostrophe:
                return nil
            default: break
            }
            if depth == 0 { return index + 1 }
        }
        return isTitle || text.count > start + Self.addressLimit ? nil : text.count
    }

    // MARK: Emphasis

    private mutating func emphasis(at index: Int) -> Int {
        let run = run(at: index)
        let (before, after) = (byte(at: run.lowerBound - 1), byte(at: run.upperBound))
        let isWithin = before?.isWordPart ?? false && after?.isWordPart ?? false
        guard !isWithin || text[index] == .star && !(before?.isDigit ?? false && after?.isDigit ?? false) else {
            return run.upperBound
        }
        var rest = run
        if let before, !before.isBlank { rest = close(run) }
        guard !rest.isEmpty else { return run.upperBound }
        if let after, !after.isBlank {
            openers[text[index], default: []].append(rest)
        } else if rest.count > 1, text[index] == .star, before?.isBlank == false {
            // Its opening stands before the clause.
            mark(rest)
        }
        return run.upperBound
    }

    /// Closes what is open, the last first; what is left of the run.
    private mutating func close(_ run: Range<Int>) -> Range<Int> {
        var rest = run
        while !rest.isEmpty, let opener = openers[text[run.lowerBound]]?.popLast() {
            let count = min(opener.count, rest.count)
            mark(opener.suffix(count))
            mark(rest.prefix(count))
            rest = rest.dropFirst(count)
            let left = opener.dropLast(count)
            if !left.isEmpty { openers[text[run.lowerBound]]?.append(left) }
        }
        return rest
    }
}

extension UInt8 {
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let backtick = UInt8(ascii: "`")
    fileprivate static let star = UInt8(ascii: "*")
    fileprivate static let underscore = UInt8(ascii: "_")
    fileprivate static let bracket = UInt8(ascii: "[")
    fileprivate static let closingBracket = UInt8(ascii: "]")
    fileprivate static let less = UInt8(ascii: "<")
    fileprivate static let greater = UInt8(ascii: ">")
    fileprivate static let newline = UInt8(ascii: "\n")
    fileprivate static let parenthesis = UInt8(ascii: "(")
    fileprivate static let closingParenthesis = UInt8(ascii: ")")
    fileprivate static let exclamation = UInt8(ascii: "!")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let apostrophe = UInt8(ascii: "'")
    fileprivate static let space = UInt8(ascii: " ")

    fileprivate var isBlank: Bool { self == .space || 0x09...0x0D ~= self }
    fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
    fileprivate var isWordPart: Bool { isDigit || self >= 0x80 || 0x61...0x7A ~= self | 0x20 }
    fileprivate var isPunctuation: Bool { 0x21...0x7E ~= self && !isWordPart }
}
