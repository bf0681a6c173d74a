import ArgumentParser
import CorpusModel
import Glibc
import Publishing

extension ExportForm: ExpressibleByArgument {}

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write all findings in a form that other programs take.",
        discussion: "Forms (Docs/Export.md):\n"
            + ExportForm.allCases.map { "  \($0.rawValue.padding(to: 12))\($0.description)" }.joined(separator: "\n")
    )

    @Argument(help: "Folders and files; none takes the bundled dossier.", completion: .file())
    var paths: [String] = []

    @Option(name: .customLong("to"), help: ArgumentHelp("The form to write.", valueName: "form"))
    var form: ExportForm

    @Option(help: "Write to this file, whole or not at all, instead of printing.", completion: .file())
    var output: String?

    @OptionGroup var reading: ReadingOptions

    @Option(help: ArgumentHelp("Only findings dated on or after this day.", valueName: "YYYY-MM-DD"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp("Only findings dated on or before this day.", valueName: "YYYY-MM-DD"))
    var until: CalendarDay?

    @Option(help: "Only findings with this party; may be repeated, any of them will do.")
    var party: [String] = []

    func validate() throws {
        if let from, let until, until < from { throw ValidationError("--until must not be before --from.") }
    }

    func run() throws {
        let opening = try Opening(paths)
        let corpus = try opening.corpus(reading)
        let lens = try corpus.lens(from: from, to: until, parties: party)
        let export: (any Output) throws -> Void = { output in
            try Exporter(corpus, lens: lens, to: output, now: time(nil)).export(as: form)
        }
        if let target = output.map(ExportTarget.init) {
            try target.keepApart(from: corpus, opening)
            try target.write(export)
        } else {
            let output = FileOutput(descriptor: STDOUT_FILENO)
            try export(output)
            try output.flush()
        }
    }
}
