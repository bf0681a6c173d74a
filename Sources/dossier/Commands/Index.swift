import ArgumentParser
import CorpusIndex
import CorpusModel
import Publishing

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
        try Self.print(Opening(paths).corpus(reading), as: json ? .json : .text)
    }

    /// Brings the index of some paths up to date and prints how much it holds; throws when that fails or a document could not be read.
    static func index(_ paths: [String], in location: IndexLocation?) throws {
        try print(Opening(paths).corpus(in: location, undated: nil), as: .text)
    }

    private static func print(_ corpus: IndexedCorpus, as form: PublishingForm) throws {
        var failed = false
        try printing(form, corpus) { failed = try $0.publishSummary() }
        if failed { throw ExitCode.failure }
    }
}
