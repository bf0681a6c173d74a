import CorpusModel

/// Derives the findings of a document from its text.
///
/// Pure and deterministic: the same document always gives the same
/// findings, whatever else was read. Safe to share between threads.
public struct Extractor: Sendable {
    let names: NameFinder
    let times: TimeFinder
    let attributions: AttributionFinder
    private let events: EventFinder
    private let orderings: OrderingFinder
    private let relations: RelationFinder
    private let questions: QuestionFinder
    private let opinions = OpinionFinder()

    /// Loads the language data of a folder (`Data/Language`); throws when a file is missing or malformed.
    public init(languageDirectory: String) throws(LanguageDataError) {
        let language = try LanguageData(directory: languageDirectory)
        names = NameFinder(language)
        times = TimeFinder()
        attributions = AttributionFinder()
        events = EventFinder()
        orderings = OrderingFinder()
        relations = try RelationFinder(language)
        questions = QuestionFinder()
    }

    /// All that a document yields.
    public func findings(in document: Document) -> Findings {
        findings(in: document) { _, stage in stage() }
    }

    /// The same, each stage run by the caller, who may look at the clock.
    package func findings(in document: Document, run: (Stage, () -> Void) -> Void) -> Findings {
        var findings = Findings()
        var text = ReadText(Document(path: document.path, format: document.format, text: [], blocks: []))
        var named = NamedText()
        var timed: [FoundTime] = []
        var speakers: Set<Word> = []
        var attributed: [SentenceAttribution] = []
        run(.text) { text = ReadText(document) }
        run(.names) {
            named = names.parties(in: text.analysed)
            text = text.naming(named.mentionTokens)
        }
        run(.times) { timed = times.times(in: text) }
        run(.attributions) {
            attributed = attributions.attributions(in: text, named).filter { $0.force == .vouches }
        }
        run(.questions) {
            speakers = SpeakerMark.speakers(in: text.document)
            findings.questions = questions.questions(in: text.analysed, named, speakers: speakers)
        }
        run(.relations) { findings.relations = relations.relations(in: text, named, attributed) }
        run(.events) { findings.events = events.events(in: text, named, timed, attributed) }
        run(.orderings) { findings.orderings = orderings.orderings(in: text, named, findings.events) }
        findings.dated = times.datedSentences(timed)
        findings.sentences = text.sentences.map(\.range)
        findings.parties = named.parties
        findings.mentions = named.mentions
        let isTranscript = !speakers.isEmpty || QuestionMarker.areTraded(in: text.document)
        findings.opinions = opinions.opinions(in: text, isTranscript: isTranscript)
        return findings
    }
}

/// The steps from a document to its findings.
package enum Stage: String, Hashable, Sendable, CaseIterable {
    case text, names, times, attributions, questions, relations, events, orderings
}
