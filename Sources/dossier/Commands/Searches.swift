import ArgumentParser
import CorpusIndex
import CorpusModel
import Notebook

struct Searches: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the searches that are kept, with what each finds.",
        discussion: "S in the panes keeps one; dossier search FOLDER --kept NAME runs it."
    )

    @Argument(help: "The folder or file whose searches are meant.", completion: .file())
    var path: String

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Print JSON Lines; Docs/Json.md has the schema.")
    var json = false

    func run() throws {
        let opening = try Opening([path])
        let corpus = try opening.corpus(reading)
        let kept = try opening.searches.counted(in: corpus)
        try printing(json ? .json : .text, corpus) { try $0.publish(searches: kept) }
    }
}

extension Opening {
    /// The searches that are kept for its paths.
    var searches: SearchNotebook {
        NotebookFile.standard(named: IndexLocation.name(of: paths))?.read() ?? SearchNotebook()
    }
}
