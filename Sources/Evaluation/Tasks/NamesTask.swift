import CorpusModel
import Extraction

extension Extractor {
    /// The figures of names on a set.
    func score(_ set: NameSet) -> SetResult {
        var score = NameScore(set.coverage)
        var watch = Stopwatch()
        for gold in set.documents {
            let prepared = PreparedDocument(gold.document)
            let names = watch.measure { allNames(in: prepared) }
            score.add(names.map { TaggedName(range: $0.range, tag: NameTag($0.kind)) }, gold)
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
