import CorpusIndex
import CorpusModel
import Glibc
import Reading

/// What stands in one folder.
struct FolderListing: Sendable {
    private(set) var files: FolderFiles
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

    /// What goes before the name of a file in its path.
    private let pathStart: [UInt8]
    private let bounds: LinkBounds
    /// How the last file's name ended, and what that says: most files of a folder end alike.
    private var lastEnding: (bytes: [UInt8], sizeLimit: Int)?

    /// A listing of one file, or of the reason why it is none that may be read.
    init(ofFile path: DocumentPath, in folder: [UInt8], _ status: stat) {
        files = FolderFiles(in: folder)
        bounds = .none
        let name = FilePath.lastPart(path.bytes)
        pathStart = Array(path.bytes.dropLast(name.count))
        name.withUnsafeBytes { add($0, status) }
    }

    /// Looks at all that stands in a folder, but for hidden names; links are followed within bounds.
    init(of folder: Folder, within bounds: LinkBounds = .none, isCancelled: () -> Bool) {
        files = FolderFiles(in: folder.location)
        self.bounds = bounds
        pathStart = FilePath.join(folder.path, [])
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
        var status = stat()
        guard fstatat(dirfd(handle), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            problems[path(of: bytes)] = .unreadable(FilePath.errorWords)
            return
        }
        if status.kind == S_IFLNK {
            guard fstatat(dirfd(handle), name, &status, 0) == 0 else {
                problems[path(of: bytes)] = errno == EACCES ? .unreadable(FilePath.errorWords) : .brokenLink
                return
            }
            guard bounds.hold(FilePath.join(folder.location, bytes)) else {
                problems[path(of: bytes)] = .outsideLink
                return
            }
        }
        guard status.kind == S_IFDIR else { return add(bytes, status) }
        let id = FolderID(status)
        if folder.above.contains(id) {
            problems[path(of: bytes)] = .brokenLink
        } else {
            let location = FilePath.join(folder.location, bytes)
            folders.append(Folder(path: path(of: bytes).bytes, location: location, id: id, above: folder.above + [id]))
        }
    }

    private func path(of name: UnsafeRawBufferPointer) -> DocumentPath { DocumentPath(bytes: pathStart + name) }

    /// Adds what is no folder: a file that may be read, or why it is none.
    private mutating func add(_ name: UnsafeRawBufferPointer, _ status: stat) {
        guard status.kind == S_IFREG else {
            problems[path(of: name)] = .notAFile
            return
        }
        guard let limit = sizeLimit(name) else {
            let ending = path(of: name).fileNameEnding
            problems[path(of: name)] = .unknownFormat(ending.isEmpty ? "none" : ending)
            return
        }
        let size = Int(status.st_size)
        if size > limit {
            problems[path(of: name)] = .tooLarge(size: size, limit: limit)
        } else {
            files.append(pathStart, name, FileStamp(status))
        }
    }

    /// How large a file of this name may be; nil when its format is not known.
    private mutating func sizeLimit(_ name: UnsafeRawBufferPointer) -> Int? {
        if let lastEnding, Self.ends(name, lastEnding.bytes) { return lastEnding.sizeLimit }
        let ending = path(of: name).fileNameEnding
        guard let format = DocumentFormat(ending: ending) else { return nil }
        let limit = DocumentReader.sizeLimit(of: format)
        let bytes = Array(name.suffix(ending.utf8.count + 1))
        // Not where a letter in small takes other bytes.
        if bytes.first == UInt8(bitPattern: FilePath.dot) { lastEnding = (bytes, limit) }
        return limit
    }

    private static func ends(_ name: UnsafeRawBufferPointer, _ ending: [UInt8]) -> Bool {
        // A name is more than an ending.
        name.count > ending.count && name.suffix(ending.count).elementsEqual(ending)
    }
}
