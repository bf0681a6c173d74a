import FoundationEssentials

/// The figures of a run as a page, as data, and as a list of mistakes.
public struct AccuracyReport: Sendable {
    let results: [TaskResult]
    /// What the figures were taken on: "2 cores, …".
    let machine: String

    /// A report of some results, taken on a machine.
    public init(_ results: [TaskResult], machine: String) {
        self.results = results
        self.machine = machine
    }

    /// The page.
    public var markdown: String {
        """
        # Accuracy

        Written by `make evaluate` from gold sets that are not part of the project; words a second are of the stage alone,
        processor time of one core of \(machine).

        \(results.map { Self.section($0) }.joined(separator: "\n\n"))

        """
    }

    private static func section(_ result: TaskResult) -> String {
        let parts = [
            "## \(result.task.title)", result.task.method,
            result.sets.isEmpty ? "No set in a format of this kind was found: not measured." : table(result.sets),
            measured(result.peers),
            peers(result.task.peers),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func table(_ sets: [SetResult]) -> String {
        let head = """
            | set | measure | precision | recall | F1 | right / found / gold | words/s |
            | --- | --- | ---: | ---: | ---: | --- | ---: |
            """
        return head + "\n" + sets.flatMap(rows).joined(separator: "\n")
    }

    private static func rows(_ result: SetResult) -> [String] {
        result.figures.enumerated().map { index, figure in
            let set = index == 0 ? "\(result.set) (\(result.documents) docs, \(grouped(result.words)) words)" : ""
            let speed = index == 0 ? result.wordsPerSecond.map { grouped(Int($0)) } ?? "" : ""
            return "| \(set) | \(figure.measure) | \(cells(figure.value)) | \(speed) |"
        }
    }

    private static func cells(_ value: FigureValue) -> String {
        switch value {
        case .tally(let tally):
            let shares = [tally.precision, tally.recall, tally.f1].map(percent).joined(separator: " | ")
            return "\(shares) | \(tally.correct) / \(tally.found) / \(tally.expected)"
        case .share(let part, let whole):
            return "\(percent(whole > 0 ? Double(part) / Double(whole) : nil)) | | | \(part) / \(whole)"
        case .means(let precision, let recall, let count):
            let shares = [precision, recall, FigureValue.harmonicMean(precision, recall)].map(percent)
            return "\(shares.joined(separator: " | ")) | means of \(count)"
        case .rate(let rate, let unit):
            return "| | | \(decimal(rate, places: 2)) \(unit)"
        }
    }

    private static func measured(_ peers: [PeerResult]) -> String {
        Dictionary(grouping: peers, by: \.program).sorted { $0.key < $1.key }.map { program, results in
            "\(program) on the same texts, scored the same way:\n\n\(table(results.map(\.result)))"
        }.joined(separator: "\n\n")
    }

    private static func peers(_ peers: [PeerFigure]) -> String {
        guard !peers.isEmpty else { return "" }
        let rows = peers.map { "| \($0.program) | \($0.measure) | \($0.value) |" }
        return """
            Others, as reported elsewhere and not measured here, on sets that may differ:

            | program | measure | figure |
            | --- | --- | --- |
            \(rows.joined(separator: "\n"))
            """
    }

    /// The mistakes, one a line, by task and set.
    public var mistakes: String {
        var lines: [String] = []
        for result in results {
            for set in result.sets where !set.mistakes.isEmpty {
                lines.append("== \(result.task.rawValue): \(set.set), \(set.mistakes.count) mistakes")
                lines += set.mistakes.map { "\($0.fault)\t\($0.document)\t\($0.context)" }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// In per cent, with one decimal; a dash when there is none.
    static func percent(_ share: Double?) -> String {
        share.map { decimal($0 * 100, places: 1) } ?? "–"
    }

    /// With so many decimals, rounded half away from zero.
    static func decimal(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let fraction = String(abs(scaled) % scale)
        let zeros = String(repeating: "0", count: places - fraction.count)
        return "\(scaled < 0 ? "-" : "")\(abs(scaled) / scale).\(zeros)\(fraction)"
    }

    /// `640000` as `640,000`.
    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return digits
    }
}
