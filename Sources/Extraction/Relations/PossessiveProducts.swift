import CorpusModel

/// "Acme's Rocket", where Rocket is a product: Acme makes it.
struct PossessiveProducts {
    let view: SentenceView

    func ties() -> [Tie] {
        view.named.mentionsOfSentence[view.sentence].dropLast().compactMap { owner in
            let tokens = view.named.mentionTokens[owner]
            guard view.kindOfParty(owner) == .organisation, view.isPossessive(tokens.upperBound),
                let product = view.mention(startingAt: tokens.upperBound + 1), view.kindOfParty(product) == .product,
                view.named.parties[view.party(product)].isKindSure
            else { return nil }
            let cue = tokens.lowerBound..<view.named.mentionTokens[product].upperBound
            return Tie(
                subject: view.party(owner),
                type: .makes,
                object: view.party(product),
                reading: .ongoing,
                cue: cue
            )
        }
    }
}
