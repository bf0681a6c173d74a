/// The queries every front end asks: panes, printing commands and exports alike.
///
/// Calls are safe from any thread and throw only when the store behind them fails.
public protocol Corpus: Sendable {
    /// Counts of every kind of finding under a lens.
    func overview(_ lens: Lens) throws -> Overview

    /// Events: dated ones by date, then the undated ones by era, each beside the event a text orders it against.
    func timeline(_ lens: Lens, _ window: Window) throws -> Page<EventSummary>
    /// Parties, the most mentioned first.
    func parties(_ lens: Lens, _ window: Window) throws -> Page<PartySummary>
    /// Questions in document order.
    func questions(_ lens: Lens, _ window: Window) throws -> Page<QuestionSummary>
    /// Documents by path.
    func documents(_ lens: Lens, _ window: Window) throws -> Page<DocumentSummary>
    /// Files that did not go in or only in part, by path, then those that yielded nothing; no lens narrows them.
    func problems(_ window: Window) throws -> Page<Problem>
    /// The row of a subject in its list under a lens, from 0; nil when the list does not hold it.
    func position(of subject: Subject, in lens: Lens) throws -> Int?

    /// All about an event; nil when it is gone.
    func event(_ id: EventID) throws -> EventDetail?
    /// All about a party, its lists held to `limit` rows each; nil when it is gone.
    func party(_ id: PartyID, limit: Int) throws -> PartyDetail?
    /// All about a question; nil when it is gone.
    func question(_ id: QuestionID) throws -> QuestionDetail?
    /// The first place that names a party; nil when none does.
    func firstMention(of party: PartyID) throws -> Excerpt?
    /// A document with its text, structure and links; nil when it is gone.
    func document(_ id: DocumentID) throws -> DocumentDetail?
    /// A problem; nil when it is gone.
    func problem(_ id: ProblemID) throws -> Problem?

    /// Parties that go by a name: exact matches first (case and accents folded), then those that begin with it.
    func parties(named name: String, limit: Int) throws -> [PartySummary]
    /// The shortest chain of relations from one party to another; nil when there is none, empty when they are one.
    func connection(from: PartyID, to: PartyID) throws -> [ConnectionStep]?
    /// What matches some words, grouped by list, best first; `limit` hits a group.
    func search(_ words: String, _ lens: Lens, limit: Int) throws -> SearchResults

    /// What tells a row from all others of its kind, the same for the same documents; nil when it is gone.
    func identity(of row: RowReference) throws -> [[UInt8]]?
}

/// A row that what leaves the dossier may refer to.
public enum RowReference: Hashable, Sendable {
    case subject(Subject)
    case relation(RelationID)
}

/// How much there is under a lens.
public struct Overview: Hashable, Sendable {
    /// The corpus's title: the name of the folder or file that was opened.
    public var title: String
    public var documents: Int
    public var parties: Int
    public var events: Int
    public var questions: Int
    /// Files that did not go in or only in part; never narrowed.
    public var problems: Int
    /// How much of what was read became findings; never narrowed.
    public var completeness: Completeness

    /// Counts under a title.
    public init(
        title: String,
        documents: Int,
        parties: Int,
        events: Int,
        questions: Int,
        problems: Int,
        completeness: Completeness
    ) {
        self.title = title
        self.documents = documents
        self.parties = parties
        self.events = events
        self.questions = questions
        self.problems = problems
        self.completeness = completeness
    }
}

/// Where a finding stands: document, bytes, and the quote itself.
public struct Citation: Hashable, Sendable {
    /// The document's row.
    public var document: DocumentID
    /// Its path.
    public var path: DocumentPath
    /// Its title, or its file name when it has none.
    public var title: String
    /// The heading above, if any.
    public var section: String?
    /// Whether an author speaks for himself there.
    public var isOpinion: Bool
    /// The line, the page, or the paragraph below the heading.
    public var place: CitationPlace
    /// Bytes of the document's text.
    public var range: Range<Int>
    /// The quote itself.
    public var quote: String

    /// A place in a document.
    public init(
        document: DocumentID,
        path: DocumentPath,
        title: String,
        section: String?,
        isOpinion: Bool = false,
        place: CitationPlace,
        range: Range<Int>,
        quote: String
    ) {
        self.document = document
        self.path = path
        self.title = title
        self.section = section
        self.isOpinion = isOpinion
        self.place = place
        self.range = range
        self.quote = quote
    }
}

/// A piece of a document's text as shown: the sentence marked, the party names in it as links.
public struct Excerpt: Hashable, Sendable {
    /// The text, taken as it stands in the document; may be a whole paragraph.
    public var text: String
    /// Where parties are named: UTF-8 byte offsets into `text`.
    public var links: [Link]
    /// The part that matters: UTF-8 byte offsets into `text`; empty when all of it does.
    public var highlight: Range<Int>
    /// Where the part that matters stands.
    public var citation: Citation

    /// A piece of text with its links and its place.
    public init(text: String, links: [Link], highlight: Range<Int>, citation: Citation) {
        self.text = text
        self.links = links
        self.highlight = highlight
        self.citation = citation
    }
}

/// A party's name in a text.
public struct Link: Hashable, Sendable {
    /// UTF-8 byte offsets into the text at hand.
    public var range: Range<Int>
    /// Who is named.
    public var party: PartyID

    /// A name that leads to its party.
    public init(_ range: Range<Int>, to party: PartyID) {
        self.range = range
        self.party = party
    }
}

/// A party named elsewhere: enough to show it and to go there.
public struct PartyReference: Hashable, Sendable {
    public var id: PartyID
    public var name: String
    public var kind: PartyKind

    /// Refers to a party.
    public init(id: PartyID, name: String, kind: PartyKind) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}

/// A sentence that states a finding, with who says so.
public struct Testimony: Hashable, Sendable {
    /// The sentence, the words that matter marked.
    public var excerpt: Excerpt
    /// To whom that sentence hands the word; nil when the document itself says so.
    public var attribution: SourceReference?

    /// A sentence of a document, or of somebody whom it cites.
    public init(_ excerpt: Excerpt, attribution: SourceReference? = nil) {
        self.excerpt = excerpt
        self.attribution = attribution
    }
}

/// A source to whom the word is handed.
public struct SourceReference: Hashable, Sendable {
    /// As written: "a report from The Information".
    public var text: String
    /// The party that it is, when it is one.
    public var party: PartyReference?

    /// Refers to a source.
    public init(text: String, party: PartyReference?) {
        self.text = text
        self.party = party
    }
}
