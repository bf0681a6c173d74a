import CorpusModel

/// Somewhere a reader can go.
public enum Destination: Hashable, Sendable {
    /// A finding, a document or a problem.
    case subject(Subject)
    /// A passage of a document: bytes of its text.
    case passage(DocumentID, Range<Int>)
    /// The dated sentences of a document that became no event.
    case untold(DocumentID)
    /// How two parties are connected.
    case connection(PartyID, PartyID)

    /// The subject that is shown there; nil for a connection.
    public var subject: Subject? {
        switch self {
        case .subject(let subject): subject
        case .passage(let document, _), .untold(let document): .document(document)
        case .connection: nil
        }
    }

    /// What loads it.
    var effect: Effect {
        switch self {
        case .subject(let subject): .loadDetail(subject)
        case .passage(let document, _), .untold(let document): .loadDetail(.document(document))
        case .connection(let from, let to): .loadConnection(from: from, to: to)
        }
    }
}

extension Subject {
    /// The list that holds it.
    public var list: ListKind {
        switch self {
        case .event: .timeline
        case .party: .parties
        case .question: .faq
        case .document: .documents
        case .problem: .problems
        }
    }
}

extension Citation {
    /// The sentence in its document.
    var destination: Destination { .passage(document, range) }
    /// The document, to narrow to.
    var namedDocument: NamedDocument { NamedDocument(id: document, title: title) }
    /// As shown behind a quote: `brief.md:12`, `brief.html, “The deal”, paragraph 3`.
    var label: String { path.spot(place, below: section) }
    /// The heading above it, where its label does not tell it.
    var sectionBeside: String? { label == spot ? section : nil }
}
