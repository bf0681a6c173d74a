import CorpusModel

/// Finds the markup within the lines of a block as CommonMark reads it, and what authors use beside: templates, footnotes, attributes.
///
/// Linear in the length of the text: what is looked for far ahead and is not there is looked for once.
struct InlineReader {
    let text: [UInt8]
    /// Whether it is a cell of a table, in which an escaped bar keeps its backslash.
    private let isCell: Bool
    let definitions: [String: String]
    private(set) var edits: [InlineEdit] = []
    var styles: [StyledText] = []
    var links: [(words: Range<Int>, address: String)] = []
    /// The runs of `*`, `_` and `~` that are not dealt with yet.
    var runs: [DelimiterRun] = []
    /// Double stars that found no partner.
    var strays: [DelimiterRun] = []
    var brackets = OpenBrackets()
    var tags: [OpenTag] = []
    /// Marks that do not occur from here on.
    private var absent: Set<String> = []
    /// Where runs of as many backticks begin; found when the first is met.
    private var backticks: [Int: [Int]]?

    init(_ text: [UInt8], isCell: Bool, definitions: [String: String]) {
        self.text = text
        self.isCell = isCell
        self.definitions = definitions
    }

    /// Whether markup may begin with a byte.
    static func mayMark(_ byte: UInt8) -> Bool { marks[Int(byte)] }

    private static let marks: [Bool] = {
        let marks = Set("\\`*_~[]!<&{".utf8)
        return (0...255).map { marks.contains(UInt8($0)) }
    }()

    /// Reads the text from the first byte on that may be markup.
    mutating func read(from first: Int) {
        var position = first
        while position < text.count {
            position += text.run(position..<text.count) { !Self.mayMark($0) }
            if position < text.count { position = step(at: position) }
        }
        pairRuns(from: 0)
        dropStrayRuns()
    }

    /// Deals with what begins somewhere; where to go on.
    private mutating func step(at start: Int) -> Int {
        switch text[start] {
        case .backslash: escape(at: start)
        case .backtick: code(at: start)
        case .star, .underscore, .tilde: run(at: start)
        case .openBracket: footnoteMark(at: start) ?? open(start..<start + 1)
        case .exclamation: byte(at: start + 1) == .openBracket ? open(start..<start + 2) : start + 1
        case .closeBracket: close(at: start)
        case .less: angle(at: start)
        case .ampersand: reference(at: start)
        default: brace(at: start)
        }
    }

    /// The byte at a place; 0 where the text has none.
    func byte(at index: Int) -> UInt8 {
        text.indices.contains(index) ? text[index] : 0
    }

    // MARK: Edits

    /// Takes bytes out; their line ends stay.
    mutating func remove(_ range: Range<Int>, partsWords: Bool = false) {
        replace(range, with: Array(text[range].filter { $0 == .newline }), partsWords: partsWords)
    }

    mutating func replace(_ range: Range<Int>, with bytes: [UInt8], partsWords: Bool = false) {
        edits.append(InlineEdit(range: range, replacement: bytes, partsWords: partsWords))
    }

    /// The end of a mark that is looked for, its bytes included; nil when it does not come.
    mutating func end(of mark: StaticString, from start: Int) -> Int? {
        guard !absent.contains(mark.description) else { return nil }
        if let end = text.end(of: mark, in: start..<text.count) { return end }
        absent.insert(mark.description)
        return nil
    }

    // MARK: Marks

    private mutating func escape(at start: Int) -> Int {
        let next = byte(at: start + 1)
        guard next.isMark || next == .newline else { return start + 1 }
        if !(isCell && next == .pipe) { remove(start..<start + 1) }
        return next == .newline ? start + 1 : start + 2
    }

    private mutating func reference(at start: Int) -> Int {
        guard let character = CharacterReference(at: start, in: text, end: text.count) else { return start + 1 }
        replace(start..<character.end, with: character.bytes)
        return character.end
    }

