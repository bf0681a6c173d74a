import ArgumentParser

struct Connect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the shortest chain of relations between two parties.",
        discussion: "Exit code 1 when there is none."
    )

    @Argument(help: "The folder or file to look in.", completion: .file())
    var path: String

    @Argument(help: "A name of the party to start from.")
    var start: String

    @Argument(help: "A name of the party to reach.")
    var end: String

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Print JSON Lines; Docs/Json.md has the schema.")
    var json = false

    func run() throws {
        let corpus = try Opening([path]).corpus(reading)
        let (from, to) = (try corpus.theParty(named: start), try corpus.theParty(named: end))
        var isConnected = false
        try printing(json ? .json : .text, corpus) { isConnected = try $0.publish(connectionFrom: from, to: to) }
        if !isConnected { throw ExitCode.failure }
    }
}
