import CorpusModel
import Glibc

/// Files with what the system says of each; their paths stand one after the other, so that very many cost little.
public struct FileList: Sendable {
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// All that is looked at together stands together.
    private struct Entry {
        let path: Range<Int>
        let stamp: FileStamp
    }

    /// None yet; room for so many is made at once.
    public init(capacity: Int = 0) {
        entries.reserveCapacity(capacity)
    }

    /// How many there are.
    public var count: Int { entries.count }

    /// Adds a file whose path is what goes before its name, as it is, and the name.
    public mutating func append(_ folder: [UInt8], _ name: UnsafeRawBufferPointer, _ stamp: FileStamp) {
        let start = bytes.count
        bytes.append(contentsOf: folder)
        bytes.append(contentsOf: name)
        entries.append(Entry(path: start..<bytes.count, stamp: stamp))
    }

    /// The path of the file at a place.
    public func path(_ place: Int) -> DocumentPath { DocumentPath(bytes: Array(bytes[entries[place].path])) }

    /// What the system says of the file at a place.
    public func stamp(_ place: Int) -> FileStamp { entries[place].stamp }

    /// Hands over the bytes of every path, with its place.
    func eachPath(_ body: (Int, UnsafeRawBufferPointer) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for place in entries.indices { body(place, UnsafeRawBufferPointer(rebasing: bytes[entries[place].path])) }
        }
    }

    /// Whether the path at a place is made of some bytes.
    func isPath(_ place: Int, _ path: UnsafeRawBufferPointer) -> Bool {
        let range = entries[place].path
        guard range.count == path.count, let wanted = path.baseAddress else { return range.count == path.count }
        return bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + range.lowerBound, wanted, path.count) == 0 } ?? false
        }
    }
}
