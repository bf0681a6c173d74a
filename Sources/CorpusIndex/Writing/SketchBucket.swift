/// Some keys of sketches, with the documents that have them: those alike in what tells the bucket, so that a document takes
/// few bytes.
struct SketchBucket: Hashable {
    /// Each the number of a document and, in the lowest bits, the rest of a key of it; from the least to the greatest.
    private var all: [Int64]

    /// Holds no documents.
    var isEmpty: Bool { all.isEmpty }

    /// A bucket as it was stored; what stands before the damage when the bytes are damaged.
    init(_ bytes: [UInt8] = []) {
        var numbers = NumberReader(bytes)
        var last: Int64 = 0
        all = []
        while let step = numbers.next() {
            last += Int64(step)
            guard last <= NumberWriter.greatestSum else { return }
            all.append(last)
        }
    }

    /// For storing it: of each how much greater it is than the last one.
    var bytes: [UInt8] {
        var numbers = NumberWriter()
        var last: Int64 = 0
        for one in all {
            numbers.append(Int(one - last))
            last = one
        }
        return numbers.bytes
    }

    /// Hands over the documents that have a key of this bucket.
    func eachDocument(with key: SketchKey, _ body: (Int64) throws -> Void) rethrows {
        for one in all where one & SketchKey.restMask == key.rest { try body(one >> SketchKey.restBits) }
    }

    mutating func insert(_ key: SketchKey, of document: Int64) {
        let one = document << SketchKey.restBits | key.rest
        let place = place(of: one)
        if place == all.endIndex || all[place] != one { all.insert(one, at: place) }
    }

    mutating func remove(_ key: SketchKey, of document: Int64) {
        let one = document << SketchKey.restBits | key.rest
        let place = place(of: one)
        if place < all.endIndex, all[place] == one { all.remove(at: place) }
    }

    /// The place of the first that is no less; most often the end, as new documents have the greatest numbers.
    private func place(of one: Int64) -> Int {
        guard let last = all.last, one <= last else { return all.endIndex }
        var bounds = all.indices
        while let first = bounds.first {
            let middle = first + bounds.count / 2
            bounds = all[middle] < one ? middle + 1..<bounds.upperBound : first..<middle
        }
        return bounds.lowerBound
    }
}

/// What copies of a text are looked up by: a place of its sketch, in twenty bits of its hash and three that tell which it is.
///
/// Of a million documents with other words two agree with one in a key; they are compared and found to be no copies.
struct SketchKey: Hashable {
    let bucket: Int64
    let rest: Int64

    static let restBits = 11
    static let restMask: Int64 = 1 << restBits - 1
    private static let bucketBits = 9

    /// The key of a value at one of the first eight places.
    init(_ value: UInt32, at place: Int) {
        // The lowest bit says only that there is a value, the highest are mostly 0 in the least of several.
        let bits = Int64(value >> 1)
        bucket = Int64(place) << Self.bucketBits | bits & (1 << Self.bucketBits - 1)
        rest = bits >> Self.bucketBits & Self.restMask
    }
}
