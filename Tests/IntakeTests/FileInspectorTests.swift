import CorpusIndex
import CorpusModel
import Glibc
import Intake
import Testing

/// What is said of documents whose files were left alone, changed, renamed, removed or closed to reading.
@Suite struct FileInspectorTests {
    private static let text = "The mayor of Norwell opened the bridge.\n"

    /// The state of `one.txt` after something was done to its folder.
    private func check(_ change: (Folder) throws -> Void) throws -> DocumentCheck {
        let folder = try Folder()
        try folder.write("one.txt", Self.text)
        try folder.write("two.txt", "A ferry ran instead.\n")
        let corpus = try emptyCorpus()
        take([folder.path], into: corpus)
        try change(folder)
        let inspector = try FileInspector(paths: [Array(folder.path.utf8)], corpus: corpus)
        let documents = try corpus.documents(Lens(), Window(start: 0, count: 9)).rows
        #expect(try inspector.check(documents[1]).state == .unchanged)
        return try inspector.check(documents[0])
    }

    @Test func leftAlone() throws {
        let found = try check { _ in }
        #expect(found.state == .unchanged)
        #expect(found.sha256 == SHA256.hexadecimal(of: Array(Self.text.utf8)))
    }

    @Test func writtenAgainTheSame() throws {
        #expect(try check { try $0.write("one.txt", Self.text) }.state == .unchanged)
    }

    @Test func otherLineEndsAreOtherBytes() throws {
        let windows = "The mayor of Norwell opened the bridge.\r\n"
        #expect(try check { try $0.write("one.txt", windows) }.state == .changed(Array(Self.text.utf8)))
    }

    @Test func otherWords() throws {
        #expect(try check { try $0.write("one.txt", "Closed.\n") }.state == .changed(Array("Closed.\n".utf8)))
    }

    @Test func noTextAnyMore() throws {
        #expect(try check { try $0.write(Array("one.txt".utf8), [0, 1, 2, 0, 0]) }.state == .changed(nil))
    }

    @Test func removed() throws {
        #expect(try check { unlink("\($0.path)/one.txt") } == DocumentCheck(.vanished, sha256: nil))
    }

    @Test func renamed() throws {
        let found = try check { rename("\($0.path)/one.txt", "\($0.path)/three.txt") }
        #expect(found.state == .moved(DocumentPath("three.txt")))
        #expect(found.sha256 == SHA256.hexadecimal(of: Array(Self.text.utf8)))
    }

    @Test func replacedByALinkThatLeadsOut() throws {
        let outside = try Folder()
        try outside.write("one.txt", Self.text)
        let found = try check { folder in
            unlink("\(folder.path)/one.txt")
            symlink("\(outside.path)/one.txt", "\(folder.path)/one.txt")
        }
        #expect(found == DocumentCheck(.unreadable(ProblemReason.outsideLink.description), sha256: nil))
    }

    @Test func replacedByAFolder() throws {
        let found = try check { folder in
            unlink("\(folder.path)/one.txt")
            mkdir("\(folder.path)/one.txt", 0o700)
        }
        #expect(found == DocumentCheck(.unreadable("not a regular file"), sha256: nil))
    }

    /// The bytes are as they were, but what the index keeps of them is not.
    @Test func anIndexThatKeepsAnotherText() throws {
        let folder = try Folder()
        try folder.write("one.txt", Self.text)
        let corpus = try emptyCorpus()
        take([folder.path], into: corpus)
        let path = DocumentPath("one.txt")
        let file = try #require(try corpus.files()[path])
        let other = Document(path: path, format: .plainText, text: Array("Other.\n".utf8), blocks: [])
        let entry = IndexEntry(document: other, findings: Findings(), remarks: [])
        try corpus.apply([.put(entry, stamp: file.stamp, hash: file.hash)])
        let inspector = try FileInspector(paths: [Array(folder.path.utf8)], corpus: corpus)
        let document = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first)
        #expect(try inspector.check(document).state == .changed(Array(Self.text.utf8)))
    }
}
