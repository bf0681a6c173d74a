import LanguageFiles

/// A file of `Data/Language`: lines of TAB-separated fields; empty lines and lines that begin with `#` are left out.
struct LanguageFile: Sendable {
    private let path: String
    private let bytes: [UInt8]

    /// Reads a file of the folder; throws when it is not as it was installed.
    init(directory: String, name: String) throws(LanguageDataError) {
        path = directory + "/" + name
        bytes = try Self.bytes(of: name, in: directory)
    }

    /// The bytes of a file; throws when they are not as they were installed.
    static func bytes(of name: String, in directory: String) throws(LanguageDataError) -> [UInt8] {
        do {
            return try LanguageFolder(path: directory).bytes(of: name)
        } catch {
            throw LanguageDataError(description: error.description)
        }
    }

    /// Calls `body` with every line that holds something.
    func forEachRow(_ body: (LanguageRow) throws(LanguageDataError) -> Void) throws(LanguageDataError) {
        var start = 0
        var line = 1
        while start < bytes.count {
            let end = endOfLine(from: start)
            if end > start, bytes[start] != UInt8(ascii: "#") {
                try body(LanguageRow(path: path, line: line, bytes[start..<end]))
            }
            start = end + 1
            line += 1
        }
    }

    /// Calls `body` with the bytes of the file and the range of every line that holds something.
    func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != Ascii.newline { end += 1 }
                if end > start, bytes[start] != UInt8(ascii: "#") { body(bytes, start..<end) }
                start = end + 1
            }
        }
    }

    /// The number of its line ends.
    var lineCount: Int {
        bytes.withUnsafeBufferPointer { bytes in bytes.reduce(into: 0) { $0 += $1 == Ascii.newline ? 1 : 0 } }
    }

    private func endOfLine(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, bytes[end] != Ascii.newline { end += 1 }
            return end
        }
    }
}

/// A line of a language file.
struct LanguageRow {
    private let path: String
    private let line: Int
    /// Its fields, divided by TABs.
    let fields: [ArraySlice<UInt8>]

    fileprivate init(path: String, line: Int, _ bytes: ArraySlice<UInt8>) {
        self.path = path
        self.line = line
        fields = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
    }

    /// A field as text; empty when the line has no such field.
    func string(_ field: Int) -> String {
        field < fields.count ? String(decoding: fields[field], as: UTF8.self) : ""
    }

    /// The parts of a field that an ASCII mark divides; none when the field is empty or missing.
    func list(_ field: Int, dividedBy mark: Unicode.Scalar) -> [String] {
        guard field < fields.count else { return [] }
        return fields[field].split(separator: UInt8(ascii: mark)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An error that names this line.
    func error(_ message: String) -> LanguageDataError {
        LanguageDataError(description: "\(path):\(line): \(message)")
    }
}
