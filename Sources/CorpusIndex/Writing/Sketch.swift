/// What is kept of a document's words so that copies of one story are known: two texts of which most runs of words are
/// the same have most places of their sketches in common.
///
/// Method: MinHash by one permutation (Li, Owen and Zhang, 2012) over runs of four words, letters and digits alone.
struct Sketch: Hashable {
    /// The least hash of each place; 0 where no run fell.
    let places: [UInt32]

    /// How many places there are, and how many must agree for a copy.
    static let size = 32
    private static let agreement = 14
    /// Words that make a run.
    private static let run = 4
    /// A text with fewer runs is too short to be known again.
    private static let leastRuns = 24
    /// The places by which copies are looked up: of a copy one of them nearly always agrees.
    private static let keyed = 6

    /// The sketch of a text; nil when it is too short.
    init?(_ text: [UInt8]) {
        var places = [UInt32](repeating: 0, count: Self.size)
        var words = WordHashes(text)
        var recent: [UInt64] = []
        var runs = 0
        while let word = words.next() {
            recent.append(word)
            guard recent.count == Self.run else { continue }
            let hash = Self.hash(recent)
            let place = Int(hash >> 59)
            let value = UInt32(truncatingIfNeeded: hash) | 1
            if places[place] == 0 || value < places[place] { places[place] = value }
            recent.removeFirst()
            runs += 1
        }
        guard runs >= Self.leastRuns else { return nil }
        self.places = places
    }

    /// For storing it: a byte of each place, which is enough to compare them by.
    ///
    /// Method: b-bit minwise hashing (Li and König, 2010).
    var bytes: [UInt8] { places.map(Self.byte) }

    /// 0 only where no run fell; the lowest bit of a place says no more than that one did.
    private static func byte(_ place: UInt32) -> UInt8 {
        place == 0 ? 0 : max(1, UInt8(truncatingIfNeeded: place >> 1))
    }

    /// The keys by which its copies are looked up.
    var keys: [SketchKey] {
        places.prefix(Self.keyed).enumerated().filter { $1 != 0 }.map { SketchKey($1, at: $0) }
    }

    /// Some bytes as they are compared, all at once; nil when they are no sketch.
    static func lanes(_ bytes: UnsafeRawBufferPointer) -> SIMD32<UInt8>? {
        bytes.count == size ? bytes.loadUnaligned(as: SIMD32<UInt8>.self) : nil
    }

    /// Whether two are of nearly the same words, whichever came first; of very many that are looked at, few are.
    static func areCopies(_ one: SIMD32<UInt8>, _ other: SIMD32<UInt8>) -> Bool {
        let agreeing = SIMD32<UInt8>.zero.replacing(with: 1, where: (one .== other) .& (one .!= 0))
        return Int(agreeing.wrappedSum()) >= agreement
    }

    private static func hash(_ words: [UInt64]) -> UInt64 {
        words.reduce(0x9E37_79B9_7F4A_7C15) { hash, word in
            let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            return product.high ^ product.low
        }
    }
}

/// The words of a text as hashes, letters and digits alone, case folded.
private struct WordHashes {
    private let text: [UInt8]
    private var index = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    mutating func next() -> UInt64? {
        while index < text.count, !Self.isInWord(text[index]) { index += 1 }
        guard index < text.count else { return nil }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while index < text.count, Self.isInWord(text[index]) {
            hash = (hash ^ UInt64(text[index] | 0x20)) &* 0x100_0000_01B3
            index += 1
        }
        return hash
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
    }
}
