import CorpusModel

/// Finds what a text says about the order of its events, from explicit words only.
struct OrderingFinder: Sendable {
    /// The orderings that the text states.
    func orderings(in text: ReadText, _ named: NamedText, _ events: [FoundEvent]) -> [FoundOrdering] {
        let reader = OrderingReader(text: text, named: named, events: events)
        return events.indices.compactMap { reader.betweenClauses($0) ?? reader.byCue($0) }
    }
}

/// Reads the order of one event of a text against another.
private struct OrderingReader {
    let text: ReadText
    let named: NamedText
    let events: [FoundEvent]

    /// "Acme sued after Borealis resigned": the word right before a clause of the same sentence orders the two.
    func betweenClauses(_ index: Int) -> FoundOrdering? {
        guard index > 0, events[index - 1].sentence == events[index].sentence else { return nil }
        let tokens = text.sentences[events[index].sentence].tokens
        guard let first = tokens.first(where: { text.tokens[$0].range.lowerBound >= events[index].clause.lowerBound }),
            first > tokens.lowerBound
        else { return nil }
        let opener = text.tokens[first - 1]
        switch opener.word {
        case "after", "once":
            return ordering(earlier: index, later: index - 1, cue: opener.range, in: index)
        case "before":
            return ordering(earlier: index - 1, later: index, cue: opener.range, in: index)
        default:
            return nil
        }
    }

    /// A cue inside the clause orders it against an event told beside it.
    func byCue(_ index: Int) -> FoundOrdering? {
        let clause = ownTokens(index)
        guard let (cue, tokens) = OrderCue.first(in: text, clause) else { return nil }
        guard cue.place == .anywhere || isBesideVerb(tokens, in: clause) else { return nil }
        let range = text.span(tokens)
        switch cue.effect {
        case .followsTold:
            guard let other = toldBefore(index), !(events[other].era == .planned && events[index].era == .earlier)
            else {
                return nil
            }
            return ordering(earlier: other, later: index, cue: range, in: index)
        case .precedesTold:
            guard let other = toldBefore(index) ?? referredBeside(index) else { return nil }
            return ordering(earlier: index, later: other, cue: range, in: index)
        }
    }

    /// Whether a cue stands first in its clause or right beside a verb that tells what happened; what was "previously
    /// said" is not what the cue orders.
    private func isBesideVerb(_ cue: Range<Int>, in clause: Range<Int>) -> Bool {
        let reader = VerbReader(text, clause)
        guard let verb = reader.groups().first(where: \.isFinite) else { return false }
        guard !text.isIn([.speaking, .reporting], verb.head) else { return false }
        let leansOn: WordClass = [.subordinator, .preposition, .condition]
        guard reader.kind(min(verb.tokens.lowerBound, cue.lowerBound) - 1).isDisjoint(with: leansOn) else {
            return false
        }
        if cue.lowerBound == clause.lowerBound { return !reader.kind(cue.upperBound).contains(.participle) }
        return verb.tokens.overlaps(cue) || verb.tokens.lowerBound == cue.upperBound
            || verb.tokens.upperBound == cue.lowerBound
    }

    private func ordering(earlier: Int, later: Int, cue: Range<Int>, in event: Int) -> FoundOrdering {
        FoundOrdering(earlier: earlier, later: later, sentence: events[event].sentence, cue: cue)
    }

    private func clauseTokens(_ event: FoundEvent) -> Range<Int> {
        let tokens = text.sentences[event.sentence].tokens
        let near = tokens.prefix(EventClauses.reach)
        let isInside = { (index: Int) in event.clause.contains(self.text.tokens[index].range.lowerBound) }
        guard let first = near.first(where: isInside), let last = near.last(where: isInside) else {
            return tokens.lowerBound..<tokens.lowerBound
        }
        return first..<last + 1
    }

    /// The tokens of an event's own clause: one that shares its subject is shown with the clause before it.
    private func ownTokens(_ index: Int) -> Range<Int> {
        let whole = clauseTokens(events[index])
        guard index > 0, events[index - 1].sentence == events[index].sentence,
            events[index - 1].clause.lowerBound == events[index].clause.lowerBound,
            let start = whole.first(where: { text.tokens[$0].range.lowerBound > events[index - 1].clause.upperBound })
        else { return whole }
        return text.tokens[start].word == "and" || text.tokens[start].word == "but"
            ? start + 1..<whole.upperBound : start..<whole.upperBound
    }

    /// The last event of the same sentence, else of the sentence before when it has a party in common.
    private func toldBefore(_ index: Int) -> Int? {
        guard index > 0 else { return nil }
        let event = events[index]
        let previous = events[index - 1]
        if previous.sentence == event.sentence { return index - 1 }
        guard previous.sentence == event.sentence - 1, !headingBetween(previous.sentence, event.sentence) else {
            return nil
        }
        return previous.parties.contains { event.parties.contains($0) } ? index - 1 : nil
    }

    private func headingBetween(_ first: Int, _ second: Int) -> Bool {
        let blocks = text.sentences[first].block...text.sentences[second].block
        return text.document.blocks[blocks].contains { if case .heading = $0.kind { true } else { false } }
    }

    /// The event that the sentence after the cue's, in the same block, names by a noun: "The partnership expands …".
    private func referredBeside(_ index: Int) -> Int? {
        let sentence = events[index].sentence
        let next = sentence + 1
        guard next < text.sentences.count, text.sentences[next].block == text.sentences[sentence].block else {
            return nil
        }
        let other = EventReference(text: text, named: named).event(namedIn: next, among: events)
        return other == index ? nil : other
    }
}
