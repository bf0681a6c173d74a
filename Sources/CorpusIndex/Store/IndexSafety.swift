import Glibc

extension IndexFile {
    /// Why the index's path is not to be used, in a few words; nil where it may be, also where nothing is there yet.
    ///
    /// A link could lead to a file of the reader's, and an index that others make or change could tell what no document says.
    var objection: String? { Self.objection(toFile: path) ?? Self.objection(toFolderOf: path) }

    private static func objection(toFile path: String) -> String? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFLNK: return "is a link"
        case S_IFREG where !isTrusted(status): return "belongs to somebody else"
        case S_IFREG where status.st_nlink > 1: return "has a second name"
        default: return nil
        }
    }

    /// In a folder like /tmp everybody may make files, but move and remove only their own.
    private static func objection(toFolderOf path: String) -> String? {
        let folder = parent(of: path)
        let (own, above) = (status(of: folder), status(of: parent(of: folder)))
        if let own, !isTrusted(own), !isOpen(own) { return "stands in a folder of somebody else" }
        if [own, above].contains(where: { $0.map { isOpen($0) && $0.st_mode & S_ISVTX == 0 } ?? false }) {
            return "stands where everybody may put files"
        }
        guard let own, let above, isOpen(above) else { return nil }
        let isOurs = isTrusted(own) && own.st_mode & (S_IWGRP | S_IWOTH) == 0
        return isOurs ? nil : "stands in a folder that others may write to"
    }

    /// Whether all users may write to a folder.
    private static func isOpen(_ folder: stat) -> Bool { folder.st_mode & S_IWOTH != 0 }

    private static func isTrusted(_ status: stat) -> Bool { status.st_uid == geteuid() || status.st_uid == 0 }

    private static func status(of folder: String) -> stat? {
        var status = stat()
        return stat(folder, &status) == 0 ? status : nil
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path == "." ? ".." : "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }
}
