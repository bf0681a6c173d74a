import CZstd
import GRDB

/// The words and turns that the documents of an index have in common: short texts are packed much better by them.
///
/// Made of documents of the index, whatever their language; what was packed before one was made stays as it is. A packed text
/// names its own by its number, for which a small one takes one byte.
enum TextDictionary: Int64, CaseIterable {
    case small = 1
    /// Takes the place of the small one where it will save more than its own size.
    case large = 2

    /// So many documents are enough to make it of.
    private var documents: Int {
        switch self {
        case .small: 200
        case .large: 2000
        }
    }

    /// So many bytes of text must still be expected for each of its own: of news it saves a thirtieth of what comes.
    private var worth: Int {
        switch self {
        case .small: 0
        case .large: 32
        }
    }

    /// Its own size, in bytes.
    private var size: Int {
        switch self {
        case .small: 65_536
        case .large: 262_144
        }
    }

    /// No more pieces are looked at, spread over all that there are.
    private var pieces: Int64 { Int64(2 * documents) }
    /// No more bytes of each.
    private static let sample = 4000

    /// The dictionary by which new texts are packed, made now if it is time; nil while documents are few, or too much alike.
    ///
    /// So many documents are expected from now on; throws what SQLite throws.
    static func current(_ db: Database, expecting coming: Int) throws -> PreparedDictionary? {
        let made = try db.number("SELECT max(id) FROM dictionary") ?? 0
        try allCases.last { try $0.rawValue > made && $0.isDue(db, expecting: coming) }?.make(db)
        let sql = "SELECT id FROM dictionary WHERE length(words) > 0 ORDER BY id DESC LIMIT 1"
        return try db.number(sql).map { try stored($0, in: db, for: .packing) }
    }

    /// The dictionary of a number; throws what a damaged page throws when there is none.
    static func stored(
        _ id: Int64,
        in db: Database,
        for purpose: PreparedDictionary.Purpose
    ) throws -> PreparedDictionary {
        guard let hash = try db.number("SELECT hash FROM dictionary WHERE id = ?", id) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return try PreparedDictionary.kept(hash, for: purpose) {
            var words: [UInt8] = []
            try db.eachRow("SELECT words FROM dictionary WHERE id = ?", id) { words = $0.bytes(0) }
            return words
        }
    }

    private func isDue(_ db: Database, expecting coming: Int) throws -> Bool {
        guard try CountedTable.document.count(db) >= documents else { return false }
        // As long as the last ones; those of many pieces are longer.
        let length = "SELECT avg(length) FROM (SELECT length FROM piece ORDER BY id DESC LIMIT 100)"
        return try worth == 0 || coming * Int(db.number(length) ?? 0) >= worth * size
    }

    private func make(_ db: Database) throws {
        // One that cannot be made is kept as an empty one, so that it is not tried again and again.
        let words = trained(on: try samples(db))
        let hash = Int64(bitPattern: ContentHash(of: words).high)
        try db.run("INSERT INTO dictionary (id, hash, words) VALUES (?, ?, ?)", rawValue, hash, words)
    }

    private func samples(_ db: Database) throws -> [[UInt8]] {
        let unpacker = TextUnpacker(db)
        let last = try db.number("SELECT max(id) FROM piece") ?? 0
        var samples: [[UInt8]] = []
        var next: Int64 = 0
        for number in 0..<pieces where number * last / pieces >= next {
            let sql = "SELECT id, length, text FROM piece WHERE id >= ? ORDER BY id LIMIT 1"
            try db.eachRow(sql, number * last / pieces) { row in
                next = row.number(0) + 1
                samples.append(
                    Array(try unpacker.unpacked(row.bytes(2), length: Int(row.number(1))).prefix(Self.sample))
                )
            }
        }
        return samples
    }

    /// A dictionary for texts like these; empty when they have too little in common.
    private func trained(on samples: [[UInt8]]) -> [UInt8] {
        // What trying several of them out chose for news; left to itself it tries each time anew, for four times as long.
        var parameters = ZDICT_fastCover_params_t()
        (parameters.k, parameters.d, parameters.f, parameters.accel) = (200, 8, 20, 1)
        parameters.zParams.dictID = UInt32(rawValue)
        return [UInt8](unsafeUninitializedCapacity: size) { output, count in
            let sizes = samples.map(\.count)
            let (to, text, number) = (output.baseAddress, Array(samples.joined()), UInt32(sizes.count))
            let written = ZDICT_trainFromBuffer_fastCover(to, output.count, text, sizes, number, parameters)
            count = ZDICT_isError(written) == 0 ? written : 0
        }
    }
}
