import Glibc
import Intake
import Testing

/// Where something may be written beside the documents of a folder.
@Suite struct OutputPlaceTests {
    @Test(arguments: [
        ("one.txt", OutputPlace.document), ("../%/one.txt", .document), ("link", .document),
        ("new.md", .wouldBeDocument),
        ("new.TXT", .wouldBeDocument), ("inner/new.md", .wouldBeDocument), ("table.csv", .free), ("../new.md", .free),
        ("../%-beside/new.md", .free), ("none/new.md", .free),
    ])
    func isSeenForWhatItIs(_ name: String, _ expected: OutputPlace) throws {
        let folder = try Folder()
        try folder.write("one.txt", "The mayor of Norwell opened the bridge.\n")
        mkdir("\(folder.path)/inner", 0o700)
        symlink("\(folder.path)/one.txt", "\(folder.path)/link")
        let corpus = try emptyCorpus()
        take([folder.path], into: corpus)
        let own = folder.path.split(separator: "/").last.map(String.init) ?? ""
        let path =
            folder.path + "/" + name.split(separator: "%", omittingEmptySubsequences: false).joined(separator: own)
        #expect(try OutputPlace(Array(path.utf8), besides: corpus, of: [Array(folder.path.utf8)]) == expected)
    }
}
