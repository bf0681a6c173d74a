/// Numbers that are mostly small as bytes: seven bits a byte, the lowest first, so that those under 128 take one.
struct NumberWriter {
    private(set) var bytes: [UInt8] = []

    /// No sum of numbers that were written is greater; one that is comes of damage.
    static let greatestSum: Int64 = 1 << 56

    /// Adds a number; a negative one counts as 0.
    mutating func append(_ number: Int) {
        var rest = UInt(max(0, number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Adds a number that may be negative: twice its size, and one for the sign.
    mutating func append(signed number: Int) {
        append(number < 0 ? -2 * number - 1 : 2 * number)
    }

    /// Adds bytes as they are, behind their number.
    mutating func append(counted text: [UInt8]) {
        append(text.count)
        bytes += text
    }
}

/// Reads what a `NumberWriter` wrote.
struct NumberReader<Bytes: RandomAccessCollection> where Bytes.Element == UInt8, Bytes.Index == Int {
    private let bytes: Bytes
    private var place: Int

    init(_ bytes: Bytes) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// The next number; nil when none follows, or none below 2 to the 49th.
    mutating func next() -> Int? {
        var number = 0
        for shift in stride(from: 0, to: 49, by: 7) {
            guard place < bytes.endIndex else { return nil }
            let byte = bytes[place]
            place += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }

    /// The next number that was written as one that may be negative.
    mutating func nextSigned() -> Int? {
        next().map { $0 & 1 == 0 ? $0 / 2 : -($0 / 2) - 1 }
    }

    /// The next bytes that were written behind their number; nil when they are cut off.
    mutating func nextCounted() -> [UInt8]? {
        nextCountedRange().map { Array(bytes[$0]) }
    }

    /// Where these bytes are.
    mutating func nextCountedRange() -> Range<Int>? {
        guard let count = next(), count <= bytes.endIndex - place else { return nil }
        defer { place += count }
        return place..<place + count
    }
}
