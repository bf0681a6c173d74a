import CorpusModel

extension FixtureCorpus {
    func event(_ id: EventID) throws -> EventDetail? {
        guard let summary = events(Lens()).first(where: { $0.id == id }) else { return nil }
        let document = id.rawValue == 3 ? 1 : 0
        let source = id.rawValue == 4 ? SourceReference(text: "the Coast Courier", party: reference(6)) : nil
        let statement = Testimony(excerpt(document, summary.line), attribution: source)
        return EventDetail(
            summary: summary,
            when: when(id),
            parties: participants(id),
            orderings: id.rawValue == 2 ? orderings : [],
            evidence: id.rawValue < 100 ? [statement] : []
        )
    }

    private func when(_ id: EventID) -> When? {
        let range = 0..<1
        switch id.rawValue {
        case 1:
            let interval = DayInterval(from: day(2021, 3, 3), to: day(2021, 3, 3), precision: .day)
            return When(written: "on 3 March 2021", range: range, interval: interval, against: .itself)
        case 3:
            let interval = DayInterval(from: day(2021, 6, 1), to: day(2021, 6, 30), precision: .month)
            return When(written: "in June", range: range, interval: interval, against: .passageDate(day(2021, 4, 1)))
        case 4: return When(unresolved: "until the court has spoken", range: range)
        default: return nil
        }
    }

    private var orderings: [EventOrdering] {
        let sale = events(Lens())[0]
        return [EventOrdering(side: .after, other: sale, evidence: excerpt(0, "In response"))]
    }

    func firstMention(of party: PartyID) throws -> Excerpt? {
        try self.party(party, limit: 1)?.mentions.first
    }

    func party(_ id: PartyID, limit: Int) throws -> PartyDetail? {
        guard let summary = partyRows.first(where: { $0.id == id }) else { return nil }
        var detail = PartyDetail(summary: summary)
        detail.relations = relations.filter { $0.0 == id.rawValue }.map(\.1)
        detail.relationTotal = detail.relations.count
        detail.events = events(Lens()).filter { participants($0.id).contains { $0.id == id } }
        detail.eventTotal = detail.events.count
        detail.mentions = [excerpt(summary.name == "Isle of Brenn" ? 1 : 0, summary.name)]
        detail.mentionTotal = summary.mentions
        guard id.rawValue == 1 else { return detail }
        let alias = Alias("NF", by: .parenthesis)
        detail.aliases = [AliasDetail(alias: alias, mentions: 1, evidence: excerpt(0, "NF"))]
        detail.companions = [Companion(party: reference(5), sentences: 1)]
        detail.companionTotal = 1
        detail.questions = [questionRows(Lens())[1]]
        detail.questionTotal = 1
        return detail
    }

    /// The ties of the fixture, each with the party from whose side it is seen.
    private var relations: [(Int64, RelationDetail)] {
        [
            (1, tie(1, .acquires, .outgoing, 2, excerpt(0, FixtureLine.sale), sources: 2)),
            (1, tie(2, .sues, .incoming, 3, excerpt(0, FixtureLine.suit))),
            (1, tie(3, .makes, .outgoing, 4, excerpt(1, "Norrland Ferries has owned the Kestrel since 2019."))),
            (2, tie(1, .acquires, .incoming, 1, excerpt(0, FixtureLine.sale), sources: 2)),
            (3, tie(2, .sues, .outgoing, 1, excerpt(0, FixtureLine.suit))),
            (3, tie(4, .leads, .incoming, 5, excerpt(0, "Mira Holt, who leads the Tug Union"))),
            (4, tie(3, .makes, .incoming, 1, excerpt(1, "Norrland Ferries has owned the Kestrel since 2019."))),
            (5, tie(4, .leads, .outgoing, 3, excerpt(0, "Mira Holt, who leads the Tug Union"))),
        ]
    }

