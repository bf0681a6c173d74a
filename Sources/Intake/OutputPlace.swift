import CorpusModel
import Glibc
import Reading

/// Where a file is to be written, seen from a dossier that must not be written to.
public enum OutputPlace: Hashable, Sendable {
    case free
    /// It is a document of the dossier, by this or another name.
    case document
    /// It lies in a folder of the dossier, where it would be read as a document the next time.
    case wouldBeDocument

    /// Looks at a path that may be written to, and at the documents under `paths`; throws what the corpus throws.
    public init(_ path: [UInt8], besides corpus: any Corpus, of paths: [[UInt8]]) throws {
        if let own = FileIdentity(path), try Self.documents(of: corpus, paths).contains(own) {
            self = .document
        } else {
            self = Self.wouldBeRead(path, among: paths) ? .wouldBeDocument : .free
        }
    }

    private static func documents(of corpus: any Corpus, _ paths: [[UInt8]]) throws -> Set<FileIdentity> {
        var all: Set<FileIdentity> = []
        var next = 0
        while true {
            let page = try corpus.documents(Lens(), Window(start: next, count: 500))
            all.formUnion(page.rows.compactMap { FileIdentity(Intake.location(ofHolder: $0.path, in: paths)) })
            next += page.rows.count
            if page.rows.isEmpty || next >= page.total { return all }
        }
    }

    private static func wouldBeRead(_ path: [UInt8], among paths: [[UInt8]]) -> Bool {
        let isReadable = DocumentFormat(ending: DocumentPath(bytes: path).fileNameEnding) != nil
        return isReadable && LinkBounds(paths, .inside).hold(FilePath.folder(of: path))
    }
}

/// What tells a file from others, by whatever name.
private struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64

    /// The file that a path leads to; nil when nothing is there.
    init?(_ path: [UInt8]) {
        var status = stat()
        guard stat(FilePath.terminated(path), &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}
