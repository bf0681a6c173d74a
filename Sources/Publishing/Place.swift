import CorpusModel

/// A place in a document: `report.txt:12`, `report.pdf, p. 3`, `brief.html, “The deal”, paragraph 3`.
struct Place: Hashable {
    let path: DocumentPath
    /// Nil for the document as a whole.
    let place: CitationPlace?
    var section: String?

    var label: String { path.spot(place, below: section) }
}

extension Citation {
    var shown: Place { Place(path: path, place: place, section: section) }

    /// Its place, and whether an author speaks for himself there.
    var label: String { shown.label + (isOpinion ? ", opinion" : "") }
}

/// Finds the places where hits of a search stand; keeps the document at hand, as hits of one often come together.
struct HitPlaces {
    private let corpus: any Corpus
    private var latest: (id: DocumentID, document: DocumentDetail)?

    init(_ corpus: any Corpus) {
        self.corpus = corpus
    }

    /// Where a hit stands; nil when what it names is gone or stands nowhere.
    mutating func place(of hit: SearchHit) throws -> Place? {
        switch hit.subject {
        case .event(let id): try corpus.event(id)?.evidence.first?.excerpt.citation.shown
        case .party(let id): try corpus.firstMention(of: id)?.citation.shown
        case .question(let id): try corpus.question(id)?.question.citation.shown
        case .document(let id): try place(in: id, at: hit.range?.lowerBound)
        case .problem(let id): try corpus.problem(id).map { Place(path: $0.path, place: nil) }
        }
    }

    private mutating func place(in id: DocumentID, at offset: Int?) throws -> Place? {
        if latest?.id != id { latest = try corpus.document(id).map { (id, $0) } }
        guard let document = latest?.document else { return nil }
        let found = offset.map(document.place)
        return Place(path: document.summary.path, place: found?.place, section: found?.section)
    }
}
