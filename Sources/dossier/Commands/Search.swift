import ArgumentParser

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print what some words find, grouped by list.")

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
