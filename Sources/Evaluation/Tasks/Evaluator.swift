import Extraction

/// Measures an extractor against a folder of gold sets.
public struct Evaluator: Sendable {
    let extractor: Extractor
    let gold: GoldFolder
    let peers: [PeerFindings]

    /// Measures an extractor against gold sets, and sets what other programs found in them beside it.
    public init(_ extractor: Extractor, against gold: GoldFolder, beside peers: [PeerFindings] = []) {
        self.extractor = extractor
        self.gold = gold
        self.peers = peers
    }

    /// The figures of one kind of finding; throws when a gold file cannot be read.
    public func result(of task: EvaluationTask) throws -> TaskResult {
        TaskResult(task: task, sets: try sets(of: task), peers: try peerResults(of: task))
    }

    private func peerResults(of task: EvaluationTask) throws -> [PeerResult] {
        switch task {
        case .names: try peerResults(of: gold.nameSets()) { $0.score($1) }
        case .times: try peerResults(of: gold.timeSets()) { $0.score($1) }
        case .aliases, .order, .timelines, .relations, .attribution, .questions, .pages, .dates: []
        }
    }

    private func peerResults<Gold>(
        of sets: [Gold],
        score: (PeerFindings, Gold) -> SetResult?
    ) -> [PeerResult] {
        peers.flatMap { peer in
            sets.compactMap { score(peer, $0) }.map { PeerResult(program: peer.program, result: $0) }
        }
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
        case .questions:
            try gold.questionSets().flatMap(extractor.score) + gold.attributionSets().map(extractor.questionsInNews)
        case .pages: try gold.pageSets().map(PageReading.score)
        case .dates: try gold.dateSets().map(PageReading.score)
        }
    }
}
