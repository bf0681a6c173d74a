import CIconv

/// Has the C library turn bytes of a character set into UTF-8.
struct CharsetConverter {
    /// UTF-8, U+FFFD for each byte that stands for nothing.
    private(set) var text: [UInt8] = []
    /// How many such bytes there are.
    private(set) var undecodable = 0

    /// Converts some bytes; nil when the system has no converter for the set.
    init?(_ bytes: [UInt8], from charset: Charset) {
        guard let converter = iconv_open("UTF-8", charset.converter), iconv_failed(converter) == 0 else { return nil }
        defer { iconv_close(converter) }
        var source = bytes
        text.reserveCapacity(bytes.count + bytes.count / 4)
        source.withUnsafeMutableBytes { convert($0, with: converter) }
    }

    private mutating func convert(_ source: UnsafeMutableRawBufferPointer, with converter: iconv_t) {
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
            text += piece[..<(piece.count - room)]
            // Stopped with room left: the next byte stands for nothing. (Four bytes are the longest character.)
            if !isDone, room > 8 || left == before, left > 0 {
                text += [0xEF, 0xBF, 0xBD]
                undecodable += 1
                next = next?.advanced(by: 1)
                left -= 1
            }
        }
        flush(converter)
    }

    /// Some sets keep a character back until they know whether a mark for it follows.
    private mutating func flush(_ converter: iconv_t) {
        var piece = [UInt8](repeating: 0, count: 64)
        var room = piece.count
        piece.withUnsafeMutableBytes { buffer in
            var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = iconv(converter, nil, nil, &target, &room)
        }
        text += piece[..<(piece.count - room)]
    }
}
