import CorpusModel

/// A file's bytes as valid UTF-8 with `\n` line ends, and what had to be done for that.
struct DecodedText {
    /// Valid UTF-8, `\n` line ends, no NUL.
    var text: [UInt8] = []
    /// How many bytes stand for no character; each is U+FFFD in `text`.
    private(set) var undecodable = 0
    /// The damage mended.
    var repairs: [Repair] = []
    private var nuls = 0

    /// Decodes by the byte order mark, or as UTF-8 when there is none.
    init(_ bytes: [UInt8]) {
        text.reserveCapacity(bytes.count)
        let mark = ByteOrderMark(bytes)
        let body = bytes[(mark?.length ?? 0)...]
        switch mark {
        case nil, .utf8: decodeUTF8(bytes, body.indices)
        case .utf16Little: decodeUTF16(body, low: 0)
        case .utf16Big: decodeUTF16(body, low: 1)
        case .utf32Little: decodeUTF32(body, shifts: [0, 8, 16, 24])
        case .utf32Big: decodeUTF32(body, shifts: [24, 16, 8, 0])
        }
        if nuls > 0 { repairs.append(Repair("NUL shown as U+FFFD", count: nuls)) }
    }

    /// What has to be said of the decoding.
    var remarks: [ProblemReason] {
        undecodable == 0 ? [] : [.undecodable(count: undecodable)]
    }

    private mutating func decodeUTF8(_ bytes: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let length = UTF8Form.length(in: bytes, at: position, end: range.upperBound)
            if length == 1 {
                appendASCII(bytes[position])
            } else if length == 0 {
                appendUndecodable()
            } else {
                text.append(contentsOf: bytes[position..<position + length])
            }
            position += max(1, length)
        }
    }

    private mutating func decodeUTF16(_ bytes: ArraySlice<UInt8>, low: Int) {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        var decoder = UTF16()
        var source = units.makeIterator()
        while true {
            switch decoder.decode(&source) {
            case .scalarValue(let scalar): append(scalar)
            case .error: appendUndecodable()
            case .emptyInput:
                if bytes.count % 2 == 1 { appendUndecodable() }
                return
            }
        }
    }

    private mutating func decodeUTF32(_ bytes: ArraySlice<UInt8>, shifts: [UInt32]) {
        for start in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
            let value = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << shifts[$1] }
            if let scalar = Unicode.Scalar(value) { append(scalar) } else { appendUndecodable() }
        }
        for _ in 0..<bytes.count % 4 { appendUndecodable() }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            appendASCII(UInt8(scalar.value))
        } else {
            text.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }

    /// Folds CRLF and CR to LF: a line feed after a carriage return adds nothing.
    private mutating func appendASCII(_ byte: UInt8) {
        defer { followsReturn = byte == .carriageReturn }
        switch byte {
        case .carriageReturn: text.append(.newline)
        case .newline where followsReturn: break
        case 0:
            nuls += 1
            text.append(contentsOf: Self.replacement)
        default: text.append(byte)
        }
    }

    private var followsReturn = false

    private mutating func appendUndecodable() {
        followsReturn = false
        undecodable += 1
        text.append(contentsOf: Self.replacement)
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

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
