import CZstd
import GRDB
import Synchronization

/// A dictionary as Zstandard packs or unpacks by it.
///
/// Reading and preparing one takes longer than many a search: the last ones are kept, by the hash of their words, so that it does
/// not matter what becomes of the index that they came from.
final class PreparedDictionary: @unchecked Sendable {
    // Never changes; Zstandard lets several threads use it.
    let handle: OpaquePointer
    private let purpose: Purpose

    /// What it is for.
    enum Purpose: Hashable {
        case packing, unpacking
    }

    private struct Key: Hashable {
        let hash: Int64
        let purpose: Purpose
    }

    private static let all = Mutex<[Key: PreparedDictionary]>([:])
    /// More than one index has; those still in use stay beyond that.
    private static let limit = 6

    private init?(_ words: [UInt8], for purpose: Purpose) {
        let handle =
            switch purpose {
            case .packing: TextPacker.prepared(words)
            case .unpacking: ZSTD_createDDict(words, words.count)
            }
        guard let handle else { return nil }
        self.handle = handle
        self.purpose = purpose
    }

    deinit {
        switch purpose {
        case .packing: ZSTD_freeCDict(handle)
        case .unpacking: ZSTD_freeDDict(handle)
        }
    }

    /// The dictionary whose words have a hash; `words` reads them where it is not kept.
    ///
    /// Throws what a damaged page throws when they have another.
    static func kept(_ hash: Int64, for purpose: Purpose, words: () throws -> [UInt8]) throws -> PreparedDictionary {
        let key = Key(hash: hash, purpose: purpose)
        if let kept = all.withLock({ $0[key] }) { return kept }
        let words = try words()
        guard Int64(bitPattern: ContentHash(of: words).high) == hash else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        guard let prepared = PreparedDictionary(words, for: purpose) else {
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        all.withLock { all in
            if all.count >= limit { all = [:] }
            all[key] = prepared
        }
        return prepared
    }
}
