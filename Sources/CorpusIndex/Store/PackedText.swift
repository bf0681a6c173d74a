import CZlib
import GRDB

/// A stretch of text as it is stored: packed by zlib, or as it is where that is no longer.
enum PackedText {
    /// The text for storing it.
    static func packed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var stream = z_stream()
        guard text.count > 1, zlib_open_packing(&stream) == Z_OK else { return Array(text) }
        defer { deflateEnd(&stream) }
        var source = text
        var status = Z_OK
        // No longer than the text itself is what is wanted.
        let packed = [UInt8](unsafeUninitializedCapacity: text.count - 1) { output, count in
            status = Self.run(deflate, &stream, &source, output)
            count = output.count - Int(stream.avail_out)
        }
        return status == Z_STREAM_END ? packed : Array(text)
    }

    /// A text of so many bytes again; throws what a damaged page throws when it is none.
    static func unpacked(_ bytes: [UInt8], length: Int) throws -> [UInt8] {
        if bytes.count == length { return bytes }
        var stream = z_stream()
        guard zlib_open_part(&stream) == Z_OK else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        defer { inflateEnd(&stream) }
        var source = bytes[...]
        var status = Z_OK
        let text = [UInt8](unsafeUninitializedCapacity: length) { output, count in
            status = Self.run(inflate, &stream, &source, output)
            count = length - Int(stream.avail_out)
        }
        guard status == Z_STREAM_END, text.count == length else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return text
    }

    private static func run(
        _ step: (UnsafeMutablePointer<z_stream>, Int32) -> Int32,
        _ stream: inout z_stream,
        _ source: inout ArraySlice<UInt8>,
        _ output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int32 {
        source.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(clamping: output.count)
            return step(&stream, Z_FINISH)
        }
    }
}
