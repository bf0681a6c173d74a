import CorpusModel

/// Scores the dated events of parties against timelines.
struct TimelineScore {
    /// Document, sentence and date.
    private(set) var dated = Tally()
    /// Document and sentence.
    private(set) var sentences = Tally()
    private(set) var mistakes: [Mistake] = []

    /// Counts a timeline over the findings of its documents.
    mutating func add(_ timeline: GoldTimeline, _ told: [(gold: TimelineDocument, findings: Findings)]) {
        var found = Set<TimelineEntry>()
        for (gold, findings) in told {
            let entries = Self.entries(of: timeline.party, gold, findings)
            found.formUnion(entries)
            note(entries, timeline, gold)
        }
        dated += Tally.comparing(found, with: timeline.entries)
        sentences += Tally.comparing(Set(found.map(\.undated)), with: Set(timeline.entries.map(\.undated)))
    }

    /// The events in which a document tells of the party.
    private static func entries(
        of party: String,
        _ gold: TimelineDocument,
        _ findings: Findings
    ) -> Set<TimelineEntry> {
        let parties = Set(findings.parties.indices.filter { findings.parties[$0].isCalled(party) })
        let entries = findings.events.filter { !parties.isDisjoint(with: $0.parties) }.compactMap { event in
            gold.sentence(at: event.clause.lowerBound).map { sentence in
                let value = event.when?.interval.flatMap { TimexValue($0) }?.text
                return TimelineEntry(document: gold.id, sentence: sentence, date: value)
            }
        }
        return Set(entries)
    }

    private mutating func note(_ found: Set<TimelineEntry>, _ timeline: GoldTimeline, _ gold: TimelineDocument) {
        let expected = timeline.entries.filter { $0.document == gold.id }
        for entry in found.symmetricDifference(expected).sorted(by: { $0.sentence < $1.sentence }) {
            guard let range = gold.sentences.first(where: { $0.number == entry.sentence })?.range else { continue }
            let fault = found.contains(entry) ? "false" : "missed"
            mistakes.append(
                Mistake("\(fault) \(timeline.party) \(entry.date ?? "undated")", range, in: gold.document)
            )
        }
    }

    var figures: [Figure] {
        [
            Figure("document, sentence and date", .tally(dated)),
            Figure("sentence alone", .tally(sentences)),
        ]
    }
}

extension TimelineEntry {
    /// The same sentence without its date.
    fileprivate var undated: TimelineEntry {
        TimelineEntry(document: document, sentence: sentence, date: nil)
    }
}

extension FoundParty {
    /// Whether it goes by a name; small letters.
    fileprivate func isCalled(_ party: String) -> Bool {
        name.trimmed == party || key == party || aliases.contains { $0.name.trimmed == party }
    }
}
