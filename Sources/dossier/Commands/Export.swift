import ArgumentParser
import CorpusModel
import Glibc
import Publishing

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write all findings in a form that other programs take.",
        usage: "dossier export [PATH ...] --to FORM [--output FILE] [OPTIONS]",
        discussion: forms
    )

    /// The forms, two a line.
    private static var forms: String {
        let cells = ExportForm.allCases.map { form in "\(form.rawValue.padding(to: 11))\(form.description)" }
        return stride(from: 0, to: cells.count, by: 2).map { first in
            let beside = first + 1 < cells.count ? cells[first + 1] : "(without PATH: the bundled dossier)"
            return "  \(cells[first].padding(to: 39))\(beside)"
        }.joined(separator: "\n")
    }

    @Argument(help: .hidden, completion: .file())
    var paths: [String] = []

    // Not `ExpressibleByArgument`, with which the help would name every form again.
    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("The form to write; Docs/Export.md tells of each.", valueName: "form"),
        completion: .list(ExportForm.allCases.map(\.rawValue)),
        transform: { try Self.form(named: $0) }
    )
    var form: ExportForm

    @Option(help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    @OptionGroup var reading: ReadingOptions

    @Option(help: ArgumentHelp("Only findings dated on or after this day.", valueName: "YYYY-MM-DD"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp("Only findings dated on or before this day.", valueName: "YYYY-MM-DD"))
    var until: CalendarDay?

    @Option(help: "Only findings with this party, or any of several.")
    var party: [String] = []

    private static func form(named name: String) throws -> ExportForm {
        if let form = ExportForm(rawValue: name) { return form }
        throw ValidationError("It is one of \(ExportForm.allCases.map(\.rawValue).joined(separator: ", ")).")
    }

    func validate() throws {
        if let from, let until, until < from { throw ValidationError("--until must not be before --from.") }
    }

    func run() throws {
        let opening = try Opening(paths)
        let corpus = try opening.corpus(reading)
        let lens = try corpus.lens(from: from, to: until, parties: party)
        let export: (any Output) throws -> Void = { output in
            try Exporter(corpus, lens: lens, to: output).export(as: form)
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
