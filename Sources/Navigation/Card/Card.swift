import CorpusModel

/// What the detail pane shows, whatever it is about: paragraphs of styled text with links; knows no width.
public struct Card: Sendable {
    /// Its first words, on the frame of the pane.
    public var title: String
    /// What it is, at the other end of the frame: "organisation".
    public var note: String
    /// Its text.
    public var paragraphs: [Paragraph]
    /// Where to open it: a paragraph and a byte offset into its text; nil for the start.
    public var anchor: TextPlace?

    /// The parties it is about.
    var parties: [PartyReference] = []
    /// The documents it stands in.
    var documents: [NamedDocument] = []
    /// What it rests on first; nil when it is no finding.
    var citation: Citation?
    /// The paragraphs that show the text of a document; nil when none does.
    var body: Range<Int>?
    /// Whether the lines of that text are those of its file.
    var hasFileLines = false

    /// Every link, in the order of the text.
    public let links: [LinkPlace]

    init(title: String, note: String, paragraphs: [Paragraph], anchor: TextPlace? = nil) {
        self.title = title
        self.note = note
        self.paragraphs = paragraphs
        self.anchor = anchor
        links = paragraphs.indices.flatMap { index in
            paragraphs[index].links.map { LinkPlace(paragraph: index, link: $0) }
        }
    }
}

/// A stretch of a card's text: which paragraph, which bytes of its text.
public struct TextPlace: Hashable, Sendable {
    public var paragraph: Int
    public var range: Range<Int>
}

/// A link with the paragraph that it stands in.
public struct LinkPlace: Hashable, Sendable {
    public var paragraph: Int
    public var link: CardLink

    /// Where its words stand.
    public var text: TextPlace { TextPlace(paragraph: paragraph, range: link.range) }
}

/// How a stretch of text is to be read.
public enum TextStyle: Hashable, Sendable {
    case plain, dim, strong, heading, date, quote, warning
    /// As a document sets its words.
    case emphasis, code
}

/// A stretch of a paragraph's text in one style.
public struct StyledRange: Hashable, Sendable {
    /// Bytes of the paragraph's text.
    public var range: Range<Int>
    public var style: TextStyle
}

/// A stretch of a paragraph's text that leads somewhere.
public struct CardLink: Hashable, Sendable {
    /// Bytes of the paragraph's text.
    public var range: Range<Int>
    public var destination: Destination
}

/// A paragraph of a card; ranges count bytes of `text`, which several paragraphs may share.
public struct Paragraph: Sendable {
    /// UTF-8; only `range` of it belongs to the paragraph.
    public var text: [UInt8]
    public var range: Range<Int>
    /// In text order; what none covers is plain.
    public var styles: [StyledRange] = []
    /// In text order; they do not overlap.
    public var links: [CardLink] = []
    /// Cells left free before every line.
    public var indent = 0
    /// Cells left free before every line but the first, besides `indent`.
    public var hanging = 0
    /// Whether an empty line stands before it.
    public var isSpaced = false
    /// Whether it heads what follows.
    public var isHeading = false
    /// Whether its line ends are kept: code.
    public var keepsLineEnds = false
    /// Whether it is one row of a table, whose cells stand below those of the row before.
    public var isRow = false

    /// Itself with the links to a place left out: a card does not lead to itself.
    func withoutLinks(to destination: Destination) -> Paragraph {
        var result = self
        result.links.removeAll { $0.destination == destination }
        return result
    }
}
