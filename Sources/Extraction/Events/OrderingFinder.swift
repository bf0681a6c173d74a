import CorpusModel

/// Finds what a text says about the order of its events, from explicit words only.
struct OrderingFinder: Sendable {
    /// The orderings that the text states.
    func orderings(in text: AnalysedText, _ named: NamedText, _ events: [FoundEvent]) -> [FoundOrdering] {
        []
    }
}
