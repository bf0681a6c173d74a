import CorpusIndex
import CorpusModel
import Glibc
import Intake
import Testing

/// Whether mails can be read here.
let hasMail: Bool = {
    guard let library = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL) else { return false }
    dlclose(library)
    return true
}()

private let mark = "From ann@example.org Tue May  4 23:30:00 2021\n"

private func mailbox(_ words: [String]) -> String {
    words.map { "\(mark)Subject: \($0)\n\nThe mayor said \($0).\n\n" }.joined()
}

private let letter = """
    Subject: Letter
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    See below.
    --b
    Content-Type: text/plain; name="report.txt"
    Content-Disposition: attachment

    The bridge was closed.
    --b
    Content-Type: application/x-odd; name="a.odd"

    ?
    --b--

    """

/// A file that holds several documents, from its coming to its going.
@Suite(.enabled(if: hasMail, "GMime (libgmime-3.0-0) is not installed"))
struct ContainerTests {
    private func opened() throws -> (Folder, IndexedCorpus) {
        let folder = try Folder()
        try folder.write("in.mbox", mailbox(["one", "two", "three"]))
        try folder.write("letter.eml", letter)
        let corpus = try emptyCorpus()
        let progress = take([folder.path], into: corpus)
        #expect(progress == IntakeProgress(phase: .finished, done: 2, total: 2, problems: 1))
        return (folder, corpus)
    }

    private static let all = ["in.mbox/1", "in.mbox/2", "in.mbox/3", "letter.eml", "letter.eml/report.txt"]

    @Test func aFileIsManyDocuments() throws {
        let (folder, corpus) = try opened()
        #expect(try corpus.paths().sorted() == Self.all)
        #expect(try corpus.reasons() == ["letter.eml/a.odd": .unknownFormat("odd")])
        #expect(take([folder.path], into: corpus).total == 0)
        #expect(try corpus.paths().sorted() == Self.all && corpus.reasons().count == 1)
    }

    @Test func changedItsMembersAreReplaced() throws {
        let (folder, corpus) = try opened()
        try folder.write("in.mbox", mailbox(["one", "other"]))
        try folder.write("letter.eml", "Subject: Letter\n\nNothing more.\n")
        #expect(take([folder.path], into: corpus).total == 2)
        #expect(try corpus.paths().sorted() == ["in.mbox/1", "in.mbox/2", "letter.eml"])
        #expect(try corpus.reasons().isEmpty)
        let titles = try corpus.documents(Lens(), Window(start: 0, count: 9)).rows.map(\.title)
        #expect(titles.sorted() == ["Letter", "one", "other"])
    }

    @Test func removedItsMembersGo() throws {
        let (folder, corpus) = try opened()
        unlink("\(folder.path)/letter.eml")
        unlink("\(folder.path)/in.mbox")
        try folder.write("a.txt", "A ferry ran.\n")
        take([folder.path], into: corpus)
        #expect(try corpus.paths() == ["a.txt"])
        #expect(try corpus.reasons().isEmpty)
    }

    @Test func renamedItsMembersStay() throws {
        let (folder, corpus) = try opened()
        let before = try corpus.numbers().sorted { $0.rawValue < $1.rawValue }
        rename("\(folder.path)/in.mbox", "\(folder.path)/old.mbox")
        rename("\(folder.path)/letter.eml", "\(folder.path)/mail.eml")
        take([folder.path], into: corpus)
        let paths = try corpus.paths().sorted()
        #expect(paths == ["mail.eml", "mail.eml/report.txt", "old.mbox/1", "old.mbox/2", "old.mbox/3"])
        #expect(try corpus.numbers().sorted { $0.rawValue < $1.rawValue } == before)
        #expect(try corpus.reasons() == ["mail.eml/a.odd": .unknownFormat("odd")])
        #expect(take([folder.path], into: corpus).total == 0)
    }

    @Test func membersAreCheckedAgainstTheirFile() throws {
        let (folder, corpus) = try opened()
        func states() throws -> [String: DocumentState] {
            let inspector = try FileInspector(paths: [Array(folder.path.utf8)], corpus: corpus)
            let rows = try corpus.documents(Lens(), Window(start: 0, count: 9)).rows
            return try Dictionary(uniqueKeysWithValues: rows.map { ($0.path.display, try inspector.check($0).state) })
        }
        #expect(try states().values.allSatisfy { $0 == .unchanged })
        try folder.write("in.mbox", mailbox(["one", "other"]))
        rename("\(folder.path)/letter.eml", "\(folder.path)/mail.eml")
        let found = try states()
        #expect(found["in.mbox/1"] == .unchanged && found["in.mbox/3"] == .changed(nil))
        #expect(found["in.mbox/2"] != .unchanged)
        #expect(found["letter.eml/report.txt"] == .moved(DocumentPath("mail.eml/report.txt")))
    }

    @Test func aFileOfDocumentsIsNotWrittenOver() throws {
        let (folder, corpus) = try opened()
        let place = try OutputPlace(
            Array("\(folder.path)/in.mbox".utf8),
            besides: corpus,
            of: [Array(folder.path.utf8)]
        )
        #expect(place == .document)
    }
}
