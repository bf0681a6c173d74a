import Glibc
import LanguageFiles
import Testing

/// A folder of language data is read as it was installed, or not at all.
@Suite final class LanguageFolderTests {
    let path: String
    let folder: LanguageFolder

    init() throws {
        var template = Array("/tmp/dossier-language-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        folder = LanguageFolder(path: path)
        try put("Paris\nRome\n", at: "places.txt")
        try put("Smith\n", at: "surnames.txt")
        try folder.writeManifest()
    }

    deinit {
        for name in ["places.txt", "surnames.txt", "manifest.tsv"] where remove("\(path)/\(name)") != 0 { continue }
        rmdir(path)
    }

    @Test func readsWhatIsAsItWas() throws {
        #expect(try folder.bytes(of: "places.txt") == Array("Paris\nRome\n".utf8))
        #expect(try folder.bytes(of: "surnames.txt") == Array("Smith\n".utf8))
    }

    @Test(arguments: [
        ("Paris\nRame\n", "not the bytes that were installed"), ("Paris\nRom", "9 bytes instead of 11"),
        ("", "0 bytes instead of 11"), ("Paris\nRome\nX\n", "13 bytes instead of 11"),
    ])
    func namesAFileThatIsAnother(_ text: String, _ fault: String) throws {
        try put(text, at: "places.txt")
        expectFault("places.txt: \(fault); install dossier again")
        #expect(try folder.bytes(of: "surnames.txt") == Array("Smith\n".utf8))
    }

    @Test func namesAFileThatIsNotThere() {
        remove("\(path)/places.txt")
        expectFault("places.txt: No such file or directory; install dossier again")
    }

    @Test func namesAFileThatCannotBeRead() {
        remove("\(path)/places.txt")
        mkdir("\(path)/places.txt", 0o700)
        expectFault("places.txt: Is a directory; install dossier again")
    }

    @Test func namesAManifestThatLeavesAFileOut() throws {
        try put("places.txt\t11\n", at: "manifest.tsv")
        expectFault("manifest.tsv: does not list places.txt; install dossier again")
        remove("\(path)/manifest.tsv")
        expectFault("manifest.tsv: No such file or directory; install dossier again")
    }

    @Test func anotherManifestIsAnotherEdition() throws {
        let before = try folder.edition()
        try folder.writeManifest()
        #expect(try folder.edition() == before)
        try put("Paris\n", at: "places.txt")
        try folder.writeManifest()
        #expect(try folder.edition() != before)
    }

    @Test func theManifestOfTheSourceTreeIsUpToDate() throws {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
        let tree = LanguageFolder(path: root + "/Data/Language")
        #expect(try tree.manifest() == tree.currentManifest(), "a list was changed: `make manifest`")
    }

    private func expectFault(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let error = #expect(throws: LanguageFileError.self, sourceLocation: sourceLocation) {
            try folder.bytes(of: "places.txt")
        }
        #expect(error?.description.contains("\(path)/\(text)") == true, sourceLocation: sourceLocation)
    }

    private func put(_ text: String, at name: String) throws {
        let file = try #require(fopen("\(path)/\(name)", "w"))
        fputs(text, file)
        fclose(file)
    }
}
