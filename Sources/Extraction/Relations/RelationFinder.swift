import CorpusModel

/// Finds typed ties between two parties, from a lexicon of verbs and nouns.
struct RelationFinder: Sendable {
    init(_ language: LanguageData) {}

    /// The relations that a text states, in text order, and those the well-known list adds.
    func relations(in text: AnalysedText, _ named: NamedText, _ attributions: [SentenceAttribution]) -> [FoundRelation] {
        []
    }
}
