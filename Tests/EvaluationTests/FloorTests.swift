import Evaluation
import Extraction
import Testing

/// The least that a figure on the project's own gold may be.
struct Floor: Sendable, CustomTestStringConvertible {
    let task: EvaluationTask
    let measure: String
    /// In per cent.
    let precision: Double
    /// In per cent; of a share that has none, nought.
    let recall: Double

    var testDescription: String { "\(task.rawValue): \(measure)" }

    /// The figures on the project's own gold as last measured, less a mistake or two.
    static let all = [
        Floor(task: .names, measure: "span and kind: PER, ORG, LOC", precision: 91, recall: 89),
        Floor(task: .names, measure: "span alone", precision: 95, recall: 92),
        Floor(task: .times, measure: "strict: exact span", precision: 98, recall: 98),
        Floor(task: .times, measure: "value, given an overlap", precision: 94, recall: 94),
        Floor(task: .aliases, measure: "pairs of different spelling", precision: 100, recall: 88),
        Floor(task: .order, measure: "first verbs: right of those judged", precision: 100, recall: 0),
        Floor(task: .timelines, measure: "sentence alone", precision: 58, recall: 90),
        Floor(task: .relations, measure: "ends and type, where types compare", precision: 66, recall: 40),
        Floor(task: .attribution, measure: "sentences", precision: 88, recall: 94),
        Floor(task: .questions, measure: "questions with answers", precision: 100, recall: 100),
        Floor(task: .pages, measure: "words alone", precision: 97, recall: 97),
        Floor(task: .dates, measure: "right", precision: 100, recall: 0),
    ]
}

@Suite struct FloorTests {
    private static let project = "/" + String(#filePath).split(separator: "/").dropLast(3).joined(separator: "/")
    private static let evaluator = Result {
        let extractor = try Extractor(languageDirectory: project + "/Data/Language")
        return Evaluator(extractor, against: try GoldFolder(project + "/Tests/Gold"))
    }

    @Test(arguments: Floor.all)
    func noFigureIsBelowItsFloor(_ floor: Floor) throws {
        let result = try Self.evaluator.get().result(of: floor.task)
        let figure = try #require(result.sets.flatMap(\.figures).first { $0.measure == floor.measure })
        let shares = try #require(figure.value.shares)
        #expect(shares.precision * 100 >= floor.precision)
        #expect(shares.recall * 100 >= floor.recall)
    }

    @Test func nothingIsFoundOnPagesWithoutQuestions() throws {
        let figures = try Self.evaluator.get().result(of: .questions).sets.flatMap(\.figures)
        let rates = figures.compactMap { figure -> Double? in
            if case .rate(let rate, _) = figure.value { rate } else { nil }
        }
        #expect(!rates.isEmpty && rates.allSatisfy { $0 == 0 })
    }
}

extension FigureValue {
    /// Its precision and recall; nil of what has none.
    fileprivate var shares: (precision: Double, recall: Double)? {
        switch self {
        case .tally(let tally): (tally.precision ?? 0, tally.recall ?? 0)
        case .share(let part, let whole): (Double(part) / Double(max(whole, 1)), 0)
        case .means(let precision, let recall, _): (precision, recall)
        case .rate: nil
        }
    }
}
