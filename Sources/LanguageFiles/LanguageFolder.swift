import Glibc

/// Language data that is not as it was installed.
public struct LanguageFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with which file, and what to do.
    public let description: String

    init(_ path: String, _ fault: String) {
        description = "\(path): \(fault); install dossier again (after a change of your own: `make manifest`)"
    }
}

/// The folder `Data/Language`, whose files are read whole and as they were installed, or not at all.
public struct LanguageFolder: Sendable {
    /// Where it is.
    public let path: String

    /// The folder at a path; nothing is read yet.
    public init(path: String) {
        self.path = path
    }

    /// The bytes of a file; throws when it cannot be read or is not what the manifest says.
    public func bytes(of name: String) throws(LanguageFileError) -> [UInt8] {
        guard let entry = try manifest()[name] else {
            throw LanguageFileError("\(path)/\(Manifest.fileName)", "does not list \(name)")
        }
        let bytes = try content(of: name)
        guard bytes.count == entry.length else {
            throw LanguageFileError("\(path)/\(name)", "\(bytes.count) bytes instead of \(entry.length)")
        }
        guard FileSum(of: bytes) == entry.sum else {
            throw LanguageFileError("\(path)/\(name)", "not the bytes that were installed")
        }
        return bytes
    }

    /// Identifies this language data; throws when the manifest cannot be read.
    public func edition() throws(LanguageFileError) -> String {
        FileSum(of: try content(of: Manifest.fileName)).hexadecimal
    }

    /// The manifest of the files as they are now, whatever the one in the folder says; throws when one cannot be read.
    package func currentManifest() throws(LanguageFileError) -> Manifest {
        var manifest = Manifest()
        for name in try names() {
            let bytes = try content(of: name)
            manifest[name] = Manifest.Entry(length: bytes.count, sum: FileSum(of: bytes))
        }
        return manifest
    }

    /// Writes the manifest anew, for what reads the files next; throws when it cannot.
    package func writeManifest() throws(LanguageFileError) {
        let bytes = Array(try currentManifest().text.utf8)
        let place = "\(path)/\(Manifest.fileName)"
        let file = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw LanguageFileError(place, Self.systemError) }
        defer { close(file) }
        guard write(file, bytes, bytes.count) == bytes.count else { throw LanguageFileError(place, Self.systemError) }
    }

    /// The manifest in the folder; throws when it cannot be read.
    package func manifest() throws(LanguageFileError) -> Manifest {
        Manifest(text: String(decoding: try content(of: Manifest.fileName), as: UTF8.self))
    }

    private func names() throws(LanguageFileError) -> [String] {
        guard let folder = opendir(path) else { throw LanguageFileError(path, Self.systemError) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix("."), name != Manifest.fileName { names.append(name) }
        }
        return names
    }

    private func content(of name: String) throws(LanguageFileError) -> [UInt8] {
        let place = "\(path)/\(name)"
        let file = open(place, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw LanguageFileError(place, Self.systemError) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw LanguageFileError(place, Self.systemError) }
        let size = Int(status.st_size)
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let got = read(file, base + count, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = Self.systemError }
                guard got > 0 else { break }
                count += got
            }
        }
        if let failure { throw LanguageFileError(place, failure) }
        return bytes
    }

    private static var systemError: String { String(cString: strerror(errno)) }
}
