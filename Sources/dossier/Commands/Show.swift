import ArgumentParser

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print all about a party: names, relations, events, mentions."
    )

    @Argument(help: "The folder or file to look in.", completion: .file())
    var path: String

    @Argument(help: "One of the party's names.")
    var name: String

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Print JSON Lines; Docs/Json.md has the schema.")
    var json = false

    @Option(help: "Print so many rows of each part.")
    var limit = 50

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must not be negative.") }
    }

    func run() throws {
        let corpus = try Opening([path]).corpus(reading)
        let party = try corpus.theParty(named: name)
        try printing(json ? .json : .text, corpus) { try $0.publish(party: party.id, limit: limit) }
    }
}
