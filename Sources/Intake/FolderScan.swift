import CorpusIndex
import CorpusModel
import Glibc
import Threads

/// The files that some paths lead to, and what is wrong with others; contents are not looked at.
struct FolderScan {
    /// Folder by folder, in no order; none twice.
    private(set) var filesByFolder: [FolderFiles] = []
    private(set) var problems: [DocumentPath: ProblemReason] = [:]

    private let isCancelled: @Sendable () -> Bool
    private let bounds: LinkBounds
    private var pending: [FolderListing.Folder] = []
    private var visited: Set<FolderListing.FolderID> = []

    /// Walks all folders; links are followed as far as is asked for, but none twice to the same folder.
    init(
        _ paths: [[UInt8]],
        _ followed: FollowedLinks = .inside,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.isCancelled = isCancelled
        bounds = LinkBounds(paths, followed)
        for path in paths { scan(root: FilePath.trimmed(path), isOnly: paths.count == 1) }
        if paths.count > 1 {
            var paths: Set<DocumentPath> = []
            filesByFolder = filesByFolder.map { files in files.filter { paths.insert($0).inserted } }
        }
    }

    /// All of them in one list.
    var files: [FoundFile] { filesByFolder.flatMap(\.all) }

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
            return take(FolderListing(ofFile: path, in: FilePath.folder(of: root), status))
        }
        let count = filesByFolder.count
        let id = FolderListing.FolderID(status)
        if visited.insert(id).inserted {
            pending = [FolderListing.Folder(path: isOnly ? [] : root, location: root, id: id, above: [id])]
        }
        while !isCancelled(), !pending.isEmpty { listPending() }
        if filesByFolder.count == count, !isCancelled(), problems[path] == nil { problems[path] = .noDocuments }
    }

    /// Lists all folders of one depth, on all cores; of two links to one folder always the same counts.
    private mutating func listPending() {
        let folders = pending
        pending = []
        let listings = folders.mapTogether { [isCancelled, bounds] in
            FolderListing(of: $0, within: bounds, isCancelled: isCancelled)
        }
        for listing in listings { take(listing) }
    }

    private mutating func take(_ listing: FolderListing) {
        if listing.files.list.count > 0 { filesByFolder.append(listing.files) }
        problems.merge(listing.problems) { _, new in new }
        for folder in listing.folders where visited.insert(folder.id).inserted { pending.append(folder) }
    }
}
