import CorpusModel
import Testing

@testable import Evaluation

@Suite struct NameScoreTests {
    /// "Ann Lee met Acme in Oslo" with its three names.
    private static let gold = BioFile.documents(
        "# doc = 1\nAnn\tB-PER\nLee\tI-PER\nmet\tO\nAcme\tB-ORG\nin\tO\nOslo\tB-LOC\n",
        name: "made"
    )[0]

    private static func score(_ found: [TaggedName], _ coverage: NameCoverage = .mainKinds) -> NameScore {
        var score = NameScore(coverage)
        score.add(found, gold)
        return score
    }

    @Test func allRightIsOne() {
        let score = Self.score(Self.gold.names)
        #expect(score.mainKinds == Tally(correct: 3, found: 3, expected: 3))
        #expect(score.spans.f1 == 1)
        #expect(score.mistakes.isEmpty)
    }

    @Test func aWrongKindCountsForTheSpanOnly() {
        let score = Self.score([TaggedName(range: 12..<16, tag: .person)])
        #expect(score.mainKinds == Tally(correct: 0, found: 1, expected: 3))
        #expect(score.spans == Tally(correct: 1, found: 1, expected: 3))
        #expect(score.mistakes.map(\.fault) == ["missed PER", "PER is ORG", "missed LOC"])
    }

    @Test func aPartOfANameIsWrong() {
        let score = Self.score([TaggedName(range: 0..<3, tag: .person)])
        #expect(score.spans == Tally(correct: 0, found: 1, expected: 3))
        #expect(score.mistakes.first?.context == "[Ann] Lee met Acme in Oslo")
    }

    @Test(arguments: [(NameCoverage.mainKinds, 0, 0), (.everyKind, 1, 1)])
    func otherNamesCountOnlyWhereTheyAreLabelled(coverage: NameCoverage, spans: Int, kinds: Int) {
        let score = Self.score([TaggedName(range: 8..<11, tag: .miscellaneous)], coverage)
        #expect(score.spans.found == spans)
        #expect(score.allKinds.found == kinds)
        #expect(score.mainKinds.found == 0)
    }

    @Test func whereKindsAreNotToldSpansAloneCount() {
        let score = Self.score(
            [TaggedName(range: 0..<7, tag: .organisation), TaggedName(range: 8..<11, tag: .miscellaneous)],
            .spans
        )
        #expect(score.figures == [Figure("span alone", .tally(Tally(correct: 1, found: 2, expected: 3)))])
        #expect(score.mistakes.map(\.fault) == ["false MISC", "missed ORG", "missed LOC"])
    }

    @Test func anOtherNameThatIsAGoldNameKeepsItsSpan() {
        let score = Self.score([TaggedName(range: 12..<16, tag: .miscellaneous)])
        #expect(score.spans == Tally(correct: 1, found: 1, expected: 3))
        #expect(score.mainKinds == Tally(correct: 0, found: 0, expected: 3))
    }
}

@Suite struct TallyTests {
    @Test func statesPrecisionRecallAndTheirMean() {
        let tally = Tally(correct: 1, found: 2, expected: 4)
        #expect(tally.precision == 0.5)
        #expect(tally.recall == 0.25)
        #expect(tally.f1 == 1.0 / 3)
    }

    @Test func nothingHasNoShare() {
        #expect(Tally().precision == nil)
        #expect(Tally(expected: 2).f1 == 0)
    }
}

@Suite struct BioFileTests {
    private static func texts(_ content: String) -> [[String]] {
        BioFile.documents(content, name: "made").map { gold in
            gold.names.map { "\($0.tag.rawValue) \(gold.document.string($0.range))" }
        }
    }

    @Test(arguments: [
        ("Ann\tB-PER\nLee\tI-PER\n", [["PER Ann Lee"]]),
        ("Ann\tB-PER\nLee\tB-PER\n", [["PER Ann", "PER Lee"]]),
        ("Oslo\tI-LOC\nAcme\tI-ORG\n", [["LOC Oslo", "ORG Acme"]]),
        ("Ann\tB-PER\n\nLee\tI-PER\n", [["PER Ann", "PER Lee"]]),
        ("-DOCSTART- -X- O O\n\nAcme NNP B-NP B-ORG\n", [["ORG Acme"]]),
        ("# doc = 1\nAcme\tB-ORG\n# doc = 2\nx\tO\n", [["ORG Acme"], []]),
        ("#\tO\nAcme\tB-ORG\n", [["ORG Acme"]]),
    ])
    func readsColumns(content: String, names: [[String]]) {
        #expect(Self.texts(content) == names)
    }

    @Test func setsTokensAsRunningText() {
        let tokens = ["\"", "Acme", "'s", "(", "UK", ")", "arm", "\"", ",", "he", "said", "."]
        let content = tokens.map { "\($0)\tO" }.joined(separator: "\n")
        let document = BioFile.documents(content, name: "made")[0].document
        #expect(document.string(document.blocks[0].range) == "\"Acme's (UK) arm\", he said.")
    }
}
