/// A word without regard to case, as a 64-bit FNV-1a hash of its lower-cased bytes: compared and looked up without
/// building a string.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
    let hash: UInt64

    /// The word of some UTF-8 bytes; ASCII letters are folded.
    init(_ bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            let folded = byte &- 65 < 26 ? byte | 0x20 : byte
            hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
        }
        self.hash = hash
    }

    init(stringLiteral text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
