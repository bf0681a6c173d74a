import CorpusModel

/// A corpus in memory, small and invented, that answers every query.
struct FixtureCorpus: Corpus {
    var documents: [FixtureDocument] = [
        FixtureDocument(
            1,
            "ledger.md",
            "The quay at Veltar",
            date: CalendarDay(year: 2021, month: 4, day: 1),
            FixtureText.ledger
        ),
        FixtureDocument(2, "minutes.txt", "minutes.txt", date: nil, FixtureText.minutes),
    ]
    var partyRows: [PartySummary] = [
        party(1, "Norrland Ferries", .organisation, mentions: 6, ties: 3),
        party(2, "Port of Veltar", .government, mentions: 2, ties: 1),
        party(3, "Tug Union", .organisation, mentions: 2, ties: 2),
        party(4, "Kestrel", .product, sure: false, mentions: 5, ties: 1),
        party(5, "Mira Holt", .person, mentions: 1, ties: 1),
        party(6, "Coast Courier", .publication, mentions: 1),
        party(7, "Isle of Brenn", .place, mentions: 1),
    ]
    /// Rows added to the timeline, to make it long.
    var extraEvents = 0
    var problemRows: [Problem] = [
        Problem(id: ProblemID(1), path: DocumentPath("scan.pdf"), reason: .unknownFormat("pdf"))
    ]

    private static func party(
        _ id: Int64,
        _ name: String,
        _ kind: PartyKind,
        sure: Bool = true,
        mentions: Int,
        ties: Int = 0
    ) -> PartySummary {
        PartySummary(
            id: PartyID(id),
            name: name,
            kind: kind,
            isKindSure: sure,
            mentions: mentions,
            documents: 1,
            ties: ties
        )
    }

    func reference(_ id: Int64) -> PartyReference {
        partyRows.first { $0.id.rawValue == id }?.reference ?? PartyReference(id: PartyID(id), name: "?", kind: .other)
    }

    func excerpt(_ document: Int, _ words: String) -> Excerpt {
        documents[document].excerpt(words, partyRows)
    }
}

extension FixtureCorpus {
    func overview(_ lens: Lens) throws -> Overview {
        Overview(
            title: "The Veltar papers",
            documents: documentRows(lens).count,
            parties: try parties(lens, Window(start: 0, count: 0)).total,
            events: events(lens).count,
            questions: questionRows(lens).count,
            problems: problemRows.count(where: \.reason.isFault),
            completeness: Completeness(
                documents: documents.count,
                yieldedNothing: problemRows.count { !$0.reason.isFault },
                dated: DatedSentences(total: 4, told: 3)
            )
        )
    }

    func timeline(_ lens: Lens, _ window: Window) throws -> Page<EventSummary> { cut(events(lens), window) }

    func parties(_ lens: Lens, _ window: Window) throws -> Page<PartySummary> {
        cut(lens.parties.isEmpty ? partyRows : partyRows.filter { lens.parties.contains($0.id) }, window)
    }

    func questions(_ lens: Lens, _ window: Window) throws -> Page<QuestionSummary> { cut(questionRows(lens), window) }

    func documents(_ lens: Lens, _ window: Window) throws -> Page<DocumentSummary> { cut(documentRows(lens), window) }

    func problems(_ window: Window) throws -> Page<Problem> { cut(problemRows, window) }

    func position(of subject: Subject, in lens: Lens) throws -> Int? {
        switch subject {
        case .event(let id): events(lens).firstIndex { $0.id == id }
        case .party(let id): partyRows.firstIndex { $0.id == id && (lens.parties.isEmpty || lens.parties.contains(id)) }
        case .question(let id): questionRows(lens).firstIndex { $0.id == id }
        case .document(let id): documentRows(lens).firstIndex { $0.id == id }
        case .problem(let id): problemRows.firstIndex { $0.id == id }
        }
    }

    private func cut<Row>(_ rows: [Row], _ window: Window) -> Page<Row> {
        let start = min(window.start, rows.count)
        return Page(rows: Array(rows.dropFirst(start).prefix(window.count)), start: start, total: rows.count)
    }

    func documentRows(_ lens: Lens) -> [DocumentSummary] {
        documents.filter { lens.documents.isEmpty || lens.documents.contains($0.id) }.map(summary)
    }

