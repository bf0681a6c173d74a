/// The lists there are.
public enum ListKind: String, Hashable, Sendable, CaseIterable {
    case timeline, parties, faq, documents, problems

    /// As shown on the screen: "Timeline".
    public var title: String {
        switch self {
        case .timeline: "Timeline"
        case .parties: "Parties"
        case .faq: "FAQ"
        case .documents: "Documents"
        case .problems: "Problems"
        }
    }
}

/// A text with the places that match a search.
public struct Snippet: Hashable, Sendable {
    /// The text, spaces folded.
    public var text: String
    /// The matching words: UTF-8 byte offsets into `text`.
    public var hits: [Range<Int>]

    /// A text and what matches in it.
    public init(text: String, hits: [Range<Int>]) {
        self.text = text
        self.hits = hits
    }
}

/// Something that matches a search.
public struct SearchHit: Hashable, Sendable {
    /// What Enter opens.
    public var subject: Subject
    /// Its line in its list.
    public var title: String
    /// The words around the hit.
    public var snippet: Snippet
    /// Where the hit stands in its document, bytes of the document's text; nil for a party's name.
    public var range: Range<Int>?

    /// A match.
    public init(subject: Subject, title: String, snippet: Snippet, range: Range<Int>?) {
        self.subject = subject
        self.title = title
        self.snippet = snippet
        self.range = range
    }
}

/// What matches in one list.
public struct SearchGroup: Hashable, Sendable {
    public var list: ListKind
    /// The best, at most as many as were asked for.
    public var hits: [SearchHit]
    /// How many match in all.
    public var total: Int

    /// The matches of a list.
    public init(list: ListKind, hits: [SearchHit], total: Int) {
        self.list = list
        self.hits = hits
        self.total = total
    }
}

/// What a search found.
public struct SearchResults: Hashable, Sendable {
    /// What the words were taken to mean, for the status line: "openai AND pentagon*".
    public var understood: String
    /// The lists in which something matches, in the order of `ListKind`.
    public var groups: [SearchGroup]

    /// What a search found.
    public init(understood: String, groups: [SearchGroup]) {
        self.understood = understood
        self.groups = groups
    }
}
