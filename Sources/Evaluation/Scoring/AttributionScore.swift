import Extraction

/// Scores sentences that tell somebody's word or stance.
struct AttributionScore {
    private var all = Tally()
    private var vouchedFor = Tally()
    private var parties = Tally()
    private(set) var mistakes: [Mistake] = []

    /// Counts a document with its sentences.
    mutating func add(_ found: [AttributedSentence], _ gold: AttributionGold, _ sentences: [Range<Int>]) {
        let expected = gold.attributed(sentences)
        let places = Set(found.map(\.index))
        all += Tally.comparing(places, with: expected)
        vouchedFor += Tally.comparing(Set(found.filter(\.isVouchedFor).map(\.index)), with: expected)
        parties += Tally(correct: found.filter(\.hasParty).count, found: found.count)
        mistakes += places.symmetricDifference(expected).sorted().map { sentence in
            Mistake(places.contains(sentence) ? "false" : "missed", sentences[sentence], in: gold.document)
        }
    }

    var figures: [Figure] {
        [
            Figure("sentences", .tally(all)),
            Figure("of these, what the source says is so", .tally(vouchedFor)),
            Figure("sources that are a party", .share(parties.correct, of: parties.found)),
        ]
    }
}
