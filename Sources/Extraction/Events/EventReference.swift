import CorpusModel

/// Finds the told event that words like "the AWS partnership" refer to: same kind of thing, a party in common.
struct EventReference {
    /// Nouns of events with the verbs and nouns that tell the same thing.
    private static let kinds: [[Word]] = [
        ["partnership", "partner", "partnered", "partnering", "partners", "partnerships"],
        ["agreement", "agree", "agreed", "agrees", "agreeing"],
        ["deal", "deals"],
        ["contract", "contracted", "contracts"],
        ["lawsuit", "suit", "sue", "sued", "sues", "suing"],
        ["acquisition", "takeover", "acquire", "acquired", "acquires", "acquiring", "buy", "bought", "buying"],
        ["merger", "merge", "merged", "merging"],
        ["investment", "invest", "invested", "invests", "investing"],
        ["designation", "designate", "designated", "designates", "designating"],
        ["ban", "banned", "bans", "banning"],
        ["appointment", "appoint", "appointed", "appoints", "named"],
        ["launch", "launched", "launches", "launching"],
        ["resignation", "resign", "resigned", "resigns"],
    ]

    private static let kindOfWord: [Word: Int] = {
        var kinds: [Word: Int] = [:]
        for (kind, words) in Self.kinds.enumerated() {
            for word in words { kinds[word] = kind }
        }
        return kinds
    }()

    let text: ReadText
    let named: NamedText

    /// The last event told before a sentence that the sentence names by a noun and a party; an index into `events`.
    func event(namedIn sentence: Int, among events: [FoundEvent]) -> Int? {
        let tokens = text.sentences[sentence].tokens.prefix(EventClauses.reach)
        guard let noun = tokens.first(where: { isDefinite($0, in: tokens) }) else { return nil }
        let kind = Self.kindOfWord[text.tokens[noun].word]
        let parties = Set(named.mentions(inSentence: sentence).map(\.party))
        let before = firstEvent(from: sentence, in: events)
        return (max(0, before - Self.reach)..<before).last {
            events[$0].parties.contains { parties.contains($0) } && tells(events[$0], kind)
        }
    }

    /// How many events back a reference is looked for.
    private static let reach = 300

    /// "the partnership", "the AWS partnership": a noun of an event with "the" or "this" up to two words before it.
    private func isDefinite(_ index: Int, in tokens: Range<Int>) -> Bool {
        guard let kind = Self.kindOfWord[text.tokens[index].word], Self.kinds[kind][0] == text.tokens[index].word else {
            return false
        }
        return (max(tokens.lowerBound, index - 3)..<index).contains {
            ["the", "this", "that"].contains(text.tokens[$0].word)
        }
    }

    /// The index of the first event told in a sentence or behind it; the events stand in text order.
    private func firstEvent(from sentence: Int, in events: [FoundEvent]) -> Int {
        var range = 0..<events.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = events[middle].sentence < sentence ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private func tells(_ event: FoundEvent, _ kind: Int?) -> Bool {
        text.sentences[event.sentence].tokens.prefix(EventClauses.reach).contains {
            event.clause.contains(text.tokens[$0].range.lowerBound) && Self.kindOfWord[text.tokens[$0].word] == kind
        }
    }
}
