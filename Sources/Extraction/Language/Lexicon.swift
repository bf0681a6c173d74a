/// What the lists of a language tell of a word.
struct WordEntry: Hashable, Sendable {
    /// The bits of `NameCue`, and above them one for each list.
    let rawValue: UInt32

    /// What no list holds.
    static let none = WordEntry(rawValue: 0)
    static let given = WordEntry(rawValue: 1 << 16)
    static let surname = WordEntry(rawValue: 1 << 17)
    /// A word that is written small.
    static let common = WordEntry(rawValue: 1 << 18)
    /// Alone the name of a place.
    static let place = WordEntry(rawValue: 1 << 19)
    /// The bits of an entry.
    fileprivate static let mask: UInt64 = 0xF_FFFF

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The entry of a word that tells about names.
    init(_ cue: NameCue) {
        rawValue = UInt32(cue.rawValue)
    }

    var isGivenName: Bool { contains(.given) }
    var isSurname: Bool { contains(.surname) }
    var isCommon: Bool { contains(.common) }
    var isPlace: Bool { contains(.place) }

    /// What the word tells about the name it stands in or beside.
    var cue: NameCue { NameCue(rawValue: UInt16(truncatingIfNeeded: rawValue)) }

    private func contains(_ list: WordEntry) -> Bool { rawValue & list.rawValue != 0 }
}

/// All lists of single words in one table, which fills in a few nanoseconds a word: a word is a good hash already.
struct Lexicon: Sendable {
    /// Open addressing: a word stands at its hash, or at the next free place; zero is free.
    ///
    /// Above the bits of its entry a slot keeps those of the hash that its place does not tell.
    private var slots: [UInt64]

    /// An empty lexicon with room for so many words, and no more.
    init(roomFor count: Int) {
        var capacity = 16
        while capacity * 2 < count * 3 { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
    }

    /// Adds what a list tells of a word.
    mutating func insert(_ word: Word, _ entry: WordEntry) {
        let place = place(of: word)
        slots[place] = slots[place] | word.hash & ~WordEntry.mask | UInt64(entry.rawValue)
    }

    /// What the lists tell of a word.
    subscript(word: Word) -> WordEntry {
        WordEntry(rawValue: UInt32(truncatingIfNeeded: slots[place(of: word)] & WordEntry.mask))
    }

    /// Where the word stands, or would stand.
    private func place(of word: Word) -> Int {
        word.place(among: slots.count) { slots[$0] == 0 || (slots[$0] ^ word.hash) & ~WordEntry.mask == 0 }
    }
}

/// The lists of single words, read but not put together yet.
struct WordListFiles {
    private let lists: [(file: LanguageFile, entry: WordEntry)]
    private let places: LanguageFile

    /// Reads the word lists of the folder; throws when one is missing.
    init(directory: String) throws(LanguageDataError) {
        lists = [
            (try LanguageFile(directory: directory, name: "common-words.txt"), .common),
            (try LanguageFile(directory: directory, name: "given-names.txt"), .given),
            (try LanguageFile(directory: directory, name: "surnames.txt"), .surname),
        ]
        places = try LanguageFile(directory: directory, name: "places.txt")
    }

    /// All of them and the cues in one lexicon, and the places of more than one word.
    func joined(with cues: NameCues) -> (lexicon: Lexicon, places: PhraseTable<Bool>) {
        let count = lists.reduce(places.lineCount + cues.words.count) { $0 + $1.file.lineCount }
        var lexicon = Lexicon(roomFor: count)
        var phrases = PhraseTable<Bool>(roomFor: 16_000)
        for (file, entry) in lists { file.forEachLine { lexicon.insert(Word($0[$1]), entry) } }
        for (word, cue) in cues.words { lexicon.insert(word, WordEntry(cue)) }
        places.forEachLine { bytes, line in
            if bytes[line].contains(where: Self.divides) {
                phrases.add(PhraseReader.tokens(of: bytes, line), true)
            } else {
                lexicon.insert(Word(bytes[line]), .place)
            }
        }
        return (lexicon, phrases)
    }

    private static func divides(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == Ascii.hyphen || byte == Ascii.apostrophe || byte == Ascii.dot
    }
}
