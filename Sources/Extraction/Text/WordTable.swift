/// What is known of some words; a look-up costs a comparison or two, as a word is a good hash already.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// The word; zero where none is.
        var hash: UInt64 = 0
        var value: Value
    }

    /// Open addressing: a word stands at its hash, or at the next free place.
    private var entries: [Entry]
    /// A bit for each word that is known and for a few others: small enough to stay at hand, where the entries are not.
    private var known = [UInt64](repeating: 0, count: 1024)
    private let others: Value

    /// A table of some words, and what is known of all others.
    init(_ words: [Word: Value], others: Value) {
        var capacity = 16
        while capacity < words.count * 2 { capacity *= 2 }
        entries = Array(repeating: Entry(value: others), count: capacity)
        self.others = others
        for (word, value) in words {
            entries[place(of: word)] = Entry(hash: word.hash, value: value)
            known[Int(word.hash >> 54)] |= 1 << (word.hash >> 48 & 63)
        }
    }

    /// What is known of a word.
    subscript(word: Word) -> Value {
        guard known[Int(word.hash >> 54)] >> (word.hash >> 48 & 63) & 1 == 1 else { return others }
        return entries[place(of: word)].value
    }

    /// Where a word stands, or would stand.
    private func place(of word: Word) -> Int {
        word.place(among: entries.count) { entries[$0].hash == 0 || entries[$0].hash == word.hash }
    }
}

extension Word {
    /// Its place in a table of so many, a power of two: at its hash, or at the next place that is free or its own.
    @inline(__always)
    func place(among count: Int, isOpen: (Int) -> Bool) -> Int {
        var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (count - 1)
        while !isOpen(place) { place = (place + 1) & (count - 1) }
        return place
    }
}
