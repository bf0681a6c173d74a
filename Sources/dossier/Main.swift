import ArgumentParser
import Glibc
import Parsers

/// The program: reads its arguments, runs what they ask for, ends with an exit code.
@main
struct Dossier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "A reading room for a story: timeline, parties and FAQ of a folder of documents.",
        usage: """
            dossier [PATH ...] [--index FILE] [--date DAY] [--ascii] [--no-colour]
            dossier COMMAND ...
            """,
        discussion: """
            Without a command it opens the paths to browse; without a path, the bundled dossier. Reads text, Markdown, pages, \
            mail, PDF and office files, changes none of them, and never uses the network. A folder that is named like a command is given as ./timeline.
            """,
        version: "0.1.0",
        subcommands: [
            Browse.self, Timeline.self, Parties.self, FAQ.self, Documents.self, Problems.self, Search.self,
            Searches.self, Show.self, Connect.self, Export.self, Check.self, Index.self, Keys.self,
        ],
        defaultSubcommand: Browse.self
    )

    static func main() {
        // The program parses pages and mails in processes of its own.
        Parser.serveIfAsked()
        // A file that may not grow is an error to be told of, not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        Ending.prepareForLoss()
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            switch PlainCall(arguments) {
            case .browse(let paths): return try Browse.browse(paths)
            case .index(let paths, let file): return try Index.index(paths, in: file.map { .file($0) })
            case nil: break
            }
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Ending.leave(after: error)
        }
    }
}
