import ArgumentParser

/// The help of the program as a whole, made from what it declares: a screen of 24 lines does not hold the parser's own.
enum FrontPage {
    /// What is shown for a help text of the parser: this page for that of the whole program, any other as it is.
    static func inPlace(of help: String) -> String {
        help == Dossier.helpMessage() ? text : help
    }

    private static var text: String {
        let configuration = Dossier.configuration
        return """
            \(configuration.abstract)
            Changes no document, uses no network. A folder named as a command: ./timeline

            USAGE: \((configuration.usage ?? "").replacing("\n", with: "\n       "))

            COMMANDS:
            \(configuration.subcommands.map(line).joined(separator: "\n"))

            More: dossier COMMAND --help, man dossier. The version: dossier --version
            """
    }

    private static func line(of command: any ParsableCommand.Type) -> String {
        "  \(command._commandName.padding(to: 11))\(command.configuration.abstract)"
    }
}
