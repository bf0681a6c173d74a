import CorpusModel
import Glibc

/// The pieces of a document that findings cite, as they stand in its text.
struct CitedText {
    let pieces: Set<[UInt8]>

    /// Gathers what events, relations and questions cite of a document.
    init(_ document: DocumentID, in corpus: any Corpus) throws {
        var lens = Lens()
        lens.documents = [document]
        let walk = CorpusWalk(corpus, lens)
        var pieces: Set<[UInt8]> = []
        let take: (Excerpt, String) -> Void = { excerpt, text in
            if excerpt.citation.document == document { pieces.insert(Array(text.utf8)) }
        }
        try walk.events { for told in $0.evidence { take(told.excerpt, told.excerpt.citation.quote) } }
        // The quote of a relation is its verb alone.
        try walk.relations { for told in $0.relation.evidence { take(told.excerpt, told.excerpt.text) } }
        try walk.questions { for asked in [$0.question] + $0.answer { take(asked, asked.citation.quote) } }
        self.pieces = pieces
    }
}

extension [UInt8] {
    /// Whether some bytes stand somewhere in these.
    func holds(_ piece: [UInt8]) -> Bool {
        guard let first = piece.first else { return true }
        return withUnsafeBytes { bytes in
            guard var place = bytes.baseAddress else { return false }
            var left = bytes.count
            while left >= piece.count, let found = memchr(place, Int32(first), left - piece.count + 1) {
                if memcmp(found, piece, piece.count) == 0 { return true }
                left -= UnsafeRawPointer(found) - place + 1
                place = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }
}
