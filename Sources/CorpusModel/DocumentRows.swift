/// A document as a line of its list.
public struct DocumentSummary: Hashable, Sendable {
    public var id: DocumentID
    public var path: DocumentPath
    /// Its title, or its file name when it has none.
    public var title: String
    public var publisher: String?
    public var author: String?
    /// The date it bears; nil when it bears none.
    public var date: Sourced<CalendarDay>?
    public var format: DocumentFormat
    public var words: Int
    public var events: Int
    public var parties: Int
    public var questions: Int
    /// What became of its dated sentences.
    public var dated: DatedSentences
    /// The damage mended on the way in.
    public var repairs: [Repair]
    /// The first document, by date and path, of nearly the same words; nil when that is this one.
    public var copyOf: DocumentPath?
    /// What was left out of its text.
    public var omitted: OmittedText

    /// A line of the list of documents.
    public init(
        id: DocumentID,
        path: DocumentPath,
        title: String,
        publisher: String?,
        author: String?,
        date: Sourced<CalendarDay>?,
        format: DocumentFormat,
        words: Int,
        events: Int,
        parties: Int,
        questions: Int,
        dated: DatedSentences = DatedSentences(),
        repairs: [Repair],
        copyOf: DocumentPath? = nil,
        omitted: OmittedText = OmittedText()
    ) {
        self.id = id
        self.path = path
        self.title = title
        self.publisher = publisher
        self.author = author
        self.date = date
        self.format = format
        self.words = words
        self.events = events
        self.parties = parties
        self.questions = questions
        self.dated = dated
        self.repairs = repairs
        self.copyOf = copyOf
        self.omitted = omitted
    }
}

/// A document with its text.
public struct DocumentDetail: Sendable {
    public var summary: DocumentSummary
    /// Valid UTF-8, `\n` line ends.
    public var text: [UInt8]
    /// Its structure in text order.
    public var blocks: [Block]
    /// The party names in it, in text order: byte offsets into `text`.
    public var links: [Link]
    /// The dated sentences that became no event, in text order: bytes of `text`.
    public var untold: [Range<Int>]
    /// Where its links lead that the text does not say, in text order.
    public var references: [Reference]
    /// How stretches of `text` are set, in the order of their first bytes.
    public var styles: [StyledText]
    /// What its places are told by.
    public var placing: Placing

    /// A document to be shown.
    public init(
        summary: DocumentSummary,
        text: [UInt8],
        blocks: [Block],
        links: [Link],
        untold: [Range<Int>] = [],
        references: [Reference] = [],
        styles: [StyledText] = [],
        placing: Placing? = nil
    ) {
        self.summary = summary
        self.text = text
        self.blocks = blocks
        self.links = links
        self.untold = untold
        self.references = references
        self.styles = styles
        self.placing = placing ?? summary.format.placing
    }
}

/// Why a file did not go in, or went in only in part.
public enum ProblemReason: Hashable, Sendable {
    /// Nothing is there.
    case missing
    /// The system refused, with its words: "Permission denied".
    case unreadable(String)
    /// Not a regular file: a pipe, a socket, a device.
    case notAFile
    /// A symbolic link that leads back to a folder it stands in, or to nothing.
    case brokenLink
    /// A symbolic link that leads out of the folder, which is not followed unless that is asked for.
    case outsideLink
    /// No reader for this kind of file; its extension, without the dot, or "none".
    case unknownFormat(String)
    /// The bytes are not text, whatever the name says.
    case binary
    /// Nothing but white space.
    case empty
    /// Larger than is read; its size and the limit in bytes.
    case tooLarge(size: Int, limit: Int)
    /// Bytes that stand for no character, shown as U+FFFD; the rest was read. How many.
    case undecodable(count: Int)
    /// Nothing states its character set; the one that its bytes look like.
    case guessedCharset(String)
    /// The same, but nothing is there that could tell sets apart: the one met most, and the package that would help.
    case assumedCharset(String, package: String)
    /// It is not what its name says, or damaged; in what way.
    case malformed(String)
    /// It takes a program to read that is not there; the Debian package that brings it.
    case needsPackage(String)
    /// The date that it bears can be read in more than one way, or in none; as it is written.
    case unclearDate(String)
    /// It is locked by a password.
    case encrypted
    /// Its pages hold no text; scanned ones hold pictures of it.
    case noText
    /// It changed while it was being read.
    case changed
    /// The folder holds no document that can be read.
    case noDocuments
    /// It was read well, but has no event, party or question.
    case nothingFound
}

