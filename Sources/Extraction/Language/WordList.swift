/// A list of single words, one a line.
struct WordList: Sendable {
    private var words: WordSet

    /// Reads a word list of the folder; throws when it is missing.
    init(directory: String, name: String) throws(LanguageDataError) {
        let file = try LanguageFile(directory: directory, name: name)
        var words = WordSet(roomFor: file.lineCount)
        file.forEachLine { bytes, line in words.insert(Word(bytes[line])) }
        self.words = words
    }

    /// Whether the list holds a word.
    func contains(_ word: Word) -> Bool {
        words.contains(word)
    }
}

/// A set of words that fills in a few nanoseconds a word: a word is a good hash already, so none is taken of it.
struct WordSet: Sendable {
    /// Open addressing: a word stands at its hash, or at the next free place; zero is free.
    private var slots: [UInt64]

    /// An empty set with room for so many words, and no more.
    init(roomFor count: Int) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
    }

    /// Adds a word.
    mutating func insert(_ word: Word) {
        slots[place(of: word)] = word.hash
    }

    /// Whether the set holds a word.
    func contains(_ word: Word) -> Bool {
        slots[place(of: word)] == word.hash
    }

    /// Where the word stands, or would stand.
    private func place(of word: Word) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: word.hash ^ word.hash >> 32) & mask
        while slots[place] != 0, slots[place] != word.hash { place = (place + 1) & mask }
        return place
    }
}
