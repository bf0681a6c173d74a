import CorpusModel

/// The parties of a document and where it names them.
struct NamedText: Sendable {
    var parties: [FoundParty] = []
    /// In text order, not overlapping.
    var mentions: [FoundMention] = []
    /// The tokens of each mention, in the order of `mentions`.
    var mentionTokens: [Range<Int>] = []
    /// Names that are not taken for parties', in text order, overlapping no mention.
    var otherNames: [OtherName] = []
    /// For each sentence, its mentions: a range of indices into `mentions`.
    var mentionsOfSentence: [Range<Int>] = []
    /// What the list of well-known parties says of two parties that are both here: indices into `parties`.
    var wellKnownTies: [WellKnownTie] = []
}

/// A name that is not taken for a party's: of a people, a language, an event; of anything in a headline or a table only.
struct OtherName: Hashable, Sendable {
    /// Bytes of the document's text.
    let range: Range<Int>
    let kind: NameKind
}

/// A tie between two parties of a document that the list of well-known parties states.
struct WellKnownTie: Hashable, Sendable {
    let subject: Int
    let type: RelationType
    let object: Int
}

/// Finds the names in a text, decides what they name, and joins those that name the same party.
struct NameFinder: Sendable {
    private let language: LanguageData

    /// A finder with the lists of a language.
    init(_ language: LanguageData) {
        self.language = language
    }

    /// The parties that a text names.
    func parties(in text: AnalysedText) -> NamedText {
        let (candidates, others) = CandidateFinder.names(in: text, language)
        let names = DocumentName.names(of: candidates, in: text, language)
        let decider = KindDecider(language: language)
        let kinds = names.map { decider.kind(of: $0) }
        let builder = PartyBuilder(names, kinds, candidates, NameScope(text: text, language: language))
        var named = builder.build()
        named.otherNames = others
        return named
    }
}
