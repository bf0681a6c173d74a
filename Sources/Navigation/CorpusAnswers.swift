import CorpusModel

extension Corpus {
    /// Answers an effect that asks the corpus; nil for those that do not; throws when the store behind it fails.
    public func answer(_ effect: Effect) throws -> Message? {
        switch effect {
        case .loadRows(let kind, let lens, let window, let subject): try rows(kind, lens, window, keeping: subject)
        case .loadDetail(let subject): .detail(subject, try detail(of: subject))
        case .loadOverview(let lens): .overview(lens, try overview(lens))
        case .loadConnection(let from, let to): .connection(from: from, to: to, try connection(from: from, to: to))
        case .loadParties(let name): .parties(named: name, try parties(named: name, limit: 32))
        case .search(let words, let lens, let ticket): .results(try search(words, lens), ticket: ticket)
        case .find(let kind, let words, let lens, let ticket):
            .found(kind, try rows(of: kind, under: lens, holding: words), ticket: ticket)
        case .loadCitation(let citation, let form):
            .citation(citation.text(as: form, of: try document(citation.document)?.summary))
        case .copy, .openFile, .pipe, .export, .loadSearches, .saveSearch, .forgetSearch, .noteSearch, .rescan, .redraw,
            .quit:
            nil
        }
    }

    /// The best few of each list; of a list that alone has some, as many as one may step through.
    private func search(_ words: String, _ lens: Lens) throws -> SearchResults {
        let (few, many) = (8, 100)
        let found = try search(words, lens, limit: SearchQuery(words).asksOneList ? many : few)
        guard found.groups.count == 1, found.groups[0].hits.count == few, found.groups[0].total > few else {
            return found
        }
        return try search(words, lens, limit: many)
    }

    /// The rows of a window, or of one of the same length around a subject that stands outside it.
    private func rows(_ kind: ListKind, _ lens: Lens, _ window: Window, keeping subject: Subject?) throws -> Message {
        let position = try subject.flatMap { try self.position(of: $0, in: lens) }
        var window = window
        if let position, position < window.start || position >= window.start + window.count {
            window = Window(start: position - window.count / 2, count: window.count)
        }
        return .rows(kind, lens, try page(kind, lens, window), position: position)
    }

    private func page(_ kind: ListKind, _ lens: Lens, _ window: Window) throws -> ListPage {
        switch kind {
        case .timeline: .timeline(try timeline(lens, window))
        case .parties: .parties(try parties(lens, window))
        case .faq: .faq(try questions(lens, window))
        case .documents: .documents(try documents(lens, window))
        case .problems: .problems(try problems(window))
        }
    }

    private func detail(of subject: Subject) throws -> Detail? {
        switch subject {
        case .event(let id): try event(id).map { .event($0) }
        case .party(let id): try party(id, limit: 32).map { .party($0) }
        case .question(let id): try question(id).map { .question($0) }
        case .document(let id): try document(id).map { .document($0) }
        case .problem(let id): try problem(id).map { .problem($0) }
        }
    }

    /// The rows that hold some words as they are shown, among the first 20,000 of the list.
    private func rows(of kind: ListKind, under lens: Lens, holding words: String) throws -> [Int] {
        guard let matcher = WordMatcher(words) else { return [] }
        var rows: [Int] = []
        for start in stride(from: 0, to: 20_000, by: 1000) {
            let page = try page(kind, lens, Window(start: start, count: 1000))
            rows += page.range.filter { row in page.words(at: row).map { matcher.matches($0) } ?? false }
            guard page.range.upperBound < page.total, !page.range.isEmpty else { break }
        }
        return rows
    }
}
