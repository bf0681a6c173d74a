import CZlib

extension ZipDirectory {
    /// The archive with other content in place of some parts, which is not packed; the rest as it was.
    func archive(_ bytes: [UInt8], replacing contents: [[UInt8]: [UInt8]]) -> [UInt8] {
        var archive = Array(bytes[..<list.lowerBound])
        var entries: [UInt8] = []
        for part in parts {
            var entry = Array(bytes[part.entry])
            if let content = contents[part.name] {
                // Of the flags only the one that says that names are in UTF-8 still holds.
                entry.put(Int(entry[9] & 0x08) << 8, at: 8, size: 2)
                entry.put(0, at: 10, size: 2)
                entry.put(Int(crc32(0, content, UInt32(clamping: content.count))), at: 16, size: 4)
                entry.put(content.count, at: 20, size: 4)
                entry.put(content.count, at: 24, size: 4)
                entry.put(archive.count, at: 42, size: 4)
                archive += Array("PK\u{3}\u{4}".utf8) + entry[6..<30] + [0, 0] + part.name + content
            }
            entries += entry
        }
        var end = Array(bytes[list.upperBound...])
        end.put(entries.count, at: 12, size: 4)
        end.put(archive.count, at: 16, size: 4)
        return archive + entries + end
    }
}

extension [UInt8] {
    /// Writes a number in so many bytes, the lowest first.
    fileprivate mutating func put(_ value: Int, at position: Int, size: Int) {
        for place in 0..<size { self[position + place] = UInt8(truncatingIfNeeded: value >> (8 * place)) }
    }
}
