/// The shape of well-formed UTF-8 (Unicode, table 3-7).
enum UTF8Form {
    /// How many bytes the character takes that begins at a position; 0 when none does.
    static func length(in bytes: [UInt8], at position: Int, end: Int) -> Int {
        let lead = bytes[position]
        guard lead >= 0x80 else { return 1 }
        guard let (length, second) = expected(after: lead), position + length <= end else { return 0 }
        guard second.contains(bytes[position + 1]) else { return 0 }
        return (2..<length).allSatisfy { bytes[position + $0].isContinuation } ? length : 0
    }

    /// The whole length, and which second bytes may follow.
    private static func expected(after lead: UInt8) -> (Int, ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
