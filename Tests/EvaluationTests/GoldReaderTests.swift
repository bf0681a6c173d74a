import CorpusModel
import Foundation
import Testing

@testable import Evaluation

@Suite struct GoldReaderTests {
    @Test func readsLinkedNamesByScalars() {
        let line =
            #"{"id": 4, "text": "“Zoë” met Acme", "labels": [{"span": [1, 4], "entity_id": "Q1"}, {"span": [10, 14], "#
            + #""entity_id": "Q2"}, {"span": [0, 99], "entity_id": "Q3"}]}"#
        let gold = AliasGold.documents(Array("\(line)\nbroken\n".utf8), name: "made")
        #expect(gold.count == 1)
        #expect(gold.first?.names.map { gold[0].document.string($0.range) + $0.entity } == ["ZoëQ1", "AcmeQ2"])
    }

    @Test func readsOrderedPairs() {
        let lines = OrderLine.lines("d1\tfell\trose\t1\t2\tBEFORE\nd1\tx\ty\t2\t3\tNONE\n")
        #expect(lines.map(\.first) == ["ei1"])
        #expect(OrderLine.lines("a page of text\n").isEmpty)
    }

    @Test func findsTheVerbsOfAPair() {
        let xml = """
            <TimeML><TEXT>It <EVENT eid="e5">fell</EVENT> and <EVENT eid="e6">rose</EVENT>.</TEXT>
            <MAKEINSTANCE eventID="e5" eiid="ei1"/><MAKEINSTANCE eventID="e6" eiid="ei2"/></TimeML>
            """
        let lines = OrderLine.lines("d1\tfell\trose\t1\t2\tBEFORE\nd1\tfell\tx\t1\t9\tBEFORE\n")
        let gold = OrderGold(TimeMLFile.document(Array(xml.utf8), name: "d1"), lines)
        #expect(gold.pairs == [OrderedPair(first: 3..<7, second: 12..<16, order: .before)])
    }

    @Test func readsCuesOfAttributions() {
        let text = Array("“Yes,” she said. He left.".utf8)
        let notes = "T1\tSource 7 10\tshe\nT2\tCue 11 15\tsaid\nE1\tAttribution:T2 Cue:T2\nT3\tCue 90 95\tgone\n"
        let gold = AttributionGold(text, notes, name: "made")
        #expect(gold.cues.map { gold.document.string($0) } == ["said"])
        #expect(gold.attributed([0..<20, 21..<29]) == [0])
    }

    @Test func readsRelations() {
        let documents = #"{ "_id" : "D", "text" : "Zoë leads Acme" }"#
        let relations =
            #"{ "documentId" : "D", "type" : "InChargeOf", "sourceBegin" : 0, "sourceEnd" : 3, "targetBegin" : 10, "#
            + #""targetEnd" : 14 }"#
        let gold = RelationGold.documents(Array(documents.utf8), relations: Array(relations.utf8))
        #expect(gold.first?.relations == [GoldRelation(type: "InChargeOf", source: 0..<4, target: 11..<15)])
    }

    @Test func aFolderIsKnownByItsFormats() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "evaluation-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let files = [
            "a/x.bio": "Acme\tB-ORG\n", "train/y.bio": "Acme\tB-ORG\n", "q/pages/one.md": "# T\n",
            "q/pages/two.md": "# T\n", "q/pages/three.pdf": "x",
            "q/pairs.jsonl": #"{"set": "s", "file": "elsewhere/pages/one.md", "qa": [{"q": "A?", "a": "B"}]}"#,
            "p/attributions/t_1.ann": "T1\tCue 0 2\tHe\n", "p/text/t.txt": "He said so.\n",
        ]
        for (path, content) in files {
            let place = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(content.utf8).write(to: place)
        }
        let gold = try GoldFolder(root.path())
        #expect(try gold.nameSets().map(\.name) == ["a/x.bio"])
        #expect(try gold.timeSets().isEmpty)
        let pages = try #require(try gold.questionSets().first?.sets.first?.pages)
        #expect(pages.map(\.pairs.count) == [1, 0])
        #expect(try gold.attributionSets().map(\.documents.count) == [1])
    }

    @Test func aMissingFolderIsSaid() {
        #expect(throws: GoldFolderError.self) { try GoldFolder("/no/such/folder") }
    }
}

@Suite struct ReportTests {
    private static let report = AccuracyReport(
        [
            TaskResult(
                task: .names,
                sets: [
                    SetResult(
                        set: "a.bio",
                        documents: 2,
                        words: 12_345,
                        seconds: 0.5,
                        figures: [Figure("span", .tally(Tally(correct: 1, found: 2, expected: 3)))],
                        mistakes: [Mistake(fault: "missed PER", document: "d", context: "[Ann] left")]
                    )
                ]
            ),
            TaskResult(task: .times, sets: []),
        ],
        machine: "a machine"
    )

    @Test func statesFiguresAndWhatIsMissing() {
        let page = Self.report.markdown
        #expect(page.contains("| a.bio (2 docs, 12,345 words) | span | 50.0 | 33.3 | 40.0 | 1 / 2 / 3 | 24,690 |"))
        #expect(page.contains("not measured."))
        #expect(page.contains("spaCy"))
    }

    @Test func givesDataAndMistakes() throws {
        #expect(try Self.report.json().contains("\"precision\" : 0.5"))
        #expect(Self.report.mistakes.contains("missed PER\td\t[Ann] left"))
    }

    @Test(arguments: [(0.05, 1, "0.1"), (99.96, 1, "100.0"), (2.5, 2, "2.50"), (-1.5, 1, "-1.5")])
    func roundsDecimals(value: Double, places: Int, text: String) {
        #expect(AccuracyReport.decimal(value, places: places) == text)
    }

    @Test func everyTaskIsDescribed() {
        for task in EvaluationTask.allCases { #expect(!task.title.isEmpty && task.method.count > 80) }
    }
}
