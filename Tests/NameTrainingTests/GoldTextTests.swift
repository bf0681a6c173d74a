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

    @Test func someSentencesStandOnceMoreInCapitals() throws {
        let file = "# doc\nAnn\tB-PER\nleft\tO\n\nBo\tB-PER\nleft\tO\n\nOslo\tB-LOC\n\nYes\tO\n"
        let text = try #require(Self.documents(file).first).withHeadlines(every: 2)
        #expect(
            String(decoding: text.bytes, as: UTF8.self) == "Ann left\n\nBo left\n\nOslo\n\nYes\n\nANN LEFT\n\nOSLO\n\n"
        )
        #expect(text.names.map { Self.words($0, in: text) } == ["Ann", "Bo", "Oslo", "ANN", "OSLO"])
        #expect(text.names.map(\.kind) == [.person, .person, .place, .person, .place])
        #expect(text.paragraphs.count == 6)
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

@Suite struct WireTextTests {
    private static func documents() -> [GoldText] {
        var wire = WireText(given: ["Ann"], surnames: ["Berg"], places: ["Oslo"], countries: [("Norway", "Norwegian")])
        return wire.documents(200)
    }

    @Test func everySlotIsFilledAndItsNameKept() {
        let known = Set(WireText.clubs + WireText.events + WireText.nicknames + WireText.homes).map { $0.uppercased() }
        for text in Self.documents() {
            let written = String(decoding: text.bytes, as: UTF8.self)
            #expect(!written.contains("|") && !written.contains("#") && !written.contains("^"))
            for name in text.names where name.kind == .organisation || name.kind == .other {
                let words = String(decoding: text.bytes[name.range], as: UTF8.self).uppercased()
                let isMade = words == "NORWEGIAN" || words == "OSLO NEWSROOM"
                #expect(isMade || known.contains { words == $0 || words.hasSuffix(" " + $0) })
            }
        }
    }

    @Test func theSameIsWrittenEachTime() {
        #expect(Self.documents().map(\.bytes) == Self.documents().map(\.bytes))
    }
}

@Suite struct NameLearnerTests {
    @Test func whatSeveralLearnersLearnedAddsUp() {
        let one = NameWeights(features: [SIMD16(repeating: 2)], transitions: [SIMD16](repeating: .one, count: 16))
        var sum = NameWeights(features: 1)
        sum.add(one)
        sum.add(one)
        #expect(sum.features == [SIMD16(repeating: 4)])
        #expect(sum.transitions == [SIMD16](repeating: SIMD16(repeating: 2), count: 16))
    }

    @Test func whereOtherNamesAreNotLabelledTheyAreNoMistake() {
        let labels = [NameLabel.outside, NameLabel(.place, at: 0, of: 1)]
        let other = NameLabel(.other, at: 0, of: 1)
        let silent = Lesson(features: [[0], [1]], labels: labels, hasOthers: false)
        #expect(silent.allows([other, labels[1]]))
        #expect(!silent.allows([.outside, other]))
        #expect(!Lesson(features: [[0], [1]], labels: labels, hasOthers: true).allows([other, labels[1]]))
    }

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
