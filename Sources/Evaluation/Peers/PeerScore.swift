import CorpusModel

extension PeerFindings {
    /// The figures of a set of names by the measure that ours are scored by; nil unless the set was answered.
    func score(_ set: NameSet) -> SetResult? {
        let documents = set.documents.map(\.document)
        guard let answers = answers(.names, set.name, texts: documents.map(\.text)) else { return nil }
        var score = NameScore(set.coverage)
        for (gold, answer) in zip(set.documents, answers) {
            let names = answer.spans.compactMap { span in
                NameTag(rawValue: span.label).map { TaggedName(range: span.range, tag: $0) }
            }
            score.add(names, gold)
        }
        return result(set.name, documents, answers, score.figures)
    }

    /// The figures of a set of times by the measure that ours are scored by; nil unless the set was answered.
    func score(_ set: TimeSet) -> SetResult? {
        let documents = set.documents.map(\.document)
        guard let answers = answers(.times, set.name, texts: documents.map(\.text)) else { return nil }
        var score = TimeScore()
        for (gold, answer) in zip(set.documents, answers) {
            let times = answer.spans.map { ScoredTime(range: $0.range, value: TimexValue(gold: $0.label)) }
            score.add(times, gold.times, in: gold.document)
        }
        return result(set.name, documents, answers, score.figures)
    }

    private func result(_ set: String, _ documents: [Document], _ answers: [PeerAnswer], _ figures: [Figure])
        -> SetResult
    {
        SetResult(
            set: set,
            documents: documents.count,
            words: documents.reduce(0) { $0 + $1.text.wordCount },
            seconds: answers.reduce(0) { $0 + $1.seconds },
            figures: figures,
            mistakes: []
        )
    }
}
