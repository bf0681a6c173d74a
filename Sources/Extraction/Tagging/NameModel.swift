/// The model that labels the words of names: integer weights by feature, and between neighbouring labels.
///
/// The file: a header of text lines up to an empty line, then the sections that the header counts, little-endian:
/// clusters' hashes (32 bits each), clusters (16 bits), rows of weights (16 bytes: a check byte, then a weight for each
/// label), weights between labels (16 rows of 16 numbers of 16 bits).
package struct NameModel: Sendable {
    package static let fileName = "names.model"
    /// Bytes of a row of weights.
    package static let rowSize = 16

    package let clusters: WordClusters
    private let weights: FeatureWeights
    private let path: LabelPath

    /// A model that knows only clusters: what training begins with.
    package init(clusters: WordClusters) {
        self.clusters = clusters
        weights = FeatureWeights([])
        path = LabelPath(transitions: [])
    }

    /// Reads the model of a folder; throws when it is missing or malformed.
    init(directory: String) throws(LanguageDataError) {
        try self.init(ModelFile(directory: directory, name: Self.fileName))
    }

    /// Reads a model file; throws when it is malformed.
    init(_ file: ModelFile) throws(LanguageDataError) {
        let count = try file.number("clusters")
        let rowCount = try file.evenNumber("rows")
        var reader = try file.sections(of: count * 6 + rowCount * Self.rowSize + 512)
        clusters = WordClusters(keys: reader.next(count), clusters: reader.next(count))
        weights = FeatureWeights(reader.next(rowCount / 2))
        let between: [SIMD16<Int16>] = reader.next(16)
        path = LabelPath(transitions: between.map { SIMD16<Int32>(truncatingIfNeeded: $0) })
    }

    /// The two rows, side by side, in which a feature may stand, by the number of rows.
    @inline(__always)
    package static func place(of hash: UInt32, rows: Int) -> Int {
        pair(of: hash, pairs: UInt64(rows / 2)) * 2
    }

    /// The pair of rows in which a feature may stand, by the number of pairs.
    @inline(__always)
    static func pair(of hash: UInt32, pairs: UInt64) -> Int {
        Int(truncatingIfNeeded: (UInt64(hash) &* pairs) >> 32)
    }

    /// What tells a feature from others that share its place; never zero.
    @inline(__always)
    package static func check(of hash: UInt32) -> Int8 {
        Int8(truncatingIfNeeded: hash | 1)
    }

    /// Calls `body` with the scores of no features, to which it may add those of a token.
    @inline(__always)
    func withScores<Result>(_ body: (LabelScores) -> Result) -> Result {
        weights.withScores(body)
    }

    /// The best labels for a row of scores.
    func labels(for scores: [SIMD16<Int32>]) -> [NameLabel] {
        path.best(scores)
    }
}

/// Finds the best row of labels (Viterbi); a row stands between words that are part of no name.
package struct LabelPath: Sendable {
    private static let never: Int32 = -1_000_000

    /// Which labels may follow which, as a score; label n stands in lane n + 1.
    private static let allowed: [SIMD16<Int32>] = (0..<16).map { before in
        var row = SIMD16<Int32>(repeating: never)
        guard before < NameLabel.count else { return row }
        for label in 0..<NameLabel.count
        where NameLabel(rawValue: UInt8(label)).mayFollow(NameLabel(rawValue: UInt8(before))) {
            row[label + 1] = 0
        }
        return row
    }

    private static let mayEnd: SIMD16<Int32> = {
        var row = SIMD16<Int32>(repeating: never)
        for label in 0..<NameLabel.count where NameLabel(rawValue: UInt8(label)).mayEnd { row[label + 1] = 0 }
        return row
    }()

    /// Scores between neighbouring labels, by the first.
    private let between: [SIMD16<Int32>]
    /// Scores of the labels at the end of a row.
    private let endings: SIMD16<Int32>

    /// A path with weights between labels: none, or a row for each label.
    init(transitions: [SIMD16<Int32>]) {
        between = zip(transitions, Self.allowed).map { $0 &+ $1 }
        endings = transitions.isEmpty ? Self.mayEnd : Self.mayEnd &+ Self.endings(transitions)
    }

    /// The labels whose scores, with those between neighbours, are highest; the lower label wins a draw.
    package static func best(_ scores: [SIMD16<Int32>], _ transitions: [SIMD16<Int32>]) -> [NameLabel] {
        LabelPath(transitions: transitions).best(scores)
    }

    /// The labels whose scores, with those between neighbours, are highest; the lower label wins a draw.
    func best(_ scores: [SIMD16<Int32>]) -> [NameLabel] {
        guard let first = scores.first else { return [] }
        var total = first &+ between[0]
        var origins: [SIMD16<Int32>] = [SIMD16()]
        origins.reserveCapacity(scores.count)
        for score in scores.dropFirst() {
            var best = SIMD16<Int32>(repeating: total[1]) &+ between[0]
            var origin = SIMD16<Int32>()
            for label in 1..<NameLabel.count {
                let reached = SIMD16<Int32>(repeating: total[label + 1]) &+ between[label]
                let isBetter = reached .> best
                best.replace(with: reached, where: isBetter)
                origin.replace(with: SIMD16(repeating: Int32(label)), where: isBetter)
            }
            total = best &+ score
            origins.append(origin)
        }
        return Self.path(total &+ endings, origins)
    }

    /// What follows a row is part of no name.
    private static func endings(_ transitions: [SIMD16<Int32>]) -> SIMD16<Int32> {
        var endings = SIMD16<Int32>()
        for label in 0..<NameLabel.count { endings[label + 1] = transitions[label][1] }
        return endings
    }

    private static func path(_ total: SIMD16<Int32>, _ origins: [SIMD16<Int32>]) -> [NameLabel] {
        var label = 0
        for other in 1..<NameLabel.count where total[other + 1] > total[label + 1] { label = other }
        var labels: [NameLabel] = []
        for origin in origins.reversed() {
            labels.append(NameLabel(rawValue: UInt8(label)))
            label = Int(origin[label + 1])
        }
        return labels.reversed()
    }
}
