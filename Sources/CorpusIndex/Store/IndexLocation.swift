import Glibc

/// Where an index lives.
public enum IndexLocation: Hashable, Sendable {
    /// In the file of that path; it is made when it is not there.
    case file(String)
    /// In memory alone, gone when the program ends.
    case memory

    /// The index file that belongs to some paths: `$XDG_CACHE_HOME/dossier/<hash>.sqlite`, else under `~/.cache`; in
    /// memory when neither is known.
    public static func standard(for paths: [[UInt8]]) -> IndexLocation {
        cacheFolder.map { .file("\($0)/dossier/\(name(of: paths)).sqlite") } ?? .memory
    }

    /// What belongs to some paths is called so: 32 digits, the same whatever way the paths are written.
    public static func name(of paths: [[UInt8]]) -> String {
        var joined: [UInt8] = []
        for path in paths.map(absolute).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            joined += path
            joined.append(0)
        }
        return ContentHash(of: joined).hexadecimal
    }

    private static var cacheFolder: String? {
        if let folder = variable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder }
        // A folder that is not named from the root would be another one wherever the program is started.
        return variable("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/.cache" : nil }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The path from the root, links followed; of a path that is not there, as good as can be.
    private static func absolute(_ path: [UInt8]) -> [UInt8] {
        let terminated = path.map { CChar(bitPattern: $0) } + [0]
        if let real = realpath(terminated, nil) {
            defer { free(real) }
            return Array(UnsafeBufferPointer(start: real, count: strlen(real))).map { UInt8(bitPattern: $0) }
        }
        guard path.first != UInt8(ascii: "/"), let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return Array(String(cString: folder).utf8) + [UInt8(ascii: "/")] + path
    }
}
