/// The bytes of a model file: lines of text up to an empty one, then numbers.
struct ModelFile {
    private let path: String
    private let bytes: [UInt8]
    private var fields: [String: Int] = [:]
    private var body = 0

    /// Reads a file of a folder; throws when it is not as it was installed or has no header.
    init(directory: String, name: String) throws(LanguageDataError) {
        try self.init(path: directory + "/" + name, bytes: LanguageFile.bytes(of: name, in: directory))
    }

    /// Reads the bytes of a file; throws when they have no header.
    init(path: String, bytes: [UInt8]) throws(LanguageDataError) {
        self.path = path
        self.bytes = bytes
        var start = 0
        while let end = bytes[start...].firstIndex(of: Ascii.newline), start < 8000 {
            if end == start {
                body = end + 1
                return
            }
            let words = bytes[start..<end].split(separator: 0x20, maxSplits: 1)
            if words.count == 2, let number = Int(String(decoding: words[1], as: UTF8.self)) {
                fields[String(decoding: words[0], as: UTF8.self)] = number
            }
            start = end + 1
        }
        throw LanguageDataError(description: "\(path): no header")
    }

    /// A number of the header; throws when it is missing or out of reason.
    func number(_ field: String) throws(LanguageDataError) -> Int {
        guard let number = fields[field], number >= 2, number < 10_000_000 else {
            throw LanguageDataError(description: "\(path): no number of \(field)")
        }
        return number
    }

    /// A number of the header that counts pairs; throws when it is missing, odd or out of reason.
    func evenNumber(_ field: String) throws(LanguageDataError) -> Int {
        let number = try number(field)
        guard number.isMultiple(of: 2) else {
            throw LanguageDataError(description: "\(path): an odd number of \(field)")
        }
        return number
    }

    /// A reader of what stands behind the header; throws when that is not so many bytes.
    func sections(of count: Int) throws(LanguageDataError) -> SectionReader {
        guard bytes.count - body == count else {
            throw LanguageDataError(description: "\(path): \(bytes.count - body) bytes instead of \(count)")
        }
        return SectionReader(bytes: bytes, position: body)
    }
}

/// Reads arrays of numbers, one behind the other.
struct SectionReader {
    let bytes: [UInt8]
    private(set) var position: Int

    init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The next numbers; the reader must hold so many.
    mutating func next<Number: BitwiseCopyable>(_ count: Int) -> [Number] {
        let size = count * MemoryLayout<Number>.stride
        let start = position
        position += size
        return bytes.withUnsafeBytes { bytes in
            [Number](unsafeUninitializedCapacity: count) { buffer, filled in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: bytes[start..<start + size]))
                filled = count
            }
        }
    }
}
