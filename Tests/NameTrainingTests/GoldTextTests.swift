import Testing

@testable import Extraction
@testable import NameTraining

@Suite struct GoldTextTests {
    private static func documents(_ file: String) -> [GoldText] {
        GoldText.documents(of: Array(file.utf8))
    }

    private static func words(_ name: GoldText.GoldName, in text: GoldText) -> String {
        String(decoding: text.bytes[name.range], as: UTF8.self)
    }

    @Test func wordsAndLabelsBecomeTextAndNames() throws {
        let file =
            "# doc = a\nAnn\tB-PER\nLee\tI-PER\n's\tO\nfirm\tO\n,\tO\nAcme\tB-ORG\n,\tO\nleft\tO\nOslo\tB-LOC\n.\tO\n"
        let text = try #require(Self.documents(file).first)
        #expect(String(decoding: text.bytes, as: UTF8.self) == "Ann Lee's firm, Acme, left Oslo.\n\n")
        #expect(text.paragraphs == [0..<32])
        #expect(text.names.map { Self.words($0, in: text) } == ["Ann Lee", "Acme", "Oslo"])
        #expect(text.names.map(\.kind) == [.person, .organisation, .place])
    }

    @Test func namesSideBySideStayTwo() throws {
        let text = try #require(Self.documents("Oslo\tB-LOC\nParis\tB-LOC\nAcme\tI-ORG\nCup\tB-MISC\n").first)
        #expect(text.names.map { Self.words($0, in: text) } == ["Oslo", "Paris", "Acme", "Cup"])
        #expect(text.names.map(\.kind) == [.place, .place, .organisation, .other])
    }

    @Test func marksDivideDocumentsAndEmptyLinesSentences() {
        let documents = Self.documents("# doc = a\nYes\tO\n\nNo\tO\n\n# doc = b\nAnn\tB-PER\n")
        #expect(documents.map(\.paragraphs.count) == [2, 1])
        #expect(documents.map(\.names.count) == [0, 1])
    }

    @Test func sentencesThatDoNotBelongTogetherStandAlone() {
        let documents = Self.documents(String(repeating: "Ann\tB-PER\nleft\tO\n\n", count: 151))
        #expect(documents.count == 151)
        #expect(documents.allSatisfy { $0.names.count == 1 })
    }

    @Test(arguments: [
        ("( Ann )", "(Ann)"), ("it is n't so", "it isn't so"), ("say \" no \" now", "say \"no\" now"),
        ("50 % of $ 3", "50% of $3"), ("a - b", "a-b"),
    ])
    func spacesStandWhereTheyStood(words: String, text: String) {
        let file = words.split(separator: " ").map { "\($0)\tO\n" }.joined()
        #expect(Self.documents(file).map { String(decoding: $0.bytes, as: UTF8.self) } == [text + "\n\n"])
    }

    @Test func goldNamesLabelTokens() throws {
        let text = try #require(Self.documents("So\tO\nAnn\tB-PER\nLee\tI-PER\nleft\tO\nOslo\tB-LOC\n").first)
        var labels = GoldLabels(text.names, [0..<2, 3..<6, 7..<10, 11..<15, 16..<20])
        #expect(labels.labels(of: 1..<3) == [NameLabel(.person, at: 0, of: 2), NameLabel(.person, at: 1, of: 2)])
        #expect(labels.labels(of: 3..<5) == [.outside, NameLabel(.place, at: 0, of: 1)])
    }
}

@Suite struct NameScoreTests {
    /// The line of figures for names found in "Ann Lee left Acme", of which the first two words and the last are names.
    private static func line(_ found: [(range: Range<Int>, kind: NameKind)]) -> String {
        var score = NameScore()
        for text in GoldText.documents(of: Array("Ann\tB-PER\nLee\tI-PER\nleft\tO\nAcme\tB-ORG\n".utf8)) {
            score.add(text, found)
        }
        return score.line
    }

    @Test func allRightIsAThousand() {
        #expect(
            Self.line([(0..<7, .person), (13..<17, .organisation)])
                == "names P 1000 R 1000 F 1000   typed P 1000 R 1000 F 1000"
        )
    }

    @Test func aWrongKindCountsAsAName() {
        #expect(Self.line([(0..<7, .place)]) == "names P 1000 R 500 F 666   typed P 0 R 0 F 0")
    }

    @Test func aPartOfANameIsWrong() {
        #expect(Self.line([(0..<3, .person), (13..<17, .other)]) == "names P 500 R 500 F 500   typed P 0 R 0 F 0")
    }

    @Test func nothingFoundIsNothing() {
        #expect(Self.line([]) == "names P 0 R 0 F 0   typed P 0 R 0 F 0")
    }
}

@Suite struct NameLearnerTests {
    @Test func aLearnedModelSaysWhatItWasTaught() throws {
        let word: UInt32 = 0x8000_0001
        let label = NameLabel(.place, at: 0, of: 1)
        var learner = NameLearner(features: 1, margin: 2)
        for _ in 0..<200 { learner.learn(Lesson(features: [[0]], labels: [label], hasOthers: true)) }
        let bytes = ModelWriter([word], learner.averaged(), rows: 4).bytes([(1, 1), (2, 2)], about: ["A model."])
        let rows = bytes.count - 512 - 4 * NameModel.rowSize
        #expect(bytes.starts(with: Array("# A model.\nclusters 2\nrows 4\n\n".utf8)))
        let place = NameModel.place(of: word, rows: 4)
        let row = bytes[(rows + place * NameModel.rowSize)...].prefix(NameModel.rowSize)
        #expect(row.first == UInt8(bitPattern: NameModel.check(of: word)))
        #expect(
            row.dropFirst().map { Int8(bitPattern: $0) }.max()
                == Int8(bitPattern: row[row.startIndex + Int(label.rawValue) + 1])
        )
    }
}
