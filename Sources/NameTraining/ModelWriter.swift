import Extraction

/// Puts what was learned into the bytes of a model file.
struct ModelWriter {
    private var rows: [SIMD16<Int8>]
    private var transitions: [SIMD16<Int16>] = []
    /// Sets that label no other names teach nothing against them: a name must be so much likelier to be one.
    private static let reluctance: Int16 = 40
    private static let otherLane = Int(NameLabel(.other, at: 0, of: 1).rawValue) + 1

    /// Takes the weightiest features, as many as find a place, and rounds their weights to eight bits.
    init(_ hashes: [UInt32], _ learned: NameWeights, rows count: Int) {
        rows = Array(repeating: SIMD16(), count: count)
        let sizes = learned.features.map(Self.size)
        let order = hashes.indices.sorted { (sizes[$0], hashes[$0]) > (sizes[$1], hashes[$1]) }
        let largest = learned.features.map(Self.largest).filter { $0 > 0 }.sorted()
        let unit = max(1, largest.isEmpty ? 1 : largest[largest.count - 1 - largest.count / 2000])
        for feature in order where sizes[feature] > 0 { place(hashes[feature], learned.features[feature], unit) }
        transitions = learned.transitions.map { row in
            var rounded = SIMD16<Int16>()
            for lane in 0..<16 { rounded[lane] = Int16(clamping: Self.rounded(row[lane], unit)) }
            rounded[Self.otherLane] -= Self.reluctance
            return rounded
        }
    }

    private static func size(_ row: SIMD16<Int32>) -> Int {
        (1..<16).reduce(0) { $0 + abs(Int(row[$1])) }
    }

    private static func largest(_ row: SIMD16<Int32>) -> Int {
        (1..<16).reduce(0) { max($0, abs(Int(row[$1]))) }
    }

    private static func rounded(_ weight: Int32, _ unit: Int) -> Int {
        let doubled = Int(weight) * 254
        return (doubled + (doubled < 0 ? -unit : unit)) / (2 * unit)
    }

    private mutating func place(_ hash: UInt32, _ weights: SIMD16<Int32>, _ unit: Int) {
        let check = NameModel.check(of: hash)
        let first = NameModel.place(of: hash, rows: rows.count)
        guard rows[first][0] != check, rows[first + 1][0] != check else { return }
        let place = rows[first][0] == 0 ? first : first + 1
        guard rows[place][0] == 0 else { return }
        var row = SIMD16<Int8>()
        for lane in 1..<16 { row[lane] = Int8(clamping: Self.rounded(weights[lane], unit)) }
        guard row != SIMD16() else { return }
        row[0] = check
        rows[place] = row
    }

    /// The bytes of the file, behind the lines that say where it comes from.
    func bytes(_ clusters: [(key: UInt32, cluster: UInt16)], about lines: [String]) -> [UInt8] {
        var header = lines.map { "# \($0)\n" }.joined()
        header += "clusters \(clusters.count)\nrows \(rows.count)\n\n"
        var bytes = Array(header.utf8)
        for (key, _) in clusters { append(key, to: &bytes) }
        for (_, cluster) in clusters { append(cluster, to: &bytes) }
        for row in rows { for lane in 0..<16 { bytes.append(UInt8(bitPattern: row[lane])) } }
        for row in transitions { for lane in 0..<16 { append(UInt16(bitPattern: row[lane]), to: &bytes) } }
        return bytes
    }

    private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
