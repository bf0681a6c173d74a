/// The name of a file as the system knows it: bytes, not always UTF-8.
public struct DocumentPath: Hashable, Comparable, Sendable {
    /// The path's bytes, relative to the folder that was opened, `/` between its parts.
    public let bytes: [UInt8]

    /// Wraps the bytes of a path.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Wraps a path that is text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// For reading only, never for opening: bytes that are not UTF-8 come out as U+FFFD.
    public var display: String {
        String(decoding: bytes, as: UTF8.self)
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// The kinds of file that can be read.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    case plainText, markdown, html
    /// A message; a file of many; a page saved as one.
    case mail, mailbox, webArchive
    /// Turned into text by other programs.
    case pdf, docx, odt, epub, rtf
}

extension DocumentFormat {
    /// What its places are told by; lines only where they are those of the file.
    public var placing: Placing {
        switch self {
        case .plainText, .markdown: .lines
        case .pdf: .pages
        case .html, .mail, .mailbox, .webArchive, .docx, .odt, .epub, .rtf: .paragraphs
        }
    }
    /// Whether it marks no headings, so that a line is one by its looks alone.
    public var headingsAreGuessed: Bool { self == .plainText || self == .pdf || self == .mail }
}

/// Where a piece of metadata came from.
public enum MetadataOrigin: String, Hashable, Sendable, CaseIterable {
    case frontMatter, heading, firstLine, byline, dateline, fileName, commandLine
    /// What a page says of itself for machines: linked data, OpenGraph, other `meta` elements.
    case jsonLd, openGraph, metaTag
    /// Elements of a page, and its address.
    case titleElement, timeElement, address
    /// The headers of a mail.
    case mailHeader
    /// What a file says of itself beside its text, by the program that made it.
    case fileProperties
}

/// A piece of metadata with where it came from.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value itself.
    public let value: Value
    /// Where it was seen.
    public let origin: MetadataOrigin

    /// Joins a value with its origin.
    public init(_ value: Value, from origin: MetadataOrigin) {
        self.value = value
        self.origin = origin
    }
}

/// What a stretch of a document is.
public enum BlockKind: Hashable, Sendable {
    /// A heading; level 1 is the title, a plain text's headings are level 2.
    case heading(level: Int)
    case paragraph
    case listItem
    case quote
    case code
    /// A row of a table, its cells parted by ` | `.
    case table
    /// The row of a table that names its columns: shown, but nothing is found in it.
    case tableHeader
    /// What a mail repeats of earlier ones: shown and searched, but nothing is found in it a second time.
    case history
}

/// A stretch of a document's text with one role: a heading, a paragraph, a list item.
public struct Block: Hashable, Sendable {
    /// Its role.
    public let kind: BlockKind
    /// Its bytes in the document's text, the mark of an item (`-`, `1.`) and the line end left out; never empty.
    public let range: Range<Int>

    /// A block over those bytes.
    public init(_ kind: BlockKind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// A kind of damage that was mended on the way in, with how often.
public struct Repair: Hashable, Sendable {
    /// For a person: "U+0E42 between spaces read as a dash".
    public let description: String
    /// How many places of the document it touched.
    public let count: Int

    /// States a repair.
    public init(_ description: String, count: Int) {
        self.description = description
        self.count = count
    }
}

/// A document as read: text, structure and metadata; the file itself is never changed.
public struct Document: Sendable {
    /// Where the file is, relative to the folder that was opened.
    public var path: DocumentPath
    /// What it was read as.
    public var format: DocumentFormat
    /// Valid UTF-8 with `\n` line ends, damage mended, without markup; all ranges count its bytes.
    ///
    /// Struck words stand between `~~` and `~~`; the lines of a Markdown file are lines here.
    /// Where the format has pages, a form feed stands before each but the first.
    public var text: [UInt8]
    /// Its structure in text order; blocks do not overlap, front matter is in none.
    public var blocks: [Block]
    /// Its title, if it has one.
    public var title: Sourced<String>?
    /// Who published it, if it says so.
    public var publisher: Sourced<String>?
    /// Who wrote it, if it says so.
    public var author: Sourced<String>?
    /// The date it bears; relative times resolve against this and nothing else.
    public var date: Sourced<CalendarDay>?
    /// The damage mended, if any.
    public var repairs: [Repair]
    /// Where its links lead that the text does not say, in text order.
    public var references: [Reference] = []
    /// How stretches of the text are set, in the order of their first bytes; they may lie within each other.
    public var styles: [StyledText] = []
    /// Stretches with a date of their own, in text order; they do not overlap.
    public var passages: [DatedPassage] = []
    /// What was left out of the text.
    public var omitted = OmittedText()
    /// Whether the lines of the text are those of the file; matters where its places are told by them.
    public var hasFileLines = true

    /// A document with text and structure, without metadata.
    public init(path: DocumentPath, format: DocumentFormat, text: [UInt8], blocks: [Block]) {
        self.path = path
        self.format = format
        self.text = text
        self.blocks = blocks
        repairs = []
    }

    /// What its places are told by.
    public var placing: Placing { format.placing == .lines && !hasFileLines ? .paragraphs : format.placing }

    /// The text of a byte range; the range is held to the text.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: text.startIndex..<text.endIndex)], as: UTF8.self)
    }
}

/// What parts the pages of a text that has pages.
public enum PageBreak {
    /// A form feed, on a line of its own.
    public static let byte: UInt8 = 0x0C
}
