import CZlib

/// The CRC-32 of a file: tells damage, not forgery.
package struct FileSum: Hashable, Sendable {
    private let value: UInt

    /// The sum of some bytes.
    init(of bytes: [UInt8]) {
        value = UInt(crc32_z(0, bytes, bytes.count))
    }

    /// The sum that so many digits write; nil when they write none.
    init?(hexadecimal digits: Substring) {
        guard let value = UInt(digits, radix: 16) else { return nil }
        self.value = value
    }

    /// The sum as digits.
    var hexadecimal: String { String(value, radix: 16) }
}
