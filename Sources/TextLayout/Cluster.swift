/// A base scalar with what is drawn over it: the unit that is never split.
struct Cluster {
    /// Its bytes in the source.
    var range: Range<Int>
    /// Its width in cells; 0 never.
    var cells: Int
    /// What is shown for it.
    var appearance: Appearance
}

/// What is shown for a cluster.
enum Appearance {
    /// The base, with the combining marks that follow it (the first `Sanitiser.markLimit` of them).
    case scalar(Unicode.Scalar)
    /// A combining mark without a base.
    case loneMark(Unicode.Scalar)
    case control(UInt8)
    case tab
    case hidden
    case letter(Unicode.Scalar)
    case broken
}

/// Reads clusters out of UTF-8, valid or not; every step moves on by at least one byte.
struct ClusterReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int

    /// The cluster that starts at a byte offset before `end`.
    func cluster(at offset: Int) -> Cluster {
        let (base, next) = scalar(at: offset)
        guard let base else { return Cluster(range: offset..<next, cells: 1, appearance: .broken) }
        switch ScalarClass(base) {
        case .spacing(let cells):
            return Cluster(range: offset..<clusterEnd(after: base, from: next), cells: cells, appearance: .scalar(base))
        case .combining:
            return Cluster(range: offset..<skipCombining(from: next), cells: 1, appearance: .loneMark(base))
        case .control:
            return Cluster(range: offset..<next, cells: 1, appearance: .control(bytes[offset]))
        case .tab:
            return Cluster(range: offset..<next, cells: Sanitiser.tabWidth, appearance: .tab)
        case .hidden, .joiner, .selector, .skinTone:
            return Cluster(range: offset..<next, cells: 1, appearance: .hidden)
        case .regionalLetter:
            return Cluster(range: offset..<next, cells: 1, appearance: .letter(base))
        case .broken:
            return Cluster(range: offset..<next, cells: 1, appearance: .broken)
        }
    }

    /// Where a cluster ends: past its variant selector, skin tone, joiner to another emoji, and combining marks.
    private func clusterEnd(after base: Unicode.Scalar, from start: Int) -> Int {
        guard start < end, bytes[start] >= 0x80 else { return start }
        var offset = start
        if let (kind, next) = kind(at: offset), kind == .selector { offset = next }
        if base.value > 0xFF, base.properties.isEmoji {
            while let (kind, next) = kind(at: offset), kind == .skinTone { offset = next }
            if let (kind, next) = kind(at: offset), kind == .joiner, joins(at: next) { return next }
        }
        return skipCombining(from: offset)
    }

    private func skipCombining(from start: Int) -> Int {
        var offset = start
        while let (kind, next) = kind(at: offset), kind == .combining { offset = next }
        return offset
    }

    private func kind(at offset: Int) -> (ScalarClass, next: Int)? {
        guard offset < end, bytes[offset] >= 0x80 else { return nil }
        let (scalar, next) = scalar(at: offset)
        return scalar.map { (ScalarClass($0), next) }
    }

    /// Whether an emoji follows, or the end of all: a line may break within a joined emoji, and is drawn as it was measured.
    private func joins(at offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        let whole = ClusterReader(bytes: bytes, end: bytes.count)
        guard bytes[offset] >= 0x80, let scalar = whole.scalar(at: offset).0 else { return false }
        return scalar.properties.isEmoji
    }

    /// The scalar at a byte offset and where the next one starts; nil for bytes that are not UTF-8.
    func scalar(at offset: Int) -> (Unicode.Scalar?, next: Int) {
        let lead = bytes[offset]
        let (length, bits): (Int, UInt32) =
            switch lead {
            case 0..<0x80: (1, UInt32(lead))
            case 0xC2...0xDF: (2, UInt32(lead & 0x1F))
            case 0xE0...0xEF: (3, UInt32(lead & 0x0F))
            case 0xF0...0xF4: (4, UInt32(lead & 0x07))
            default: (0, 0)
            }
        guard length > 0 else { return (nil, offset + 1) }
        var value = bits
        for position in offset + 1..<offset + max(1, length) {
            guard position < end, bytes[position] & 0xC0 == 0x80 else { return (nil, position) }
            value = value << 6 | UInt32(bytes[position] & 0x3F)
        }
        let isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000)
        return (isOverlong ? nil : Unicode.Scalar(value), offset + length)
    }
}
