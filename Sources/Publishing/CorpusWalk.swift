import CorpusModel

/// Goes through what a lens shows of a corpus; asks for rows a window at a time and keeps none.
struct CorpusWalk {
    let corpus: any Corpus
    let lens: Lens

    /// How many rows are asked for at once: under a lens each time all its rows are worked out.
    private static let windowSize = 2000
    /// How many aliases and the like come with a party.
    private static let detailLimit = 10

    init(_ corpus: any Corpus, _ lens: Lens) {
        self.corpus = corpus
        self.lens = lens
    }

    /// Goes through a list window by window, `limit` rows at most; at least one page, which may be empty.
    static func pages<Row>(
        _ limit: Int? = nil,
        _ page: (Window) throws -> Page<Row>,
        _ use: (Page<Row>) throws -> Void
    ) throws {
        let end = limit ?? .max
        var next = 0
        repeat {
            let rows = try page(Window(start: next, count: min(windowSize, end - next)))
            try use(rows)
            next += rows.rows.count
            if rows.rows.isEmpty || next >= rows.total { return }
        } while next < end
    }

    private static func rows<Row>(_ page: (Window) throws -> Page<Row>, _ use: (Row) throws -> Void) throws {
        try pages(nil, page) { try $0.rows.forEach(use) }
    }

    func overview() throws -> Overview { try corpus.overview(lens) }

    /// The events in timeline order: the dated ones, then the others.
    func events(_ use: (EventDetail) throws -> Void) throws {
        try Self.rows({ try corpus.timeline(lens, $0) }) { row in
            try use(FindingGone.unless(corpus.event(row.id)))
        }
    }

    /// The events that have a date, in its order.
    func datedEvents(_ use: (EventDetail, DayInterval) throws -> Void) throws {
        try Self.rows({ try corpus.timeline(lens, $0) }) { row in
            guard case .dated(let interval) = row.place else { return }
            try use(FindingGone.unless(corpus.event(row.id)), interval)
        }
    }

    /// The parties as the list counts them, the most mentioned first.
    func partyRows(_ use: (PartySummary) throws -> Void) throws {
        try Self.rows({ try corpus.parties(lens, $0) }, use)
    }

    /// The parties in the same order; all their relations come with them.
    func parties(_ use: (PartyDetail) throws -> Void) throws {
        try partyRows { try use(detail($0)) }
    }

    /// Every relation between parties that the lens shows, once, seen from its subject.
    ///
    /// Days narrow the parties, but no relation by itself, as relations bear no date.
    func relations(_ use: (ConnectionStep) throws -> Void) throws {
        let shown = try shown()
        // What holds both ways is told by the end that the list has first: the index's numbers are chance.
        var told: Set<PartyID> = []
        try partyRows { row in
            guard row.ties > 0 else { return }
            let party = try detail(row)
            told.insert(row.id)
            for relation in party.relations where relation.isTold(besides: told) {
                guard shown.holds(relation.other.id), lens.admits(row.id, relation.other.id),
                    let relation = lens.narrowed(relation)
                else { continue }
                try use(ConnectionStep(from: row.reference, relation: relation))
            }
        }
    }

    func questions(_ use: (QuestionDetail) throws -> Void) throws {
        try Self.rows({ try corpus.questions(lens, $0) }) { row in
            try use(FindingGone.unless(corpus.question(row.id)))
        }
    }

    func documents(_ use: (DocumentSummary) throws -> Void) throws {
        try Self.rows({ try corpus.documents(lens, $0) }, use)
    }

    func problems(_ use: (Problem) throws -> Void) throws {
        try Self.rows({ try corpus.problems($0) }, use)
    }

    /// The numbers of what the lens shows.
    func shown() throws -> Shown {
        guard !lens.isEmpty else { return Shown() }
        var (parties, documents) = (Set<PartyID>(), Set<DocumentID>())
        try partyRows { parties.insert($0.id) }
        try self.documents { documents.insert($0.id) }
        return Shown(parties: parties, documents: documents)
    }

    private func detail(_ row: PartySummary) throws -> PartyDetail {
        var party = try FindingGone.unless(corpus.party(row.id, limit: Self.detailLimit))
        if party.relationTotal > party.relations.count {
            party.relations = try FindingGone.unless(corpus.party(row.id, limit: party.relationTotal)).relations
        }
        party.summary = row
        return party
    }
}

/// A row of a list leads to nothing: what is printed would have a gap.
struct FindingGone: Error, CustomStringConvertible {
    let description = "the documents were read anew meanwhile, so that not all can be shown: try again"

    /// What a row leads to; throws when it is not there.
    static func unless<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw FindingGone() }
        return value
    }
}

/// Which parties and documents a lens shows; nil for all.
struct Shown {
    var parties: Set<PartyID>?
    var documents: Set<DocumentID>?

    func holds(_ party: PartyID) -> Bool { parties?.contains(party) ?? true }
    func holds(_ document: DocumentID) -> Bool { documents?.contains(document) ?? true }
}

extension RelationDetail {
    /// Whether it is told from this party's side, so that it is told once; `parties` are those that have told theirs.
    fileprivate func isTold(besides parties: Set<PartyID>) -> Bool {
        switch direction {
        case .outgoing: true
        case .incoming: false
        case .mutual: !parties.contains(other.id)
        }
    }
}

extension Lens {
    /// Whether one of a relation's ends is a party of the lens, if it has any.
    fileprivate func admits(_ subject: PartyID, _ object: PartyID) -> Bool {
        parties.isEmpty || parties.contains(subject) || parties.contains(object)
    }

    /// A relation with what the lens's documents say of it; nil when they say nothing.
    fileprivate func narrowed(_ relation: RelationDetail) -> RelationDetail? {
        guard !documents.isEmpty else { return relation }
        var relation = relation
        relation.evidence.removeAll { !documents.contains($0.excerpt.citation.document) }
        relation.sources = min(relation.sources, Set(relation.evidence.map(\.excerpt.citation.document)).count)
        return relation.evidence.isEmpty ? nil : relation
    }
}
