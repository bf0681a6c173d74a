import CLibxml2

/// The character set of a page, and its bytes made UTF-8.
enum HtmlCharset {
    /// How far into a page a declaration is looked for, in bytes.
    private static let depth = 16_384

    /// A page as UTF-8: what is valid UTF-8 is taken for that, else the page's own declaration counts.
    static func decoded(_ bytes: [UInt8]) -> DecodedText {
        guard ByteOrderMark(bytes) == nil, !isUTF8(bytes), let name = declared(in: bytes),
            let converted = converted(bytes, from: name)
        else { return DecodedText(bytes) }
        return DecodedText(converted)
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var position = 0
        while position < bytes.count {
            let length = UTF8Form.length(in: bytes, at: position, end: bytes.count)
            guard length > 0 else { return false }
            position += length
        }
        return true
    }

    /// The first `charset=` or `encoding=` of a page.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = 0..<min(bytes.count, depth)
        for position in head where bytes[position].lowered == UInt8(ascii: "c") || bytes[position] == UInt8(ascii: "e")
        {
            for label in ["charset", "encoding"] as [StaticString]
            where bytes.starts(position..<head.upperBound, with: label) {
                let rest = position + label.utf8CodeUnitCount..<head.upperBound
                if let name = value(bytes, rest) { return name }
            }
        }
        return nil
    }

    /// The name behind `=`, quoted or not.
    private static func value(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        var start = range.lowerBound + bytes.run(range, while: \.isSpace)
        guard start < range.upperBound, bytes[start] == UInt8(ascii: "=") else { return nil }
        start += 1
        start += bytes.run(start..<range.upperBound) {
            $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        let length = bytes.run(start..<range.upperBound) {
            $0.isDigit || $0.isUpper || $0.isLower || $0 == .dash || $0 == UInt8(ascii: "_") || $0 == .colon
        }
        guard (1...40).contains(length) else { return nil }
        return String(decoding: bytes[start..<start + length], as: UTF8.self).lowercased()
    }

    /// What browsers read under a name that means less by itself.
    private static let wider = [
        "iso-8859-1": "windows-1252", "latin1": "windows-1252", "ascii": "windows-1252", "us-ascii": "windows-1252",
        "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874", "gb2312": "gb18030",
        "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949",
        "ks_c_5601-1987": "cp949", "big5": "big5-hkscs", "x-user-defined": "windows-1252",
    ]

    /// Bytes of a character set as UTF-8, U+FFFD for what stands for nothing; nil when the set is unknown.
    static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", wider[name] ?? name), iconv_failed(converter) == 0 else { return nil }
        defer { iconv_close(converter) }
        var source = bytes
        var converted: [UInt8] = []
        converted.reserveCapacity(bytes.count + bytes.count / 4)
        source.withUnsafeMutableBytes { convert($0, with: converter, into: &converted) }
        return converted
    }

    private static func convert(
        _ source: UnsafeMutableRawBufferPointer,
        with converter: iconv_t,
        into converted: inout [UInt8]
    ) {
        var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var piece = [UInt8](repeating: 0, count: 65_536)
        while left > 0 {
            let before = left
            var room = piece.count
            let isDone = piece.withUnsafeMutableBytes { buffer in
                var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &next, &left, &target, &room) != -1
            }
            converted += piece[..<(piece.count - room)]
            // Stopped with room left: the next byte stands for nothing. (Four bytes are the longest character.)
            if !isDone, room > 8 || left == before, left > 0 {
                converted += [0xEF, 0xBF, 0xBD]
                next = next?.advanced(by: 1)
                left -= 1
            }
        }
    }
}
