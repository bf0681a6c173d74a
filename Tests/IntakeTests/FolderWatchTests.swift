import Glibc
import Intake
import Synchronization
import Testing
import Threads

/// A watch whose news a test can wait for.
private final class News: Sendable {
    private let told = Channel<Void>(capacity: .max)
    let watch: FolderWatch

    init(_ paths: [String]) throws {
        let told = told
        let made = FolderWatch(paths.map { Array($0.utf8) }) { _ = told.put(()) }
        watch = try #require(made)
        watch.start()
    }

    /// Whether something was told, waiting for it if need be.
    func came(within milliseconds: Int = 10_000) -> Bool {
        told.take(milliseconds: milliseconds)?.isEmpty == false
    }
}

@Suite struct FolderWatchTests {
    private let folder: Folder
    private let news: News

    init() throws {
        folder = try Folder()
        try folder.write("a.txt", "One.")
        mkdir("\(folder.path)/inner", 0o700)
        news = try News([folder.path])
    }

    @Test func tellsOfFilesThatComeChangeAndGo() throws {
        try folder.write("b.txt", "Two.")
        #expect(news.came())
        try folder.write("a.txt", "Three.")
        #expect(news.came())
        rename("\(folder.path)/a.txt", "\(folder.path)/c.txt")
        #expect(news.came())
        unlink("\(folder.path)/c.txt")
        #expect(news.came())
        #expect(!news.came(within: 300), "what was told once is not told again")
    }

    @Test func looksIntoFoldersThatCameLater() throws {
        try folder.write("inner/b.txt", "Two.")
        #expect(news.came())
        mkdir("\(folder.path)/late", 0o700)
        #expect(news.came())
        try folder.write("late/b.txt", "Two.")
        #expect(news.came())
    }

    @Test func manyChangesAtOnceAreOne() throws {
        for number in 0..<200 { try folder.write("\(number).txt", "One.") }
        #expect(news.came())
        #expect(!news.came(within: 300))
        for number in 0..<200 { unlink("\(folder.path)/\(number).txt") }
    }

    @Test func aFileIsWatchedThroughItsFolder() throws {
        let one = try News(["\(folder.path)/a.txt"])
        try folder.write("new.txt", "Two.")
        rename("\(folder.path)/new.txt", "\(folder.path)/a.txt")
        #expect(one.came())
    }

    @Test func stopsAtOnce() throws {
        news.watch.stop()
        try folder.write("b.txt", "Two.")
        #expect(!news.came(within: 300))
    }

    @Test func aWatchThatIsLetGoEndsAtOnce() throws {
        let told = Channel<Void>(capacity: .max)
        for _ in 0..<100 { FolderWatch([Array(folder.path.utf8)]) { _ = told.put(()) }?.start() }
        try folder.write("b.txt", "Two.")
        #expect(news.came(), "others go on")
        #expect(told.take(milliseconds: 300)?.isEmpty != false)
    }
}
