import CorpusModel

/// A file's bytes as valid UTF-8 with `\n` line ends, and what had to be done for that.
struct DecodedText {
    /// Valid UTF-8, `\n` line ends, no NUL.
    var text: [UInt8] = []
    /// How many bytes stand for no character; each is U+FFFD in `text`.
    private(set) var undecodable = 0
    /// What the character set was taken for where nothing stated it; nil when it was stated or is UTF-8.
    private(set) var guess: ProblemReason?
    /// The damage mended.
    var repairs: [Repair] = []
    private var nuls = 0
    private var followsReturn = false
    /// Returns without a line feed, and other characters that became line feeds.
    private var loneReturns = 0
    private var otherEnds = 0

    /// Whether the lines of the text are those of the file: its line feeds, or its returns where it has nothing else.
    var hasFileLines: Bool {
        otherEnds == 0 && (loneReturns == 0 || loneReturns == text.count { $0 == .newline })
    }

    /// Decodes by the byte order mark, or as UTF-8 when there is none.
    init(_ bytes: [UInt8]) {
        text.reserveCapacity(bytes.count)
        let mark = ByteOrderMark(bytes)
        let body = bytes[(mark?.length ?? 0)...]
        switch mark {
        case nil, .utf8: decodeUTF8(bytes, body.indices)
        case .utf16Little: decodeUTF16(body, .little)
        case .utf16Big: decodeUTF16(body, .big)
        case .utf32Little: decodeUTF32(body, shifts: [0, 8, 16, 24])
        case .utf32Big: decodeUTF32(body, shifts: [24, 16, 8, 0])
        }
        countNuls()
    }

    private mutating func countNuls() {
        if nuls > 0 { repairs.append(Repair("NUL shown as U+FFFD", count: nuls)) }
    }

    /// What has to be said of the decoding.
    var remarks: [ProblemReason] {
        (guess.map { [$0] } ?? []) + (undecodable == 0 ? [] : [.undecodable(count: undecodable)])
    }

    private mutating func decodeUTF8(_ bytes: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let plain = bytes.run(position..<range.upperBound) { $0 < 0x80 && $0 != .carriageReturn && $0 != 0 }
            if plain > 0 {
                // A line feed after a carriage return adds nothing.
                let skipped = followsReturn && bytes[position] == .newline ? 1 : 0
                loneReturns -= skipped
                text += bytes[position + skipped..<position + plain]
                followsReturn = false
                position += plain
                continue
            }
            let length = UTF8Form.length(in: bytes, at: position, end: range.upperBound)
            if length == 1 {
                appendASCII(bytes[position])
            } else if length == 0 {
                appendUndecodable()
            } else {
                append(bytes[position..<position + length])
            }
            position += max(1, length)
        }
    }

    /// Adds a character beyond ASCII; those that end lines become line feeds.
    private mutating func append(_ character: ArraySlice<UInt8>) {
        followsReturn = false
        switch character.first {
        // NEL; behind another character beyond ASCII it is the second byte of a letter that was read wrong.
        case 0xC2 where character.last == 0x85 && (text.last ?? 0) < 0x80: endLine(1)
        case 0xE2 where character.elementsEqual([0xE2, 0x80, 0xA8]): endLine(1)
        case 0xE2 where character.elementsEqual([0xE2, 0x80, 0xA9]): endLine(2)
        default: text += character
        }
    }

    private mutating func endLine(_ count: Int) {
        otherEnds += 1
        text += repeatElement(.newline, count: count)
    }

    private mutating func decodeUTF16(_ bytes: ArraySlice<UInt8>, _ order: UTF16Order) {
        let low = order.low
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
            append(Array(UTF8.encode(scalar) ?? .init())[...])
        }
    }

    /// Folds CRLF and CR to LF: a line feed after a carriage return adds nothing.
    private mutating func appendASCII(_ byte: UInt8) {
        defer { followsReturn = byte == .carriageReturn }
        switch byte {
        case .carriageReturn:
            loneReturns += 1
            text.append(.newline)
        case .newline where followsReturn: loneReturns -= 1
        case 0:
            nuls += 1
            text.append(contentsOf: Self.replacement)
        default: text.append(byte)
        }
    }

    private mutating func appendUndecodable() {
        followsReturn = false
        undecodable += 1
        text.append(contentsOf: Self.replacement)
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

// MARK: What is not UTF-8

extension DecodedText {
    /// Decodes by the byte order mark, as UTF-8 where the bytes are that, by what they declare, else by what they look like.
    static func any(_ bytes: [UInt8], declared: ([UInt8]) -> Charset?) -> Self {
        let plain = Self(bytes)
        guard ByteOrderMark(bytes) == nil else { return plain }
        if plain.nuls > 0, let order = UTF16Order(bytes) { return Self(bytes, order) }
        guard plain.undecodable > 0 else { return plain }
        if let charset = declared(bytes), let decoded = Self(bytes, charset) { return decoded }
        let guess = CharsetGuess(bytes, detect: CharsetDetector.installed)
        return Self(bytes, guess) ?? plain
    }

    /// Decodes bytes of a character set; nil when the system has no converter for it.
    init?(_ bytes: [UInt8], _ charset: Charset) {
        guard let converted = CharsetConverter(bytes, from: charset) else { return nil }
        self.init(converted.text)
        undecodable += converted.undecodable
    }

    private init?(_ bytes: [UInt8], _ guess: CharsetGuess) {
        guard let charset = guess.charset, let decoded = Self(bytes, charset) else { return nil }
        self = decoded
        self.guess = guess.remark
        let high = bytes.count { $0 >= 0x80 }
        repairs.append(Repair("byte beyond ASCII read as \(charset.name) (guessed)", count: high))
    }

    private init(_ bytes: [UInt8], _ order: UTF16Order) {
        decodeUTF16(bytes[...], order)
        guess = .guessedCharset("UTF-16")
        repairs.append(Repair("bytes without a mark read as UTF-16 (guessed)", count: 1))
    }
}
