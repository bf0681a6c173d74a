import CorpusModel

/// A line of a document, `report.txt:12`, or its page, `report.pdf, p. 3`.
struct Place: Hashable {
    let path: DocumentPath
    let line: Int?
    var page: Int?

    var label: String { path.spot(line: line, page: page) }
}

extension Citation {
    var place: Place { Place(path: path, line: line, page: page) }

    /// Its place, and whether an author speaks for himself there.
    var label: String { place.label + (isOpinion ? ", opinion" : "") }
}

/// Finds the lines where hits of a search stand; keeps the document at hand, as hits of one often come together.
struct HitPlaces {
    private let corpus: any Corpus
    private var latest: (id: DocumentID, document: DocumentDetail)?

    init(_ corpus: any Corpus) {
        self.corpus = corpus
    }

    /// Where a hit stands; nil when what it names is gone or stands nowhere.
    mutating func place(of hit: SearchHit) throws -> Place? {
        switch hit.subject {
        case .event(let id): try corpus.event(id)?.evidence.first?.excerpt.citation.place
        case .party(let id): try corpus.firstMention(of: id)?.citation.place
        case .question(let id): try corpus.question(id)?.question.citation.place
        case .document(let id): try place(in: id, at: hit.range?.lowerBound)
        case .problem(let id): try corpus.problem(id).map { Place(path: $0.path, line: nil) }
        }
    }

    private mutating func place(in id: DocumentID, at offset: Int?) throws -> Place? {
        if latest?.id != id { latest = try corpus.document(id).map { (id, $0) } }
        guard let document = latest?.document else { return nil }
        let before = document.text.prefix(offset ?? 0)
        let line = offset.map { _ in before.count { $0 == UInt8(ascii: "\n") } + 1 }
        let page = document.summary.format.hasPages ? offset.map { _ in before.count { $0 == 0x0C } + 1 } : nil
        return Place(path: document.summary.path, line: line, page: page)
    }
}
