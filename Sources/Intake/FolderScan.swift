import CorpusIndex
import CorpusModel
import Glibc
import Reading

/// The files that some paths lead to, and what is wrong with others; contents are not looked at.
struct FolderScan {
    /// A file that may be read.
    struct File: Sendable {
        let path: DocumentPath
        /// For opening it.
        let location: [UInt8]
        let stamp: FileStamp
    }

    private(set) var files: [DocumentPath: File] = [:]
    private(set) var problems: [DocumentPath: ProblemReason] = [:]

    private let isCancelled: () -> Bool
    private var pending: [Folder] = []
    private var visited: Set<FolderID> = []

    private struct FolderID: Hashable {
        let device: UInt64
        let inode: UInt64

        init(_ status: stat) {
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    private struct Folder {
        /// Its path in the corpus; empty for the one folder that was opened.
        let path: [UInt8]
        let location: [UInt8]
        /// The folders it stands in, itself included.
        let above: [FolderID]
    }

    /// Walks all folders; links are followed, but none twice to the same folder.
    init(_ paths: [[UInt8]], isCancelled: @escaping () -> Bool = { false }) {
        self.isCancelled = isCancelled
        for path in paths { scan(root: FilePath.trimmed(path), isOnly: paths.count == 1) }
    }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: [UInt8]) -> Bool {
        var status = stat()
        return stat(FilePath.terminated(path), &status) == 0 && status.kind == S_IFDIR
    }

    /// Whether a path goes on behind a file, as if that were a folder.
    static func isBelowFile(_ path: [UInt8]) -> Bool {
        var status = stat()
        return stat(FilePath.terminated(path), &status) != 0 && errno == ENOTDIR
    }

    /// What the system says of a file; nil when it is not there.
    static func stamp(of path: [UInt8]) -> FileStamp? {
        var status = stat()
        return stat(FilePath.terminated(path), &status) == 0 ? FileStamp(status) : nil
    }

    private mutating func scan(root: [UInt8], isOnly: Bool) {
        let shown = isOnly ? FilePath.lastPart(root) : root
        let path = DocumentPath(bytes: shown.isEmpty ? root : shown)
        var status = stat()
        guard stat(FilePath.terminated(root), &status) == 0 else {
            problems[path] = errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(FilePath.errorWords)
            return
        }
        guard status.kind == S_IFDIR else { return add(path, root, status) }
        let count = files.count
        enter(Folder(path: isOnly ? [] : root, location: root, above: [FolderID(status)]))
        while !isCancelled(), let folder = pending.popLast() { list(folder) }
        if files.count == count, !isCancelled(), problems[path] == nil { problems[path] = .noDocuments }
    }

    private mutating func enter(_ folder: Folder) {
        guard let own = folder.above.last, visited.insert(own).inserted else { return }
        pending.append(folder)
    }

    private mutating func list(_ folder: Folder) {
        guard let names = Self.names(in: folder.location) else {
            let path = folder.path.isEmpty ? FilePath.lastPart(folder.location) : folder.path
            problems[DocumentPath(bytes: path)] = .unreadable(FilePath.errorWords)
            return
        }
        for name in names {
            look(at: FilePath.join(folder.location, name), FilePath.join(folder.path, name), in: folder)
        }
    }

    /// The names in a folder, hidden ones left out, in the order of their bytes; nil when it cannot be read.
    private static func names(in location: [UInt8]) -> [[UInt8]]? {
        guard let handle = opendir(FilePath.terminated(location)) else { return nil }
        defer { closedir(handle) }
        var names: [[UInt8]] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name.first != UInt8(ascii: ".") { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private mutating func look(at location: [UInt8], _ bytes: [UInt8], in folder: Folder) {
        let path = DocumentPath(bytes: bytes)
        var status = stat()
        guard lstat(FilePath.terminated(location), &status) == 0 else {
            problems[path] = .unreadable(FilePath.errorWords)
            return
        }
        let isLink = status.kind == S_IFLNK
        if isLink, stat(FilePath.terminated(location), &status) != 0 {
            problems[path] = errno == EACCES ? .unreadable(FilePath.errorWords) : .brokenLink
            return
        }
        guard status.kind == S_IFDIR else { return add(path, location, status) }
        let id = FolderID(status)
        if folder.above.contains(id) {
            problems[path] = .brokenLink
        } else {
            enter(Folder(path: bytes, location: location, above: folder.above + [id]))
        }
    }

    private mutating func add(_ path: DocumentPath, _ location: [UInt8], _ status: stat) {
        guard status.kind == S_IFREG else {
            problems[path] = .notAFile
            return
        }
        let ending = path.fileNameEnding
        guard let format = DocumentFormat(ending: ending) else {
            problems[path] = .unknownFormat(ending.isEmpty ? "none" : ending)
            return
        }
        let (size, limit) = (Int(status.st_size), DocumentReader.sizeLimit(of: format))
        if size > limit {
            problems[path] = .tooLarge(size: size, limit: limit)
        } else {
            files[path] = File(path: path, location: location, stamp: FileStamp(status))
        }
    }
}
