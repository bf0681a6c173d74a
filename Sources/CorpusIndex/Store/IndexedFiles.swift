import CorpusModel

/// The files that an index knows, found by the hash of their paths: a whole folder is compared with them in the time that it takes
/// to look through it.
public struct IndexedFiles: Sendable {
    private let list: FileList
    private let hashes: [ContentHash]
    /// The place of each file at its hash or, where that is taken, at the next slot that is free; at most half of them are taken.
    private var slots: [Int32]

    private static let free: Int32 = -1

    /// Files in the order of their paths, with the hash of each one's content.
    init(_ list: FileList, _ hashes: [ContentHash]) {
        self.list = list
        self.hashes = hashes
        var size = 2
        while size < 2 * list.count { size *= 2 }
        slots = Array(repeating: Self.free, count: size)
        list.eachPath { place, path in
            var slot = firstSlot(path)
            while slots[slot] != Self.free { slot = nextSlot(slot) }
            slots[slot] = Int32(place)
        }
    }

    /// How many there are.
    public var count: Int { list.count }

    /// What is known of each.
    public var all: [IndexedFile] { hashes.indices.map(file) }

    /// Their paths, sorted.
    public var sortedPaths: [DocumentPath] { hashes.indices.map(list.path) }

    /// What is known of a file; nil when the index does not know it.
    public subscript(path: DocumentPath) -> IndexedFile? {
        path.bytes.withUnsafeBytes(place(of:)).map(file)
    }

    /// Which of some files the index does not know with the stamp that they have, by their places, and how many it knows at all.
    public func compare(_ files: FileList) -> (changed: [Int], known: Int) {
        var changed: [Int] = []
        var known = 0
        files.eachPath { file, path in
            let place = place(of: path)
            if place != nil { known += 1 }
            if place.map({ list.stamp($0) }) != files.stamp(file) { changed.append(file) }
        }
        return (changed, known)
    }

    private func file(_ place: Int) -> IndexedFile {
        IndexedFile(stamp: list.stamp(place), hash: hashes[place])
    }

    private func place(of path: UnsafeRawBufferPointer) -> Int? {
        var slot = firstSlot(path)
        while slots[slot] != Self.free {
            let place = Int(slots[slot])
            if list.isPath(place, path) { return place }
            slot = nextSlot(slot)
        }
        return nil
    }

    /// By a hash that is another in every run, so that nobody can name files for them to stand in one row.
    private func firstSlot(_ path: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: path)
        return hasher.finalize() & (slots.count - 1)
    }

    private func nextSlot(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }
}
