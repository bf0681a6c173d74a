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
    /// What the model takes it for; nil when it did not find it.
    var kind: NameKind?

    /// The same name with other bounds, and the well-known party that is named by them.
    func at(_ tokens: Range<Int>, listed: Int? = nil) -> NameCandidate {
        NameCandidate(
            tokens: tokens,
            sentence: sentence,
            listed: listed,
            followsTitle: followsTitle,
            isWeak: false,
            kind: kind
        )
    }

    /// The same name with what the model takes it for.
    func tagged(as kind: NameKind?) -> NameCandidate {
        var candidate = self
        candidate.kind = kind
        return candidate
    }
}
