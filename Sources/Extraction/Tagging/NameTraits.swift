/// What the model sees of one token.
struct TokenTraits {
    /// The folded word.
    let word: UInt32
    /// Its word cluster; zero when it has none, or when none was looked up.
    private(set) var cluster: UInt32 = 0
    /// How it is written, place aside.
    let shape: UInt32
    /// What the lists tell of it.
    let entry: WordEntry
    let isCapitalised: Bool
    let opensClause: Bool

    /// Whether a name may begin here: a capitalised word, or one that is only a name, however it is written.
    var mayBeginName: Bool {
        isCapitalised || !entry.isCommon && (entry.isGivenName || entry.isSurname || entry.isPlace)
    }

    /// The bits of its entry.
    var lists: UInt32 { entry.rawValue }
}

extension TokenTraits {
    /// What stands beyond the ends of a sentence.
    static let none = TokenTraits(word: 1, shape: 0xFF, entry: .none, isCapitalised: false, opensClause: false)

    /// The traits of a token.
    init(at index: Int, in text: AnalysedText, _ bytes: UnsafeBufferPointer<UInt8>, _ language: LanguageData) {
        let token = text.tokens[index]
        word = UInt32(truncatingIfNeeded: token.word.hash ^ token.word.hash >> 32)
        opensClause = text.opensClause(index)
        isCapitalised = token.isCapitalised
        shape = Self.shape(of: token, bytes)
        entry = token.shape.contains(.word) ? language[token.word] : .none
    }

    /// Looks up the cluster of the token; of those that stand near no name nobody asks for it.
    mutating func findCluster(of token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ clusters: WordClusters) {
        guard token.shape.contains(.word) else { return }
        let cased = clusters[bytes, token.range]
        cluster = cased == 0 && isCapitalised ? clusters.small(bytes, token.range) : cased
    }

    private static func shape(of token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var shape = UInt32(token.shape.rawValue & 0x3F)
        if token.range.count > 1, bytes[token.range.upperBound - 1] == Ascii.dot { shape |= 64 }
        if token.range.count == 1 || token.range.count == 2 && shape & 64 != 0 { shape |= 128 }
        return shape
    }
}

/// What the places where a word stands in a document tell about it, all of them together.
struct DocumentEvidence {
    private var bits: [Word: UInt32] = [:]

    private static let inside: UInt32 = 1
    private static let small: UInt32 = 2
    private static let person: UInt32 = 4
    private static let body: UInt32 = 8
    private static let place: UInt32 = 16
    private static let speaks: UInt32 = 32
    private static let article: UInt32 = 64
    private static let owns: UInt32 = 128

    /// Surveys the sentences in running text of a document.
    init(_ text: AnalysedText, _ traits: [TokenTraits], _ casing: DocumentCasing, _ language: LanguageData) {
        for (sentence, sentenceCase) in zip(text.sentences, casing.sentences) where sentenceCase == .running {
            for index in sentence.tokens where traits[index].isCapitalised {
                bits[text.tokens[index].word, default: 0] |= Self.evidence(index, sentence.tokens, text, traits)
            }
        }
        for word in Array(bits.keys) where casing.small(word) > 0 { bits[word, default: 0] |= Self.small }
    }

    /// What is known of a word.
    subscript(word: Word) -> UInt32 { bits[word] ?? 0 }

    private static func evidence(
        _ index: Int,
        _ sentence: Range<Int>,
        _ text: AnalysedText,
        _ traits: [TokenTraits]
    ) -> UInt32 {
        var bits: UInt32 = traits[index].opensClause ? 0 : inside
        if index > sentence.lowerBound { bits |= before(index - 1, text, traits) }
        if index + 1 < sentence.upperBound { bits |= behind(index + 1, text, traits) }
        return bits
    }

    private static func before(_ index: Int, _ text: AnalysedText, _ traits: [TokenTraits]) -> UInt32 {
        if traits[index].isCapitalised {
            let entry = traits[index].entry
            return entry.isGivenName && !entry.isCommon || entry.cue.contains(.title) ? person : 0
        }
        switch text.tokens[index].word {
        case "in", "at", "near", "from": return place
        case "the", "a", "an": return article
        default: return 0
        }
    }

    private static func behind(_ index: Int, _ text: AnalysedText, _ traits: [TokenTraits]) -> UInt32 {
        let cue = traits[index].entry.cue
        if traits[index].isCapitalised {
            return cue.isDisjoint(with: [.legalSuffix, .organisation, .government]) ? 0 : body
        }
        if cue.contains(.personVerb) { return speaks }
        return text.tokens[index].word == "'s" ? owns : 0
    }
}
