import FoundationEssentials

/// A figure as data; shares are 0 to 1.
private struct FigureRecord: Encodable {
    let program: String
    let task: String
    let set: String
    let measure: String
    let documents: Int
    let words: Int
    let wordsPerSecond: Double?
    var precision: Double?
    var recall: Double?
    var f1: Double?
    var correct: Int?
    var found: Int?
    var expected: Int?
    var rate: Double?
    var unit: String?

    init(_ figure: Figure, _ result: SetResult, _ task: EvaluationTask, by program: String) {
        self.program = program
        self.task = task.rawValue
        set = result.set
        measure = figure.measure
        documents = result.documents
        words = result.words
        wordsPerSecond = result.wordsPerSecond
        switch figure.value {
        case .tally(let tally):
            (precision, recall, f1) = (tally.precision, tally.recall, tally.f1)
            (correct, found, expected) = (tally.correct, tally.found, tally.expected)
        case .share(let part, let whole):
            precision = Tally(correct: part, found: whole).precision
            (correct, found) = (part, whole)
        case .means(let precision, let recall, let count):
            (self.precision, self.recall, f1) = (precision, recall, FigureValue.harmonicMean(precision, recall))
            expected = count
        case .rate(let rate, let unit):
            (self.rate, self.unit) = (rate, unit)
        }
    }
}

extension AccuracyReport {
    /// The figures as a JSON array, one object a figure; throws when they cannot be encoded.
    public func json() throws -> String {
        let records = results.flatMap { result in
            let own = result.sets.map { PeerResult(program: "dossier", result: $0) }
            return (own + result.peers).flatMap { measured in
                measured.result.figures.map {
                    FigureRecord($0, measured.result, result.task, by: measured.program)
                }
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(records), as: UTF8.self)
    }
}
