/// Where the terms of a full-text query stand in a row that it matches.
///
/// Lies in the memory of `MatchedRows`: not to be kept.
struct WordPlaces {
    /// Of each term where its places end, and then the places: numbers of words, of each term ascending.
    private let numbers: UnsafeBufferPointer<UInt32>
    private let terms: Int

    init(_ numbers: UnsafeBufferPointer<UInt32>, terms: Int) {
        (self.numbers, self.terms) = (numbers, terms)
    }

    /// Where a term begins among some words, as far as its own `size` words fit in.
    func places(of term: Int, size: Int, in words: Range<Int>) -> Places {
        guard term < terms, size <= words.count else { return Slice(base: numbers, bounds: 0..<0) }
        let start = term == 0 ? terms : Int(numbers[term - 1])
        let all = Slice(base: numbers, bounds: start..<Int(numbers[term]))
        return all[all.firstIndex(notBefore: words.lowerBound)..<all.firstIndex(notBefore: words.upperBound - size + 1)]
    }

    /// How many numbers it takes.
    var size: Int { terms == 0 ? 0 : Int(numbers[terms - 1]) }

    typealias Places = Slice<UnsafeBufferPointer<UInt32>>
}

extension WordPlaces.Places {
    /// The index of the first place that is not before a word.
    func firstIndex(notBefore word: Int) -> Int {
        var bounds = startIndex..<endIndex
        while let first = bounds.first {
            let middle = first + bounds.count / 2
            bounds = self[middle] < word ? middle + 1..<bounds.upperBound : first..<middle
        }
        return bounds.lowerBound
    }
}
