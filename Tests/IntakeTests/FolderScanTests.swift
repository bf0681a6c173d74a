import CorpusIndex
import CorpusModel
import Glibc
import Testing

@testable import Intake

@Suite struct FolderScanTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func paths(_ scan: FolderScan) -> [String] { scan.files.map(\.path.display).sorted() }

    private func scan(isCancelled: @escaping @Sendable () -> Bool = { false }) -> FolderScan {
        FolderScan([Array(folder.path.utf8)], isCancelled: isCancelled)
    }

    /// Folders are listed side by side.
    @Test func everyFileOfManyFoldersIsSeenOnce() throws {
        var expected: [String] = []
        for number in 0..<30 {
            mkdir("\(folder.path)/\(number)", 0o700)
            for name in ["one.txt", "two.md", ".hidden.txt"] { try folder.write("\(number)/\(name)", "text") }
            expected += ["\(number)/one.txt", "\(number)/two.md"]
        }
        let seen = scan()
        #expect(paths(seen) == expected.sorted())
        #expect(seen.files.allSatisfy { FolderScan.stamp(of: $0.location) == $0.stamp })
        #expect(seen.problems.isEmpty)
    }

    /// Whatever order the folders are listed in, the first name counts.
    @Test func ofTwoWaysToAFolderAlwaysTheSameCounts() throws {
        mkdir("\(folder.path)/real", 0o700)
        try folder.write("real/one.txt", "text")
        for name in ["zlink", "alink"] { symlink("real", "\(folder.path)/\(name)") }
        for _ in 0..<20 { #expect(paths(scan()) == ["alink/one.txt"]) }
        unlink("\(folder.path)/alink")
        #expect(paths(scan()) == ["real/one.txt"])
    }

    /// A link may have come with the documents: what it leads to is no part of them.
    @Test func linksThatLeadOutAreNamedAndFollowedOnlyWhenAsked() throws {
        let other = try Folder()
        try other.write("secret.txt", "text")
        try folder.write("one.txt", "text")
        symlink("\(other.path)/secret.txt", "\(folder.path)/file.txt")
        symlink(other.path, "\(folder.path)/folder")
        symlink("one.txt", "\(folder.path)/same.txt")
        // As long as the name of the folder is only the beginning of another's.
        mkdir("\(folder.path)-beside", 0o700)
        symlink("\(folder.path)-beside", "\(folder.path)/beside")
        defer { rmdir("\(folder.path)-beside") }
        let inside = scan()
        #expect(paths(inside) == ["one.txt", "same.txt"])
        #expect(Set(inside.problems.keys.map(\.display)) == ["file.txt", "folder", "beside"])
        #expect(inside.problems.values.allSatisfy { $0 == .outsideLink })
        let all = FolderScan([Array(folder.path.utf8)], .all)
        #expect(paths(all) == ["file.txt", "folder/secret.txt", "one.txt", "same.txt"])
        #expect(all.problems.isEmpty)
        let both = FolderScan([folder.path, other.path].map { Array($0.utf8) })
        #expect(both.files.count == 4)
    }

    @Test func aFolderThatCannotBeOpenedIsNamed() throws {
        mkdir("\(folder.path)/gone", 0o700)
        let id = FolderListing.FolderID(stat())
        let gone = FolderListing.Folder(
            path: Array("gone".utf8),
            location: Array("\(folder.path)/none".utf8),
            id: id,
            above: [id]
        )
        let listing = FolderListing(of: gone) { false }
        #expect(listing.problems == [DocumentPath("gone"): .unreadable("No such file or directory")])
    }

    @Test func aScanEndsWhenItIsCancelled() throws {
        try folder.write("one.txt", "text")
        let seen = scan { true }
        #expect(seen.files.isEmpty && seen.problems.isEmpty)
    }
}

/// Paths that begin alike, or with bytes above 127, stand where the index has them.
@Test func filesAreFoundByTheBytesOfTheirPaths() throws {
    let names: [[UInt8]] = [
        Array("a".utf8), Array("a.txt".utf8), Array("a/b.txt".utf8), [0xFF, 0x2E], [0x61, 0xC3, 0xA9], [0x01],
    ]
    let corpus = try emptyCorpus()
    for (number, name) in names.enumerated() {
        let stamp = FileStamp(size: number, modified: 0, inode: 0)
        try corpus.apply([.refuse(DocumentPath(bytes: name), .empty, stamp: stamp, hash: .unknown)])
    }
    let files = try corpus.files()
    #expect(files.count == names.count)
    for (number, name) in names.enumerated() { #expect(files[DocumentPath(bytes: name)]?.stamp.size == number) }
    for name in [[], [0x61, 0x2E], Array("a.txtx".utf8), [0xFF], [0x00]] as [[UInt8]] {
        #expect(files[DocumentPath(bytes: name)] == nil)
    }
    #expect(files.sortedPaths == names.map { DocumentPath(bytes: $0) }.sorted())
}
