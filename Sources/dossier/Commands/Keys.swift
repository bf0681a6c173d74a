import ArgumentParser
import Glibc
import Navigation
import Publishing

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the keys of the panes.")

    @Flag(help: "Print them as the Markdown page Docs/Keys.md.")
    var markdown = false

    func run() throws {
        let output = FileOutput(descriptor: STDOUT_FILENO)
        try output.write(Array((markdown ? KeysDocument.markdown : Self.lines).utf8))
        try output.flush()
    }

    /// A line for each command: its keys, its name, what it does.
    private static var lines: String {
        Command.allCases.map(\.entry).map { entry in
            "\(entry.keys.map(\.label).joined(separator: " ")): \(entry.name), \(entry.help)\n"
        }.joined()
    }
}
