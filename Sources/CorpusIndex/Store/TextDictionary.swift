import CZstd
import GRDB

/// The words and turns that the documents of an index have in common: short texts are packed much better by them.
///
/// Made of the first documents, whatever their language; those are packed without.
enum TextDictionary {
    /// So many documents are enough to make it of.
    private static let documents = 200
    /// No more pieces, and no more bytes of each, are looked at.
    private static let pieces = 400
    private static let sample = 4000
    /// Its own size, in bytes.
    private static let size = 65_536

    /// The dictionary by which new texts are packed, made now if it is time; nil while documents are few, or too much alike.
    static func current(_ db: Database) throws -> [UInt8]? {
        if let row = try db.row("SELECT words FROM dictionary") {
            let words = try row.bytes(0)
            return words.isEmpty ? nil : words
        }
        guard try CountedTable.document.count(db) >= documents else { return nil }
        let words = trained(on: try samples(db))
        // One that cannot be made is kept as an empty one, so that it is not tried again and again.
        try db.run(
            "INSERT INTO dictionary (id, words) VALUES (?, ?)",
            Int64(ZDICT_getDictID(words, words.count)),
            words
        )
        return words.isEmpty ? nil : words
    }

    /// The dictionary of a number; throws what a damaged page throws when there is none.
    static func stored(_ id: Int64, in db: Database) throws -> [UInt8] {
        guard let row = try db.row("SELECT words FROM dictionary WHERE id = ?", [id]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return try row.bytes(0)
    }

    private static func samples(_ db: Database) throws -> [[UInt8]] {
        let unpacker = TextUnpacker(db)
        return try db.rows("SELECT text, length FROM piece LIMIT ?", [pieces]).map { row in
            Array(try unpacker.unpacked(try row.bytes(0), length: row[1]).prefix(sample))
        }
    }

    /// A dictionary for texts like these; empty when they have too little in common.
    private static func trained(on samples: [[UInt8]]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { output, count in
            let sizes = samples.map(\.count)
            let text = Array(samples.joined())
            let written = ZDICT_trainFromBuffer(output.baseAddress, output.count, text, sizes, UInt32(sizes.count))
            count = ZDICT_isError(written) == 0 ? written : 0
        }
    }
}
