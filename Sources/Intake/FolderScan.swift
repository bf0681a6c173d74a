import CorpusIndex
import CorpusModel
import Glibc
import Reading

/// The files that some paths lead to, and what is wrong with others; contents are not looked at.
struct FolderScan {
    /// A file that may be read.
    struct File: Sendable {
        let path: DocumentPath
        let stamp: FileStamp
        private let folder: [UInt8]
        private let nameLength: Int

        init(path: DocumentPath, stamp: FileStamp, folder: [UInt8], nameLength: Int) {
            self.path = path
            self.stamp = stamp
            self.folder = folder
            self.nameLength = nameLength
        }

        /// For opening it; put together only for the few that are opened.
        var location: [UInt8] { FilePath.join(folder, Array(path.bytes.suffix(nameLength))) }
    }

    /// In no order; none twice.
    private(set) var files: [File] = []
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
        if paths.count > 1 {
            var paths: Set<DocumentPath> = []
            files = files.filter { paths.insert($0.path).inserted }
        }
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
        guard status.kind == S_IFDIR else {
            return add(path, in: FilePath.folder(of: root), FilePath.lastPart(root).count, status)
        }
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
        guard let handle = opendir(FilePath.terminated(folder.location)) else {
            let path = folder.path.isEmpty ? FilePath.lastPart(folder.location) : folder.path
            problems[DocumentPath(bytes: path)] = .unreadable(FilePath.errorWords)
            return
        }
        defer { closedir(handle) }
        var folders: [Folder] = []
        while let entry = readdir(handle) {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
                    if name.pointee != FilePath.dot { look(at: name, in: folder, handle, &folders) }
                }
            }
        }
        // In the order of their names: of two links to one folder always the same counts.
        for folder in folders.sorted(by: { $0.path.lexicographicallyPrecedes($1.path) }) { enter(folder) }
    }

    private mutating func look(
        at name: UnsafePointer<CChar>,
        in folder: Folder,
        _ handle: OpaquePointer,
        _ folders: inout [Folder]
    ) {
        let bytes = Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
        let path = DocumentPath(bytes: FilePath.join(folder.path, bytes))
        var status = stat()
        guard fstatat(dirfd(handle), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            problems[path] = .unreadable(FilePath.errorWords)
            return
        }
        if status.kind == S_IFLNK, fstatat(dirfd(handle), name, &status, 0) != 0 {
            problems[path] = errno == EACCES ? .unreadable(FilePath.errorWords) : .brokenLink
            return
        }
        guard status.kind == S_IFDIR else { return add(path, in: folder.location, bytes.count, status) }
        let id = FolderID(status)
        if folder.above.contains(id) {
            problems[path] = .brokenLink
        } else {
            let location = FilePath.join(folder.location, bytes)
            folders.append(Folder(path: path.bytes, location: location, above: folder.above + [id]))
        }
    }

    private mutating func add(_ path: DocumentPath, in folder: [UInt8], _ nameLength: Int, _ status: stat) {
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
            files.append(File(path: path, stamp: FileStamp(status), folder: folder, nameLength: nameLength))
        }
    }
}
