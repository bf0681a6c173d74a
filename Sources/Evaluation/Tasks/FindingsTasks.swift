import CorpusModel
import Extraction

extension Extractor {
    /// The figures of joins on a set.
    func score(_ set: AliasSet) -> SetResult {
        var score = AliasScore()
        var watch = Stopwatch()
        for gold in set.documents {
            let prepared = PreparedDocument(gold.document)
            score.add(watch.measure { names(in: prepared) }.mentions, gold)
        }
        return SetResult(set.name, set.documents.map(\.document), watch, score.figures, score.mistakes)
    }

    /// The figures of orderings on a set.
    func score(_ set: OrderSet) -> SetResult {
        var score = OrderScore()
        var watch = Stopwatch()
        for gold in set.documents { score.add(watch.measure { findings(in: gold.document) }, gold) }
        return SetResult(set.name, set.documents.map(\.document), watch, score.figures, score.mistakes)
    }

    /// The figures of timelines on a set.
    func score(_ set: TimelineSet) -> SetResult {
        var score = TimelineScore()
        var watch = Stopwatch()
        let told = set.documents.map { gold in (gold, watch.measure { findings(in: gold.document) }) }
        for timeline in set.timelines { score.add(timeline, told) }
        return SetResult(set.name, set.documents.map(\.document), watch, score.figures, score.mistakes)
    }

    /// The figures of attributions on a set.
    func score(_ set: AttributionSet) -> SetResult {
        var score = AttributionScore()
        var watch = Stopwatch()
        for gold in set.documents {
            let prepared = PreparedDocument(gold.document)
            let document = named(prepared)
            score.add(watch.measure { attributedSentences(in: document) }, gold, prepared.sentences)
        }
        return SetResult(set.name, set.documents.map(\.document), watch, score.figures, score.mistakes)
    }

    /// How many relations the news of a set yields; each is listed with its sentence, for somebody to judge.
    func yield(_ set: AttributionSet) -> SetResult {
        var stated: [Mistake] = []
        var watch = Stopwatch()
        for gold in set.documents {
            let findings = watch.measure { self.findings(in: gold.document) }
            stated += findings.relations.filter { $0.basis == .stated }.map { relation in
                Mistake(
                    "found: \(findings.line(of: relation))",
                    findings.sentences[relation.sentence],
                    in: gold.document
                )
            }
        }
        let words = set.documents.reduce(0) { $0 + $1.document.text.wordCount }
        let rate = Double(stated.count) * 1000 / Double(max(words, 1))
        let figures = [Figure("yield", .rate(rate, unit: "per 1,000 words"))]
        return SetResult(set.name, set.documents.map(\.document), watch, figures, stated)
    }

    /// The figures of relations on a set.
    func score(_ set: RelationSet) -> SetResult {
        var score = RelationScore()
        var watch = Stopwatch()
        for gold in set.documents { score.add(watch.measure { findings(in: gold.document) }, gold) }
        return SetResult(set.name, set.documents.map(\.document), watch, score.figures, score.mistakes)
    }

    /// How many questions are found in the news of a set, which answers none.
    func questionsInNews(_ set: AttributionSet) -> SetResult {
        var score = QuestionScore()
        var watch = Stopwatch()
        for gold in set.documents {
            score.add(watch.measure { findings(in: gold.document) }.questions, [], in: gold.document)
        }
        return SetResult(set.name, set.documents.map(\.document), watch, score.figures, score.mistakes)
    }

    /// The figures of questions on the sets of a list of pages.
    func score(_ pages: QuestionPages) -> [SetResult] {
        pages.sets.map { set in
            var score = QuestionScore()
            var watch = Stopwatch()
            for page in set.pages {
                guard let document = page.document else {
                    score.addUnreadable()
                    continue
                }
                score.add(watch.measure { findings(in: document) }.questions, page.pairs, in: document)
            }
            return SetResult(set.name, set.pages.compactMap(\.document), watch, score.figures, score.mistakes)
        }
    }
}

extension SetResult {
    /// The figures of a set of documents.
    init(
        _ set: String,
        _ documents: [Document],
        _ watch: Stopwatch,
        _ figures: [Figure],
        _ mistakes: [Mistake]
    ) {
        self.init(
            set: set,
            documents: documents.count,
            words: documents.reduce(0) { $0 + $1.text.wordCount },
            seconds: watch.seconds,
            figures: figures,
            mistakes: mistakes
        )
    }
}

extension Findings {
    /// A relation in short: `Birch | sues | Acme (alleged)`.
    fileprivate func line(of relation: FoundRelation) -> String {
        let ends = "\(parties[relation.subject].name) | \(relation.type.rawValue) | \(parties[relation.object].name)"
        return "\(ends) (\(relation.polarity == .negated ? "not, " : "")\(relation.firmness.rawValue))"
    }
}
