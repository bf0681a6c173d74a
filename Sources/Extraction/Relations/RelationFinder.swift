import CorpusModel

/// Finds typed ties between two parties, from a lexicon of verbs and nouns.
struct RelationFinder: Sendable {
    private let lexicon: RelationLexicon

    /// Reads the lexicon `relations.tsv`; throws when it is missing or malformed.
    init(_ language: LanguageData) throws(LanguageDataError) {
        lexicon = try RelationLexicon(LanguageFile(directory: language.directory, name: "relations.tsv"))
    }

    init(_ lexicon: RelationLexicon) {
        self.lexicon = lexicon
    }

    /// The relations that a text states, in text order, and those the well-known list adds.
    func relations(in text: ReadText, _ named: NamedText, _ attributions: [SentenceAttribution]) -> [FoundRelation] {
        var found: [FoundRelation] = []
        let partisans = PartisanPattern.partisans(in: named)
        var said = attributions[...]
        for sentence in text.sentences.indices where mayState(text, named, sentence) {
            said = said.drop { $0.sentence < sentence }
            let attribution = said.first.flatMap { $0.sentence == sentence ? $0 : nil }
            found += relations(in: text, named, sentence: sentence, attribution, partisans)
        }
        return found + WellKnownTies(text: text, named: named).relations(besides: found)
    }

    /// Whether a sentence can state a relation: it names somebody and is neither heading, table row nor question.
    private func mayState(_ text: ReadText, _ named: NamedText, _ sentence: Int) -> Bool {
        guard sentence < named.mentionsOfSentence.count, !named.mentionsOfSentence[sentence].isEmpty else {
            return false
        }
        switch text.document.blocks[text.sentences[sentence].block].kind {
        case .heading, .table, .tableHeader, .code, .history: return false
        case .paragraph, .listItem, .quote: break
        }
        let tokens = text.tokens[text.sentences[sentence].tokens]
        return !tokens.suffix(3).contains { $0.word == "?" }
    }

    private func relations(
        in text: ReadText,
        _ named: NamedText,
        sentence: Int,
        _ attribution: SentenceAttribution?,
        _ partisans: [Word: Int]
    ) -> [FoundRelation] {
        let tokens = text.sentences[sentence].tokens
        let view = SentenceView(text, named, sentence: sentence)
        var ties = PossessiveProducts(view: view).ties() + NeighbourPattern(view: view).ties()
        ties += PartisanPattern(view: view, partisans: partisans).ties()
        var taken = tokens.lowerBound
        for token in tokens where token >= taken {
            let places = lexicon.uses(beginningWith: text.tokens[token].word)
            guard !places.isEmpty, view.mention(at: token) == nil else { continue }
            let uses = lexicon.uses[places]
            guard let length = uses.first(where: { view.matches($0.rest, at: token + 1) })?.rest.count else { continue }
            taken = token + 1 + length
            for use in uses where use.rest.count == length && view.matches(use.rest, at: token + 1) {
                ties += self.ties(of: use, at: token, in: view)
            }
        }
        return RelationReader(view: view, attribution: attribution).relations(ties)
    }

    private func ties(of use: TriggerUse, at token: Int, in view: SentenceView) -> [Tie] {
        let trigger = lexicon.triggers[use.trigger]
        let tokens = token..<token + 1 + use.rest.count
        let ties =
            switch trigger.shape {
            case .verb: VerbPattern(view: view, trigger: trigger, form: use.form, tokens: tokens).ties()
            case .deed: DeedPattern(view: view, trigger: trigger, tokens: tokens).ties()
            case .role: RolePattern(view: view, trigger: trigger, tokens: tokens).ties()
            }
        return ties.filter { trigger.admits($0, in: view) }
    }
}
