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
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: word.hash ^ word.hash >> 32) & mask
        while entries[place].hash != 0, entries[place].hash != word.hash { place = (place + 1) & mask }
        return place
    }
}
