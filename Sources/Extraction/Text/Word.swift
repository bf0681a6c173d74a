/// A word without regard to case, as a 64-bit FNV-1a hash of its folded bytes.
///
/// It is compared and looked up without building a string. Folded are ASCII and Latin-1 capitals and the typographic apostrophe.
struct Word: HashedKey, Sendable, ExpressibleByStringLiteral {
    let hash: UInt64

    /// The word of some UTF-8 bytes.
    init(_ bytes: some Sequence<UInt8>) {
        var folding = WordFolding()
        for byte in bytes { folding.add(byte) }
        hash = folding.hash
    }

    /// The word of a string.
    init(_ text: some StringProtocol) {
        self.init(text.utf8)
    }

    init(stringLiteral text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

/// A key that is a hash itself: for tables keyed by words, which were a tenth of all time.
protocol HashedKey: Hashable {
    var hash: UInt64 { get }
}

extension HashedKey {
    /// It need not be hashed again with care, only so that nobody can write words that all fall into one bucket.
    func _rawHashValue(seed: Int) -> Int {
        let product = (hash ^ UInt64(truncatingIfNeeded: seed)).multipliedFullWidth(by: hashedKeySecret)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }
}

private let hashedKeySecret = UInt64.random(in: UInt64.min...UInt64.max) | 1

/// The running hash of a word's folded bytes.
private struct WordFolding {
    private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    private var beforeLead: UInt64 = 0
    private var last: UInt8 = 0
    private var lastButOne: UInt8 = 0

    /// Takes the next byte of the word.
    mutating func add(_ byte: UInt8) {
        if byte < 0x80 {
            mix(byte &- 65 < 26 ? byte | 0x20 : byte)
        } else {
            addBeyondASCII(byte)
        }
        lastButOne = last
        last = byte
    }

    private mutating func mix(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private mutating func addBeyondASCII(_ byte: UInt8) {
        if byte >= 0xC0 { beforeLead = hash }
        if byte == 0x99, last == 0x80, lastButOne == 0xE2 {
            hash = beforeLead
            mix(0x27)
        } else if last == 0xC3, byte <= 0x9E, byte != 0x97 {
            mix(byte | 0x20)
        } else {
            mix(byte)
        }
    }
}
