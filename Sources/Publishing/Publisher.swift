import CorpusModel
import TextLayout

/// The shape in which findings are printed.
public enum PublishingForm: Hashable, Sendable {
    /// Plain lines for people, pipes and screen readers: no boxes, each finding with its place.
    case text
    /// JSON Lines of the schema `dossier/2`: an object a line, a header first.
    case json
}

/// Prints what a corpus holds; asks for rows a window at a time and keeps none.
public struct Publisher {
    private let corpus: any Corpus
    private let output: any Output
    private let form: PublishingForm
    private let names: RowNames

    /// Prints a corpus to an output.
    public init(_ corpus: any Corpus, to output: any Output, as form: PublishingForm) {
        self.corpus = corpus
        self.output = output
        self.form = form
        names = RowNames(corpus)
    }

    /// Prints a list under a lens, `limit` rows at most (all when nil); throws what the corpus or the output throws.
    public func publish(list: ListKind, lens: Lens, limit: Int?) throws {
        switch list {
        case .timeline:
            try publish(list, limit, { try corpus.timeline(lens, $0) }, { try corpus.event($0.id) })
        case .parties:
            try publish(list, limit, { try corpus.parties(lens, $0) }, { try listed($0) })
        case .faq:
            try publish(list, limit, { try corpus.questions(lens, $0) }, { try corpus.question($0.id) })
        case .documents:
            try publish(list, limit, { try corpus.documents(lens, $0) }, { $0 })
        case .problems:
            let completeness = try corpus.overview(Lens()).completeness
            try publish(list, limit, { try corpus.problems($0) }, { $0 }, heading: completeness.fields)
            if form == .text { try completeness.lines.forEach(write(line:)) }
        }
    }

    /// Prints the dated sentences that became no event, `limit` at most (all when nil), each with its place, then how
    /// many there are; throws what the corpus or the output throws.
    public func publishUntoldSentences(limit: Int?) throws {
        let completeness = try corpus.overview(Lens()).completeness
        try writeHeader("datedSentences", [("total", .number(completeness.dated.untold))] + completeness.fields)
        var left = limit ?? .max
        try CorpusWalk.pages(nil, { try corpus.documents(Lens(), $0) }) { page in
            for row in page.rows where row.dated.untold > 0 && left > 0 {
                for sentence in try FindingGone.unless(corpus.document(row.id)).untoldCitations(limit: left) {
                    try write(UntoldSentence(citation: sentence))
                    left -= 1
                }
            }
        }
        if form == .text { try completeness.lines.forEach(write(line:)) }
    }

    /// Prints what was read of the documents, block by block, `limit` blocks at most (all when nil); throws what the corpus
    /// or the output throws.
    public func publishBlocks(lens: Lens, limit: Int?) throws {
        var left = limit ?? .max
        try CorpusWalk.pages(nil, { try corpus.documents(lens, $0) }) { page in
            if page.start == 0 { try writeHeader("blocks", [("documents", .number(page.total))]) }
            for row in page.rows where left > 0 {
                for block in try FindingGone.unless(corpus.document(row.id)).citedBlocks(limit: left) {
                    try write(block)
                    left -= 1
                }
            }
        }
    }

    /// Prints what some words find, `limit` hits a list; throws what the corpus or the output throws.
    public func publish(search words: String, lens: Lens, limit: Int) throws {
        let results = try corpus.search(words, lens, limit: limit)
        try writeHeader("search", [("words", .string(words)), ("understood", .string(results.understood))])
        if results.groups.isEmpty, form == .text { try write(line: "Nothing matches: \(results.understood)") }
        var places = HitPlaces(corpus)
        for group in results.groups {
            if form == .text { try write(line: "\(group.list.title), \(group.hits.count) of \(group.total)") }
            for hit in group.hits {
                try write(PlacedHit(list: group.list, hit: hit, place: places.place(of: hit)))
            }
        }
    }

    /// Prints the searches that are kept; throws what the corpus or the output throws.
    public func publish(searches: SearchNotebook) throws {
        try writeHeader("searches", [("total", .number(searches.saved.count))])
        if searches.saved.isEmpty, form == .text { try write(line: "No search is kept: S in the panes keeps one.") }
        for search in searches.saved { try write(search) }
    }

    /// Prints all about a party, each of its lists held to `limit` rows; throws what the corpus or the output throws.
    public func publish(party: PartyID, limit: Int) throws {
        try writeHeader("party", [])
        try write(FindingGone.unless(corpus.party(party, limit: limit)))
    }

    /// Prints the shortest chain of relations between two parties; false, with nothing printed but that, when there is none.
    public func publish(connectionFrom start: PartyReference, to end: PartyReference) throws -> Bool {
        let steps = try corpus.connection(from: start.id, to: end.id)
        let length = steps.map { JSON.number($0.count) } ?? .null
        try writeHeader("connection", [("from", start.json), ("to", end.json), ("steps", length)])
        if form == .text, steps?.isEmpty ?? true {
            try write(
                line: steps == nil
                    ? "No stated relations connect \(start.name) and \(end.name)." : "They are one party."
            )
        }
        for step in steps ?? [] { try write(step) }
        return steps != nil
    }

    /// Prints how much there is, and what is wrong with files; whether a document could not be read.
    public func publishSummary() throws -> Bool {
        let counts = try corpus.overview(Lens())
        try writeHeader("summary", [])
        try write(counts)
        guard counts.problems > 0 else { return false }
        var failed = false
        // Those come first; the others are documents in which nothing was found.
        try CorpusWalk.pages(counts.problems, { try corpus.problems($0) }) { page in
            for problem in page.rows where problem.reason.isFault {
                failed = failed || problem.reason.keepsOut
                try write(problem)
            }
        }
        return failed
    }

    // MARK: Rows

    private func publish<Row, Item: Publishable>(
        _ list: ListKind,
        _ limit: Int?,
        _ page: (Window) throws -> Page<Row>,
        _ item: (Row) throws -> Item?,
        heading: [(String, JSON)] = []
    ) throws {
        try CorpusWalk.pages(limit, page) { page in
            if page.start == 0 { try writeHeader(list.rawValue, [("total", .number(page.total))] + heading) }
            for row in page.rows {
                try write(FindingGone.unless(item(row)))
            }
        }
    }

    private func listed(_ party: PartySummary) throws -> ListedParty {
        ListedParty(summary: party, firstMention: try corpus.party(party.id, limit: 1)?.mentions.first?.citation)
    }

    // MARK: Writing

    private func writeHeader(_ kind: String, _ fields: [(String, JSON)]) throws {
        guard form == .json else { return }
        let header = JSON.header(kind, title: try corpus.overview(Lens()).title, fields)
        try output.putLine(header.named(by: names))
    }

    private func write(_ item: some Publishable) throws {
        switch form {
        case .text: for line in item.lines { try write(line: line) }
        case .json: try output.putLine(item.json.named(by: names))
        }
    }

    private func write(line: String) throws {
        try output.putLine(Sanitiser.line(line))
    }
}

/// A finding that can be printed.
protocol Publishable {
    /// Plain lines; still to be made safe.
    var lines: [String] { get }
    /// One object of the schema `dossier/2`.
    var json: JSON { get }
}

/// A party of a list with the place that names it first.
struct ListedParty {
    let summary: PartySummary
    let firstMention: Citation?
}

/// A dated sentence that became no event.
struct UntoldSentence {
    let citation: Citation
}

/// Something a search found, with the place where it stands.
struct PlacedHit {
    let list: ListKind
    let hit: SearchHit
    let place: Place?
}
