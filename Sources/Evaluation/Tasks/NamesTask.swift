import CorpusModel
import Extraction

extension Extractor {
    /// The figures of names on a set.
    func score(_ set: NameSet) -> SetResult {
        var score = NameScore(labelsMiscellaneous: set.labelsMiscellaneous)
        var watch = Stopwatch()
        for gold in set.documents {
            let prepared = PreparedDocument(gold.document)
            let (parties, mentions) = watch.measure { names(in: prepared) }
            score.add(mentions.map { TaggedName(range: $0.range, tag: NameTag(parties[$0.party].kind)) }, gold)
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