    private func tie(
        _ id: Int64,
        _ type: RelationType,
        _ direction: RelationDirection,
        _ other: Int64,
        _ evidence: Excerpt,
        sources: Int = 1
    ) -> RelationDetail {
        RelationDetail(
            id: RelationID(id),
            type: type,
            direction: direction,
            other: reference(other),
            polarity: .asserted,
            firmness: .happened,
            basis: .stated,
            sources: sources,
            evidence: [Testimony(evidence)]
        )
    }

    func question(_ id: QuestionID) throws -> QuestionDetail? {
        guard let summary = questionRows(Lens()).first(where: { $0.id == id }) else { return nil }
        let answers = [
            1: excerpt(0, FixtureLine.dock), 2: excerpt(1, "Yes. Norrland Ferries has owned the Kestrel since 2019."),
        ]
        return QuestionDetail(
            summary: summary,
            question: excerpt(Int(summary.document.rawValue) - 1, summary.line),
            answer: answers[Int(id.rawValue)].map { [$0] } ?? [],
            parties: summary.isAnswered ? [reference(4)] : []
        )
    }

    func document(_ id: DocumentID) throws -> DocumentDetail? {
        documents.first { $0.id == id }.map { document in
            DocumentDetail(
                summary: summary(document),
                text: document.text,
                blocks: document.blocks,
                links: document.links(partyRows),
                untold: document.id.rawValue == 2 ? [document.range(FixtureLine.years)] : []
            )
        }
    }

    func problem(_ id: ProblemID) throws -> Problem? { problemRows.first { $0.id == id } }

    func parties(named name: String, limit: Int) throws -> [PartySummary] {
        Array(partyRows.filter { $0.name.lowercased().hasPrefix(name.lowercased()) }.prefix(limit))
    }

    /// Breadth first over the ties.
    func connection(from: PartyID, to: PartyID) throws -> [ConnectionStep]? {
        var reached: [PartyID: [ConnectionStep]] = [from: []]
        var queue = [from]
        while let party = queue.first {
            queue.removeFirst()
            for (_, tie) in relations.filter({ $0.0 == party.rawValue }) where reached[tie.other.id] == nil {
                let step = ConnectionStep(from: reference(party.rawValue), relation: tie)
                reached[tie.other.id] = (reached[party] ?? []) + [step]
                queue.append(tie.other.id)
            }
        }
        return reached[to]
    }

    func identity(of row: RowReference) throws -> [[UInt8]]? { [Array("\(row)".utf8)] }

    func search(_ words: String, _ lens: Lens, limit: Int) throws -> SearchResults {
        let events = events(lens).map { SearchHit($0.line, .event($0.id), nil, words) }
        let parties = partyRows.map { SearchHit($0.name, .party($0.id), nil, words) }
        let questions = questionRows(lens).map { SearchHit($0.line, .question($0.id), nil, words) }
        let passages = documents.flatMap { document in
            document.blocks.map { block in
                let text = String(decoding: document.text[block.range], as: UTF8.self)
                return SearchHit(text, .document(document.id), block.range, words, title: document.title)
            }
        }
        let groups = [(ListKind.timeline, events), (.parties, parties), (.faq, questions), (.documents, passages)]
        return SearchResults(
            understood: words,
            groups: groups.compactMap { list, hits in
                let found = hits.compactMap { $0 }
                return found.isEmpty
                    ? nil : SearchGroup(list: list, hits: Array(found.prefix(limit)), total: found.count)
            }
        )
    }
}

extension SearchHit {
    /// A hit when the text holds the words, in any case; nil otherwise.
    fileprivate init?(_ text: String, _ subject: Subject, _ range: Range<Int>?, _ words: String, title: String? = nil) {
        let (bytes, needle) = (Array(text.lowercased().utf8), Array(words.lowercased().utf8))
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: needle) }) else { return nil }
        let hit = start..<start + needle.count
        let place = range.map { $0.lowerBound + hit.lowerBound..<$0.lowerBound + hit.upperBound }
        self.init(subject: subject, title: title ?? text, snippet: Snippet(text: text, hits: [hit]), range: place)
    }
}
