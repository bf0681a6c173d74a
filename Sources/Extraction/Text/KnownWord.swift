import CorpusModel

/// What a word is to those who read sentences.
struct KnownWord: Hashable, Sendable {
    /// What it can be in a sentence; nothing when only its ending tells.
    var kind: WordClass = []
    /// The lists that it stands in.
    var lists: WordLists = []
    /// Its place in `TimeRuleTable.fits`.
    var placeInTimes: UInt16 = 0
}

extension KnownWord {
    /// What a token of a document is; inside a sentence a capitalised word is taken for a name, which stands in lists only.
    init(of token: Token, in bytes: UnsafeBufferPointer<UInt8>, _ table: WordTable<KnownWord>) {
        self = table[token.word]
        let isName = token.shape.contains(.capitalised) && !token.shape.contains(.opensSentence)
        if !token.shape.contains(.word) || (isName && token.word != Self.writer) {
            kind = []
        } else if kind.isEmpty {
            kind = WordClass(endingOf: UnsafeBufferPointer(rebasing: bytes[token.range]))
        }
    }

    private static let writer: Word = "i"
}

/// Lists of words that every sentence is searched for.
struct WordLists: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// Verbs that always hand what follows to somebody's word: `AttributionLexicon.speaking`.
    static let speaking = WordLists(rawValue: 1 << 0)
    /// Verbs that may: `AttributionLexicon.reporting`.
    static let reporting = WordLists(rawValue: 1 << 1)
    static let stances = WordLists(rawValue: 1 << 2)
    static let evidence = WordLists(rawValue: 1 << 3)
    static let cueNouns = WordLists(rawValue: 1 << 4)
    static let openQuotes = WordLists(rawValue: 1 << 5)
    static let closeQuotes = WordLists(rawValue: 1 << 6)
    /// Words of the first person, names or not.
    static let firstPerson = WordLists(rawValue: 1 << 7)
    static let boilerplate = WordLists(rawValue: 1 << 8)
    static let eventNouns = WordLists(rawValue: 1 << 9)
    /// First words of `OrderCue.all`.
    static let orderCues = WordLists(rawValue: 1 << 10)
    static let doubting = WordLists(rawValue: 1 << 11)
    static let allegedly = WordLists(rawValue: 1 << 12)
    static let negatingNouns = WordLists(rawValue: 1 << 13)
    static let possessives = WordLists(rawValue: 1 << 14)
    /// Marks that part clauses.
    static let breaks = WordLists(rawValue: 1 << 15)
}

/// All words that those who read sentences know.
enum KnownWords {
    static let table: WordTable<KnownWord> = {
        var words = VerbLexicon.classes.mapValues {
            KnownWord(kind: $0, lists: $0.contains(.firstPerson) ? .firstPerson : [])
        }
        for (list, members) in lists {
            for word in members { words[word, default: KnownWord()].lists.insert(list) }
        }
        for (word, place) in TimeRuleTable.all.words { words[word, default: KnownWord()].placeInTimes = place }
        return WordTable(words, others: KnownWord())
    }()

    private static let lists: [(WordLists, Set<Word>)] = [
        (.speaking, AttributionLexicon.speaking.words), (.reporting, AttributionLexicon.reporting.words),
        (.stances, AttributionLexicon.stances.words), (.evidence, AttributionLexicon.evidence.words),
        (.cueNouns, AttributionLexicon.cueNouns), (.openQuotes, AttributionLexicon.openQuotes),
        (.closeQuotes, AttributionLexicon.closeQuotes), (.boilerplate, EventLexicon.boilerplate),
        (.eventNouns, EventLexicon.nouns), (.orderCues, OrderCue.firstWords), (.doubting, ClaimLexicon.doubting),
        (.allegedly, ClaimLexicon.allegedly), (.negatingNouns, ClaimLexicon.negatingNouns),
        (.possessives, ["'s", "'"]), (.breaks, [";", ":", "—", "–", "--", "(", ")", "?"]),
    ]
}
