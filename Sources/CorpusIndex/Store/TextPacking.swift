import CZstd
import GRDB

/// Packs stretches of text for storing them, by a dictionary where there is one.
final class TextPacker {
    private let context = ZSTD_createCCtx()
    private let dictionary: PreparedDictionary?

    /// How much time is spent on it; texts of a few kilobytes gain little by more.
    private static let level: Int32 = 3
    /// What every frame begins with, which is not stored.
    fileprivate static let magic = withUnsafeBytes(of: UInt32(ZSTD_MAGICNUMBER).littleEndian) { Array($0) }

    /// A packer by a dictionary, or by none.
    init(by dictionary: PreparedDictionary? = nil) {
        self.dictionary = dictionary
    }

    deinit {
        ZSTD_freeCCtx(context)
    }

    /// A dictionary for packing by it; nil when there is no memory for it.
    ///
    /// Its tables are larger than for its size alone: they are filled once for all texts.
    static func prepared(_ words: [UInt8]) -> OpaquePointer? {
        var parameters = ZSTD_getCParams(level, 0, words.count)
        parameters.chainLog = max(parameters.chainLog, 17)
        parameters.hashLog = max(parameters.hashLog, 18)
        parameters.minMatch = 5
        return ZSTD_createCDict_advanced(
            words,
            words.count,
            ZSTD_dlm_byCopy,
            ZSTD_dct_auto,
            parameters,
            ZSTD_customMem()
        )
    }

    /// The text for storing it: packed, or as it is where that is no longer.
    func packed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard let context, text.count > 1 else { return Array(text) }
        // No longer than the text itself is what is wanted.
        let limit = text.count - 1 + Self.magic.count
        let frame = [UInt8](unsafeUninitializedCapacity: limit) { output, count in
            let size = text.withUnsafeBytes { input in
                let (to, from) = (output.baseAddress, input.baseAddress)
                guard let dictionary = dictionary?.handle else {
                    return ZSTD_compressCCtx(context, to, limit, from, input.count, Self.level)
                }
                return ZSTD_compress_usingCDict(context, to, limit, from, input.count, dictionary)
            }
            count = ZSTD_isError(size) == 0 ? size : 0
        }
        return frame.isEmpty ? Array(text) : Array(frame.dropFirst(Self.magic.count))
    }
}

/// Unpacks the texts of an index.
final class TextUnpacker {
    private let db: Database
    private var context: OpaquePointer?
    private var dictionaries: [UInt32: PreparedDictionary] = [:]

    init(_ db: Database) {
        self.db = db
    }

    deinit {
        ZSTD_freeDCtx(context)
    }

    /// A text of so many bytes again; throws what a damaged page throws when it is none.
    func unpacked(_ bytes: [UInt8], length: Int) throws -> [UInt8] {
        if bytes.count == length { return bytes }
        context = context ?? ZSTD_createDCtx()
        guard let context else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        let frame = TextPacker.magic + bytes
        let dictionary = try dictionary(of: frame)
        let text = [UInt8](unsafeUninitializedCapacity: length) { output, count in
            let (to, size) = (output.baseAddress, output.count)
            let written = ZSTD_decompress_usingDDict(context, to, size, frame, frame.count, dictionary?.handle)
            count = ZSTD_isError(written) == 0 ? written : 0
        }
        guard text.count == length else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return text
    }

    /// The dictionary by which a text was packed; nil when it was packed by none.
    private func dictionary(of frame: [UInt8]) throws -> PreparedDictionary? {
        let id = ZSTD_getDictID_fromFrame(frame, frame.count)
        guard id != 0 else { return nil }
        if let known = dictionaries[id] { return known }
        let stored = try TextDictionary.stored(Int64(id), in: db, for: .unpacking)
        dictionaries[id] = stored
        return stored
    }
}
