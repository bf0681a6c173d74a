import ArgumentParser
import CorpusModel

struct Index: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read the documents and print how much was found.",
        discussion: "Exit code 1 when one could not be read."
    )

    @Argument(help: "Folders and files; none takes the bundled dossier.", completion: .file())
    var paths: [String] = []

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Print JSON Lines; Docs/Json.md has the schema.")
    var json = false

    func run() throws {
        let corpus = try Opening(paths).corpus(reading)
        var failed = false
        try printing(json ? .json : .text, corpus) { failed = try $0.publishSummary() }
        if failed { throw ExitCode.failure }
    }
}
