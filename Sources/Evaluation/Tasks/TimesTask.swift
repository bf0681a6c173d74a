import CorpusModel
import Extraction

/// A document with all its times.
struct TimeGold {
    let document: Document
    let times: [GoldTime]
}

/// Documents with all their times.
struct TimeSet {
    let name: String
    let documents: [TimeGold]
}

extension ScoredTime {
    /// A found time with its value in TIMEX3: the one that the stage gives, or else what its days can state.
    init(_ time: StatedTime) {
        let value = time.value.map { TimexValue(gold: $0) } ?? time.when.interval.flatMap { TimexValue($0) }
        self.init(range: time.when.range, value: value)
    }
}

extension Extractor {
    /// The figures of times on a set.
    func score(_ set: TimeSet) -> SetResult {
        var score = TimeScore()
        var watch = Stopwatch()
        for gold in set.documents {
            let prepared = PreparedDocument(gold.document)
            let found = watch.measure { times(in: prepared) }
            score.add(found.map { ScoredTime($0) }, gold.times, in: gold.document)
        }
        return SetResult(
            set: set.name,
            documents: set.documents.count,
            words: set.documents.reduce(0) { $0 + $1.document.text.wordCount },
            seconds: watch.seconds,
            figures: score.figures,
            mistakes: score.mistakes
        )
    }
}
