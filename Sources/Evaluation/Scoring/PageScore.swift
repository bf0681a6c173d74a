import CorpusModel

/// Scores the texts of pages by the runs of words in them.
struct PageScore {
    private var runs: [Tally] = []
    private var words: [Tally] = []
    private(set) var mistakes: [Mistake] = []

    /// How many words make a run.
    private static let length = 4
    /// A page whose F1 is lower is listed.
    private static let satisfying = 0.97

    /// Counts a page; `document` is nil when it cannot be read.
    mutating func add(_ document: Document?, _ page: GoldPage<String>) {
        let found = Self.words(of: document.map { String(decoding: $0.text, as: UTF8.self) } ?? "")
        let expected = Self.words(of: page.truth)
        let tally = Self.tally(Self.runs(of: found), Self.runs(of: expected))
        runs.append(tally)
        words.append(Self.tally(found, expected))
        guard (tally.f1 ?? 0) < Self.satisfying else { return }
        let fault = "F1 \(AccuracyReport.percent(tally.f1)), runs \(tally.correct) / \(tally.found) / \(tally.expected)"
        let context = Self.differences(found, expected)
        mistakes.append(Mistake(fault: fault, document: page.path.display, context: context))
    }

    var figures: [Figure] {
        [
            Figure("runs of four words", Self.means(runs)),
            Figure("words alone", Self.means(words)),
            Figure("pages with an F1 of 90 or more", .share(runs.count { ($0.f1 ?? 0) >= 0.9 }, of: runs.count)),
        ]
    }

    private static func means(_ tallies: [Tally]) -> FigureValue {
        func mean(_ shares: [Double]) -> Double { shares.reduce(0, +) / Double(max(shares.count, 1)) }
        let precisions = tallies.filter { $0.found > 0 }.map { $0.precision ?? 0 }
        let recalls = tallies.filter { $0.expected > 0 }.map { $0.recall ?? 0 }
        return .means(precision: mean(precisions), recall: mean(recalls), of: tallies.count)
    }

    /// Letters, digits and `_` in a row.
    static func words(of text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar != "_"
        }
        .map { String($0) }
    }

    /// All runs of so many words; a shorter text is one run.
    static func runs(of words: [String]) -> [[String]] {
        guard !words.isEmpty else { return [] }
        return (0..<max(1, words.count - length + 1)).map { Array(words[$0..<min($0 + length, words.count)]) }
    }

    /// Counts what two lists share, each as often as it stands in both.
    static func tally<Element: Hashable>(_ found: [Element], _ expected: [Element]) -> Tally {
        var left = Dictionary(expected.map { ($0, 1) }, uniquingKeysWith: +)
        var correct = 0
        for element in found {
            guard let count = left[element], count > 0 else { continue }
            left[element] = count - 1
            correct += 1
        }
        return Tally(correct: correct, found: found.count, expected: expected.count)
    }

    /// The stretches of a page's text that the gold has not, in square brackets, and those that it has besides, in curly.
    private static func differences(_ found: [String], _ expected: [String]) -> String {
        func stretches(_ words: [String], notIn other: [String]) -> [String] {
            let known = Set(runs(of: other))
            var isKnown = [Bool](repeating: false, count: words.count)
            for (start, run) in runs(of: words).enumerated() where known.contains(run) {
                for place in start..<min(start + length, words.count) { isKnown[place] = true }
            }
            let missing = words.indices.split { isKnown[$0] }
            return missing.map { part in
                let shown = words[part].prefix(12).joined(separator: " ")
                return part.count > 12 ? "\(shown) … \(part.count)" : shown
            }
        }
        let more = stretches(found, notIn: expected).map { "[\($0)]" }
        let less = stretches(expected, notIn: found).map { "{\($0)}" }
        return (more + less).joined(separator: " ")
    }
}
