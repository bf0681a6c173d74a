/// Given names and their usual short forms.
struct Nicknames: Sendable {
    private var forms: [Word: Set<Word>] = [:]

    /// Reads `nicknames.tsv`; throws when it is missing.
    init(directory: String) throws(LanguageDataError) {
        try LanguageFile(directory: directory, name: "nicknames.tsv").forEachRow { row throws(LanguageDataError) in
            forms[Word(row.string(0))] = Set(row.list(1, dividedBy: "|").map { Word($0) })
        }
    }

    /// Whether one name is a short form of the other.
    func areForms(_ one: Word, _ other: Word) -> Bool {
        forms[one]?.contains(other) ?? false || forms[other]?.contains(one) ?? false
    }
}
