/// Words in clusters of like use, looked up as they are written.
package struct WordClusters: Sendable {
    /// The lower half of each hash, in rising order of the hashes, with its cluster below.
    private let entries: [UInt32]
    /// Where the hashes that begin with 16 bits begin.
    private let starts: [UInt32]

    /// A table of hashes in rising order and their clusters.
    package init(keys: [UInt32], clusters: [UInt16]) {
        entries = zip(keys, clusters).map { $0 << 16 | UInt32($1) }
        var starts = [UInt32](repeating: 0, count: 65_537)
        for key in keys { starts[Int(key >> 16) + 1] += 1 }
        for index in 1...65_536 { starts[index] += starts[index - 1] }
        self.starts = starts
    }

    /// The hash of a word as it is written.
    package static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return UInt32(truncatingIfNeeded: (hash ^ hash >> 29) >> 16)
    }

    /// The cluster of a word of a text; zero when it has none.
    subscript(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> UInt32 {
        self[Self.hash(bytes[range])]
    }

    /// The cluster of a word of a text were it written small; zero when it has none.
    func small(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        self[Self.hash(bytes[range].lazy.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 })]
    }

    private subscript(hash: UInt32) -> UInt32 {
        let prefix = Int(hash >> 16)
        for index in Int(starts[prefix])..<Int(starts[prefix + 1]) where (entries[index] ^ hash << 16) < 0x10000 {
            return entries[index] & 0xFFFF
        }
        return 0
    }
}
