import CZstd
import GRDB

/// Packs stretches of text for storing them, by a dictionary where there is one.
final class TextPacker {
    private let context = ZSTD_createCCtx()
    private let dictionary: OpaquePointer?

    /// How much time is spent on it; texts of a few kilobytes gain little by more.
    private static let level: Int32 = 3

    /// A packer by a dictionary of `TextDictionary`, or by none.
    init(by dictionary: [UInt8]? = nil) {
        self.dictionary = dictionary.flatMap { ZSTD_createCDict($0, $0.count, Self.level) }
    }

    deinit {
        ZSTD_freeCDict(dictionary)
        ZSTD_freeCCtx(context)
    }

    /// The text for storing it: packed, or as it is where that is no longer.
    func packed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard let context, text.count > 1 else { return Array(text) }
        // No longer than the text itself is what is wanted.
        let packed = [UInt8](unsafeUninitializedCapacity: text.count - 1) { output, count in
            let size = text.withUnsafeBytes { input in
                let (to, from) = (output.baseAddress, input.baseAddress)
                guard let dictionary else {
                    return ZSTD_compressCCtx(context, to, output.count, from, input.count, Self.level)
                }
                return ZSTD_compress_usingCDict(context, to, output.count, from, input.count, dictionary)
            }
            count = ZSTD_isError(size) == 0 ? size : 0
        }
        return packed.isEmpty ? Array(text) : packed
    }
}

/// Unpacks the texts of an index.
final class TextUnpacker {
    private let db: Database
    private var context: OpaquePointer?
    private var dictionaries: [UInt32: OpaquePointer] = [:]

    init(_ db: Database) {
        self.db = db
    }

    deinit {
        for dictionary in dictionaries.values { ZSTD_freeDDict(dictionary) }
        ZSTD_freeDCtx(context)
    }

    /// A text of so many bytes again; throws what a damaged page throws when it is none.
    func unpacked(_ bytes: [UInt8], length: Int) throws -> [UInt8] {
        if bytes.count == length { return bytes }
        context = context ?? ZSTD_createDCtx()
        guard let context else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        let dictionary = try dictionary(of: bytes)
        let text = [UInt8](unsafeUninitializedCapacity: length) { output, count in
            let (to, size) = (output.baseAddress, output.count)
            let written = ZSTD_decompress_usingDDict(context, to, size, bytes, bytes.count, dictionary)
            count = ZSTD_isError(written) == 0 ? written : 0
        }
        guard text.count == length else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return text
    }

    /// The dictionary by which a text was packed; nil when it was packed by none.
    private func dictionary(of bytes: [UInt8]) throws -> OpaquePointer? {
        let id = ZSTD_getDictID_fromFrame(bytes, bytes.count)
        guard id != 0 else { return nil }
        if let known = dictionaries[id] { return known }
        let stored = try TextDictionary.stored(Int64(id), in: db)
        guard let read = ZSTD_createDDict(stored, stored.count) else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        dictionaries[id] = read
        return read
    }
}
