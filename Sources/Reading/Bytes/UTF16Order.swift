/// Which byte of a UTF-16 unit comes first, where no mark tells.
enum UTF16Order {
    case little, big

    /// How much of a file is looked at, in bytes.
    private static let sample = 65_536

    /// The order in which some bytes are text; nil when they are none in either.
    init?(_ bytes: [UInt8]) {
        let order = [Self.little, .big].first { $0.isText(bytes) }
        guard let order else { return nil }
        self = order
    }

    /// Where in a unit the low byte stands.
    var low: Int { self == .little ? 0 : 1 }

    /// Whether the units are characters, with no control among them, and some are ASCII, if only line ends.
    private func isText(_ bytes: [UInt8]) -> Bool {
        let length = min(bytes.count, Self.sample)
        guard length >= 4 else { return false }
        var (ascii, isPaired) = (0, true)
        for start in stride(from: 0, to: length - 1, by: 2) {
            let unit = UInt16(bytes[start + low]) | UInt16(bytes[start + 1 - low]) << 8
            switch unit {
            case 9, 10, 13, 32...126: ascii += 1
            // Those from U+2041 on are met where an ASCII space and a letter are taken for one unit.
            case 0...31, 127...159, 0x2041...0x207F, 0xE000...0xF8FF, 0xFFFE...0xFFFF: return false
            default: break
            }
            let isTrailing = (0xDC00...0xDFFF).contains(unit)
            guard isTrailing != isPaired else { return false }
            isPaired = !(0xD800...0xDBFF).contains(unit)
        }
        return ascii > 0 && ascii * 200 >= length
    }
}
