import Extraction

/// Measures an extractor against a folder of gold sets.
public struct Evaluator {
    let extractor: Extractor
    let gold: GoldFolder

    /// Measures an extractor against gold sets.
    public init(_ extractor: Extractor, against gold: GoldFolder) {
        self.extractor = extractor
        self.gold = gold
    }

    /// The figures of one kind of finding; throws when a gold file cannot be read.
    public func result(of task: EvaluationTask) throws -> TaskResult {
        TaskResult(task: task, sets: try sets(of: task))
    }

    private func sets(of task: EvaluationTask) throws -> [SetResult] {
        switch task {
        case .names: try gold.nameSets().map(extractor.score)
        case .times: try gold.timeSets().map(extractor.score)
        case .aliases: try gold.aliasSets().map(extractor.score)
        case .order: try gold.orderSets().map(extractor.score)
        case .timelines: try gold.timelineSets().map(extractor.score)
        case .relations: try gold.attributionSets().map(extractor.yield) + gold.relationSets().map(extractor.score)
        case .attribution: try gold.attributionSets().map(extractor.score)
        case .questions: try gold.questionSets().flatMap(extractor.score)
        }
    }
}
