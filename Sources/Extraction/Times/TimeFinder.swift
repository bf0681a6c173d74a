import CorpusModel

/// A time expression where it stands.
struct FoundTime: Hashable, Sendable {
    let when: When
    /// Its tokens: indices into `AnalysedText.tokens`.
    let tokens: Range<Int>
    /// Its sentence: an index into `AnalysedText.sentences`.
    let sentence: Int
    /// Whether it tells when something is (a date), rather than how long or how often.
    let isDate: Bool
}

/// Finds the times in a text and resolves them against the document's date or one another.
struct TimeFinder: Sendable {
    /// The times of a text, in text order.
    func times(in text: AnalysedText) -> [FoundTime] {
        []
    }
}
