/// A table of names of one or more words, looked up by the tokens of a text without building a string.
struct PhraseTable<Value: Sendable>: Sendable {
    private var values: [PhraseHash: Value] = [:]
    /// The number of tokens of the longest phrase that begins with a word.
    private var longest: [Word: Int] = [:]

    /// An empty table with room for so many phrases.
    init(roomFor count: Int = 0) {
        values.reserveCapacity(count)
        longest.reserveCapacity(count)
    }

    /// Adds a phrase; the first value that a phrase was given stays.
    mutating func add(_ tokens: some Collection<Token>, _ value: Value) {
        guard let first = tokens.first else { return }
        let key = PhraseHash.of(tokens)
        if values[key] == nil { values[key] = value }
        longest[first.word] = max(longest[first.word] ?? 0, tokens.count)
    }

    /// The value of a phrase; nil when the table has no such phrase.
    subscript(tokens: some Collection<Token>) -> Value? {
        guard let first = tokens.first, longest[first.word] != nil else { return nil }
        return values[PhraseHash.of(tokens)]
    }

    /// The longest phrase that begins some tokens and passes a check: its length and value; nil when there is none.
    func longestMatch(in tokens: ArraySlice<Token>, where accept: (ArraySlice<Token>, Value) -> Bool) -> (Int, Value)? {
        guard let first = tokens.first, let most = longest[first.word] else { return nil }
        var hash = PhraseHash()
        var best: (Int, Value)?
        for (offset, token) in tokens.prefix(most).enumerated() {
            hash.add(token.word)
            guard let value = values[hash] else { continue }
            if accept(tokens.prefix(offset + 1), value) { best = (offset + 1, value) }
        }
        return best
    }
}

/// The running hash of a row of words.
struct PhraseHash: HashedKey {
    private(set) var hash: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// Takes the next word.
    mutating func add(_ word: Word) {
        hash = (hash ^ word.hash) &* 0xff51_afd7_ed55_8ccd
        hash ^= hash >> 32
    }

    /// The hash of some tokens.
    static func of(_ tokens: some Sequence<Token>) -> PhraseHash {
        var hash = PhraseHash()
        for token in tokens { hash.add(token.word) }
        return hash
    }

    /// The hash of the same words with a number, another for each.
    func with(_ number: Int) -> PhraseHash {
        var hash = self
        hash.hash ^= UInt64(truncatingIfNeeded: number)
        return hash
    }
}
