import CZlib

/// Unpacks what zlib packed, up to a size.
enum Inflation {
    /// Whether some bytes begin as a gzipped file.
    static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// What came out of a gzipped file.
    struct Unpacked {
        var bytes: [UInt8]
        /// Whether something after its first members could not be unpacked.
        var isCutShort: Bool
    }

    /// What a gzipped file holds, the members that it is made of one after the other; nil when the first is damaged or all
    /// would be longer than the limit.
    static func unpacked(gzip bytes: [UInt8], limit: Int) -> Unpacked? {
        var members = Members(limit: limit)
        let isWhole = withStream(over: bytes[...], opening: zlib_open_gzip) { members.unpack(&$0) } ?? false
        return isWhole ? Unpacked(bytes: members.unpacked, isCutShort: members.isCutShort) : nil
    }

    /// What a packed part of a zip archive holds; nil when it is damaged or would be longer than the limit.
    static func unpacked(part bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        var members = Members(limit: limit)
        let end = withStream(over: bytes, opening: zlib_open_part) { members.unpackOne(&$0) }
        return end == .whole ? members.unpacked : nil
    }

    private static func withStream<Result>(
        over bytes: ArraySlice<UInt8>,
        opening open: (UnsafeMutablePointer<z_stream>) -> Int32,
        _ body: (inout z_stream) -> Result
    ) -> Result? {
        var stream = z_stream()
        guard open(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var source = bytes
        return source.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            return body(&stream)
        }
    }

    /// What is unpacked, member by member.
    private struct Members {
        let limit: Int
        private(set) var unpacked: [UInt8] = []
        private(set) var isCutShort = false
        private var piece = [UInt8](repeating: 0, count: 65_536)

        enum End { case whole, damaged, tooLong }

        init(limit: Int) {
            self.limit = limit
        }

        /// Unpacks all members; false when the first is damaged or there is too much.
        mutating func unpack(_ stream: inout z_stream) -> Bool {
            guard unpackOne(&stream) == .whole else { return false }
            while Self.passPadding(&stream) {
                let whole = unpacked.count
                let end = Self.opensMember(stream) && inflateReset(&stream) == Z_OK ? unpackOne(&stream) : .damaged
                if end == .tooLong { return false }
                guard end == .damaged else { continue }
                unpacked.removeSubrange(whole...)
                isCutShort = true
                return true
            }
            return true
        }

        /// Passes the zeros that some programs fill a file up with; whether anything follows.
        private static func passPadding(_ stream: inout z_stream) -> Bool {
            while stream.avail_in > 0, stream.next_in.pointee == 0 {
                stream.next_in += 1
                stream.avail_in -= 1
            }
            return stream.avail_in > 0
        }

        private static func opensMember(_ stream: z_stream) -> Bool {
            stream.avail_in > 1 && stream.next_in[0] == 0x1F && stream.next_in[1] == 0x8B
        }

        mutating func unpackOne(_ stream: inout z_stream) -> End {
            while unpacked.count <= limit {
                let (status, length) = piece.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    return (status, output.count - Int(stream.avail_out))
                }
                unpacked += piece[..<length]
                switch status {
                case Z_STREAM_END: return unpacked.count <= limit ? .whole : .tooLong
                case Z_OK where length > 0 || stream.avail_in > 0: continue
                default: return .damaged
                }
            }
            return .tooLong
        }
    }
}
