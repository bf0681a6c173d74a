import CorpusModel

/// How a clause is meant: what is said to be so, and how firmly.
struct Claim: Hashable, Sendable {
    var polarity = Polarity.asserted
    var firmness = Firmness.happened
    /// True under an "if", a "could", in a question: nothing is said to be so.
    var isHypothetical = false
    /// Whether its verb is in the past, the present or the future.
    var era = Era.now
}

/// Reads how the clause around some words is meant.
struct ClaimReader: Sendable {
    /// How the clause around a verb or a noun trigger is meant; `tokens` are the trigger's.
    static func claim(in text: AnalysedText, sentence: Int, around tokens: Range<Int>) -> Claim {
        Claim()
    }
}
