import CorpusModel
import Publishing

/// A corpus of a handful of rows; its timeline can be made as long as a test likes.
struct SmallCorpus: Corpus {
    var eventCount = 1
    var firmness = Firmness.happened
    var line = "Harbour Tea buys a warehouse"
    var path = DocumentPath("tea.txt")
    var isConnected = true

    private let party = PartySummary(
        id: PartyID(1),
        name: "Harbour Tea",
        kind: .organisation,
        isKindSure: false,
        mentions: 3,
        documents: 1,
        ties: 1
    )
    private let other = PartyReference(id: PartyID(2), name: "Ella Port", kind: .place)

    private var excerpt: Excerpt {
        let citation = Citation(
            document: DocumentID(1),
            path: path,
            title: "Tea",
            section: nil,
            line: 7,
            range: 10..<24,
            quote: "Tea was\nbought"
        )
        return Excerpt(text: "So. Tea was\nbought. Yes.", links: [], highlight: 4..<18, citation: citation)
    }

    private func summary(_ id: Int64) -> EventSummary {
        let place: TimelinePlace =
            switch id {
            case 1: .dated(interval)
            case 2: .ordered(.after, EventID(1))
            default: .notStated(.earlier)
            }
        return EventSummary(id: EventID(id), place: place, line: line, firmness: firmness, sources: id == 1 ? 2 : 1)
    }

    private var interval: DayInterval {
        let day = CalendarDay(dayNumber: 0) ?? CalendarDay(iso: "1970-01-01")
        guard let day else { preconditionFailure("the first day is a day") }
        return DayInterval(from: day, to: day, precision: .day)
    }

    private var tie: RelationDetail {
        RelationDetail(
            id: RelationID(1),
            type: .sues,
            direction: .incoming,
            other: other,
            polarity: .asserted,
            firmness: .alleged,
            basis: .stated,
            sources: 1,
            evidence: [Testimony(excerpt, attribution: SourceReference(text: "the Gazette", party: nil))]
        )
    }

    func overview(_ lens: Lens) throws -> Overview {
        Overview(title: "Tea", documents: 1, parties: 2, events: eventCount, questions: 1, problems: 1)
    }

    func timeline(_ lens: Lens, _ window: Window) throws -> Page<EventSummary> {
        let end = min(window.start + window.count, eventCount)
        let rows = (window.start..<max(window.start, end)).map { summary(Int64($0 + 1)) }
        return Page(rows: rows, start: window.start, total: eventCount)
    }

    func parties(_ lens: Lens, _ window: Window) throws -> Page<PartySummary> {
        Page(rows: [party], start: 0, total: 1)
    }

    func questions(_ lens: Lens, _ window: Window) throws -> Page<QuestionSummary> {
        Page(rows: [asked], start: 0, total: 1)
    }

    private var asked: QuestionSummary {
        QuestionSummary(id: QuestionID(1), line: "Who owns it?", form: .pair, isAnswered: true, document: DocumentID(1))
    }

    func documents(_ lens: Lens, _ window: Window) throws -> Page<DocumentSummary> {
        let document = DocumentSummary(
            id: DocumentID(1),
            path: path,
            title: "Tea",
            publisher: nil,
            author: "Ada Poole",
            date: Sourced(interval.first, from: .dateline),
            format: .plainText,
            words: 90,
            events: 1,
            parties: 2,
            questions: 0,
            repairs: [Repair("U+0E42 between spaces read as a dash", count: 9)]
        )
        return Page(rows: [document], start: 0, total: 1)
    }

    func problems(_ window: Window) throws -> Page<Problem> {
        Page(rows: [Problem(id: ProblemID(1), path: path, reason: .binary)], start: 0, total: 1)
    }

    func position(of subject: Subject, in lens: Lens) throws -> Int? { nil }

    func event(_ id: EventID) throws -> EventDetail? {
        let order = EventOrdering(side: .after, other: summary(1), evidence: excerpt)
        let source = id.rawValue == 1 ? SourceReference(text: "the Gazette", party: nil) : nil
        return EventDetail(
            summary: summary(id.rawValue),
            when: nil,
            parties: [party.reference],
            orderings: id.rawValue == 2 ? [order] : [],
            evidence: [Testimony(excerpt, attribution: source)]
        )
    }

    func party(_ id: PartyID, limit: Int) throws -> PartyDetail? {
        var detail = PartyDetail(summary: party)
        detail.aliases = [AliasDetail(alias: Alias("HT", by: .initials), mentions: 1, evidence: excerpt)]
        detail.relations = [tie]
        detail.relationTotal = 1
        detail.mentions = [excerpt]
        detail.mentionTotal = 3
        return detail
    }

    func question(_ id: QuestionID) throws -> QuestionDetail? {
        QuestionDetail(summary: asked, question: excerpt, answer: [excerpt], parties: [])
    }

    func document(_ id: DocumentID) throws -> DocumentDetail? { nil }
    func problem(_ id: ProblemID) throws -> Problem? { nil }
    func parties(named name: String, limit: Int) throws -> [PartySummary] { [party] }

    func connection(from: PartyID, to: PartyID) throws -> [ConnectionStep]? {
        isConnected ? [ConnectionStep(from: party.reference, relation: tie)] : nil
    }

    func search(_ words: String, _ lens: Lens, limit: Int) throws -> SearchResults {
        let hit = SearchHit(
            subject: .event(EventID(1)),
            title: line,
            snippet: Snippet(text: "a warehouse", hits: [2..<11]),
            range: nil
        )
        return SearchResults(understood: words, groups: [SearchGroup(list: .timeline, hits: [hit], total: 4)])
    }
}

/// Keeps what is written.
final class MemoryOutput: Output {
    private var bytes: [UInt8] = []

    var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
            String.init
        )
    }

    func write(_ bytes: [UInt8]) { self.bytes += bytes }
}

/// The lines that publishing prints.
func printed(
    _ corpus: SmallCorpus = SmallCorpus(),
    as form: PublishingForm = .text,
    _ publish: (Publisher) throws -> Void
) throws -> [String] {
    let output = MemoryOutput()
    try publish(Publisher(corpus, to: output, as: form))
    return output.lines
}
