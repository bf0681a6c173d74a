import ArgumentParser
import CorpusModel
import Glibc
import Publishing

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what some words find, grouped by list.",
        usage: "dossier search PATH WORD ... [OPTIONS]",
        discussion: "\"port authority\", ship OR boat, in:faq, from:2025 and more narrow it (--syntax)."
    )

    @Argument(help: "The folder or file to search.", completion: .file())
    var path: String?

    @Argument(help: "What to look for, in any form; -- before one with a -.")
    var words: [String] = []

    @Flag(help: "Print all that may be asked for, and end.")
    var syntax = false

    @Option(help: "Run a search that is kept; see dossier searches.")
    var kept: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var options: PrintingOptions

    /// Hits a list when `--limit` is not given.
    private static let usualLimit = 20

    func validate() throws {
        if path == nil, !syntax { throw ValidationError("Say where to look and what for, or --syntax.") }
    }

    func run() throws {
        guard let path, !syntax else { return try printSyntax() }
        let opening = try Opening([path])
        let words = try typed(in: opening, at: path)
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

    /// Prints the language of searches, a line each: what is typed and what it finds.
    private func printSyntax() throws {
        let lines = SearchQuery.help.map { "\($0.typed.padding(to: 26))\($0.finds)\n" }
        let output = FileOutput(descriptor: STDOUT_FILENO)
        try output.write(Array(lines.joined().utf8))
        try output.flush()
    }

    /// The words typed, beside those of the search that is kept.
    private func typed(in opening: Opening, at path: String) throws -> String {
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
