import GRDB
import GRDBSQLite

/// Where the terms of a full-text query stand in a row that it matches.
///
/// Read from what the function `wordPlaces(table)` gave, where it stands: no longer there after the statement's next step.
struct WordPlaces {
    /// A count of terms, of each term how many places it has, and the places: 32 bits each, as the machine has them.
    private let bytes: UnsafeRawBufferPointer
    private let terms: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        terms = bytes.count < 4 ? 0 : Int(bytes.loadUnaligned(as: UInt32.self))
    }

    /// Where a term begins among some words, as far as its own `size` words fit in: numbers of words, ascending.
    func places(of term: Int, size: Int, in words: Range<Int>) -> Places {
        guard term < terms, size <= words.count else { return Places(all: self, indices: 0..<0) }
        let start = (0..<term).reduce(terms + 1) { $0 + number($1 + 1) }
        let all = Places(all: self, indices: start..<start + number(term + 1))
        return all[all.index(of: words.lowerBound)..<all.index(of: words.upperBound - size + 1)]
    }

    private func number(_ place: Int) -> Int {
        Int(bytes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self))
    }

    /// Some of the places of a term.
    struct Places: RandomAccessCollection {
        fileprivate let all: WordPlaces
        let indices: Range<Int>
        var startIndex: Int { indices.lowerBound }
        var endIndex: Int { indices.upperBound }

        subscript(index: Int) -> Int { all.number(index) }
        subscript(bounds: Range<Int>) -> Places { Places(all: all, indices: bounds) }

        /// The index of the first place that is not before a word.
        func index(of word: Int) -> Int {
            var bounds = indices
            while let first = bounds.first {
                let middle = first + bounds.count / 2
                bounds = self[middle] < word ? middle + 1..<bounds.upperBound : first..<middle
            }
            return bounds.lowerBound
        }
    }
}

extension WordPlaces {
    /// Makes the function known to a connection; a query that calls it fails where that did not succeed.
    static func install(in connection: OpaquePointer?) {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK else { return }
        defer { sqlite3_finalize(statement) }
        var api: UnsafeMutablePointer<fts5_api>?
        withUnsafeMutablePointer(to: &api) { place in
            sqlite3_bind_pointer(statement, 1, place, "fts5_api_ptr", nil)
            sqlite3_step(statement)
        }
        guard let api else { return }
        let give: fts5_extension_function = { api, row, result, _, _ in WordPlaces.give(api, row, result) }
        _ = api.pointee.xCreateFunction(api, "wordPlaces", nil, give, nil)
    }

    private static func give(_ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?) {
        guard let api = api?.pointee, let row else { return }
        let terms = Int(api.xPhraseCount(row))
        var all = [UInt32](repeating: 0, count: terms + 1)
        all.reserveCapacity(terms + 32)
        all[0] = UInt32(terms)
        for term in 0..<terms {
            var (rest, column, word) = (Fts5PhraseIter(), Int32(0), Int32(0))
            guard api.xPhraseFirst(row, Int32(term), &rest, &column, &word) == SQLITE_OK else { continue }
            while column >= 0 {
                all[term + 1] += 1
                all.append(UInt32(bitPattern: word))
                api.xPhraseNext(row, &rest, &column, &word)
            }
        }
        all.withUnsafeBytes { sqlite3_result_blob(result, $0.baseAddress, Int32($0.count), isCopied) }
    }

    /// SQLITE_TRANSIENT, which Swift does not see.
    private static let isCopied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
