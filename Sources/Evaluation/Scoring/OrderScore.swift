import CorpusModel

/// Scores orderings of clauses against ordered pairs of verbs.
struct OrderScore {
    /// Right and judged, over all pairs with a verb in each clause.
    private(set) var all = Tally()
    /// Right and judged, over the pairs of first verbs.
    private(set) var firstVerbs = Tally()
    /// Pairs of the gold that are not vague.
    private(set) var pairs = 0
    /// Orderings that were found.
    private(set) var orderings = 0
    private(set) var mistakes: [Mistake] = []

    /// Counts a document.
    mutating func add(_ findings: Findings, _ gold: OrderGold) {
        pairs += gold.pairs.filter { $0.order != .vague }.count
        orderings += findings.orderings.count
        for ordering in findings.orderings {
            let earlier = findings.events[ordering.earlier].clause
            let later = findings.events[ordering.later].clause
            let judged = gold.pairs.compactMap { Self.judged($0, earlier: earlier, later: later) }
            for pair in judged { all += Tally(correct: pair.order == .before ? 1 : 0, found: 1) }
            count(judged, ordering.cue, in: gold.document)
        }
    }

    private mutating func count(_ judged: [OrderedPair], _ cue: Range<Int>, in document: Document) {
        let first = judged.min {
            ($0.first.lowerBound, $0.second.lowerBound) < ($1.first.lowerBound, $1.second.lowerBound)
        }
        guard let first else { return }
        firstVerbs += Tally(correct: first.order == .before ? 1 : 0, found: 1)
        guard first.order != .before else { return }
        let verbs = "\"\(document.string(first.first))\" before \"\(document.string(first.second))\""
        mistakes.append(Mistake("\(verbs) is \(first.order.rawValue)", cue, in: document))
    }

    /// The pair turned so that its first verb is in the earlier clause; nil when it does not judge the two.
    private static func judged(_ pair: OrderedPair, earlier: Range<Int>, later: Range<Int>) -> OrderedPair? {
        func isOnly(_ verb: Range<Int>, in clause: Range<Int>, not other: Range<Int>) -> Bool {
            clause.overlaps(verb) && !other.overlaps(verb)
        }
        guard pair.order != .vague else { return nil }
        if isOnly(pair.first, in: earlier, not: later), isOnly(pair.second, in: later, not: earlier) { return pair }
        guard isOnly(pair.first, in: later, not: earlier), isOnly(pair.second, in: earlier, not: later) else {
            return nil
        }
        return OrderedPair(first: pair.second, second: pair.first, order: pair.order.turned)
    }

    var figures: [Figure] {
        [
            Figure("first verbs: right of those judged", .share(firstVerbs.correct, of: firstVerbs.found)),
            Figure("all verbs: right of those judged", .share(all.correct, of: all.found)),
            Figure("coverage: judged pairs of all", .share(all.found, of: pairs)),
            Figure("orderings found, judged or not", .rate(Double(orderings), unit: "in all")),
        ]
    }
}

extension GoldOrder {
    /// The order seen from the other verb.
    fileprivate var turned: GoldOrder {
        switch self {
        case .before: .after
        case .after: .before
        case .equal: .equal
        case .vague: .vague
        }
    }
}
