/// Leaves out what a word processor hides: the text of runs of a DOCX that are set not to be shown, by themselves or by a style.
struct HiddenRuns {
    /// The part of the document without it.
    private(set) var part: [UInt8] = []
    /// How many words were left out.
    private(set) var words = 0

    private let source: [UInt8]
    private let styles: Set<[UInt8]>
    /// Whether the paragraphs and runs that are open are hidden; a box of text in a run has its own.
    private var paragraphs: [Bool] = []
    private var runs: [Bool] = []
    private var isInMark = false
    private var isInChange = false
    /// Where hidden text begins.
    private var hidden: Int?

    /// The names of the styles that hide what is set in them, by the part that states the styles.
    static func styles(in part: [UInt8]) -> Set<[UInt8]> {
        var styles: Set<[UInt8]> = []
        var current: [UInt8]?
        for tag in WordTags(part) {
            if tag.isNamed("w:style") { current = tag.value(of: "w:styleId=", in: part) }
            if tag.isNamed("w:vanish"), tag.isOn(in: part), let current { styles.insert(current) }
        }
        return styles
    }

    /// Looks through a part that holds paragraphs.
    init(_ source: [UInt8], styles: Set<[UInt8]>) {
        (self.source, self.styles) = (source, styles)
        var copied = 0
        for tag in WordTags(source) {
            if let start = hidden {
                part += source[copied..<start]
                copied = tag.range.lowerBound
                words += source[start..<copied].split(whereSeparator: \.isSpace).count
                hidden = nil
            }
            take(tag)
        }
        part += source[copied...]
    }

    private mutating func take(_ tag: WordTags.Tag) {
        let opens = !tag.isEnd && !tag.isEmpty
        if tag.isNamed("w:t") {
            if opens, runs.last == true { hidden = tag.range.upperBound }
        } else if tag.isNamed("w:p") {
            if opens { paragraphs.append(false) } else if tag.isEnd { _ = paragraphs.popLast() }
        } else if tag.isNamed("w:r") {
            if opens { runs.append(paragraphs.last ?? false) } else if tag.isEnd { _ = runs.popLast() }
        } else if tag.isNamed("w:pPr") {
            isInMark = opens
        } else if tag.isNamed("w:rPrChange") || tag.isNamed("w:pPrChange") {
            isInChange = opens
        } else if !isInChange {
            takeProperty(tag)
        }
    }

    /// Takes what hides a run or a paragraph; the mark that ends a paragraph may be hidden by itself.
    private mutating func takeProperty(_ tag: WordTags.Tag) {
        let isStyle = tag.isNamed(isInMark ? "w:pStyle" : "w:rStyle")
        let hides = isStyle && tag.value(of: "w:val=", in: source).map(styles.contains) ?? false
        if isInMark {
            if hides, let last = paragraphs.indices.last { paragraphs[last] = true }
        } else if let last = runs.indices.last {
            if hides { runs[last] = true }
            if tag.isNamed("w:vanish") { runs[last] = tag.isOn(in: source) }
        }
    }
}

/// The tags of a part of a DOCX, one after the other.
private struct WordTags: Sequence, IteratorProtocol {
    struct Tag {
        /// From the bracket that opens it to behind the one that closes it.
        let range: Range<Int>
        fileprivate let name: ArraySlice<UInt8>
        var isEnd: Bool
        let isEmpty: Bool

        func isNamed(_ name: String) -> Bool { self.name.elementsEqual(name.utf8) }

        /// Whether what it states is so, as it is unless it says no.
        func isOn(in text: [UInt8]) -> Bool {
            !isEnd && !["0", "false", "off"].map { Array($0.utf8) }.contains(value(of: "w:val=", in: text) ?? [])
        }

        /// The value of an attribute.
        func value(of attribute: StaticString, in text: [UInt8]) -> [UInt8]? {
            let start = range.first { text.starts($0..<range.upperBound, with: attribute) }
            guard let start = start.map({ $0 + attribute.utf8CodeUnitCount }), start + 1 < range.upperBound else {
                return nil
            }
            return Array(text[(start + 1)..<range.upperBound].prefix { $0 != text[start] })
        }
    }

    private let text: [UInt8]
    private var position = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    mutating func next() -> Tag? {
        let start = position + text.run(position..<text.count) { $0 != .less }
        let last = start + text.run(start..<text.count) { $0 != .greater }
        guard last < text.count else { return nil }
        position = last + 1
        let isEnd = text[start + 1] == .slash
        let name = start + (isEnd ? 2 : 1)
        let length = name <= last ? text.run(name..<last) { !$0.isSpace && $0 != .slash } : 0
        return Tag(
            range: start..<position,
            name: text[name..<name + length],
            isEnd: isEnd,
            isEmpty: text[last - 1] == .slash
        )
    }
}
