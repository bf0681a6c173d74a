import ArgumentParser
import CorpusModel
import Glibc
import Intake
import Publishing
import Reading

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare the documents with what was read of them.",
        discussion: """
            Opens every document of the index, which is left as it is. Each line holds the state (ok, changed, moved, vanished, \
            unreadable), the SHA-256 of the file now and its path. A document is ok when its bytes are those that were read and \
            give the very text that is cited. Exit code 1 when one is not as it was.
            """
    )

    @Argument(help: "Folders and files; none takes the bundled dossier.", completion: .file())
    var paths: [String] = []

    @OptionGroup var place: IndexOptions

    @Flag(help: "Follow links that lead out of the folder.")
    var follow = false

    @Flag(help: "Print JSON Lines; Docs/Json.md has the schema.")
    var json = false

    func run() throws {
        let opening = try Opening(paths)
        let corpus = try opening.corpusAsItIs(place.location)
        let inspector = try FileInspector(
            paths: opening.paths,
            follow ? .all : .inside,
            corpus: corpus,
            reader: DocumentReader(words: WordLists(folder: opening.data.language))
        )
        let output = FileOutput(descriptor: STDOUT_FILENO)
        let isFine = try CheckReport(corpus, to: output, as: json ? .json : .text).publish(inspector.check)
        try output.flush()
        if !isFine { throw ExitCode.failure }
    }
}
