import CorpusModel

/// What a sentence hands to somebody else's word.
struct SentenceAttribution: Hashable, Sendable {
    let sentence: Int
    let attribution: Attribution
    /// The bytes that the source vouches for: the sentence without the source and its verb.
    let content: Range<Int>
}

/// Finds who says so: "according to a report from The Information", "Axios reported that".
struct AttributionFinder: Sendable {
    /// The attributions of a text, in text order, at most one a sentence.
    func attributions(in text: AnalysedText, _ named: NamedText) -> [SentenceAttribution] {
        []
    }
}
