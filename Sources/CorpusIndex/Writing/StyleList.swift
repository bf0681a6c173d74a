import CorpusModel

/// Styles as one column: of each its code, how far it begins after the one before it, and its length.
enum StyleList {
    /// Styles in the order of their first bytes, for storing them.
    static func bytes(of styles: [StyledText]) -> [UInt8] {
        var numbers = NumberWriter()
        var start = 0
        for style in styles {
            numbers.append(style.style.code)
            numbers.append(style.range.lowerBound - start)
            numbers.append(style.range.count)
            start = style.range.lowerBound
        }
        return numbers.bytes
    }

    /// The styles that were stored, held to a text of `length` bytes; those before the damage when the blob is damaged.
    static func styles(_ bytes: [UInt8], length: Int) -> [StyledText] {
        var styles: [StyledText] = []
        var rest = NumberReader(bytes)
        var start = 0
        while let style = rest.next().flatMap(InlineStyle.init(code:)), let gap = rest.next(), let count = rest.next(),
            count > 0, start + gap + count <= length
        {
            start += gap
            styles.append(StyledText(style, start..<start + count))
        }
        return styles
    }
}
