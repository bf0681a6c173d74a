import ArgumentParser
import Evaluation
import Extraction
import FoundationEssentials

/// Measures the findings against gold sets.
@main
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure names, times and the other findings against gold sets, by the standard definitions."
    )

    @Argument(help: "The folder of gold sets; each is known by the format of its files.", completion: .directory)
    var folder: String

    @Option(help: "Only these kinds of finding: \(Self.taskNames).", transform: Self.tasks)
    var only: [EvaluationTask] = EvaluationTask.allCases

    @Flag(help: "Print what was got wrong, in context, after the figures.")
    var errors = false

    @Flag(help: "Print the figures as JSON.")
    var json = false

    @Flag(help: "Print the texts that other programs can be measured on, as JSON lines, and no figures.")
    var texts = false

    @Option(
        help: "Set beside ours what another program found in those texts: a file of JSON lines.",
        completion: .file()
    )
    var peer: [String] = []

    @Option(help: "Write the page of results to this file.", completion: .file())
    var write: String?

    @Option(help: "The folder of language data.", completion: .directory)
    var language = "Data/Language"

    func run() throws {
        let gold = try GoldFolder(folder)
        if texts { return print(try gold.textsForPeers(), terminator: "") }
        let extractor = try Extractor(languageDirectory: language)
        let evaluator = Evaluator(extractor, against: gold, beside: try peer.map(Self.findings))
        let report = AccuracyReport(try only.map { try evaluator.result(of: $0) }, machine: Machine.description)
        print(json ? try report.json() : report.markdown)
        if errors { print(report.mistakes) }
        if let write { try Data(report.markdown.utf8).write(to: URL(filePath: write)) }
    }

    private static func findings(of file: String) throws -> PeerFindings {
        let content = [UInt8](try Data(contentsOf: URL(filePath: file)))
        guard let findings = PeerFindings(jsonLines: content) else {
            throw ValidationError("\(file) holds no answer to the texts that --texts prints.")
        }
        return findings
    }

    private static var taskNames: String {
        EvaluationTask.allCases.map(\.rawValue).joined(separator: ",")
    }

    /// Reads `names,times`.
    private static func tasks(_ list: String) throws -> [EvaluationTask] {
        try list.split(separator: ",").map { name in
            guard let task = EvaluationTask(rawValue: String(name)) else {
                throw ValidationError("there is no kind of finding called \(name); there are \(taskNames).")
            }
            return task
        }
    }
}
