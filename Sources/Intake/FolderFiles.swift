import CorpusIndex
import CorpusModel

/// A file that may be read.
struct FoundFile: Sendable {
    let path: DocumentPath
    let stamp: FileStamp
    fileprivate let folder: [UInt8]

    /// For opening it; put together only for the few that are opened.
    var location: [UInt8] { FilePath.join(folder, FilePath.lastPart(path.bytes)) }
}

/// The files of one folder; most are as the index knows them, and are never looked at one by one.
struct FolderFiles: Sendable {
    /// Where they are.
    let folder: [UInt8]
    private(set) var list = FileList()

    init(in folder: [UInt8]) {
        self.folder = folder
    }

    /// Each of them.
    var all: [FoundFile] { (0..<list.count).map { self[$0] } }

    subscript(place: Int) -> FoundFile { FoundFile(path: list.path(place), stamp: list.stamp(place), folder: folder) }

    /// Adds a file whose path is what goes before its name, as it is, and the name.
    mutating func append(_ path: [UInt8], _ name: UnsafeRawBufferPointer, _ stamp: FileStamp) {
        list.append(path, name, stamp)
    }

    /// Those whose paths are wanted.
    func filter(_ isWanted: (DocumentPath) -> Bool) -> FolderFiles {
        var files = FolderFiles(in: folder)
        for file in all where isWanted(file.path) {
            files.append(file.path.bytes, UnsafeRawBufferPointer(start: nil, count: 0), file.stamp)
        }
        return files
    }
}
