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
        let text = AnalysedText(document)
        let named = names.parties(in: text)
        let timed = times.times(in: text)
        let attributed = attributions.attributions(in: text, named).filter { $0.force == .vouches }
        var findings = Findings()
        findings.sentences = text.sentences.map(\.range)
        findings.parties = named.parties
        findings.mentions = named.mentions
        findings.questions = questions.questions(in: text, named)
        findings.relations = relations.relations(in: text, named, attributed)
        findings.events = events.events(in: text, named, timed, attributed)
        findings.orderings = orderings.orderings(in: text, named, findings.events)
        return findings
    }
}
