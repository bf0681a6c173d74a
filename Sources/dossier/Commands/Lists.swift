import ArgumentParser
import CorpusModel
import Publishing

/// A command that prints one of the lists.
protocol ListCommand: ParsableCommand {
    static var list: ListKind { get }
    var arguments: ListArguments { get }
}

/// What every list command takes.
struct ListArguments: ParsableArguments {
    @Argument(help: "Folders and files; none takes the bundled dossier.", completion: .file())
    var paths: [String] = []

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var printing: PrintingOptions
}

extension ListCommand {
    func run() throws {
        try printList { try $0.publish(list: Self.list, lens: $1, limit: arguments.printing.limit) }
    }

    /// Brings the index up to date and prints from it, under the lens that was asked for.
    func printList(_ publish: (Publisher, Lens) throws -> Void) throws {
        let corpus = try Opening(arguments.paths).corpus(arguments.reading)
        let lens = try arguments.printing.lens(in: corpus)
        try printing(arguments.printing.form, corpus) { try publish($0, lens) }
    }
}

struct Timeline: ListCommand {
    static let configuration = CommandConfiguration(abstract: "Print what happened, and when.")
    static let list = ListKind.timeline
    @OptionGroup var arguments: ListArguments
}

struct Parties: ListCommand {
    static let configuration = CommandConfiguration(abstract: "Print who is named, the most mentioned first.")
    static let list = ListKind.parties
    @OptionGroup var arguments: ListArguments
}

struct FAQ: ListCommand {
    static let configuration = CommandConfiguration(commandName: "faq", abstract: "Print what is asked and answered.")
    static let list = ListKind.faq
    @OptionGroup var arguments: ListArguments
}

struct Documents: ListCommand {
    static let configuration = CommandConfiguration(abstract: "Print what was read.")
    static let list = ListKind.documents
    @OptionGroup var arguments: ListArguments

    @Flag(help: "Instead what was read of each: its headings, paragraphs, items, each with its place.")
    var text = false

    func run() throws {
        let limit = arguments.printing.limit
        try printList { publisher, lens in
            guard text else { return try publisher.publish(list: Self.list, lens: lens, limit: limit) }
            try publisher.publishBlocks(lens: lens, limit: limit)
        }
    }
}

struct Problems: ListCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print which files did not go in or yielded nothing.",
        discussion: "Also how much of the rest became events."
    )
    static let list = ListKind.problems
    @OptionGroup var arguments: ListArguments

    @Flag(help: "Instead the dated sentences that became no event.")
    var dated = false

    func run() throws {
        try printList { publisher, lens in
            guard dated else { return try publisher.publish(list: Self.list, lens: lens, limit: limit) }
            try publisher.publishUntoldSentences(limit: limit)
        }
    }

    private var limit: Int? { arguments.printing.limit }
}
