import CorpusModel

/// Two parties that a pattern ties, before it is known how the sentence means it.
struct Tie: Hashable, Sendable {
    /// How a tie's claim is read.
    enum Reading: Hashable, Sendable {
        /// From the verb around these tokens.
        case verb(Range<Int>)
        /// As a fact the sentence takes for granted: "Acme, a unit of Birch,".
        case ongoing
        /// As a deed the sentence takes for granted: "Acme's lawsuit against Birch".
        case happened
    }

    let subject: Int
    let type: RelationType
    let object: Int
    let reading: Reading
    /// The tokens that show it.
    let cue: Range<Int>

    /// The same tie as another type.
    func retyped(_ type: RelationType) -> Tie {
        Tie(subject: subject, type: type, object: object, reading: reading, cue: cue)
    }
}

extension RelationTrigger {
    /// Ties every subject to every object, the other way round when the trigger is swapped.
    func ties(_ subjects: [Int], _ objects: [Int], _ reading: Tie.Reading, cue: Range<Int>) -> [Tie] {
        subjects.flatMap { subject in
            objects.map { object in
                isSwapped
                    ? Tie(subject: object, type: type, object: subject, reading: reading, cue: cue)
                    : Tie(subject: subject, type: type, object: object, reading: reading, cue: cue)
            }
        }
    }

    /// Whether persons stand only where the trigger lets them.
    func admits(_ tie: Tie, in view: SentenceView) -> Bool {
        let subject = view.named.parties[tie.subject].kind
        let object = view.named.parties[tie.object].kind
        if isSpoken, subject != .person { return false }
        switch tie.type {
        // The chief of a part of it works for a place too.
        case .worksFor: return (isPersonal || object != .person) && (isPublic || type == .leads || object != .place)
        case .partOf, .partnersWith: return isPersonal || (subject != .person && object != .person)
        default: return true
        }
    }

    /// Ties each to each once, for a relation that holds both ways.
    func mutualTies(_ parties: [Int], _ reading: Tie.Reading, cue: Range<Int>) -> [Tie] {
        parties.indices.flatMap { index in
            parties[(index + 1)...].map { other in
                Tie(subject: parties[index], type: type, object: other, reading: reading, cue: cue)
            }
        }
    }
}

/// Turns ties into relations: drops what is not said to be so, or cannot be, or was said before in the sentence.
struct RelationReader {
    let view: SentenceView
    let attribution: SentenceAttribution?

    private struct Key: Hashable {
        let subject: Int
        let type: RelationType
        let object: Int
    }

    func relations(_ ties: [Tie]) -> [FoundRelation] {
        guard !ties.isEmpty else { return [] }
        var seen = Set<Key>()
        return ties.sorted { $0.cue.lowerBound < $1.cue.lowerBound }.compactMap { tie in
            let isTurned = tie.type.isMutual && tie.subject > tie.object
            let key = Key(
                subject: isTurned ? tie.object : tie.subject,
                type: tie.type,
                object: isTurned ? tie.subject : tie.object
            )
            guard isPossible(tie), !seen.contains(key), let relation = relation(tie) else { return nil }
            seen.insert(key)
            return relation
        }
    }

    private func isPossible(_ tie: Tie) -> Bool {
        let subject = view.named.parties[tie.subject].kind
        let object = view.named.parties[tie.object].kind
        return tie.subject != tie.object && tie.type.accepts(subject: subject, object: object)
    }

    private func relation(_ tie: Tie) -> FoundRelation? {
        var claim = Claim()
        switch tie.reading {
        case .verb(let tokens):
            claim = ClaimReader.claim(in: view.text, sentence: view.sentence, around: tokens)
        case .ongoing:
            claim.firmness = .ongoing
        case .happened:
            break
        }
        guard !claim.isHypothetical else { return nil }
        let cue = view.text.span(tie.cue)
        return FoundRelation(
            subject: tie.subject,
            type: tie.type,
            object: tie.object,
            polarity: claim.polarity,
            firmness: claim.firmness,
            sentence: view.sentence,
            cue: cue,
            attribution: attribution.flatMap { $0.content.overlaps(cue) ? $0.attribution : nil }
        )
    }
}
