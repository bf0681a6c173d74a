/// How an author set a stretch of text; an opened document shows it so.
public enum InlineStyle: Hashable, Sendable, CaseIterable {
    case emphasis, strong, code
    /// Withdrawn by its author: shown between `~~` and `~~`, which stand in the text, and nothing is found in it.
    case struck
}

/// A stretch of text with the style that its author gave it.
public struct StyledText: Hashable, Sendable {
    /// How it is set.
    public let style: InlineStyle
    /// Its bytes in the document's text; never empty.
    public let range: Range<Int>

    /// A stretch set in a style.
    public init(_ style: InlineStyle, _ range: Range<Int>) {
        self.style = style
        self.range = range
    }
}
