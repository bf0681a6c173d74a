import CZlib

/// Unpacks what zlib packed, up to a size.
enum Inflation {
    /// Whether some bytes begin as a gzipped file.
    static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// What a gzipped file holds; nil when it is damaged or would be longer than the limit.
    static func unpacked(gzip bytes: [UInt8], limit: Int) -> [UInt8]? {
        unpacked(bytes[...], limit: limit, opening: zlib_open_gzip)
    }

    /// What a packed part of a zip archive holds; nil when it is damaged or would be longer than the limit.
    static func unpacked(part bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        unpacked(bytes, limit: limit, opening: zlib_open_part)
    }

    private static func unpacked(
        _ bytes: ArraySlice<UInt8>,
        limit: Int,
        opening open: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> [UInt8]? {
        var stream = z_stream()
        guard open(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var source = bytes
        var unpacked: [UInt8] = []
        let isWhole = source.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            return inflate(&stream, into: &unpacked, limit: limit)
        }
        return isWhole ? unpacked : nil
    }

    private static func inflate(_ stream: inout z_stream, into unpacked: inout [UInt8], limit: Int) -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        while unpacked.count <= limit {
            let (status, length) = piece.withUnsafeMutableBufferPointer { output in
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                return (status, output.count - Int(stream.avail_out))
            }
            unpacked += piece[..<length]
            switch status {
            case Z_STREAM_END: return unpacked.count <= limit
            case Z_OK where length > 0 || stream.avail_in > 0: continue
            default: return false
            }
        }
        return false
    }
}
