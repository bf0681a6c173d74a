import ArgumentParser
import CorpusModel

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what some words find, grouped by list.",
        discussion: "What may be asked for:\n"
            + SearchQuery.help.map { "  \($0.typed.padding(to: 26))\($0.finds)" }.joined(separator: "\n")
            + "\n\nA word that begins with - is given after --: dossier search FOLDER -- ship -fire"
    )

    @Argument(help: "The folder or file to search.", completion: .file())
    var path: String

    @Argument(help: "What to look for.")
    var words: [String] = []

    @Option(help: "Run the search that is kept under that name; see dossier searches.")
    var kept: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var options: PrintingOptions

    /// Hits a list when `--limit` is not given.
    private static let usualLimit = 20

    func run() throws {
        let opening = try Opening([path])
        let words = try typed(in: opening)
        let corpus = try opening.corpus(reading)
        let lens = try options.lens(in: corpus)
        try printing(options.form, corpus) { publisher in
            try publisher.publish(
                search: words,
                lens: lens,
                limit: options.limit ?? Self.usualLimit
            )
        }
    }

    /// The words typed, beside those of the search that is kept.
    private func typed(in opening: Opening) throws -> String {
        guard let kept else {
            guard !words.isEmpty else { throw ValidationError("Say what to look for, or --kept NAME.") }
            return words.joined(separator: " ")
        }
        guard let search = opening.searches.saved.first(where: { $0.name == kept }) else {
            throw Failure("no search is kept as “\(kept)”; dossier searches \(path) lists those that are")
        }
        return words.isEmpty ? search.words : "(\(search.words)) \(words.joined(separator: " "))"
    }
}

extension String {
    /// With spaces behind it, so many characters long.
    func padding(to length: Int) -> String {
        self + String(repeating: " ", count: max(1, length - count))
    }
}
