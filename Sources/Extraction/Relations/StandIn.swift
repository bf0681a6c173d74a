import CorpusModel

/// Resolves "the company", "the agency", "its" to the one party at hand that they can mean.
struct StandIn {
    let view: SentenceView

    /// How many sentences back a noun may look; all within the paragraph.
    private static let reach = 4
    /// How many mentions of a sentence are looked at.
    private static let mentions = 64

    /// The party that "the" and a noun stand for; nil when there is none, or more than one.
    func party(for noun: Word, at token: Int) -> Int? {
        if RelationWords.companyNouns.contains(noun) { return only([.organisation], before: token) }
        if RelationWords.agencyNouns.contains(noun) { return only([.government], before: token) }
        if RelationWords.bodyNouns.contains(noun) { return only([.organisation, .government], before: token) }
        return nil
    }

    /// The party that an "its" at the start of a sentence stands for: the only body that the sentence before names.
    func owner(ofPronounAt token: Int) -> Int? {
        guard token == view.tokens.lowerBound, view.sentence > 0 else { return nil }
        return only([.organisation, .government, .publication], before: token, sentences: 1)
    }

    private func only(_ kinds: Set<PartyKind>, before token: Int, sentences: Int = reach) -> Int? {
        let block = view.text.sentences[view.sentence].block
        var found: Int?
        var sentence = view.sentence
        while sentence >= max(0, view.sentence - sentences), view.text.sentences[sentence].block == block {
            for mention in view.named.mentionsOfSentence[sentence].suffix(Self.mentions).reversed()
            where view.named.mentionTokens[mention].upperBound <= token && kinds.contains(view.kindOfParty(mention)) {
                guard found == nil || found == view.party(mention) else { return nil }
                found = view.party(mention)
            }
            sentence -= 1
        }
        return found
    }
}
