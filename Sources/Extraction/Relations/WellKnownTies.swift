import CorpusModel

/// The ties that the list of well-known parties adds, each cited where the document names them.
struct WellKnownTies {
    let text: ReadText
    let named: NamedText

    /// The ties that no sentence of the document states itself.
    func relations(besides stated: [FoundRelation]) -> [FoundRelation] {
        guard !named.wellKnownTies.isEmpty else { return [] }
        let known = Set(stated.lazy.filter { $0.polarity == .asserted }.map(Self.tie))
        let mentions = mentionsByParty()
        return named.wellKnownTies.compactMap { tie in
            guard !known.contains(tie), let mention = place(of: tie, mentions) else { return nil }
            return FoundRelation(
                subject: tie.subject,
                type: tie.type,
                object: tie.object,
                firmness: .ongoing,
                basis: .wellKnown,
                sentence: named.mentions[mention].sentence,
                cue: named.mentions[mention].range
            )
        }
    }

    private static func tie(_ relation: FoundRelation) -> WellKnownTie {
        WellKnownTie(subject: relation.subject, type: relation.type, object: relation.object)
    }

    private func mentionsByParty() -> [[Int]] {
        var mentions = [[Int]](repeating: [], count: named.parties.count)
        for index in named.mentions.indices { mentions[named.mentions[index].party].append(index) }
        return mentions
    }

    /// The first mention of the subject in a sentence that names both, else its first.
    private func place(of tie: WellKnownTie, _ mentions: [[Int]]) -> Int? {
        let others = Set(mentions[tie.object].map { named.mentions[$0].sentence })
        let own = mentions[tie.subject]
        return own.first { others.contains(named.mentions[$0].sentence) } ?? own.first
    }
}
