import CorpusModel

/// Labels the names of a text with the model.
package struct NameTagger {
    private let language: LanguageData
    private let features: NameFeatures

    init(_ text: AnalysedText, _ language: LanguageData, _ casing: DocumentCasing) {
        self.language = language
        features = NameFeatures(text, language, casing)
    }

    /// The names of a text, in text order.
    func names() -> [TaggedName] {
        var names: [TaggedName] = []
        for stretch in features.stretches {
            let scores = language.nameModel.withScores { none in
                stretch.tokens.map { features.make(none, of: $0, in: stretch).scores }
            }
            names += TaggedName.names(of: language.nameModel.labels(for: scores), from: stretch.tokens.lowerBound)
        }
        return names
    }

    /// Calls `body` with every stretch that may hold names and the features of its tokens.
    func forEachStretch(_ body: (Range<Int>, [FeatureRow]) -> Void) {
        for stretch in features.stretches {
            body(stretch.tokens, stretch.tokens.map { features.make(FeatureRow(), of: $0, in: stretch) })
        }
    }
}

/// What the training of the model asks of the text it learns from: the very tokens and features that are used later.
package struct NameTrainingText {
    /// The tokens, as bytes of the text.
    package let tokens: [Range<Int>]
    /// The stretches that may hold names, as indices into `tokens`, with the features of each token.
    package private(set) var stretches: [(tokens: Range<Int>, features: [FeatureRow])] = []

    /// Reads paragraphs with the lists of a language.
    package init(paragraphs: [Range<Int>], of bytes: [UInt8], _ lists: NameTrainingLists) {
        let text = NameReader.text(paragraphs, bytes)
        tokens = text.tokens.map(\.range)
        var stretches: [(tokens: Range<Int>, features: [FeatureRow])] = []
        NameTagger(text, lists.language, DocumentCasing(text)).forEachStretch { stretches.append(($0, $1)) }
        self.stretches = stretches
    }
}

/// The lists that features are made with.
package struct NameTrainingLists {
    let language: LanguageData

    /// Reads the folder `Data/Language`, its model left out; throws when a file is missing or malformed.
    package init(directory: String, clusters: WordClusters) throws(LanguageDataError) {
        language = try LanguageData(directory: directory, nameModel: NameModel(clusters: clusters))
    }
}

/// Reads the names of a text, for measuring: with the model alone, and as parties.
package struct NameReader {
    private let language: LanguageData

    /// Reads the folder `Data/Language`; throws when a file is missing or malformed.
    package init(directory: String) throws(LanguageDataError) {
        language = try LanguageData(directory: directory)
    }

    /// The names that the model alone finds, as bytes of the text.
    package func taggedNames(_ paragraphs: [Range<Int>], of bytes: [UInt8]) -> [(range: Range<Int>, kind: NameKind)] {
        let text = Self.text(paragraphs, bytes)
        return NameTagger(text, language, DocumentCasing(text)).names().map { (text.span($0.tokens), $0.kind) }
    }

    /// The names that are shown as parties, as bytes of the text.
    package func parties(_ paragraphs: [Range<Int>], of bytes: [UInt8]) -> [(range: Range<Int>, kind: NameKind)] {
        let named = NameFinder(language).parties(in: Self.text(paragraphs, bytes))
        return named.mentions.map { ($0.range, NameKind(named.parties[$0.party].kind)) }
    }

    fileprivate static func text(_ paragraphs: [Range<Int>], _ bytes: [UInt8]) -> AnalysedText {
        let blocks = paragraphs.map { Block(.paragraph, $0) }
        let path = DocumentPath("training")
        return AnalysedText(Document(path: path, format: .plainText, text: bytes, blocks: blocks))
    }
}

extension NameKind {
    /// The kind that the model tells for a kind of party.
    init(_ kind: PartyKind) {
        switch kind {
        case .person: self = .person
        case .organisation, .government, .publication: self = .organisation
        case .place: self = .place
        case .product, .other: self = .other
        }
    }
}