/// A file that did not go in, or of which not all that should came out.
public struct Problem: Hashable, Sendable {
    public var id: ProblemID
    public var path: DocumentPath
    public var reason: ProblemReason
    /// The document that was read all the same; nil when none was.
    public var document: DocumentID?

    /// A file and why.
    public init(id: ProblemID, path: DocumentPath, reason: ProblemReason, document: DocumentID? = nil) {
        self.id = id
        self.path = path
        self.reason = reason
        self.document = document
    }
}

extension ProblemReason {
    /// Whether something is wrong with the file; that nothing was found in it is only good to know.
    public var isFault: Bool { self != .nothingFound }

    /// What is wrong, in a few words.
    public var description: String {
        switch self {
        case .missing: "no such file"
        case .unreadable(let why): "cannot be read: \(why)"
        case .notAFile: "not a regular file"
        case .brokenLink: "link that leads nowhere or in a circle"
        case .outsideLink: "link that leads out of the folder, not followed"
        case .unknownFormat(let ending): ending == "none" ? "no known format" : "format .\(ending) is not read"
        case .binary: "not text"
        case .empty: "empty"
        case .tooLarge(let size, let limit): "\(size / 1_000_000) MB, over the limit of \(limit / 1_000_000) MB"
        case .undecodable(let count):
            "\(count) \(count == 1 ? "byte stands" : "bytes stand") for no character, shown as U+FFFD"
        case .guessedCharset(let name): "states no character set, read as \(name) (guessed)"
        case .assumedCharset(let name, _): "states no character set and none was looked for, read as \(name) (guessed)"
        case .malformed(let how): how
        case .needsPackage(let package): "is read with \(package), which is not installed"
        case .unclearDate(let date): "its date is unclear: \(date)"
        case .encrypted: "encrypted"
        case .noText: "holds no text, only images or blank pages"
        case .changed: "changed while it was read"
        case .noDocuments: "no document that can be read"
        case .nothingFound: "yielded nothing: no event, party or question"
        }
    }

    /// What the reader can do about it.
    public var advice: String {
        switch self {
        case .missing: "check the path"
        case .unreadable: "check its permissions, then refresh"
        case .notAFile: "leave it out, or copy its content to a file"
        case .brokenLink: "mend or remove the link"
        case .outsideLink: "copy what it leads to into the folder, or start with --follow"
        case .unknownFormat: "convert it to .txt, .md or .pdf"
        case .binary: "convert it to text"
        case .empty: "nothing to do"
        case .tooLarge: "split it into smaller files"
        case .undecodable: "convert it to UTF-8 to see those bytes"
        case .guessedCharset: "convert it to UTF-8 if letters look wrong"
        case .assumedCharset(_, let package): "install \(package) and read it anew, or convert it to UTF-8"
        case .malformed: "save it anew, or as text"
        case .needsPackage(let package): "install it (apt-get install \(package)), then refresh"
        case .unclearDate: "begin the file's name with the day (2026-03-10), or give one with --date"
        case .encrypted: "save it without its password"
        case .noText: "run OCR over it (ocrmypdf), then refresh"
        case .changed: "refresh to read it again"
        case .noDocuments: "put documents into it: .txt, .md, .html, .eml, .pdf, .docx and the like"
        case .nothingFound: "read it yourself, under Documents"
        }
    }
}
