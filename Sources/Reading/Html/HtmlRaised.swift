/// What raised characters are written as: the mark of a note as `[1]`, an exponent as `⁶`.
enum HtmlRaised {
    /// How an element's words are written behind what stands before them.
    enum Form: Equatable {
        /// The mark of a note; it stands right behind the word or sentence that it belongs to.
        case note(String)
        case text(String)
    }

    /// A mark has no more bytes, nor the element more nodes.
    private static let limit = (bytes: 24, nodes: 8)

    /// What an element is written as; nil when its words are written as they are.
    ///
    /// `before` is the block's text so far.
    static func form(of index: Int, in tree: HtmlTree, after before: ArraySlice<UInt8>) -> Form? {
        let node = tree[index]
        guard node.tag == .sup || node.tag == .a || node.tag == .span, node.end - index <= limit.nodes else {
            return nil
        }
        let isRaised = isRaised(index, in: tree)
        guard isRaised || node.tag == .a, let words = words(of: index, in: tree, isRaised) else { return nil }
        if isCalledNote(index, in: tree) { return note(words) }
        guard isRaised else { return leadsToNote(index, in: tree) && isGlued(to: before) ? note(words) : nil }
        if tree.inside(index).contains(where: { leadsToNote($0, in: tree) }) { return note(words) }
        return unlinked(words, before, next: next(to: index, in: tree))
    }

    /// A raised run that leads nowhere: figures behind a word or a mark of punctuation are a note's, behind a figure
    /// or a unit an exponent.
    private static func unlinked(_ words: [UInt8], _ before: ArraySlice<UInt8>, next: UInt8?) -> Form? {
        switch words {
        case Array("TM".utf8): return .text("™")
        case Array("SM".utf8): return .text("℠")
        default: break
        }
        let (inner, word) = (bare(words), before.trimmedEnd)
        let isBracketed = inner.count < words.count
        if inner.count == 1, inner[0].isLower { return isBracketed || bears(letter: word) ? note(words) : nil }
        guard inner.allSatisfy({ $0.isDigit || isBetween($0) }), inner.contains(where: \.isDigit) else { return nil }
        // The number of an isotope stands before its sign.
        // The upper figure of "3 1/2"; the stroke of a fraction is a slash or U+2044.
        if next == .slash || next == 0xE2, word.last?.isDigit ?? true || word.count < before.count {
            return .text((word.count == before.count ? " " : "") + String(decoding: inner, as: UTF8.self))
        }
        let isBeforeWord = word.count < before.count && next?.isLetter == true
        return isBracketed || (!isBeforeWord && bears(figures: word)) ? note(words) : exponent(inner)
    }

    // MARK: What stands before

    /// Words behind which a figure is a power, not a note: "12 km²".
    private static let units: Set<String> = [
        "m", "km", "cm", "mm", "dm", "nm", "ft", "mi", "yd", "inch", "inches", "feet", "foot", "miles", "mile",
        "meters",
        "metres", "yards", "kg", "s", "sec", "log", "ln", "sin", "cos", "tan",
    ]

    /// Whether figures behind it are those of a note: a mark of punctuation, a year, a word that is no unit.
    private static func bears(figures before: ArraySlice<UInt8>) -> Bool {
        guard let last = before.last else { return true }
        let word = before.word
        if word.isEmpty { return last != UInt8(ascii: "=") && last != UInt8(ascii: "(") }
        if word.allSatisfy(\.isDigit) { return word.count == 4 && (1800...2100).contains(word.number) }
        let letters = String(decoding: word.map(\.lowered), as: UTF8.self)
        let isFactor = before.dropLast(word.count).last == UInt8(ascii: "=")
        return word.count > 1 && word.allSatisfy(\.isLetter) && !isFactor && !units.contains(letters)
    }

    /// Whether a letter behind it is that of a note, not the end of an abbreviation: `Dʳ`, `XIXᵉ`.
    private static func bears(letter before: ArraySlice<UInt8>) -> Bool {
        let word = before.word
        return word.isEmpty || (word.count > 2 && word.last?.isLower == true)
    }

