import CorpusModel

/// How what is written of a page is set: noted run by run while it is written.
struct HtmlStyles {
    /// The stretches of one style, and the nodes that are set so now.
    private struct Style {
        let kind: InlineStyle
        var nodes = 0..<0
        var ranges: [Range<Int>] = []
    }

    private var styles = InlineStyle.allCases.map { Style(kind: $0) }

    /// Notes that an element begins.
    mutating func enter(_ index: Int, in tree: HtmlTree) {
        guard let kind = Self.style(of: index, in: tree), let place = styles.firstIndex(where: { $0.kind == kind })
        else { return }
        if !styles[place].nodes.contains(index) { styles[place].nodes = index..<tree[index].end }
    }

    /// Notes that a node was written to bytes of the text.
    mutating func note(_ index: Int, _ range: Range<Int>) {
        for place in styles.indices where styles[place].nodes.contains(index) && !range.isEmpty {
            if let last = styles[place].ranges.last, last.upperBound == range.lowerBound {
                styles[place].ranges[styles[place].ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                styles[place].ranges.append(range)
            }
        }
    }

    /// Forgets what was noted of bytes that were taken away from the end of the text.
    mutating func forget(from end: Int) {
        for place in styles.indices {
            while let last = styles[place].ranges.last, last.upperBound > end {
                styles[place].ranges.removeLast()
                if last.lowerBound < end { styles[place].ranges.append(last.lowerBound..<end) }
            }
        }
    }

    /// The styles of a text, in the order of their first bytes; white space at their ends is not set in any way.
    func found(in text: [UInt8]) -> [StyledText] {
        styles.flatMap { style in
            style.ranges.map { text.trimmed($0) }.filter { !$0.isEmpty }.map { StyledText(style.kind, $0) }
        }
        .sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    }

    /// What an element's name or style says; a program's text is a block of its own where it is long.
    private static func style(of index: Int, in tree: HtmlTree) -> InlineStyle? {
        switch tree[index].tag {
        case .text: nil
        case .s, .del, .strike: .struck
        case _ where isStruck(index, in: tree): .struck
        case .em, .i: .emphasis
        case .strong, .b: .strong
        case .code: tree[tree[index].parent].tag == .pre ? nil : .code
        default: nil
        }
    }

    /// Classes by which sites strike text out.
    private static let struckClasses: Set<String> = ["strike", "strikethrough", "line-through", "struck", "strikeout"]

    private static func isStruck(_ index: Int, in tree: HtmlTree) -> Bool {
        guard tree[index].attributes.count > 0 else { return false }
        if tree.classes(of: index).contains(where: struckClasses.contains) { return true }
        guard let style = tree.declarations(of: index) else { return false }
        return style.contains("text-decoration:line-through") || style.contains("text-decoration-line:line-through")
    }
}

extension HtmlTree {
    /// The names of an element's classes, in small letters.
    func classes(of index: Int) -> [String] {
        guard let names = value(.class, of: index) else { return [] }
        return bytes[names].split(whereSeparator: \.isSpace).prefix(20).map {
            String(decoding: $0.map(\.lowered), as: UTF8.self)
        }
    }

    /// What an element's style attribute says, in small letters, without white space.
    func declarations(of index: Int) -> String? {
        guard let style = value(.style, of: index) else { return nil }
        return String(decoding: bytes[style].filter { !$0.isSpace }.map(\.lowered), as: UTF8.self)
    }
}
