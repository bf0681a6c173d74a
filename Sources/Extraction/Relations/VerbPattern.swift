import CorpusModel

/// "Acme sued Birch", "Acme was sued by Birch", "Acme invested millions in Birch", "Acme and Birch have partnered".
struct VerbPattern {
    let view: SentenceView
    let trigger: RelationTrigger
    let form: VerbForm
    /// The verb and the fixed words after it.
    let tokens: Range<Int>

    func ties() -> [Tie] {
        let subjects = SubjectReader(view: view).subjects(of: tokens.lowerBound, form)
        guard !subjects.parties.isEmpty else { return [] }
        return subjects.isPassive ? passive(subjects) : active(subjects)
    }

    private func active(_ subjects: Subjects) -> [Tie] {
        let reader = ObjectReader(view: view)
        if trigger.isDirect {
            let objects = reader.objects(at: tokens.upperBound)
            if !objects.isEmpty { return ties(subjects, objects, end: tokens.upperBound) }
        }
        let gap = trigger.allowsGap ? 8 : trigger.type == .worksFor ? 0 : 2
        if let (link, objects) = reader.linked(by: trigger.links, from: tokens.upperBound, gap: gap) {
            let isRight = trigger.type != .supplies || areGoods(tokens.upperBound..<link)
            return isRight ? ties(subjects, objects, end: link + 1) : []
        }
        guard trigger.type.isMutual, !trigger.needsLink, subjects.parties.count > 1,
            reader.endsPhrase(tokens.upperBound),
            !trigger.links.contains(view.word(tokens.upperBound) ?? ".")
        else { return [] }
        return trigger.mutualTies(
            subjects.parties,
            .verb(subjects.sayer..<subjects.sayer + 1),
            cue: subjects.start..<tokens.upperBound
        )
    }

    /// Whether something is supplied that is no party, stake, bond or land; "bought from" alone tells who sold a party.
    private func areGoods(_ between: Range<Int>) -> Bool {
        guard !between.isEmpty || form != .pastOrParticiple else { return false }
        return between.allSatisfy { token in
            view.mention(at: token) == nil && !(view.word(token).map { RelationWords.holdings.contains($0) } ?? false)
        }
    }

    /// The grammatical subject is done to; the doer stands after "by".
    private func passive(_ subjects: Subjects) -> [Tie] {
        guard trigger.isDirect,
            let (by, doers) = ObjectReader(view: view).linked(by: ["by"], from: tokens.upperBound, gap: 8)
        else { return [] }
        return trigger.ties(
            doers,
            subjects.parties,
            .verb(subjects.sayer..<subjects.sayer + 1),
            cue: subjects.start..<by + 1
        )
    }

    private func ties(_ subjects: Subjects, _ objects: [Int], end: Int) -> [Tie] {
        trigger.ties(subjects.parties, objects, .verb(subjects.sayer..<subjects.sayer + 1), cue: subjects.start..<end)
    }
}
