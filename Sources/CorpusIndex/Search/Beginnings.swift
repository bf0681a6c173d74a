import CorpusModel
import GRDB

/// Finds out which words a beginning stands for besides those whose stems begin so.
///
/// The index knows words by their stems: “universities” as `univers`, which “universit” does not begin. Whether such a stem
/// is that of a word that begins so is seen in some texts that have it.
final class Beginnings {
    private let db: Database
    private let pieces: PieceReader
    private let text: Tokenizer
    private let names: Tokenizer
    private var known: [QueryTerm: [QueryTerm]] = [:]

    /// No more texts than this are looked at for a stem.
    private static let looked = 24

    init(_ db: Database, _ pieces: PieceReader, text: Tokenizer, names: Tokenizer) {
        (self.db, self.pieces, self.text, self.names) = (db, pieces, text, names)
    }

    /// The term itself, and the words that it may be the beginning of.
    func terms(for term: QueryTerm) throws -> [QueryTerm] {
        guard term.isBegun else { return [term] }
        if let known = known[term] { return known }
        let terms = try [term] + words(for: term)
        known[term] = terms
        return terms
    }

    private func words(for term: QueryTerm) throws -> [QueryTerm] {
        let typed = Array(term.text.utf8)
        let tokens = names.tokens(typed)
        guard let last = tokens.all.last else { return [] }
        let begun = Array(tokens.word(last))
        guard begun.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else { return [] }
        let before = String(decoding: typed[..<last.range.lowerBound], as: UTF8.self)
        return try stems(begunBy: begun).map { word in
            let word = String(decoding: word, as: UTF8.self)
            return tokens.all.count > 1 ? QueryTerm(before + word, .phrase) : QueryTerm(word)
        }
    }

    /// Of each stem that is none of those that begin so, but that of a word that does, a word.
    private func stems(begunBy letters: [UInt8]) throws -> [[UInt8]] {
        var seen: Set<[UInt8]> = []
        return try WordEndings.words(begunBy: letters).filter { word in
            let stem = stem(of: word.letters)
            guard !stem.starts(with: letters), seen.insert(stem).inserted else { return false }
            return try isThere(word, stem, begunBy: letters)
        }.map(\.letters)
    }

    private func stem(of word: [UInt8]) -> [UInt8] {
        let tokens = text.tokens(word)
        return tokens.all.first.map { Array(tokens.word($0)) } ?? []
    }

    /// Whether the texts have a word of a stem that begins so.
    ///
    /// Where more have the stem than are looked at, a word that is hardly another one is taken to be there.
    private func isThere(_ word: WordEndings.Word, _ stem: [UInt8], begunBy letters: [UInt8]) throws -> Bool {
        let match = WordMatch.whole(QueryTerm(String(decoding: word.letters, as: UTF8.self)))
        var found: [Int64] = []
        let query = "SELECT rowid FROM pieceWords WHERE pieceWords MATCH \(match)" as SQL
        try db.eachRow(of: query) { found.append($0.number(0)) }
        for number in try ListOrder.first(Self.looked, of: SortedNumbers(found), in: db) {
            guard let piece = try pieces.piece(number) else { continue }
            let words = WordsBegun(by: letters, in: PlainText(piece.text.bytes)?.bytes ?? piece.text.bytes)
            if words.contains(where: { self.stem(of: Array($0)) == stem }) { return true }
        }
        guard found.count >= Self.looked else { return false }
        return try !word.isDoubtful || !begins(letters)
    }

    /// Whether a stem begins so.
    private func begins(_ letters: [UInt8]) throws -> Bool {
        let match = WordMatch.quoted(QueryTerm(String(decoding: letters, as: UTF8.self), .prefix))
        return try !db.rows(of: "SELECT 1 FROM pieceWords WHERE pieceWords MATCH \(match) LIMIT 1").isEmpty
    }
}

/// The words of a text that some small letters begin.
private struct WordsBegun: Sequence, IteratorProtocol {
    private let letters: [UInt8]
    private let text: [UInt8]
    private var place = 0

    init(by letters: [UInt8], in text: [UInt8]) {
        (self.letters, self.text) = (letters, text)
    }

    mutating func next() -> ArraySlice<UInt8>? {
        while place < text.count {
            let start = place
            while place < text.count, text[place].isASCIILetterOrDigit { place += 1 }
            let word = text[start..<place]
            if word.count >= letters.count, zip(word, letters).allSatisfy({ $0 | 0x20 == $1 }) { return word }
            while place < text.count, !text[place].isASCIILetterOrDigit { place += 1 }
        }
        return nil
    }
}
