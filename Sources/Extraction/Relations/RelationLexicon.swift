import CorpusModel

/// How the words of a trigger tie two parties.
enum TriggerShape: String, Hashable, Sendable {
    /// A verb between subject and object: "sued", "invested billions in".
    case verb
    /// A noun for something done, alone or with a verb that carries it: "filed a lawsuit against".
    case deed
    /// A noun for what the subject is to the object: "an investor in".
    case role
}

/// A line of the lexicon.
struct RelationTrigger: Hashable, Sendable {
    let type: RelationType
    let shape: TriggerShape
    /// The verbs that carry a deed, each form with what it can be.
    let carriers: [Word: VerbForm]
    /// The prepositions before the object.
    let links: Set<Word>
    /// Whether the object may follow without preposition.
    let isDirect: Bool
    /// Whether words may stand between verb and preposition: "invested billions in".
    let allowsGap: Bool
    /// Whether subject and object change places: "bought chips from".
    let isSwapped: Bool
    /// Whether a deed counts only with a verb that carries it: "holds 12 percent of".
    let needsCarrier: Bool
    /// Whether persons too may be worked for, or be part of something.
    let isPersonal: Bool
    /// Whether only a person can be the subject: who "attacks" in words.
    let isSpoken: Bool
    /// Whether the preposition must be there: "Roe and Poe spoke" is not "Roe spoke with Poe".
    let needsLink: Bool
    /// Whether places too may be worked for: by a minister, but not by "a Miami lawyer".
    let isPublic: Bool
}

/// A form of a trigger as it is met in a text: a first word and those that must follow it.
struct TriggerUse: Hashable, Sendable {
    /// An index into `RelationLexicon.triggers`.
    let trigger: Int
    let form: VerbForm
    let rest: [Word]
}

/// The verbs and nouns that tie two parties, looked up by their first word.
struct RelationLexicon: Sendable {
    private(set) var triggers: [RelationTrigger] = []
    /// Those that begin with the same word stand together, longer ones first.
    private(set) var uses: [TriggerUse] = []
    private var usesOfWords = WordTable<Range<Int>>([:], others: 0..<0)

    /// Reads `relations.tsv`: type, shape, words, carriers, links, options; the examples after them are for the tests.
    init(_ file: LanguageFile) throws(LanguageDataError) {
        var uses: [Word: [TriggerUse]] = [:]
        try file.forEachRow { row throws(LanguageDataError) in
            guard let trigger = Self.trigger(row) else { throw row.error("no relation type, shape, word or option") }
            for (word, use) in self.uses(of: row.list(2, dividedBy: "|"), trigger.shape) {
                uses[word, default: []].append(use)
            }
            triggers.append(trigger)
        }
        var ranges: [Word: Range<Int>] = [:]
        for (word, uses) in uses {
            ranges[word] = self.uses.count..<self.uses.count + uses.count
            self.uses += uses.sorted { $0.rest.count > $1.rest.count }
        }
        usesOfWords = WordTable(ranges, others: 0..<0)
    }

    /// The uses that begin with a word: indices into `uses`.
    func uses(beginningWith word: Word) -> Range<Int> {
        usesOfWords[word]
    }

    private static func trigger(_ row: LanguageRow) -> RelationTrigger? {
        guard let type = RelationType(rawValue: row.string(0)), let shape = TriggerShape(rawValue: row.string(1)),
            !row.string(2).isEmpty
        else { return nil }
        let links = Set(row.list(4, dividedBy: "|"))
        let options = Set(row.list(5, dividedBy: ","))
        guard options.isSubset(of: ["gap", "swap", "carried", "personal", "spoken", "public", "linked"]) else {
            return nil
        }
        var carriers: [Word: VerbForm] = [:]
        for verb in row.list(3, dividedBy: "|") {
            for (form, word) in VerbForm.all(of: verb) { carriers[Word(word)] = form }
        }
        return RelationTrigger(
            type: type,
            shape: shape,
            carriers: carriers,
            links: Set(links.subtracting(["-"]).map { Word($0) }),
            isDirect: links.contains("-"),
            allowsGap: options.contains("gap"),
            isSwapped: options.contains("swap"),
            needsCarrier: options.contains("carried"),
            isPersonal: options.contains("personal"),
            isSpoken: options.contains("spoken"),
            needsLink: options.contains("linked"),
            isPublic: options.contains("public")
        )
    }

    /// The uses of the next trigger, each with its first word.
    private func uses(of entries: [String], _ shape: TriggerShape) -> [(Word, TriggerUse)] {
        entries.flatMap { entry -> [(Word, TriggerUse)] in
            let parts = entry.split(separator: " ").map { String($0) }
            guard let first = parts.first else { return [] }
            let rest = parts.dropFirst().map { Word($0) }
            let forms = shape == .verb ? VerbForm.all(of: first) : [(.base, first)]
            return forms.map { (Word($1), TriggerUse(trigger: triggers.count, form: $0, rest: rest)) }
        }
    }
}
