import CorpusIndex
import CorpusModel
import Extraction
import Glibc
import Intake
import LanguageFiles
import Reading
import Synchronization
import Testing

/// The language data of this project.
private let language = String(#filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()) + "/Data/Language"

/// Loaded once for all tests.
private let extractor = Result { try Extractor(languageDirectory: language) }

/// A folder of its own for one test, gone with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    deinit {
        // Only what the tests make: files, links and one level of folders.
        for name in Self.names(path) {
            chmod("\(path)/\(name)", 0o700)
            for inner in Self.names("\(path)/\(name)") { unlink("\(path)/\(name)/\(inner)") }
            if rmdir("\(path)/\(name)") != 0 { unlink("\(path)/\(name)") }
        }
        rmdir(path)
    }

    private static func names(_ path: String) -> [String] {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, let handle = opendir(path) else {
            return []
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    func write(_ name: String, _ text: String) throws {
        try write(Array(name.utf8), Array(text.utf8))
    }

    func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
        let location = (Array(path.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
        let file = open(location, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }
}

/// Runs an intake of some paths to its end.
@discardableResult
func take(_ paths: [String], into corpus: IndexedCorpus) -> IntakeProgress {
    let intake = Intake(paths: paths.map { Array($0.utf8) }, reader: DocumentReader(), corpus: corpus) {
        try extractor.get()
    }
    intake.start { _ in }
    return intake.wait()
}

func emptyCorpus() throws -> IndexedCorpus {
    try IndexedCorpus.open(.memory, title: "test").corpus
}

extension IndexedCorpus {
    func paths() throws -> [String] {
        try documents(Lens(), Window(start: 0, count: 100)).rows.map(\.path.display)
    }

    func numbers() throws -> [DocumentID] {
        try documents(Lens(), Window(start: 0, count: 100)).rows.map(\.id)
    }

    /// What is wrong with which file.
    func reasons() throws -> [String: ProblemReason] {
        let rows = try problems(Window(start: 0, count: 100)).rows.filter(\.reason.isFault)
        return Dictionary(rows.map { ($0.path.display, $0.reason) }, uniquingKeysWith: { first, _ in first })
    }
}

@Test func aFolderIsReadAndThenOnlyWhatChanged() throws {
    let folder = try Folder()
    try folder.write("one.txt", "The mayor of Norwell opened the bridge.\n")
    try folder.write("two.md", "# Bridge\n\nThe bridge was closed on 4 May 2021.\n")
    let corpus = try emptyCorpus()
    #expect(take([folder.path], into: corpus) == IntakeProgress(phase: .finished, done: 2, total: 2, problems: 0))
    #expect(try corpus.paths() == ["one.txt", "two.md"])
    let before = try corpus.numbers()

    #expect(take([folder.path], into: corpus).total == 0)
    try folder.write("two.md", "# Bridge\n\nThe bridge was opened again on 9 May 2021, said the mayor.\n")
    try folder.write("three.txt", "A ferry ran instead.\n")
    #expect(take([folder.path], into: corpus).total == 2)
    #expect(try corpus.paths() == ["one.txt", "three.txt", "two.md"])
    #expect(try corpus.numbers().first == before.first)

    unlink("\(folder.path)/one.txt")
    take([folder.path], into: corpus)
    #expect(try corpus.paths() == ["three.txt", "two.md"])
}

@Test func whatWasReplacedIsSearchedPastNoLonger() throws {
    let folder = try Folder()
    let corpus = try emptyCorpus()
    for edition in 1...2 {
        try folder.write("log.txt", (1...1100).map { "Ship \(edition)x\($0) came in.\n\n" }.joined())
        take([folder.path], into: corpus)
    }
    var isLeft = false
    try corpus.dropStaleWords {
        isLeft = true
        return false
    }
    #expect(!isLeft)
}

@Test func aRenamedFileStaysTheSameDocument() throws {
    let folder = try Folder()
    try folder.write("old.txt", "The council met in Norwell.\n")
    let corpus = try emptyCorpus()
    take([folder.path], into: corpus)
    let before = try corpus.numbers()
    rename("\(folder.path)/old.txt", "\(folder.path)/new.txt")
    take([folder.path], into: corpus)
    #expect(try corpus.paths() == ["new.txt"])
    #expect(try corpus.numbers() == before)
}

@Test func whatCannotBeReadIsNamedWithItsReason() throws {
    let folder = try Folder()
    try folder.write("good.txt", "All is well.\n")
    try folder.write("picture.jpg", "no picture")
    try folder.write("noending", "nothing")
    try folder.write("blank.txt", " \n\n")
    try folder.write(Array("binary.txt".utf8), [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3, 0, 0])
    try folder.write(".hidden.txt", "hidden")
    mkfifo("\(folder.path)/pipe.txt", 0o600)
    symlink("nowhere.txt", "\(folder.path)/dangling.txt")
    symlink(".", "\(folder.path)/circle")
    let huge = open("\(folder.path)/huge.txt", O_WRONLY | O_CREAT, 0o600)
    ftruncate(huge, 1_000_000_000)
    close(huge)
    let corpus = try emptyCorpus()
    #expect(take([folder.path], into: corpus).phase == .finished)
    #expect(try corpus.paths() == ["good.txt"])
    let expected: [String: ProblemReason] = [
        "picture.jpg": .unknownFormat("jpg"), "noending": .unknownFormat("none"), "blank.txt": .empty,
        "binary.txt": .binary, "pipe.txt": .notAFile, "dangling.txt": .brokenLink, "circle": .brokenLink,
        "huge.txt": .tooLarge(size: 1_000_000_000, limit: DocumentReader.textLimit),
    ]
    #expect(try corpus.reasons() == expected)

    unlink("\(folder.path)/picture.jpg")
    try folder.write("blank.txt", "Now it says something.\n")
    take([folder.path], into: corpus)
    #expect(try corpus.paths() == ["blank.txt", "good.txt"])
    #expect(
        try corpus.reasons().keys.sorted()
            == expected.keys.filter { !["picture.jpg", "blank.txt"].contains($0) }.sorted()
    )
}

@Test func namesAreBytes() throws {
    let folder = try Folder()
    let names: [[UInt8]] = [
        Array("a\nb.txt".utf8), Array("a".utf8) + [0xFF, 0xFE] + Array(".txt".utf8), Array("cafe\u{301}.txt".utf8),
        Array("caf\u{E9}.txt".utf8),
    ]
    for name in names { try folder.write(name, Array("One line.\n".utf8) + name) }
    let corpus = try emptyCorpus()
    take([folder.path], into: corpus)
    let paths = try corpus.documents(Lens(), Window(start: 0, count: 10)).rows.map(\.path.bytes)
    #expect(Set(paths) == Set(names))
    for name in names { unlink((Array(folder.path.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]) }
}

@Test func aMissingPathAndAnEmptyFolderAreProblems() throws {
    let folder = try Folder()
    let corpus = try emptyCorpus()
    take(["\(folder.path)/absent"], into: corpus)
    #expect(try corpus.reasons() == ["absent": .missing])
    take([folder.path], into: corpus)
    #expect(try Array(corpus.reasons().values) == [.noDocuments])
    try folder.write("one.txt", "Now there is one.\n")
    take([folder.path], into: corpus)
    #expect(try corpus.reasons() == [:])
}

@Test func oneFileOrSeveralPathsCanBeOpened() throws {
    let folder = try Folder()
    try folder.write("one.txt", "First.\n")
    try folder.write("two.txt", "Second.\n")
    let single = try emptyCorpus()
    take(["\(folder.path)/one.txt"], into: single)
    #expect(try single.paths() == ["one.txt"])
    let both = try emptyCorpus()
    take(["\(folder.path)/one.txt", "\(folder.path)/two.txt"], into: both)
    #expect(try both.paths() == ["\(folder.path)/one.txt", "\(folder.path)/two.txt"])
    let overlapping = try emptyCorpus()
    let progress = take(["\(folder.path)/one.txt", folder.path], into: overlapping)
    #expect(progress.done == 2, "a file that two of the paths lead to is read once")
    #expect(try overlapping.paths() == ["\(folder.path)/one.txt", "\(folder.path)/two.txt"])
}

@Test func aCancelledRunEndsAndTheNextOneFinishesIt() throws {
    let folder = try Folder()
    for number in 0..<200 { try folder.write("\(number).txt", "The mayor spoke \(number) times.\n") }
    let corpus = try emptyCorpus()
    let intake = Intake(paths: [Array(folder.path.utf8)], reader: DocumentReader(), corpus: corpus) {
        try extractor.get()
    }
    intake.cancel()
    intake.start { _ in }
    #expect(intake.wait().phase == .cancelled)
    #expect(take([folder.path], into: corpus).phase == .finished)
    #expect(try corpus.overview(Lens()).documents == 200)
}

@Test func aFallbackDateHasEverythingReadAgain() throws {
    let folder = try Folder()
    try folder.write("one.txt", "The mayor spoke yesterday.\n")
    let corpus = try emptyCorpus()
    take([folder.path], into: corpus)
    let reader = DocumentReader(fallbackDate: CalendarDay(year: 2021, month: 5, day: 4))
    let intake = Intake(paths: [Array(folder.path.utf8)], reader: reader, corpus: corpus) {
        try extractor.get()
    }
    intake.start { _ in }
    #expect(intake.wait().total == 1)
    let row = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first)
    #expect(row.date?.value.iso == "2021-05-04")
}

@Test func otherLanguageDataHasEveryFileReadAgain() throws {
    let (documents, lists) = (try Folder(), try Folder())
    try documents.write("one.txt", "The mayor spoke yesterday.\n")
    for name in ["common-words", "places", "surnames", "given-names"] { try lists.write("\(name).txt", "word\n") }
    let corpus = try emptyCorpus()
    func filesRead() throws -> Int {
        try LanguageFolder(path: lists.path).writeManifest()
        let reader = DocumentReader(words: WordLists(folder: lists.path))
        let intake = Intake(paths: [Array(documents.path.utf8)], reader: reader, corpus: corpus) {
            try extractor.get()
        }
        intake.start { _ in }
        return intake.wait().total
    }
    #expect(try filesRead() == 1)
    #expect(try filesRead() == 0)
    try lists.write("places.txt", "Paris\n")
    #expect(try filesRead() == 1)
}

@Test func anExtractorThatCannotBeMadeFailsTheRun() throws {
    let folder = try Folder()
    try folder.write("one.txt", "The mayor spoke.\n")
    let intake = Intake(paths: [Array(folder.path.utf8)], reader: DocumentReader(), corpus: try emptyCorpus()) {
        try Extractor(languageDirectory: "/nowhere")
    }
    intake.start { _ in }
    guard case .failed = intake.wait().phase else {
        Issue.record("the run should fail")
        return
    }
}
