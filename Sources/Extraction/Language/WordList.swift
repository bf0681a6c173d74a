/// A list of single words, one a line.
struct WordList: Sendable {
    private var words: Set<Word>

    /// Reads a word list of the folder; throws when it is missing.
    init(directory: String, name: String, roomFor count: Int) throws(LanguageDataError) {
        let file = try LanguageFile(directory: directory, name: name)
        var words = Set<Word>(minimumCapacity: count)
        try file.forEachRow { row throws(LanguageDataError) in words.insert(Word(row.bytes)) }
        self.words = words
    }

    /// Whether the list holds a word.
    func contains(_ word: Word) -> Bool {
        words.contains(word)
    }
}
