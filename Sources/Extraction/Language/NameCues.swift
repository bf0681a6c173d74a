/// What a word tells about the name it stands in or beside.
struct NameCue: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    static let government = NameCue(rawValue: 1)
    static let publication = NameCue(rawValue: 2)
    static let organisation = NameCue(rawValue: 4)
    static let place = NameCue(rawValue: 8)
    static let product = NameCue(rawValue: 16)
    static let title = NameCue(rawValue: 32)
    static let role = NameCue(rawValue: 64)
    static let calendar = NameCue(rawValue: 128)
    static let generic = NameCue(rawValue: 256)
    static let acronym = NameCue(rawValue: 512)
    static let ofHead = NameCue(rawValue: 1024)
    static let personVerb = NameCue(rawValue: 2048)
    static let demonym = NameCue(rawValue: 4096)
    static let legalSuffix = NameCue(rawValue: 8192)

    static let thing = NameCue(rawValue: 16384)

    /// The class that a line of `name-cues.tsv` names; nil when there is none such.
    init?(named name: String) {
        guard let cue = Self.classes[name] else { return nil }
        self = cue
    }

    private static let classes: [String: NameCue] = [
        "government": .government, "publication": .publication, "organisation": .organisation, "place": .place,
        "product": .product, "title": .title, "role": .role, "calendar": .calendar, "generic": .generic,
        "acronym": .acronym, "ofHead": .ofHead, "personVerb": .personVerb, "demonym": .demonym, "thing": .thing,
    ]
}

/// The cue words of `name-cues.tsv` and `company-suffixes.txt`.
struct NameCues: Sendable {
    /// What each word tells.
    private(set) var words: [Word: NameCue] = [:]

    /// Reads the cue words of the folder; throws when a file is missing or a class is unknown.
    init(directory: String) throws(LanguageDataError) {
        try LanguageFile(directory: directory, name: "name-cues.tsv").forEachRow { row throws(LanguageDataError) in
            guard let cue = NameCue(named: row.string(0)) else { throw row.error("no such class of cue words") }
            for word in row.list(1, dividedBy: " ") { add(Word(word), cue) }
        }
        let suffixes = try LanguageFile(directory: directory, name: "company-suffixes.txt")
        try suffixes.forEachRow { row throws(LanguageDataError) in add(Word(row.string(0)), .legalSuffix) }
    }

    /// Adds what a word tells.
    mutating func add(_ word: Word, _ cue: NameCue) {
        words[word, default: []].formUnion(cue)
    }
}
