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
    var words: [String]

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var options: PrintingOptions

    /// Hits a list when `--limit` is not given.
    private static let usualLimit = 20

    func run() throws {
        let corpus = try Opening([path]).corpus(reading)
        let lens = try options.lens(in: corpus)
        try printing(options.form, corpus) { publisher in
            try publisher.publish(
                search: words.joined(separator: " "),
                lens: lens,
                limit: options.limit ?? Self.usualLimit
            )
        }
    }
}

extension String {
    /// With spaces behind it, so many characters long.
    func padding(to length: Int) -> String {
        self + String(repeating: " ", count: max(1, length - count))
    }
}
