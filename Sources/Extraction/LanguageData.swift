/// A file of language data that cannot be used.
public struct LanguageDataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with which file.
    public let description: String
}

/// The lists and lexicons of `Data/Language`, loaded once and shared by every stage.
final class LanguageData: Sendable {
    /// The folder the data comes from: for `LanguageFile`.
    let directory: String
    private let lexicon: Lexicon
    /// Countries, states and towns of more than one word.
    private let placePhrases: PhraseTable<Bool>
    let nicknames: Nicknames
    let wellKnown: WellKnownNames
    /// What labels the words of names.
    let nameModel: NameModel

    /// Reads the folder `Data/Language`; throws when a file is missing or malformed.
    ///
    /// Training brings a model of its own: the folder's is what it is about to write.
    init(directory: String, nameModel: NameModel? = nil) throws(LanguageDataError) {
        self.directory = directory
        let lists = try WordListFiles(directory: directory)
        nicknames = try Nicknames(directory: directory)
        var cues = try NameCues(directory: directory)
        wellKnown = try WellKnownNames(directory: directory, cues: &cues)
        (lexicon, placePhrases) = lists.joined(with: cues)
        if let nameModel { self.nameModel = nameModel } else { self.nameModel = try NameModel(directory: directory) }
    }
    /// What the lists tell of a word.
    subscript(word: Word) -> WordEntry { lexicon[word] }

    /// Whether some tokens are the name of a country, a state or a town.
    func isPlace(_ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count == 1, let token = tokens.first else { return placePhrases[tokens] != nil }
        return lexicon[token.word].isPlace
    }
}
