import CorpusModel
import Publishing

/// A corpus of a handful of rows; its timeline can be made as long as a test likes.
struct SmallCorpus: Corpus {
    var eventCount = 1
    var firmness = Firmness.happened
    var line = "Harbour Tea buys a warehouse"
    var path = DocumentPath("tea.txt")
    var isConnected = true
    /// What the party and the one that sues it are called.
    var name = "Harbour Tea"
    var otherName = "Ella Port"
    var otherKind = PartyKind.place
    /// Whether the one that sues is in the list of parties too.
    var hasBothEnds = false
    var precision = Precision.day
    /// The text of the document, its blocks and its dated sentences that became no event; without a text it cannot be opened.
    var text = ""
    var blocks: [Block] = []
    var untold: [Range<Int>] = []
    /// What is said of the one file under Problems.
    var reason = ProblemReason.binary

    private var party: PartySummary { summary(PartyID(1), name, .organisation, isSure: false) }
    private var otherParty: PartySummary { summary(PartyID(2), otherName, otherKind, isSure: true) }

    private func summary(_ id: PartyID, _ name: String, _ kind: PartyKind, isSure: Bool) -> PartySummary {
        PartySummary(id: id, name: name, kind: kind, isKindSure: isSure, mentions: 3, documents: 1, ties: 1)
    }

    private var excerpt: Excerpt {
        let citation = Citation(
            document: DocumentID(1),
            path: path,
            title: "Tea",
            section: nil,
            place: .line(7),
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
        return DayInterval(from: day, to: day.adding(days: precision == .day ? 0 : 6) ?? day, precision: precision)
    }

    private var tie: RelationDetail { tie(.incoming, otherParty.reference) }

    private func tie(_ direction: RelationDirection, _ other: PartyReference) -> RelationDetail {
        RelationDetail(
            id: RelationID(1),
            type: .sues,
            direction: direction,
            other: other,
            polarity: .asserted,
            firmness: .alleged,
            basis: .stated,
            sources: 1,
            evidence: [Testimony(excerpt, attribution: SourceReference(text: "the Gazette", party: nil))]
        )
    }

    func overview(_ lens: Lens) throws -> Overview {
        Overview(
            title: "Tea",
            documents: 1,
            parties: 2,
            events: eventCount,
            questions: 1,
            problems: 1,
            completeness: completeness
        )
    }

    var completeness: Completeness {
        Completeness(documents: 1, yieldedNothing: 0, dated: DatedSentences(total: 2, told: 1))
    }

    func timeline(_ lens: Lens, _ window: Window) throws -> Page<EventSummary> {
        let end = min(window.start + window.count, eventCount)
        let rows = (window.start..<max(window.start, end)).map { summary(Int64($0 + 1)) }
        return Page(rows: rows, start: window.start, total: eventCount)
    }

    func parties(_ lens: Lens, _ window: Window) throws -> Page<PartySummary> {
        let rows = hasBothEnds ? [party, otherParty] : [party]
        return Page(rows: rows, start: 0, total: rows.count)
    }

    func questions(_ lens: Lens, _ window: Window) throws -> Page<QuestionSummary> {
        Page(rows: [asked], start: 0, total: 1)
    }

    private var asked: QuestionSummary {
        QuestionSummary(id: QuestionID(1), line: "Who owns it?", form: .pair, isAnswered: true, document: DocumentID(1))
    }

    func documents(_ lens: Lens, _ window: Window) throws -> Page<DocumentSummary> {
        Page(rows: [document], start: 0, total: 1)
    }

    private var document: DocumentSummary {
        DocumentSummary(
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
            dated: DatedSentences(total: 2, told: 1),
            repairs: [Repair("U+0E42 between spaces read as a dash", count: 9)]
        )
    }

    func problems(_ window: Window) throws -> Page<Problem> {
        Page(rows: [Problem(id: ProblemID(1), path: path, reason: reason)], start: 0, total: 1)
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
        guard id == PartyID(1) else {
            var detail = PartyDetail(summary: otherParty)
            detail.relations = [tie(.outgoing, party.reference)]
            detail.relationTotal = 1
            return detail
        }
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

    func document(_ id: DocumentID) throws -> DocumentDetail? {
        guard !text.isEmpty else { return nil }
        return DocumentDetail(summary: document, text: Array(text.utf8), blocks: blocks, links: [], untold: untold)
    }

    func firstMention(of party: PartyID) throws -> Excerpt? {
        try self.party(party, limit: 1)?.mentions.first
    }

    func problem(_ id: ProblemID) throws -> Problem? { nil }
    func parties(named name: String, limit: Int) throws -> [PartySummary] { [party] }

    func connection(from: PartyID, to: PartyID) throws -> [ConnectionStep]? {
        isConnected ? [ConnectionStep(from: party.reference, relation: tie)] : nil
    }

    func identity(of row: RowReference) throws -> [[UInt8]]? { [Array("\(row)".utf8)] }

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

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var lines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
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

/// What an export writes of a small corpus.
func exported(_ form: ExportForm, _ corpus: SmallCorpus = SmallCorpus(hasBothEnds: true)) throws -> String {
    let output = MemoryOutput()
    try Exporter(corpus, lens: Lens(), to: output).export(as: form)
    return output.text
}
