import ArgumentParser
import Glibc

/// Measures the program as its readers meet it: on a pseudo-terminal, from the outside.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure first frame, keys, memory, reading and each stage, side by side with `less`."
    )

    @Option(help: "The program to measure; the one built beside this when not given.", completion: .file())
    var program: String?

    @Option(help: "The folder to browse; the bundled dossier when not given.", completion: .directory)
    var folder = "Data/Corpus"

    @Option(help: "A large folder to measure indexing with.", completion: .directory)
    var corpus: String?

    @Flag(
        help:
            "Measure ten times the large folder as well: altered copies, which take minutes and some hundred megabytes."
    )
    var tenfold = false

    @Option(help: "A folder of files to measure the reading of each format with.", completion: .directory)
    var formats: String?

    @Flag(help: "Measure the reading of formats and nothing else.")
    var formatsOnly = false

    @Option(help: "The folder of language data.", completion: .directory)
    var language = "Data/Language"

    @Option(help: "How often programs are started.")
    var runs = 30

    @Option(help: "How many keys are pressed.")
    var keys = 500

    @Option(help: "Write the page of results to this file.", completion: .file())
    var write: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if formatsOnly, formats == nil { throw ValidationError("--formats-only needs --formats FOLDER.") }
        if runs < 1 || keys < 1 { throw ValidationError("--runs and --keys must be at least 1.") }
    }

    func run() throws {
        let workplace = try Workplace(program: program ?? Workplace.builtProgram, folder: folder)
        defer { workplace.remove() }
        let readers = formats.map { FormatSpeeds(workplace: workplace, folder: $0).speeds() } ?? []
        if formatsOnly { return print(FormatsTable(speeds: readers).markdown) }
        var figures = try workplace.firstFrames(runs: runs)
        figures += try workplace.fromNothing(runs: max(1, runs / 3))
        figures += try workplace.browsing(keys: keys)
        if let corpus {
            let large = try LargeFolder(workplace: workplace, folder: corpus, smallFrame: figures[0].quantile(0.5))
            figures += try large.figures(runs: runs, tenfold: tenfold)
        }
        let costs = try StageCosts(languageDirectory: language)
        let texts = StageCosts.texts(in: folder)
        let speeds = costs.stages(of: texts) + costs.growth(of: Array(texts.joined()))
        let report = Report(figures: figures, speeds: speeds, formats: FormatsTable(speeds: readers), runs: runs)
        print(json ? report.json : report.markdown)
        if let write { try report.write(to: write) }
    }
}

/// What kept a measurement from being made.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
