import CorpusIndex
import CorpusModel
import Glibc
import Reading

/// What stands in one folder.
struct FolderListing: Sendable {
    private(set) var files: [FolderScan.File] = []
    private(set) var problems: [DocumentPath: ProblemReason] = [:]
    /// In the order of their names; none that stands above itself.
    private(set) var folders: [Folder] = []

    struct FolderID: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64

        init(_ status: stat) {
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    struct Folder: Sendable {
        /// Its path in the corpus; empty for the one folder that was opened.
        let path: [UInt8]
        let location: [UInt8]
        let id: FolderID
        /// The folders it stands in, itself included.
        let above: [FolderID]
    }

    /// Nothing yet.
    init() {}

    /// Looks at all that stands in a folder, but for hidden names; links are followed.
    init(of folder: Folder, isCancelled: () -> Bool) {
        guard !isCancelled() else { return }
        guard let handle = opendir(FilePath.terminated(folder.location)) else {
            let path = folder.path.isEmpty ? FilePath.lastPart(folder.location) : folder.path
            problems[DocumentPath(bytes: path)] = .unreadable(FilePath.errorWords)
            return
        }
        defer { closedir(handle) }
        while !isCancelled(), let entry = readdir(handle) {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
                    if name.pointee != FilePath.dot { look(at: name, in: folder, handle) }
                }
            }
        }
        folders.sort { $0.path.lexicographicallyPrecedes($1.path) }
    }

    private mutating func look(at name: UnsafePointer<CChar>, in folder: Folder, _ handle: OpaquePointer) {
        let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
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
            folders.append(Folder(path: path.bytes, location: location, id: id, above: folder.above + [id]))
        }
    }

    /// Adds what is no folder: a file that may be read, or why it is none.
    mutating func add(_ path: DocumentPath, in folder: [UInt8], _ nameLength: Int, _ status: stat) {
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
            let stamp = FileStamp(status)
            files.append(FolderScan.File(path: path, stamp: stamp, folder: folder, nameLength: nameLength))
        }
    }
}
