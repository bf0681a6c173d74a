/// A search that a reader gave a name.
public struct SavedSearch: Hashable, Sendable {
    /// What it is called; not empty, without tabs and line ends.
    public var name: String
    /// What is searched, in the language of `SearchQuery`.
    public var words: String
    /// How much it finds just now; nil when nobody has counted.
    public var count: Int?

    /// Gives a search a name.
    public init(name: String, words: String, count: Int? = nil) {
        self.name = name
        self.words = words
        self.count = count
    }
}

/// The searches that are kept for a dossier.
public struct SearchNotebook: Hashable, Sendable {
    /// Those with a name, by name.
    public private(set) var saved: [SavedSearch] = []
    /// What was searched lately, the last first.
    public private(set) var recent: [String] = []

    /// So many of the latest searches are kept.
    public static let recentLimit = 30

    /// Nothing yet.
    public init() {}

    /// Keeps a search under a name, in place of the one that had it; nothing when name or words are blank.
    public mutating func save(_ words: String, as name: String) {
        let name = Self.line(name)
        let words = Self.line(words)
        guard !name.isEmpty, !words.isEmpty else { return }
        forget(name)
        let place = saved.firstIndex { $0.name > name } ?? saved.endIndex
        saved.insert(SavedSearch(name: name, words: words), at: place)
    }

    /// Lets go of the search of a name; false when there is none.
    @discardableResult
    public mutating func forget(_ name: String) -> Bool {
        let count = saved.count
        saved.removeAll { $0.name == Self.line(name) }
        return saved.count < count
    }

    /// Notes what was searched.
    public mutating func note(_ words: String) {
        let words = Self.line(words)
        guard !words.isEmpty else { return }
        recent.removeAll { $0 == words }
        recent = Array(([words] + recent).prefix(Self.recentLimit))
    }

    /// The same with every saved search counted in a corpus; throws what the corpus throws.
    public func counted(in corpus: some Corpus) throws -> SearchNotebook {
        try counted { try corpus.search($0, Lens(), limit: 0).groups.map(\.total).reduce(0, +) }
    }

    /// The same with every saved search counted in a way of the caller's.
    public func counted(_ count: (String) throws -> Int) rethrows -> SearchNotebook {
        var notebook = self
        notebook.saved = try saved.map { SavedSearch(name: $0.name, words: $0.words, count: try count($0.words)) }
        return notebook
    }

    /// On one line, without spaces at the ends.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
