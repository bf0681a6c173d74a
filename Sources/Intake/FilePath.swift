import CorpusIndex
import CorpusModel
import Glibc

/// Bytes of paths: the system's own form, which is not always text.
enum FilePath {
    static let slash = UInt8(ascii: "/")
    /// Begins a hidden name.
    static let dot = CChar(bitPattern: UInt8(ascii: "."))

    /// The path as C wants it.
    static func terminated(_ path: [UInt8]) -> [CChar] {
        path.map { CChar(bitPattern: $0) } + [0]
    }

    static func join(_ folder: [UInt8], _ name: some Collection<UInt8>) -> [UInt8] {
        var path: [UInt8] = []
        path.reserveCapacity(folder.count + 1 + name.count)
        path += folder
        if !folder.isEmpty, folder.last != slash { path.append(slash) }
        path += name
        return path
    }

    /// The path without slashes at its end; the root keeps its own.
    static func trimmed(_ path: [UInt8]) -> [UInt8] {
        var path = path
        while path.count > 1, path.last == slash { path.removeLast() }
        return path
    }

    static func lastPart(_ path: [UInt8]) -> [UInt8] {
        Array(trimmed(path).split(separator: slash).last ?? [])
    }

    /// The folder that a file stands in.
    static func folder(of path: [UInt8]) -> [UInt8] {
        guard let end = path.lastIndex(of: slash) else { return [UInt8(ascii: ".")] }
        return end == 0 ? [slash] : Array(path[..<end])
    }

    /// The path from the root, links followed; nil when it leads to nothing.
    static func resolved(_ path: [UInt8]) -> [UInt8]? {
        guard let real = realpath(terminated(path), nil) else { return nil }
        defer { free(real) }
        return Array(UnsafeBufferPointer(start: real, count: strlen(real))).map { UInt8(bitPattern: $0) }
    }

    /// The words of the system for the last error.
    static var errorWords: String {
        strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    }
}

extension FileStamp {
    init(_ status: stat) {
        self.init(
            size: Int(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            inode: Int64(bitPattern: UInt64(status.st_ino))
        )
    }
}

extension stat {
    /// The kind of thing that it describes, `S_IFREG` and the like.
    var kind: mode_t { st_mode & S_IFMT }
}
