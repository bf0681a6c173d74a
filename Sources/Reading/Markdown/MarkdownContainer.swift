import CorpusModel

/// What blocks stand in, one within the other.
enum MarkdownContainer {
    case quote
    /// An item of a list; its lines are indented by so many columns.
    case item(indent: Int)
    case footnote

    /// What a paragraph in it is.
    var paragraphKind: BlockKind {
        switch self {
        case .quote: .quote
        case .item: .listItem
        case .footnote: .paragraph
        }
    }

    /// Takes its mark off a line that goes on with it; false when the line does not.
    func takeMark(off line: inout MarkdownLine) -> Bool {
        switch self {
        case .quote: line.takeQuoteMark()
        case .item(let indent): line.isBlank || line.takeIndent(indent) || Self.takeLooseIndent(off: &line)
        case .footnote: line.isBlank || line.takeIndent(4)
        }
    }

    /// Four columns are enough for what is no item itself, as they were before CommonMark, which takes it for code.
    private static func takeLooseIndent(off line: inout MarkdownLine) -> Bool {
        line.isIndented && !line.isItem && line.takeIndent(4)
    }
}
