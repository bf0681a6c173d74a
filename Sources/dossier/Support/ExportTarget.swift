import CorpusModel
import Glibc
import Intake
import Publishing
import Reading

/// The file that an export goes to; never one that the dossier reads.
struct ExportTarget {
    private let name: String
    private let path: [UInt8]

    /// Takes a file named on the command line.
    init(_ name: String) {
        self.name = name
        path = RawArguments.bytes(of: name)
    }

    /// Has the file written whole or not at all; throws `Failure`.
    func write(_ body: (any Output) throws -> Void) throws {
        do {
            let file = try NewFile(path)
            try body(file)
            try file.finish()
        } catch OutputError.failed(let why) {
            throw Failure("\(name): cannot be written: \(why)")
        }
    }

    /// Throws `Failure` when the file is a document of the dossier, or would be one the next time it is read.
    func keepApart(from corpus: any Corpus, _ opening: Opening) throws {
        if let own = Self.identity(path), try Self.documents(of: corpus, opening).contains(own) {
            throw Failure("\(name): is a document of the dossier, and those are never written to; choose another name")
        }
        let ending = DocumentPath(bytes: path).fileNameEnding
        guard DocumentFormat(ending: ending) != nil, let folder = Self.resolved(Self.folder(of: path)) else { return }
        let roots = opening.paths.compactMap(Self.resolved)
        if roots.contains(where: { folder == $0 || folder.starts(with: $0 + [UInt8(ascii: "/")]) }) {
            throw Failure("\(name): would be read as a document of the dossier; choose a place outside its folder")
        }
    }

    /// What tells a file from others, by whatever name.
    private struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    private static func documents(of corpus: any Corpus, _ opening: Opening) throws -> Set<Identity> {
        var all: Set<Identity> = []
        try corpus.forEachDocument { document in
            let location = Intake.location(of: document.path, in: opening.paths)
            if let identity = identity(location) { all.insert(identity) }
        }
        return all
    }

    private static func identity(_ path: [UInt8]) -> Identity? {
        var status = stat()
        guard stat(terminated(path), &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    private static func folder(of path: [UInt8]) -> [UInt8] {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return Array(".".utf8) }
        return slash == 0 ? [path[0]] : Array(path[..<slash])
    }

    private static func resolved(_ path: [UInt8]) -> [UInt8]? {
        guard let real = realpath(terminated(path), nil) else { return nil }
        defer { free(real) }
        return Array(UnsafeBufferPointer(start: real, count: strlen(real))).map { UInt8(bitPattern: $0) }
    }

    private static func terminated(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }
}
