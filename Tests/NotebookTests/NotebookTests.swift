import CorpusModel
import Glibc
import Notebook
import Testing

@Suite struct NotebookTests {
    private let folder: String
    private var file: NotebookFile { NotebookFile(path: "\(folder)/deep/er/one.searches") }

    init() throws {
        var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
    }

    @Test func whatIsKeptIsThereNextTime() throws {
        #expect(file.read() == SearchNotebook())
        _ = try file.change { $0.save("kind:lawsuit from:2024", as: "in court") }
        _ = try file.change { $0.save("party:\"Dock  Union\"", as: " docks\tand piers ") }
        _ = try file.change { $0.note("pier") }
        _ = try file.change { $0.note("fire -ship") }
        _ = try file.change { $0.note("pier") }
        let kept = file.read()
        #expect(kept.saved.map(\.name) == ["docks and piers", "in court"])
        #expect(kept.saved.map(\.words) == ["party:\"Dock Union\"", "kind:lawsuit from:2024"])
        #expect(kept.recent == ["pier", "fire -ship"])
        var status = stat()
        #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test func aNameHasOneSearch() throws {
        _ = try file.change { $0.save("pier", as: "docks") }
        let renewed = try file.change { $0.save("shed", as: "docks") }
        #expect(renewed.saved.map(\.words) == ["shed"])
        let emptied = try file.change { $0.forget("docks") }
        #expect(emptied == SearchNotebook())
        let again = try file.change { notebook in
            let isThere = notebook.forget("docks")
            #expect(!isThere)
        }
        #expect(again == SearchNotebook())
    }

    @Test(arguments: [("", "pier"), ("docks", " "), ("\n", "pier")])
    func whatSaysNothingIsNotKept(_ name: String, _ words: String) throws {
        let kept = try file.change { $0.save(words, as: name) }
        #expect(kept == SearchNotebook())
    }

    @Test func onlyTheLatestAreKept() throws {
        let kept = try file.change { notebook in (0..<100).forEach { notebook.note("word\($0)") } }
        #expect(kept.recent.count == SearchNotebook.recentLimit)
        #expect(kept.recent.first == "word99")
        #expect(file.read() == kept)
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() {
        let nowhere = NotebookFile(path: "/proc/none/one.searches")
        #expect(throws: NotebookError.self) { try nowhere.change { $0.note("pier") } }
    }

    @Test func everySavedSearchIsCounted() throws {
        let kept = try file.change { $0.save("pier", as: "docks") }
        #expect(kept.counted(\.count).saved.map(\.count) == [4])
    }
}
