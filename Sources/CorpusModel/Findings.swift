/// All that one document yields; parties and events are named by their place in these arrays, ranges count bytes of
/// the document's text.
public struct Findings: Sendable {
    /// The sentences in text order.
    public var sentences: [Range<Int>] = []
    /// The parties, each with the names it goes by here.
    public var parties: [FoundParty] = []
    /// Every place that names a party, in text order; mentions do not overlap.
    public var mentions: [FoundMention] = []
    /// Typed ties between two parties.
    public var relations: [FoundRelation] = []
    /// What happened, happens or is planned, in text order.
    public var events: [FoundEvent] = []
    /// What the text says about the order of two events.
    public var orderings: [FoundOrdering] = []
    /// What is asked, in text order.
    public var questions: [FoundQuestion] = []
    /// The sentences that state a date, in text order, each once: indices into `sentences`.
    public var dated: [Int] = []
    /// The stretches in which an author speaks for himself, bytes in text order; they do not overlap.
    public var opinions: [Range<Int>] = []

    /// No findings.
    public init() {}
}

/// A party of one document.
public struct FoundParty: Hashable, Sendable {
    /// What joins it to the same party of other documents: equal keys are one party.
    public var key: String
    /// The preferred name.
    public var name: String
    /// What it is.
    public var kind: PartyKind
    /// False when the evidence for `kind` is split.
    public var isKindSure: Bool
    /// The other names it goes by in this document.
    public var aliases: [Alias]

    /// A party under its preferred name.
    public init(key: String, name: String, kind: PartyKind, isKindSure: Bool, aliases: [Alias] = []) {
        self.key = key
        self.name = name
        self.kind = kind
        self.isKindSure = isKindSure
        self.aliases = aliases
    }

    /// The key of a party that nothing but its document tells from others of its name.
    public static func key(_ name: String, in path: DocumentPath) -> String {
        name + ending(in: path)
    }

    /// Such a key when its document has got another path; nil for one that is not of that document alone.
    public static func key(_ key: String, movedFrom old: DocumentPath, to new: DocumentPath) -> String? {
        let ending = ending(in: old).utf8
        guard key.utf8.count >= ending.count, key.utf8.suffix(ending.count).elementsEqual(ending) else { return nil }
        return String(key.utf8.dropLast(ending.count)).map { Self.key($0, in: new) }
    }

    /// The bytes of the path in two digits each, as a path need not be text.
    private static func ending(in path: DocumentPath) -> String {
        let digits = path.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return " @ \(digits.joined())"
    }
}

/// A place that names a party.
public struct FoundMention: Hashable, Sendable {
    /// Which party: an index into `Findings.parties`.
    public var party: Int
    /// The name's bytes, without a possessive `'s`.
    public var range: Range<Int>
    /// Which sentence: an index into `Findings.sentences`.
    public var sentence: Int

    /// A mention of a party in a sentence.
    public init(party: Int, range: Range<Int>, sentence: Int) {
        self.party = party
        self.range = range
        self.sentence = sentence
    }
}

/// Who says so, when a text hands the word to somebody.
public struct Attribution: Hashable, Sendable {
    /// The source as written: "a report from The Information".
    public var source: String
    /// The source's bytes.
    public var range: Range<Int>
    /// The party that the source is, when it is one: an index into `Findings.parties`.
    public var party: Int?

    /// Attributes something to a source.
    public init(source: String, range: Range<Int>, party: Int?) {
        self.source = source
        self.range = range
        self.party = party
    }
}

/// A typed tie between two parties as one sentence states it.
public struct FoundRelation: Hashable, Sendable {
    /// Who: an index into `Findings.parties`.
    public var subject: Int
    /// What ties them.
    public var type: RelationType
    /// To whom: an index into `Findings.parties`.
    public var object: Int
    /// Whether it is said to be so or not so.
    public var polarity: Polarity
    /// How firmly.
    public var firmness: Firmness
    /// What it rests on.
    public var basis: RelationBasis
    /// Which sentence: an index into `Findings.sentences`.
    public var sentence: Int
    /// The bytes of the words that show it: "has filed a lawsuit against".
    public var cue: Range<Int>
    /// Who says so, unless the document itself.
    public var attribution: Attribution?

    /// A tie of a type between two parties.
    public init(
        subject: Int,
        type: RelationType,
        object: Int,
        polarity: Polarity = .asserted,
        firmness: Firmness = .happened,
        basis: RelationBasis = .stated,
        sentence: Int,
        cue: Range<Int>,
        attribution: Attribution? = nil
    ) {
        self.subject = subject
        self.type = type
        self.object = object
        self.polarity = polarity
        self.firmness = firmness
        self.basis = basis
        self.sentence = sentence
        self.cue = cue
        self.attribution = attribution
    }
}

/// Something that a sentence says happened, happens or is planned.
public struct FoundEvent: Hashable, Sendable {
    /// Which sentence: an index into `Findings.sentences`.
    public var sentence: Int
    /// The bytes of the clause that tells it: the line of the timeline.
    public var clause: Range<Int>
    /// When, if the text says so.
    public var when: When?
    /// Where it falls if it has no date.
    public var era: Era
    /// How firmly it is told.
    public var firmness: Firmness
    /// Who takes part: indices into `Findings.parties`, each once.
    public var parties: [Int]
    /// Who says so, unless the document itself.
    public var attribution: Attribution?

    /// An event told by a clause.
    public init(
        sentence: Int,
        clause: Range<Int>,
        when: When?,
        era: Era,
        firmness: Firmness,
        parties: [Int],
        attribution: Attribution? = nil
    ) {
        self.sentence = sentence
        self.clause = clause
        self.when = when
        self.era = era
        self.firmness = firmness
        self.parties = parties
        self.attribution = attribution
    }
}

/// What a text says about the order of two events.
public struct FoundOrdering: Hashable, Sendable {
    /// The one that came first: an index into `Findings.events`.
    public var earlier: Int
    /// The one that came after: an index into `Findings.events`.
    public var later: Int
    /// Which sentence says so: an index into `Findings.sentences`.
    public var sentence: Int
    /// The bytes of the words that say so: "in response".
    public var cue: Range<Int>

    /// Puts one event before another.
    public init(earlier: Int, later: Int, sentence: Int, cue: Range<Int>) {
        self.earlier = earlier
        self.later = later
        self.sentence = sentence
        self.cue = cue
    }
}

/// Something that a document asks.
public struct FoundQuestion: Hashable, Sendable {
    /// Its shape.
    public var form: QuestionForm
    /// The bytes of the question, without its `Q:`.
    public var question: Range<Int>
    /// The bytes of the answer, without its `A:`; nil when it is left open.
    public var answer: Range<Int>?
    /// The parties in the question or its answer: indices into `Findings.parties`, each once.
    public var parties: [Int]

    /// A question with or without its answer.
    public init(form: QuestionForm, question: Range<Int>, answer: Range<Int>?, parties: [Int]) {
        self.form = form
        self.question = question
        self.answer = answer
        self.parties = parties
    }
}
