import CorpusModel

/// Some passages of a document that are stored and searched together, one after the other: a short document is one piece.
struct Piece: Sendable {
    /// Their bytes.
    let range: Range<Int>
    /// The line or page of the first of them, or the paragraphs and rows of its section before its block.
    let count: PlaceCount
    /// The first byte of the heading above the first passage; nil where there is none.
    let heading: Int?
    /// How they follow each other, for storing it.
    let layout: [UInt8]

    /// No passage is added to a piece of so many bytes: a third of a page, so that words found in one piece are near each other.
    private static let size = 2000

    private init(_ passages: Range<Int>, of all: [Passage], _ opinions: [Range<Int>]) {
        let first = all[passages.lowerBound]
        range = first.range.lowerBound..<all[passages.upperBound - 1].range.upperBound
        count = first.count
        heading = first.heading.map { all[$0].range.lowerBound }
        layout = PieceLayout.bytes(of: all[passages], opinions)
    }

    /// Puts the passages of a document together.
    static func all(of passages: [Passage], _ opinions: [Range<Int>]) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        for place in passages.indices {
            let length = passages[place].range.upperBound - passages[start].range.lowerBound
            guard length >= size || place == passages.count - 1 else { continue }
            pieces.append(Piece(start..<place + 1, of: passages, opinions))
            start = place + 1
        }
        return pieces
    }
}

/// A passage as it lies in its piece.
struct LaidPassage: Hashable, Sendable {
    /// Its bytes in the document's text.
    let range: Range<Int>
    /// How many of them are its block.
    let length: Int
    let kind: BlockKind?
    /// Whether an author speaks for himself in it.
    let isOpinion: Bool

    /// The bytes of its block.
    var block: Range<Int> { range.lowerBound..<range.lowerBound + length }
}

/// How the passages of a piece follow each other: of each its length, the length of the gap at its end, and what it is.
enum PieceLayout {
    /// Set beside the kind of a passage in which an author speaks for himself.
    private static let opinion = 0x40

    static func bytes(of passages: ArraySlice<Passage>, _ opinions: [Range<Int>]) -> [UInt8] {
        var numbers = NumberWriter()
        var rest = opinions[...]
        for passage in passages {
            let start = passage.range.lowerBound
            while let first = rest.first, first.upperBound <= start { rest.removeFirst() }
            let isOpinion = rest.first?.contains(start) ?? false
            numbers.append(passage.range.count)
            numbers.append(passage.range.count - passage.length)
            numbers.append(BlockCode.code(passage.kind) | (isOpinion ? opinion : 0))
        }
        return numbers.bytes
    }

    /// The passages of a piece whose first byte is at `start`; those before the damage when the bytes are damaged.
    static func passages(_ bytes: [UInt8], from start: Int) -> [LaidPassage] {
        var numbers = NumberReader(bytes)
        var passages: [LaidPassage] = []
        var start = start
        while let size = numbers.next(), let gap = numbers.next(), let code = numbers.next(), gap <= size {
            passages.append(
                LaidPassage(
                    range: start..<start + size,
                    length: size - gap,
                    kind: BlockCode.kind(code & ~opinion),
                    isOpinion: code & opinion != 0
                )
            )
            start += size
        }
        return passages
    }
}
