import ArgumentParser
import Session

/// Opens the panes; what `dossier PATH` does.
struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Browse documents in panes (the default).")

    @Argument(help: "Folders and files; none opens the bundled dossier.", completion: .file())
    var paths: [String] = []

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @Flag(name: [.customLong("no-colour"), .customLong("no-color")], help: "Use no colour; NO_COLOR does the same.")
    var noColour = false

    func run() throws {
        try Self.browse(paths) { options in
            options.indexLocation = reading.location
            options.fallbackDate = reading.date
            options.followed = reading.followed
            options.isASCII = ascii
            options.usesColour = !noColour
        }
    }

    /// Browses paths, or the bundled dossier when there are none; throws when it cannot begin or does not end well.
    static func browse(_ paths: [String], adjust: (inout BrowseOptions) -> Void = { _ in }) throws {
        let opening = try Opening(paths)
        var options = BrowseOptions(
            paths: opening.paths,
            title: opening.title,
            languageDirectory: opening.data.language
        )
        adjust(&options)
        let code = try BrowseSession.run(options)
        if code != 0 { throw ExitCode(code) }
    }
}
