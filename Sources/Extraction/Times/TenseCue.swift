import CorpusModel

/// Reads from the verb nearest to a time whether it lies ahead: "will meet Friday", "said Friday it would meet".
struct TenseCue {
    /// How many tokens are looked at on each side of a time.
    private static let reach = 24
    /// Verbs that put a time after them ahead, in whatever tense they stand themselves.
    private static let planning = VerbSet("plan schedule expect intend aim prepare propose slate")
    /// Verbs whose infinitive lies ahead: "agreed to meet Friday", but not "voted to support it Friday".
    private static let promising = VerbSet("agree hope want ask urge call promise vow decide threaten invite order")
    /// Words whose "to" puts what follows ahead: "talks set to resume Monday".
    private static let readying: Set<Word> = [
        "set", "due", "scheduled", "slated", "expected", "about", "ready", "likely", "bound", "planned", "poised",
    ]
    /// Words right before a time that put it ahead.
    private static let ahead: Set<Word> = ["until", "till", "by", "starting", "beginning", "coming", "effective", "as"]
    /// Words that may stand between a verb and its time.
    private static let links: Set<Word> = ["on", "late", "early", "in", "last"]

    private let text: ReadText
    private let sentence: Range<Int>
    private let time: Range<Int>
    private let reader: VerbReader

    init(_ text: ReadText, sentence: Range<Int>, time: Range<Int>) {
        self.text = text
        self.sentence = sentence
        self.time = time
        let start = max(sentence.lowerBound, time.lowerBound - Self.reach)
        let end = min(sentence.upperBound, time.upperBound + Self.reach)
        reader = VerbReader(text, start..<max(start, end))
    }

    /// Which way the time lies.
    var era: Era {
        var before = time.lowerBound - 1
        let isAhead = Self.ahead.contains(word(before))
        if ["'s", "’s"].contains(word(time.upperBound)) { return .earlier }
        if Self.links.contains(word(before)) { before -= 1 }
        if isReadied(before) { return .planned }
        let groups = reader.groups()
        if !reader.kind(before).isDisjoint(with: [.past, .participle]),
            !groups.contains(where: { $0.tokens.contains(before) })
        {
            return Self.planning.contains(word(before)) ? .planned : .earlier
        }
        if let group = groups.last(where: { $0.tokens.upperBound <= time.lowerBound }), isNear(group) {
            return isAhead && group.tense != .pastPerfect ? .planned : era(of: group, among: groups)
        }
        let next = groups.first { $0.tokens.lowerBound >= time.upperBound && $0.isFinite }
        return next.map(tense) ?? (isAhead ? .planned : .now)
    }

    /// Whether the verb of the time tells of the day on which it is told: "meets on", "will open on".
    ///
    /// A present behind the time does not: "On 3 April Acme opens its mill" may be told of any year.
    var tellsOfNow: Bool {
        let groups = reader.groups().filter(\.isFinite)
        guard let group = groups.last(where: { $0.tokens.upperBound <= time.lowerBound }) else {
            return groups.first?.tense == .future
        }
        return group.tense == .future || group.tense == .present || group.tense == .progressive
    }

    /// Whether the time is surely that of a verb in the past: "closed its mill in January", "In January Acme closed", but
    /// not "declared a dividend payable 7 December".
    var isOfPastVerb: Bool {
        let groups = reader.groups()
        if let group = groups.last(where: { $0.tokens.upperBound <= time.lowerBound }) {
            return Self.inPast.contains(group.tense) && isOwn(group)
                && !Self.planning.contains(text.tokens[group.head].word)
        }
        return opensSentence && groups.first.map { Self.inPast.contains($0.tense) } ?? false
    }

    /// Whether the words right before the time put it ahead of the day of the telling: "is set for", not "was set for".
    var isOfPlan: Bool {
        var before = time.lowerBound - 1
        if Self.links.contains(word(before)) { before -= 1 }
        guard isReadied(before) else { return false }
        return reader.groups().last { $0.tokens.lowerBound < time.lowerBound }.map { group in
            reader.kind(group.tokens.lowerBound).contains(.presentBe)
        } ?? false
    }

    /// Whether the time opens its sentence: "In May Acme closed".
    var opensSentence: Bool {
        time.lowerBound == sentence.lowerBound || time.lowerBound == sentence.lowerBound + 1 && isLedIn
    }

    private static let inPast: Set<Tense> = [.past, .pastPerfect, .perfect, .pastProgressive]

    private var isLedIn: Bool { word(time.lowerBound - 1) == "in" || word(time.lowerBound - 1) == "on" }

    /// Whether only what the verb acts on stands between it and the time, which "in" or "on" leads in.
    private func isOwn(_ group: VerbGroup) -> Bool {
        guard isLedIn else { return false }
        let between = group.tokens.upperBound..<time.lowerBound - 1
        return between.count < 6
            && between.allSatisfy {
                reader.kind($0).isDisjoint(with: WordClass.verb.union([.preposition, .adjective]))
                    && !text.tokens[$0].shape.contains(.punctuation)
            }
    }

    /// "due in the fourth quarter", "planned for Saturday".
    private func isReadied(_ before: Int) -> Bool {
        (Self.readying.contains(word(before)) && word(before) != "about")
            || (word(before) == "for" && Self.readying.contains(word(before - 1)))
    }

    private func word(_ index: Int) -> Word {
        sentence.contains(index) ? text.tokens[index].word : Word("")
    }

    /// Whether no new clause begins between a verb and the time.
    private func isNear(_ group: VerbGroup) -> Bool {
        !(group.tokens.upperBound..<time.lowerBound).contains {
            [";", "—", "--", "but", ":"].contains(text.tokens[$0].word)
        }
    }

    private func era(of group: VerbGroup, among groups: [VerbGroup]) -> Era {
        if Self.planning.contains(text.tokens[group.head].word) { return .planned }
        guard group.tense == .infinitive else { return tense(of: group) }
        if group.tokens.contains(where: { word($0) == "to" && Self.readying.contains(word($0 - 1)) })
            || (word(group.tokens.lowerBound - 1) == "to" && Self.readying.contains(word(group.tokens.lowerBound - 2)))
        {
            return .planned
        }
        let governor = groups.last { $0.tokens.upperBound <= group.tokens.lowerBound && $0.isFinite }
        guard let governor else { return .planned }
        return Self.promising.contains(text.tokens[governor.head].word) ? .planned : era(of: governor, among: [])
    }

    private func tense(of group: VerbGroup) -> Era {
        switch group.tense {
        case .past, .perfect, .pastPerfect, .pastProgressive: return .earlier
        case .present, .progressive, .mayBe: return .now
        case .future, .scheduled, .would, .infinitive: return .planned
        }
    }
}
