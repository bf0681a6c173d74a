/// A stretch of a text that may be a name.
struct NameCandidate: Sendable {
    /// Its tokens: indices into `AnalysedText.tokens`.
    let tokens: Range<Int>
    /// Its sentence: an index into `AnalysedText.sentences`.
    let sentence: Int
    /// The well-known party that it names: an index into `WellKnownNames.parties`.
    let listed: Int?
    /// A title or an office stands right before it.
    let followsTitle: Bool
    /// All of it is everyday words: a name only if it acts like one somewhere in the document.
    let isWeak: Bool
}
