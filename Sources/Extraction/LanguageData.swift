/// A file of language data that cannot be used.
public struct LanguageDataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with which file.
    public let description: String
}

/// The lists and lexicons of `Data/Language`, loaded once and shared by every stage.
final class LanguageData: Sendable {
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
    ///
    /// Training brings a model of its own: the folder's is what it is about to write.
    init(directory: String, nameModel: NameModel? = nil) throws(LanguageDataError) {
        self.directory = directory
        commonWords = try WordList(directory: directory, name: "common-words.txt")
        givenNames = try WordList(directory: directory, name: "given-names.txt")
        surnames = try WordList(directory: directory, name: "surnames.txt")
        places = try PlaceNames(directory: directory)
        nicknames = try Nicknames(directory: directory)
        var cues = try NameCues(directory: directory)
        wellKnown = try WellKnownNames(directory: directory, cues: &cues)
        self.cues = cues
        if let nameModel { self.nameModel = nameModel } else { self.nameModel = try NameModel(directory: directory) }
    }
}