    func summary(_ document: FixtureDocument) -> DocumentSummary {
        DocumentSummary(
            id: document.id,
            path: DocumentPath(document.path),
            title: document.title,
            publisher: nil,
            author: nil,
            date: document.date.map { Sourced($0, from: .frontMatter) },
            format: .markdown,
            words: document.text.count / 6,
            events: 2,
            parties: 6,
            questions: 1,
            dated: document.id.rawValue == 2 ? DatedSentences(total: 2, told: 1) : DatedSentences(total: 1, told: 1),
            repairs: document.id.rawValue == 2 ? [Repair("U+0E42 between spaces read as a dash", count: 2)] : []
        )
    }

    func events(_ lens: Lens) -> [EventSummary] {
        var rows = [
            event(1, .dated(.init(from: day(2021, 3, 3), to: day(2021, 3, 3), precision: .day)), FixtureLine.sale),
            event(2, .ordered(.after, EventID(1)), FixtureLine.suit),
            event(
                3,
                .dated(.init(from: day(2021, 6, 1), to: day(2021, 6, 30), precision: .month)),
                FixtureLine.meeting,
                .planned
            ),
            event(4, .notStated(.now), FixtureLine.dock, .alleged),
        ]
        rows += (0..<extraEvents).map { event(Int64(100 + $0), .notStated(.now), "Entry number \($0) of the log") }
        if let from = lens.from { rows = rows.filter { $0.lastDay.map { $0 >= from } ?? false } }
        if let to = lens.to { rows = rows.filter { $0.firstDay.map { $0 <= to } ?? false } }
        if lens.documents == [DocumentID(2)] { rows = rows.filter { $0.id == EventID(3) } }
        if let party = lens.parties.first { rows = rows.filter { participants($0.id).contains { $0.id == party } } }
        return rows
    }

    func participants(_ event: EventID) -> [PartyReference] {
        switch event.rawValue {
        case 1: [reference(1), reference(2)]
        case 2: [reference(3), reference(1)]
        case 3: [reference(2), reference(1)]
        case 4: [reference(4)]
        default: []
        }
    }

    private func event(
        _ id: Int64,
        _ place: TimelinePlace,
        _ line: String,
        _ firmness: Firmness = .happened
    ) -> EventSummary {
        EventSummary(id: EventID(id), place: place, line: line, firmness: firmness, sources: id == 1 ? 2 : 1)
    }

    func questionRows(_ lens: Lens) -> [QuestionSummary] {
        let rows = [
            question(1, "What happens to the Kestrel?", .heading, true, 1),
            question(2, "Does Norrland Ferries own the Kestrel?", .pair, true, 2),
            question(3, "Who pays the pilots?", .pair, false, 2),
        ]
        return rows.filter { lens.documents.isEmpty || lens.documents.contains($0.document) }
    }

    private func question(
        _ id: Int64,
        _ line: String,
        _ form: QuestionForm,
        _ answered: Bool,
        _ document: Int64
    ) -> QuestionSummary {
        QuestionSummary(
            id: QuestionID(id),
            line: line,
            form: form,
            isAnswered: answered,
            document: DocumentID(document)
        )
    }
}

/// The lines of the fixture's events, as they stand in the documents.
enum FixtureLine {
    static let sale = "Norrland Ferries (NF) bought the old quay from the Port of Veltar on 3 March 2021."
    static let suit = "In response, the Tug Union sued Norrland Ferries."
    static let meeting = "The Port of Veltar plans to meet Norrland Ferries in June 2021."
    static let years = "Yes. Norrland Ferries has owned the Kestrel since 2019."
    static let dock = "The Kestrel stays in dock until the court has spoken, according to the Coast Courier."
}

/// A day that the fixture is sure of.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? CalendarDay.distantDay
}

extension CalendarDay {
    fileprivate static var distantDay: CalendarDay {
        guard let day = CalendarDay(year: 1, month: 1, day: 1) else { preconditionFailure("the calendar is broken") }
        return day
    }
}

extension EventSummary {
    fileprivate var firstDay: CalendarDay? {
        if case .dated(let interval) = place { interval.first } else { nil }
    }

    fileprivate var lastDay: CalendarDay? {
        if case .dated(let interval) = place { interval.last } else { nil }
    }
}
