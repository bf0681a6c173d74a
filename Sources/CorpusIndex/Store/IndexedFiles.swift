import CorpusModel
import Glibc

/// The files that an index knows, in the order of their paths, which stand one after the other: a whole folder is compared with
/// them in the time that it takes to look through it.
public struct IndexedFiles: Sendable {
    private var paths: [UInt8] = []
    /// Where each path begins, and behind the last one its end.
    private var starts = [0]
    private var files: [IndexedFile] = []

    /// None.
    init() {}

    /// Adds a file whose path comes after all others.
    mutating func append(_ path: UnsafeRawBufferPointer, _ file: IndexedFile) {
        paths.append(contentsOf: path)
        starts.append(paths.count)
        files.append(file)
    }

    /// How many there are.
    public var count: Int { files.count }

    /// What is known of each.
    public var all: [IndexedFile] { files }

    /// Their paths, sorted.
    public var sortedPaths: [DocumentPath] { files.indices.map { DocumentPath(bytes: Array(paths[range($0)])) } }

    /// What is known of a file; nil when the index does not know it.
    public subscript(path: DocumentPath) -> IndexedFile? {
        path.bytes.withUnsafeBytes { wanted in
            paths.withUnsafeBytes { paths in
                var (low, high) = (0, files.count)
                while low < high {
                    let middle = (low + high) / 2
                    let order = Self.order(wanted, UnsafeRawBufferPointer(rebasing: paths[range(middle)]))
                    if order == 0 { return files[middle] }
                    if order < 0 { high = middle } else { low = middle + 1 }
                }
                return nil
            }
        }
    }

    private func range(_ place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

    /// Below 0 when the left bytes come first, above when the right ones do.
    private static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        let shared = min(left.count, right.count)
        guard shared > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
            return left.count - right.count
        }
        let order = memcmp(leftStart, rightStart, shared)
        return order == 0 ? left.count - right.count : Int(order)
    }
}
