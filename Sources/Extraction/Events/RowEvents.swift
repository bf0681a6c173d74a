import CorpusModel

extension EventReader {
    /// The event of a row that a date opens or closes; of any other, what those of its cells tell that are sentences.
    func events(ofRowUnder columns: [[Word]]) -> [FoundEvent] {
        guard !asks, !isBoilerplate else { return [] }
        let row = TableRow(text, tokens, stated, columns: columns)
        guard let (time, told) = row.entry() else { return row.sentences.flatMap { events(in: $0) } }
        return event(of: told, at: time).map { [$0] } ?? []
    }

    /// What the cells of a row tell: it happened on its date, unless its words or the date say otherwise.
    private func event(of told: Range<Int>, at time: FoundTime) -> FoundEvent? {
        let groups = VerbReader(text, told).groups()
        let verb = groups.first { $0.isFinite || announces($0, in: told) }
        let words = verb.map { $0.head..<$0.head + 1 }
        var claim = words.map { ClaimReader.claim(in: text, sentence: sentence, around: $0) } ?? Claim()
        guard !claim.isHypothetical, claim.polarity == .asserted else { return nil }
        if isAhead(time) { claim.firmness = .planned }
        if claim.firmness == .ongoing { claim.firmness = .happened }
        let clause = word(told.upperBound - 1) == "." ? told.dropLast() : told
        guard !clause.isEmpty else { return nil }
        return FoundEvent(
            sentence: sentence,
            clause: text.span(clause),
            when: time.when,
            era: claim.firmness == .planned ? .planned : .earlier,
            firmness: claim.firmness,
            parties: parties(in: clause),
            attribution: attribution?.attribution
        )
    }

    /// "Acme to buy Delta", but not "Motion to dismiss": an infinitive right behind the name of who will do it.
    private func announces(_ group: VerbGroup, in told: Range<Int>) -> Bool {
        let start = group.tokens.lowerBound
        guard text.kind(start).contains(.to), told.contains(start - 1) else { return false }
        return !parties(in: start - 1..<start).isEmpty
    }
}
