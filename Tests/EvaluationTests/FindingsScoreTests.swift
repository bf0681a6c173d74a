import CorpusModel
import Testing

@testable import Evaluation

@Suite struct AliasScoreTests {
    private static let document = Document.made("Acme Corp. grew. Acme hired. Bolt, or ACME, fell.")
    private static let gold = AliasGold(
        document: document,
        names: ["Acme Corp.", "Acme hired", "Bolt", "ACME"].map { words in
            let place = document.place(words)
            let range = words == "Acme hired" ? place.lowerBound..<(place.lowerBound + 4) : place
            return (range: range, entity: words == "Bolt" ? "Q2" : "Q1")
        }
    )

    private static func score(_ groups: [[Int]]) -> AliasScore {
        let parties = groups.enumerated().map { (name: "\($0)", places: $1.map { gold.names[$0].range }) }
        var score = AliasScore()
        score.add(Findings.made(parties).mentions, gold)
        return score
    }

    @Test(arguments: [
        ([[0, 1, 3], [2]], Tally(correct: 3, found: 3, expected: 3)),
        ([[0, 1], [2], [3]], Tally(correct: 1, found: 1, expected: 3)),
        ([[0, 1], [2, 3]], Tally(correct: 1, found: 2, expected: 3)),
        ([[0, 1, 2, 3]], Tally(correct: 3, found: 6, expected: 3)),
        ([[0]], Tally(correct: 0, found: 0, expected: 3)),
    ])
    func countsPairs(groups: [[Int]], tally: Tally) {
        #expect(Self.score(groups).pairs == tally)
    }

    @Test func capitalsAloneAreCountedApart() {
        #expect(Self.score([[0, 1, 3], [2]]).otherWords == Tally(correct: 2, found: 2, expected: 2))
    }

    @Test func aNameInsideALongerOneIsNotThatOne() {
        let document = Document.made("Acme's Anvil and Acme")
        let gold = AliasGold(document: document, names: [(0..<12, "Q1"), (17..<21, "Q2")])
        var score = AliasScore()
        score.add(Findings.made([("Acme", [0..<4, 17..<21])]).mentions, gold)
        #expect(score.pairs == Tally())
    }
}

@Suite struct OrderScoreTests {
    private static let document = Document.made("It rose after it fell")
    private static let rose = document.place("rose")
    private static let fell = document.place("fell")

    private static func score(_ pair: OrderedPair) -> OrderScore {
        var findings = Findings()
        findings.addEvent(document.place("It rose"))
        findings.addEvent(document.place("it fell"))
        findings.orderings = [FoundOrdering(earlier: 1, later: 0, sentence: 0, cue: document.place("after"))]
        var score = OrderScore()
        score.add(findings, OrderGold(document: document, pairs: [pair]))
        return score
    }

    @Test(arguments: [
        (GoldOrder.after, 1, 1), (.before, 0, 1), (.equal, 0, 1), (.vague, 0, 0),
    ])
    func judgesBothWays(order: GoldOrder, right: Int, judged: Int) {
        let score = Self.score(OrderedPair(first: Self.rose, second: Self.fell, order: order))
        #expect(score.firstVerbs == Tally(correct: right, found: judged))
        #expect(score.pairs == (order == .vague ? 0 : 1))
    }

    @Test func turnsAPair() {
        let score = Self.score(OrderedPair(first: Self.fell, second: Self.rose, order: .before))
        #expect(score.all == Tally(correct: 1, found: 1))
    }

    @Test func aPairInOneClauseJudgesNothing() {
        let score = Self.score(OrderedPair(first: Self.rose, second: Self.rose, order: .before))
        #expect(score.all == Tally())
    }
}

