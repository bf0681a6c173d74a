/// Countries, states and towns.
struct PlaceNames: Sendable {
    private var names = PhraseTable<Bool>(roomFor: 40_000)

    /// Reads `places.txt`; throws when it is missing.
    init(directory: String) throws(LanguageDataError) {
        try LanguageFile(directory: directory, name: "places.txt").forEachRow { row throws(LanguageDataError) in
            names.add(PhraseReader.tokens(of: row.bytes), true)
        }
    }

    /// Whether some tokens are a place's name.
    func contains(_ tokens: ArraySlice<Token>) -> Bool {
        names[tokens] != nil
    }
}
