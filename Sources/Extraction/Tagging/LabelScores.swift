/// The weights of features: integers for each label, in pairs of rows of which a feature has one.
struct FeatureWeights: Sendable {
    /// A pair is one vector, so that none lies across two lines of the cache; the last is empty and no feature's.
    private let pairs: [SIMD32<Int8>]

    /// Weights in pairs of rows.
    init(_ pairs: [SIMD32<Int8>]) {
        self.pairs = pairs + [SIMD32()]
    }

    /// Calls `body` with the scores of no features, to which it may add some.
    @inline(__always)
    func withScores<Result>(_ body: (LabelScores) -> Result) -> Result {
        pairs.withUnsafeBytes { body(LabelScores($0, pairs: pairs.count - 1)) }
    }
}

/// What the features of a token say for each label, added up as they are made.
struct LabelScores: FeatureSink {
    private let rows: UnsafeRawBufferPointer
    private let pairs: UInt64
    /// Where the empty row begins.
    private let empty: Int
    /// The sums by label, those at even and those at odd places: a row is added without taking its bytes apart.
    private var even = SIMD8<Int16>()
    private var odd = SIMD8<Int16>()

    fileprivate init(_ rows: UnsafeRawBufferPointer, pairs: Int) {
        self.rows = rows
        self.pairs = UInt64(pairs)
        empty = pairs * 2 * NameModel.rowSize
    }

    /// Adds what a feature says.
    ///
    /// Without branches: which row is meant cannot be foreseen, and waiting for one feature must not hold up the next.
    @inline(__always)
    mutating func add(_ hash: UInt32) {
        let check = UInt8(bitPattern: NameModel.check(of: hash))
        let first = NameModel.pair(of: hash, pairs: pairs) &* (2 &* NameModel.rowSize)
        let second = first &+ NameModel.rowSize
        let row = rows[first] == check ? first : rows[second] == check ? second : empty
        let weights = rows.load(fromByteOffset: row, as: SIMD8<Int16>.self)
        even &+= (weights &<< 8) &>> 8
        odd &+= weights &>> 8
    }

    /// The scores; label n stands in lane n + 1.
    var scores: SIMD16<Int32> {
        var scores = SIMD16<Int16>()
        scores.evenHalf = even
        scores.oddHalf = odd
        return SIMD16(truncatingIfNeeded: scores)
    }
}