@Suite struct TimelineScoreTests {
    @Test func comparesSentencesAndDates() throws {
        let document = Document.made("Acme rose in 1999. Acme fell.")
        let gold = TimelineDocument(id: "7", document: document, sentences: [(1, 0..<18), (2, 19..<29)])
        let timeline = try #require(GoldTimeline("Acme\n0\tXXXX-XX-XX\t7-2-fell\n1\t1999-XX-XX\t7-1-rose\t7-3-x\n"))
        var findings = Findings.made([("ACME", [0..<4])])
        let first = try #require(CalendarDay(iso: "1999-01-01"))
        let last = try #require(CalendarDay(iso: "1999-12-31"))
        let year = DayInterval(from: first, to: last, precision: .year)
        findings.addEvent(
            0..<9,
            when: When(written: "1999", range: 13..<17, interval: year, against: .itself),
            parties: [0]
        )
        findings.addEvent(
            19..<28,
            when: When(written: "1999", range: 13..<17, interval: year, against: .itself),
            parties: [0]
        )
        findings.addEvent(19..<28, parties: [])
        var score = TimelineScore()
        score.add(timeline, [(gold, findings)])
        #expect(score.dated == Tally(correct: 1, found: 2, expected: 3))
        #expect(score.sentences == Tally(correct: 2, found: 2, expected: 3))
    }

    @Test(arguments: ["", "Acme", "a\tb\n", "Acme\nsome text\n", "Acme\n1\t1999\n"])
    func otherTextIsNoTimeline(content: String) {
        #expect(GoldTimeline(content) == nil)
    }
}

@Suite struct RelationScoreTests {
    private static let document = Document.made("Ann leads Acme")

    @Test(arguments: [
        ("InChargeOf", RelationType.leads, Tally(correct: 1, found: 1, expected: 1)),
        ("BelongsTo", .leads, Tally(correct: 1, found: 1, expected: 1)),
        ("CommWith", .leads, Tally(correct: 0, found: 1, expected: 1)),
        ("CoLocated", .leads, Tally(correct: 0, found: 1, expected: 0)),
        ("InChargeOf", .makes, Tally(correct: 0, found: 0, expected: 1)),
    ])
    func comparesTypes(gold: String, found: RelationType, tally: Tally) {
        var findings = Findings.made([("Ann", [0..<3]), ("Acme", [10..<14])])
        findings.relations = [FoundRelation(subject: 0, type: found, object: 1, sentence: 0, cue: 4..<9)]
        let relations = [GoldRelation(type: gold, source: 10..<14, target: 0..<3)]
        var score = RelationScore()
        score.add(findings, RelationGold(document: Self.document, relations: relations))
        #expect(score.tally == tally)
    }

    @Test func generalKnowledgeIsLeftOut() {
        var findings = Findings.made([("Ann", [0..<3]), ("Acme", [10..<14])])
        findings.relations = [
            FoundRelation(subject: 0, type: .leads, object: 1, basis: .wellKnown, sentence: 0, cue: 4..<9)
        ]
        var score = RelationScore()
        score.add(findings, RelationGold(document: Self.document, relations: []))
        #expect(score.tally == Tally())
    }
}

@Suite struct QuestionScoreTests {
    private static let document = Document.made("## Is it **far**? No, it is near.")

    private static func score(_ gold: [QuestionPair], hasAnswer: Bool = true) -> QuestionScore {
        let question = FoundQuestion(
            form: .heading,
            question: 3..<17,
            answer: hasAnswer ? 18..<33 : nil,
            parties: []
        )
        var score = QuestionScore()
        score.add([question], gold, in: document)
        return score
    }

    @Test(arguments: [
        ("Is it far?", "<p>No, it is near.</p>", 1, 1),
        ("Is it far?", "Yes.", 1, 0),
        ("Is it near?", "No, it is near.", 0, 0),
    ])
    func comparesLetters(question: String, answer: String, questions: Int, pairs: Int) {
        let score = Self.score([QuestionPair(q: question, a: answer)])
        #expect(score.questions == Tally(correct: questions, found: 1, expected: 1))
        #expect(score.pairs == Tally(correct: pairs, found: 1, expected: 1))
    }

    @Test func aPairOnAPageWithoutAnyIsFalse() {
        let score = Self.score([])
        #expect((score.pagesWithout, score.falsePairs, score.falseMarkedPairs) == (1, 1, 0))
        #expect(score.questions == Tally())
    }

    @Test func anOpenQuestionIsNoPair() {
        #expect(Self.score([QuestionPair(q: "Is it far?", a: "No")], hasAnswer: false).questions.found == 0)
    }
}
