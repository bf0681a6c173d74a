import CorpusModel

@testable import Extraction

/// The project's own language data.
let projectLanguage: Result<LanguageData, LanguageDataError> = Result { () throws(LanguageDataError) in
    let sources = String(#filePath).split(separator: "/").dropLast(3).joined(separator: "/")
    return try LanguageData(directory: "/" + sources + "/Data/Language")
}

/// What a text names.
func named(_ text: String, format: DocumentFormat = .plainText) throws -> NamedText {
    NameFinder(try projectLanguage.get()).parties(in: AnalysedText(document(text, format: format)))
}

/// The parties of a text by name.
func partyNames(_ text: String) throws -> Set<String> {
    Set(try named(text).parties.map(\.name))
}

/// What a text says of one party; nil when it names none such.
func party(_ name: String, in text: String) throws -> FoundParty? {
    try named(text).parties.first { $0.name == name }
}