    /// Whether a word, a figure or the end of a sentence stands right before.
    private static func isGlued(to before: ArraySlice<UInt8>) -> Bool {
        before.last.map { !$0.isSpace && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") } ?? false
    }

    private static func next(to index: Int, in tree: HtmlTree) -> UInt8? {
        let next = tree[index].end
        guard next < tree.nodes.count, tree[next].tag == .text else { return nil }
        return tree.bytes[tree[next].text].first
    }

    // MARK: What it says

    private static func isRaised(_ index: Int, in tree: HtmlTree) -> Bool {
        switch tree[index].tag {
        case .sup: true
        case .a: tree.inside(index).contains { tree[$0].tag != .text && isRaised($0, in: tree) }
        case .span where tree[index].attributes.count > 0:
            tree.declarations(of: index)?.contains("vertical-align:super") ?? false
                || tree.classes(of: index).contains { $0 == "msofootnotereference" || $0 == "msoendnotereference" }
        default: false
        }
    }

    /// Whether an element or one in it says that it is the mark of a note.
    private static func isCalledNote(_ index: Int, in tree: HtmlTree) -> Bool {
        (index..<tree[index].end).contains { node in
            guard tree[node].tag != .text, tree[node].attributes.count > 0 else { return false }
            let role = tree.string(.role, of: node) ?? tree.string(.epubType, of: node)
            return role == "doc-noteref" || role == "noteref"
                || tree.classes(of: node).contains { noteClasses.contains($0) }
        }
    }

    private static let noteClasses: Set<String> = [
        "footnote-ref", "footnote-reference", "footnoteref", "fnref", "noteref", "msofootnotereference",
        "msoendnotereference", "endnote-ref", "fn-ref", "footnotelink", "easy-footnote",
    ]

    /// Whether a link leads to a place of a page by a name that notes have, or a place of this page.
    private static func leadsToNote(_ index: Int, in tree: HtmlTree) -> Bool {
        guard tree[index].tag == .a, let address = tree.value(.href, of: index) else { return false }
        guard let hash = tree.bytes[address].firstIndex(of: .hash) else { return false }
        return hash + 1 < address.upperBound
    }

    /// The words of an element when they can be a mark: few figures, a letter, a sign, with brackets around or without.
    private static func words(of index: Int, in tree: HtmlTree, _ isRaised: Bool) -> [UInt8]? {
        let text = Array(tree.text(in: index).replacing("\u{2212}", with: "-").utf8)
        guard (1...limit.bytes).contains(text.count) else { return nil }
        let inner = bare(text)
        guard !inner.isEmpty else { return nil }
        let isMark =
            inner.count <= 12 && inner.allSatisfy { $0.isDigit || isBetween($0) } && inner.contains(where: \.isDigit)
        let isSign = isRaised && inner.count <= 3 && !inner.contains(where: \.isDigit)
        let isNamed = inner.count < text.count && inner.allSatisfy { $0.isLetter || $0.isDigit || $0.isSpace }
        return isMark || isSign || isNamed ? text : nil
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        [.comma, .dash, .space, UInt8(ascii: ";"), 0xE2, 0x80, 0x93].contains(byte)
    }

    /// Without the brackets around it.
    private static func bare(_ text: [UInt8]) -> [UInt8] {
        guard let first = text.first, let last = text.last, text.count > 2 else { return text }
        let isBracketed =
            (first == UInt8(ascii: "[") && last == UInt8(ascii: "]"))
            || (first == UInt8(ascii: "(") && last == UInt8(ascii: ")"))
        return isBracketed ? Array(text.dropFirst().dropLast()) : text
    }

    private static func note(_ words: [UInt8]) -> Form {
        .note("[\(String(decoding: bare(words), as: UTF8.self))]")
    }

    private static let powers = Array("⁰¹²³⁴⁵⁶⁷⁸⁹").map(String.init)

    /// Figures as Unicode's raised ones; others are written as they are.
    private static func exponent(_ figures: [UInt8]) -> Form? {
        let isNegative = figures.first == .dash
        let digits = isNegative ? figures.dropFirst() : figures[...]
        guard digits.allSatisfy(\.isDigit) else { return nil }
        return .text((isNegative ? "⁻" : "") + digits.map { powers[Int($0 - 48)] }.joined())
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space at its end.
    fileprivate var trimmedEnd: Self {
        self[startIndex..<(lastIndex { !$0.isSpace } ?? startIndex - 1) + 1]
    }

    /// The word that it ends with; none is longer than forty bytes.
    fileprivate var word: Self {
        let start = suffix(40).lastIndex { !$0.isLetter && !$0.isDigit }
        return self[(start.map { $0 + 1 } ?? Swift.max(startIndex, endIndex - 40))...]
    }

    /// The number that its digits make, at most seven of them.
    fileprivate var number: Int { prefix(7).reduce(0) { $0 * 10 + Int($1 - 48) } }
}
