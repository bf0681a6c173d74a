/// A file of language data that cannot be used.
public struct LanguageDataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with which file.
    public let description: String
}

/// The lists and lexicons of `Data/Language`, loaded once and shared by every stage.
struct LanguageData: Sendable {
    /// The folder the data comes from: for `LanguageFile`.
    let directory: String
    /// Words that are written small.
    let commonWords: WordList
    let givenNames: WordList
    let surnames: WordList
    let places: PlaceNames
    let nicknames: Nicknames
    let cues: NameCues
    let wellKnown: WellKnownNames
    /// What labels the words of names.
    let nameModel: NameModel

    /// Reads the folder `Data/Language`; throws when a file is missing or malformed.
    init(directory: String) throws(LanguageDataError) {
        try self.init(directory: directory, nameModel: NameModel(directory: directory))
    }

    /// Reads the lists of the folder beside a model; throws when a file is missing or malformed.
    init(directory: String, nameModel: NameModel) throws(LanguageDataError) {
        self.nameModel = nameModel
        self.directory = directory
        commonWords = try WordList(directory: directory, name: "common-words.txt")
        givenNames = try WordList(directory: directory, name: "given-names.txt")
        surnames = try WordList(directory: directory, name: "surnames.txt")
        places = try PlaceNames(directory: directory)
        nicknames = try Nicknames(directory: directory)
        var cues = try NameCues(directory: directory)
        wellKnown = try WellKnownNames(directory: directory, cues: &cues)
        self.cues = cues
    }
}
