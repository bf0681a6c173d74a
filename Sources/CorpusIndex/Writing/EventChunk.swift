import GRDB

/// The places of the events of some pieces that follow each other, in one row: who looks for a word of very many pieces reads few.
struct EventChunk {
    /// So many bits of a piece's number tell which of its chunk it is.
    private static let bits: Int64 = 6

    let number: Int64
    /// Piece by piece, ascending: which of the chunk it is, and its places (`EventPlace`) behind their length.
    fileprivate var bytes: [UInt8] = []
    /// Where the last search ended: the next is most often for a piece behind it.
    private var next = 0

    /// The number of the chunk that a piece is in.
    static func number(of piece: Int64) -> Int64 { piece >> bits }

    /// Reads one; it is empty where there is none.
    init(_ number: Int64, in db: Database) throws {
        self.number = number
        try db.eachRow("SELECT places FROM eventPlaces WHERE chunk = ?", number) { bytes = $0.bytes(0) }
    }

    /// What is kept of a piece.
    private struct Entry {
        let piece: Int
        /// Its bytes, and those of them that are the places.
        let range: Range<Int>
        let places: Range<Int>
    }

    /// Hands over the places of the events of a piece of this chunk.
    mutating func forEachPlace(of piece: Int64, _ body: (EventPlace) -> Void) {
        let wanted = Self.place(of: piece)
        guard let entry = first(from: wanted) else { return }
        next = entry.range.lowerBound
        guard entry.piece == wanted else { return }
        bytes[entry.places].withUnsafeBytes { EventPlace.forEach(in: $0, body) }
    }

    /// Which of its chunk a piece is.
    private static func place(of piece: Int64) -> Int { Int(piece & (1 << bits - 1)) }

    /// The first entry of a piece that is no earlier; nil when there is none, and where the bytes are damaged.
    private func first(from piece: Int) -> Entry? {
        var entry = entry(at: next)
        if entry.map({ $0.piece > piece }) ?? true { entry = self.entry(at: 0) }
        while let earlier = entry, earlier.piece < piece { entry = self.entry(at: earlier.range.upperBound) }
        return entry
    }

    private func entry(at start: Int) -> Entry? {
        var numbers = NumberReader(bytes[start...])
        guard let piece = numbers.next(), let places = numbers.nextCountedRange() else { return nil }
        return Entry(piece: piece, range: start..<places.upperBound, places: places)
    }

    /// Gives a piece of this chunk its places, or none.
    mutating func set(_ places: [UInt8], of piece: Int64) {
        let wanted = Self.place(of: piece)
        let entry = first(from: wanted)
        let start = entry?.range.lowerBound ?? bytes.count
        let range = start..<(entry?.piece == wanted ? entry?.range.upperBound ?? start : start)
        var numbers = NumberWriter()
        if !places.isEmpty {
            numbers.append(wanted)
            numbers.append(counted: places)
        }
        bytes.replaceSubrange(range, with: numbers.bytes)
        next = start
    }
}

extension IndexWriter {
    /// Gives a piece its places; none take them away.
    func setEventPlaces(_ places: [UInt8], of piece: Int64) throws {
        let number = EventChunk.number(of: piece)
        var chunk = try chunks[number] ?? EventChunk(number, in: db)
        // As long as it stands in the table too, every change would copy it.
        chunks[number] = nil
        chunk.set(places, of: piece)
        chunks[number] = chunk
    }

    /// Writes the chunks that were changed.
    func settleEventPlaces() throws {
        for (number, chunk) in chunks.sorted(by: { $0.key < $1.key }) {
            if chunk.bytes.isEmpty {
                try db.run("DELETE FROM eventPlaces WHERE chunk = ?", number)
            } else {
                try db.run("INSERT OR REPLACE INTO eventPlaces (chunk, places) VALUES (?, ?)", number, chunk.bytes)
            }
        }
        chunks = [:]
    }
}
