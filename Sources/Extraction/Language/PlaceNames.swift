/// Countries, states and towns.
struct PlaceNames: Sendable {
    private let words: WordSet
    private let phrases: PhraseTable<Bool>

    /// Reads `places.txt`; throws when it is missing.
    init(directory: String) throws(LanguageDataError) {
        let file = try LanguageFile(directory: directory, name: "places.txt")
        var words = WordSet(roomFor: file.lineCount)
        var phrases = PhraseTable<Bool>(roomFor: 16_000)
        file.forEachLine { bytes, line in
            if bytes[line].contains(where: Self.divides) {
                phrases.add(PhraseReader.tokens(of: bytes, line), true)
            } else {
                words.insert(Word(bytes[line]))
            }
        }
        self.words = words
        self.phrases = phrases
    }

    /// Whether some tokens are a place's name.
    func contains(_ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count == 1, let token = tokens.first else { return phrases[tokens] != nil }
        return words.contains(token.word)
    }

    /// Whether a word alone is a place's name.
    func containsWord(_ word: Word) -> Bool {
        words.contains(word)
    }

    private static func divides(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == Ascii.hyphen || byte == Ascii.apostrophe || byte == Ascii.dot
    }
}
