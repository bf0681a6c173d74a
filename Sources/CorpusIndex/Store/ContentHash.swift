/// 128 bits that tell contents apart; no defence against forgery is meant.
public struct ContentHash: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    /// Kept for a file that is to be read again, whatever it holds.
    public static let unknown = ContentHash(high: 0, low: 0)

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The hash of some bytes: two multiply-and-fold chains over words of 8 bytes.
    public init(of bytes: [UInt8]) {
        var first: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset + 8 <= raw.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                Self.fold(word, into: &first, &second)
                offset += 8
            }
            var tail: UInt64 = 0
            for index in offset..<raw.count { tail = tail << 8 | UInt64(raw[index]) }
            Self.fold(tail, into: &first, &second)
        }
        Self.fold(0, into: &first, &second)
        high = first
        low = second
    }

    /// 32 digits.
    var hexadecimal: String {
        Self.digits(high) + Self.digits(low)
    }

    /// Some bits of it as a number from 0 on, where a row has no room for all: SQLite keeps 31 in four bytes.
    func bits(_ count: Int) -> Int64 {
        Int64(high >> UInt64(64 - count))
    }

    private static func digits(_ half: UInt64) -> String {
        let digits = String(half, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func fold(_ word: UInt64, into first: inout UInt64, _ second: inout UInt64) {
        first = folded(first ^ word, 0xA076_1D64_78BD_642F) &+ 0x8EBC_6AF0_9C88_C6E3
        second = folded(second &+ word, 0xE703_7ED1_A0B4_28DB) ^ first.byteSwapped
    }

    private static func folded(_ value: UInt64, _ factor: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }
}