    /// What stands between two runs of as many backticks is kept as it is, less a space at both ends.
    private mutating func code(at start: Int) -> Int {
        let opening = start..<start + text.run(start..<text.count) { $0 == .backtick }
        guard let closing = closing(of: opening) else { return opening.upperBound }
        let inner = opening.upperBound..<closing.lowerBound
        let isPadded = inner.count > 1 && text[inner.lowerBound] == .space && text[inner.upperBound - 1] == .space
        let margin = isPadded && !text.isBlank(inner) ? 1 : 0
        remove(opening.lowerBound..<opening.upperBound + margin)
        remove(closing.lowerBound - margin..<closing.upperBound)
        styles.append(StyledText(.code, inner))
        return closing.upperBound
    }

    /// The next run of as many backticks.
    private mutating func closing(of opening: Range<Int>) -> Range<Int>? {
        let known = backticks ?? text.runs(of: .backtick, from: opening.lowerBound)
        backticks = known
        let places = known[opening.count] ?? []
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < opening.upperBound { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low]..<places[low] + opening.count : nil
    }

    /// `[^1]`, which leads to a footnote.
    private mutating func footnoteMark(at start: Int) -> Int? {
        guard byte(at: start + 1) == UInt8(ascii: "^") else { return nil }
        let label = start + 2..<min(start + 100, text.count)
        guard label.lowerBound < label.upperBound else { return nil }
        let length = text.run(label) { !$0.isSpace && $0 != .openBracket && $0 != .closeBracket }
        let end = label.lowerBound + length
        guard length > 0, byte(at: end) == .closeBracket else { return nil }
        remove(start..<end + 1)
        return end + 1
    }

    /// A call of a template, or attributes: `{{< ref >}}`, `{% include %}`, `{: .note}`.
    private mutating func brace(at start: Int) -> Int {
        let end: Int? =
            switch byte(at: start + 1) {
            case .openBrace: self.end(of: "}}", from: start + 2)
            case UInt8(ascii: "%"): self.end(of: "%}", from: start + 2)
            case .colon: text.endOfAttributes(at: start)
            default: nil
            }
        guard let end else { return start + 1 }
        remove(start..<end, partsWords: true)
        return end
    }
}

extension [UInt8] {
    /// The end of the first of some words in a range, itself included; nil when there is none.
    func end(of word: StaticString, in range: Range<Int>) -> Int? {
        let first = word.utf8Start.pointee
        var position = range.lowerBound
        while position < range.upperBound {
            position += run(position..<range.upperBound) { $0 != first }
            if starts(position..<range.upperBound, with: word) { return position + word.utf8CodeUnitCount }
            position += 1
        }
        return nil
    }

    /// Where the runs of a byte begin, by their length.
    fileprivate func runs(of mark: UInt8, from start: Int) -> [Int: [Int]] {
        var runs: [Int: [Int]] = [:]
        var position = start
        while position < count {
            position += run(position..<count) { $0 != mark }
            let length = position < count ? run(position..<count) { $0 == mark } : 0
            if length > 0 { runs[length, default: []].append(position) }
            position += length
        }
        return runs
    }

    /// The end of attributes in braces: `{#plan .wide}`, `{: target="_blank"}`; nil when none begin there.
    func endOfAttributes(at start: Int) -> Int? {
        guard start + 2 < count, self[start] == .openBrace else { return nil }
        let inner = start + 1..<Swift.min(start + 300, count)
        let length = run(inner) { $0 != .closeBrace && $0 != .openBrace && $0 != .newline }
        let content = inner.prefix(length)
        guard !content.isEmpty, content.upperBound < count, self[content.upperBound] == .closeBrace else { return nil }
        let isMarked = [.hash, .dot, .colon].contains(self[content.lowerBound])
        return isMarked || self[content].contains(UInt8(ascii: "=")) ? content.upperBound + 1 : nil
    }
}
