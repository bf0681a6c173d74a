import CorpusModel
import Testing

@testable import Evaluation

@Suite struct TimeScoreTests {
    private static let document = Document(
        goldText: Array("They met on 3 May 2001 and for two days later.".utf8),
        name: "made",
        date: nil
    )
    private static let gold = [
        GoldTime(range: 12..<22, type: "DATE", value: "2001-05-03"),
        GoldTime(range: 31..<39, type: "DURATION", value: "P2D"),
    ]

    private static func score(_ found: [(Range<Int>, String?)]) -> TimeScore {
        var score = TimeScore()
        let times = found.map { ScoredTime(range: $0.0, value: $0.1.map { TimexValue(gold: $0) }) }
        score.add(times, gold, in: document)
        return score
    }

    @Test func exactSpanAndValueAreRight() {
        let score = Self.score([(12..<22, "2001-05-03")])
        #expect(score.strict == Tally(correct: 1, found: 1, expected: 2))
        #expect(score.value == Tally(correct: 1, found: 1, expected: 2))
        #expect(score.dateValue == Tally(correct: 1, found: 1, expected: 1))
    }

    @Test func anOverlapIsRelaxedOnly() {
        let score = Self.score([(14..<22, "2001-05")])
        #expect(score.strict.correct == 0)
        #expect(score.relaxed.correct == 1)
        #expect(score.value.correct == 0)
        #expect(score.mistakes.first?.fault == "span is \"3 May 2001\"")
    }

    @Test func aTimeIsMatchedOnce() {
        let score = Self.score([(12..<13, nil), (14..<22, nil)])
        #expect(score.relaxed == Tally(correct: 1, found: 2, expected: 2))
    }

    @Test func theSameSpanIsMatchedBeforeAnOverlap() {
        let score = Self.score([(10..<14, nil), (12..<22, nil)])
        #expect(score.strict.correct == 1)
    }

    @Test func aDurationWithoutValueIsWrongButNoDate() {
        let score = Self.score([(31..<39, nil)])
        #expect(score.strict.correct == 1)
        #expect(score.value == Tally(correct: 0, found: 1, expected: 2))
        #expect(score.dateValue == Tally(correct: 0, found: 0, expected: 1))
    }
}

@Suite struct TimexValueTests {
    @Test(arguments: [
        ("2024-11-22", "2024-11-22", Precision.day, "2024-11-22"),
        ("2024-11-01", "2024-11-30", .month, "2024-11"),
        ("2024-10-01", "2024-12-31", .quarter, "2024-Q4"),
        ("2024-07-01", "2024-12-31", .half, "2024-H2"),
        ("2024-01-01", "2024-12-31", .year, "2024"),
        ("1990-01-01", "1999-12-31", .decade, "199"),
        ("1901-01-01", "2000-12-31", .century, "19"),
        ("2024-11-18", "2024-11-24", .week, "2024-W47"),
        ("2024-12-30", "2025-01-05", .week, "2025-W01"),
        ("2023-12-01", "2024-02-29", .season, "2023-WI"),
        ("2024-06-01", "2024-08-31", .season, "2024-SU"),
        ("2024-11-23", "2024-11-24", .span, "2024-W47-WE"),
    ])
    func statesDays(first: String, last: String, precision: Precision, value: String) throws {
        let first = try #require(CalendarDay(iso: first))
        let last = try #require(CalendarDay(iso: last))
        #expect(TimexValue(DayInterval(from: first, to: last, precision: precision))?.text == value)
    }

    @Test func aSpanHasNoValue() throws {
        let first = try #require(CalendarDay(iso: "2024-11-20"))
        let last = try #require(CalendarDay(iso: "2024-11-25"))
        #expect(TimexValue(DayInterval(from: first, to: last, precision: .span)) == nil)
    }

    @Test func aDecadeIsWrittenInTwoWays() {
        #expect(TimexValue(gold: "199X") == TimexValue(gold: "199"))
        #expect(TimexValue(gold: "19XX") != TimexValue(gold: "199"))
    }
}

@Suite struct MarkupTests {
    @Test func cutsTagsAndText() {
        let pieces = Array(MarkupScanner(Array("<?xml?><a b=\"1 &gt; 0\" c='x'>A &amp; B<!-- no > --><d/></a>".utf8)))
        #expect(
            pieces == [
                .open(name: "a", attributes: ["b": "1 > 0", "c": "x"], isEmpty: false),
                .text(Array("A & B".utf8)),
                .open(name: "d", attributes: [:], isEmpty: true),
                .close(name: "a"),
            ]
        )
    }

    @Test(arguments: ["<", "<a", "<a b=", "<a b=\"", "<!--", "&#;", "a & b"])
    func brokenMarkupEnds(text: String) {
        #expect(Array(MarkupScanner(Array(text.utf8))).count <= 1)
    }

    @Test func readsTimeML() {
        let document = TimeMLFile.document(
            Array(
                """
                <TimeML><DOCID>d1</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="1999-03-04">4/3</TIMEX3></DCT>
                <TITLE>no</TITLE><TEXT>He <EVENT eid="e1">left</EVENT> <TIMEX3 tid="t1" type="DATE"
                value="1999-03-03">yesterday</TIMEX3>.</TEXT><MAKEINSTANCE eventID="e1" eiid="ei7"/></TimeML>
                """.utf8
            ),
            name: "made.tml"
        )
        #expect(document.id == "d1")
        #expect(document.date?.iso == "1999-03-04")
        #expect(String(decoding: document.text, as: UTF8.self) == "He left yesterday.")
        #expect(document.times == [GoldTime(range: 8..<17, type: "DATE", value: "1999-03-03")])
        #expect(document.events == [GoldEvent(id: "e1", range: 3..<7)])
        #expect(document.eventOfInstance == ["ei7": "e1"])
    }

    @Test func readsMeantime() {
        let gold = MeantimeFile.document(
            Array(
                """
                <Document><token t_id="1" sentence="0">Acme</token><token t_id="2" sentence="0">grew</token>
                <token t_id="3" sentence="1">Today</token><token t_id="4" sentence="6">Late</token>
                <ENTITY_MENTION m_id="5" syntactic_type="NAM"><token_anchor t_id="1"/></ENTITY_MENTION>
                <ENTITY_MENTION m_id="6" syntactic_type="NOM"><token_anchor t_id="2"/></ENTITY_MENTION>
                <ENTITY m_id="9" instance_id="ORG1"/>
                <TIMEX3 m_id="7" type="DATE" value="2001-02-03" functionInDocument="CREATION_TIME"/>
                <TIMEX3 m_id="8" type="DATE" value="2001-02-03"><token_anchor t_id="3"/></TIMEX3>
                <REFERS_TO><source m_id="5"/><target m_id="9"/></REFERS_TO></Document>
                """.utf8
            ),
            name: "made.xml"
        )
        #expect(gold.document.blocks.map { gold.document.string($0.range) } == ["Acme grew", "Today"])
        #expect(gold.document.date?.value.iso == "2001-02-03")
        #expect(gold.names.map { gold.document.string($0.range) + $0.entity } == ["AcmeORG1"])
        #expect(gold.times.map(\.value) == ["2001-02-03"])
    }
}
