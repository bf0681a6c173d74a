import CorpusModel
import Testing

@testable import Evaluation

@Suite struct PeerTests {
    private static let document = Document.made("Ana met Bolt Corp. in Oslo")
    private static let gold = NameSet(
        name: "news.bio",
        documents: [
            NameGold(
                document: document,
                names: [
                    TaggedName(range: document.place("Ana"), tag: .person),
                    TaggedName(range: document.place("Bolt Corp."), tag: .organisation),
                ]
            )
        ]
    )

    private static func answer(_ found: String, set: String = "news.bio", bytes: Int = document.text.count)
        -> PeerFindings?
    {
        let head = #"{"program":"Peer 1","task":"names","set":"\#(set)","document":0,"bytes":\#(bytes),"seconds":0.5,"#
        return PeerFindings(jsonLines: [UInt8]((head + #""found":[\#(found)]}"#).utf8))
    }

    @Test func aPeerIsScoredAsWeAre() throws {
        let found = #"{"start":0,"end":3,"label":"PER"},{"start":8,"end":12,"label":"ORG"}"#
        let result = try #require(Self.answer(found)?.score(Self.gold))
        #expect(result.seconds == 0.5)
        #expect(result.figures.first?.value == .tally(Tally(correct: 1, found: 2, expected: 2)))
    }

    @Test func spansOutsideTheTextAndUnknownLabelsAreLeftOut() throws {
        let found =
            #"{"start":20,"end":99,"label":"LOC"},{"start":5,"end":5,"label":"PER"},{"start":0,"end":3,"label":"X"}"#
        let result = try #require(Self.answer(found)?.score(Self.gold))
        #expect(result.figures.first?.value == .tally(Tally(correct: 0, found: 0, expected: 2)))
    }

    @Test func answersToOtherTextsAreNotScored() throws {
        #expect(try #require(Self.answer("", set: "other.bio")).score(Self.gold) == nil)
        #expect(try #require(Self.answer("", bytes: 5)).score(Self.gold) == nil)
        #expect(PeerFindings(jsonLines: [UInt8]("no answers\n".utf8)) == nil)
    }

    @Test func thePageNamesThePeer() throws {
        let result = try #require(Self.answer(#"{"start":0,"end":3,"label":"PER"}"#)?.score(Self.gold))
        let task = TaskResult(task: .names, sets: [], peers: [PeerResult(program: "Peer 1", result: result)])
        let report = AccuracyReport([task], machine: "a machine")
        #expect(report.markdown.contains("Peer 1 on the same texts"))
        #expect(try report.json().contains(#""program" : "Peer 1""#))
    }
}
