/// A file of language data that cannot be used.
public struct LanguageDataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with which file.
    public let description: String
}

/// The lists and lexicons of `Data/Language`, loaded once and shared by every stage.
struct LanguageData: Sendable {
    /// Reads the folder `Data/Language`; throws when a file is missing or malformed.
    init(directory: String) throws(LanguageDataError) {}
}
