import CorpusModel
import Testing

@testable import Extraction

@Suite struct LabelPathTests {
    private static let none = [SIMD16<Int32>](repeating: SIMD16(), count: 16)

    /// Scores of a token, by label.
    private func scores(_ values: [NameLabel: Int32]) -> SIMD16<Int32> {
        var scores = SIMD16<Int32>()
        for (label, value) in values { scores[Int(label.rawValue) + 1] = value }
        return scores
    }

    private let first = NameLabel(.person, at: 0, of: 2)
    private let last = NameLabel(.person, at: 1, of: 2)
    private let only = NameLabel(.place, at: 0, of: 1)

    @Test func theHighestScoresWin() {
        let path = LabelPath.best([scores([first: 5]), scores([last: 5]), scores([:]), scores([only: 1])], Self.none)
        #expect(path == [first, last, .outside, only])
        #expect(LabelPath.best([], Self.none) == [])
    }

    @Test func aNameIsNeverLeftOpen() {
        #expect(LabelPath.best([scores([first: 5])], Self.none) == [.outside])
        #expect(LabelPath.best([scores([first: 5]), scores([only: 3])], Self.none) == [first, last])
        #expect(LabelPath.best([scores([last: 5])], Self.none) == [.outside])
    }

    @Test func weightsBetweenLabelsCount() {
        var between = Self.none
        between[Int(only.rawValue)][Int(only.rawValue) + 1] = -9
        let rows = [scores([only: 4]), scores([only: 5])]
        #expect(LabelPath.best(rows, Self.none) == [only, only])
        #expect(LabelPath.best(rows, between) == [.outside, only])
    }

    @Test func labelsSpellNames() {
        let labels = [first, last, only, .outside, NameLabel(.other, at: 0, of: 2), NameLabel(.other, at: 1, of: 2)]
        #expect(
            TaggedName.names(of: labels, from: 10) == [
                TaggedName(tokens: 10..<12, kind: .person), TaggedName(tokens: 12..<13, kind: .place),
                TaggedName(tokens: 14..<16, kind: .other),
            ]
        )
    }
}

@Suite struct NameMergerTests {
    /// The names that are left of those of the rules and those of the model, each by words of the text.
    private func merged(
        _ text: String,
        ruled: [Range<Int>],
        tagged: [(Range<Int>, NameKind)]
    ) throws -> [String] {
        let language = try projectLanguage.get()
        let read = AnalysedText(document(text))
        let judge = NameJudge(text: read, language: language, casing: DocumentCasing(read))
        let found = ruled.map { tokens in
            NameCandidate(
                tokens: tokens,
                sentence: 0,
                listed: judge.listedParty(tokens),
                followsTitle: false,
                isWeak: false
            )
        }
        return CandidateMerger(text: read, language: language, judge: judge)
            .merged(found, tagged.map { TaggedName(tokens: $0.0, kind: $0.1) })
            .map { read.string(read.span($0.tokens)) }
    }

    @Test func aWellKnownNameIsAsTheRulesFoundIt() throws {
        let text = "So Amazon Web Services grew today."
        #expect(try merged(text, ruled: [1..<4], tagged: [(1..<2, .organisation)]) == ["Amazon Web Services"])
    }

    @Test func aWellKnownNameInsideALongerOneIsNotOneByItself() throws {
        let text = "So the Amazon Rivers Trust grew today."
        #expect(try merged(text, ruled: [2..<3], tagged: [(2..<5, .organisation)]) == ["Amazon Rivers Trust"])
        #expect(try merged(text, ruled: [2..<3], tagged: [(2..<5, .other)]) == [])
    }

    @Test func anyOtherNameIsAsTheModelFoundIt() throws {
        let text = "So Laura Ferrell Westmark grew today."
        #expect(
            try merged(text, ruled: [1..<4], tagged: [(1..<3, .person), (3..<4, .place)])
                == ["Laura Ferrell", "Westmark"]
        )
    }

    @Test func aCompanysSuffixKeepsTheName() throws {
        let text = "So Laura Ferrell Inc grew today."
        #expect(try merged(text, ruled: [1..<4], tagged: [(1..<3, .person)]) == ["Laura Ferrell Inc"])
    }

    @Test func whatOnlyTheRulesFoundNeedsSomethingForIt() throws {
        let text = "So Harbor Light and Quorvexia grew today."
        #expect(try merged(text, ruled: [1..<3, 4..<5], tagged: []) == ["Quorvexia"])
        #expect(try merged("So Harbor Light said it.", ruled: [1..<3], tagged: []) == ["Harbor Light"])
    }

    @Test func whatOnlyTheModelFoundIsTakenUnlessItIsOfSomeOtherKind() throws {
        let text = "So Westmark and Ferrolux grew today."
        #expect(try merged(text, ruled: [], tagged: [(1..<2, .place), (3..<4, .other)]) == ["Westmark"])
    }
}

@Suite struct NameStretchTests {
    /// The stretches of a sentence that may hold names.
    private static func stretches(_ sentence: String) throws -> [String] {
        let text = AnalysedText(document(sentence))
        let features = NameFeatures(text, try projectLanguage.get(), DocumentCasing(text))
        return features.stretches.map { text.string(text.span($0.tokens)) }
    }

    @Test(arguments: [
        ("they lost the 1987 Ruthenian general election badly", ["1987 Ruthenian general election"]),
        ("they met the Ruthenian general in May", ["Ruthenian", "May"]),
        ("So Berglund told Capital Post", ["So Berglund", "Capital Post"]),
        ("they saw the Ruthenian minister and general of old", ["Ruthenian"]),
        ("they drove a Ruthenia 500 home", ["Ruthenia 500"]),
    ])
    func whatMayBeOneNameIsOneStretch(sentence: String, stretches: [String]) throws {
        #expect(try Self.stretches(sentence) == stretches)
    }
}

@Suite struct ModelFileTests {
    private struct Damage: CustomTestStringConvertible, Sendable {
        let bytes: [UInt8]
        let complaint: String

        var testDescription: String { complaint }
    }

    private static func header(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func file(clusters: Int = 2, rows: Int = 2, body: Int) -> [UInt8] {
        header("# A model.\nclusters \(clusters)\nrows \(rows)\n\n") + [UInt8](repeating: 0xA7, count: body)
    }

    private static let damages = [
        Damage(bytes: [], complaint: "no header"),
        Damage(bytes: header("clusters 2\nrows 2\n"), complaint: "no header"),
        Damage(bytes: [UInt8](repeating: 0xFF, count: 20_000), complaint: "no header"),
        Damage(bytes: [UInt8](repeating: 0x0A, count: 600), complaint: "no number of clusters"),
        Damage(bytes: header("clusters 2\n\n"), complaint: "no number of rows"),
        Damage(bytes: header("clusters 2\nrows -4\n\n"), complaint: "no number of rows"),
        Damage(bytes: header("clusters 2\nrows 0\n\n"), complaint: "no number of rows"),
        Damage(bytes: header("clusters 2\nrows 99999999999999999999\n\n"), complaint: "no number of rows"),
        Damage(bytes: header("clusters 9000000000000000000\nrows 2\n\n"), complaint: "no number of clusters"),
        Damage(bytes: file(rows: 3, body: 12 + 48 + 512), complaint: "an odd number of rows"),
        Damage(bytes: file(body: 12 + 32 + 511), complaint: "555 bytes instead of 556"),
        Damage(bytes: file(body: 12 + 32 + 513), complaint: "557 bytes instead of 556"),
        Damage(bytes: file(rows: 4_000_000, body: 556), complaint: "556 bytes instead of 64000524"),
    ]

    @Test(arguments: damages)
    private func aDamagedFileIsRefused(damage: Damage) {
        #expect(throws: LanguageDataError(description: "names.model: \(damage.complaint)")) {
            _ = try NameModel(ModelFile(path: "names.model", bytes: damage.bytes))
        }
    }

    @Test func garbageOfTheRightSizeIsReadWithinBounds() throws {
        let model = try NameModel(ModelFile(path: "names.model", bytes: Self.file(body: 556)))
        let scores = model.withScores { none in
            (UInt32(0)..<400).reduce(into: none) { $0.add($1 &* 2_654_435_761) }.scores
        }
        #expect(model.labels(for: [scores, scores]).count == 2)
    }
}

@Suite struct LabelScoresTests {
    /// Two pairs of rows: a check byte, then a weight for each label.
    private static let weights = FeatureWeights([
        pair(row(check: 3, 1...15), row(check: 5, (-15)...(-1))), pair(row(check: 3, 101...115), SIMD16()),
    ])

    private static func row(check: Int8, _ weights: ClosedRange<Int8>) -> SIMD16<Int8> {
        SIMD16([check] + weights)
    }

    private static func pair(_ first: SIMD16<Int8>, _ second: SIMD16<Int8>) -> SIMD32<Int8> {
        SIMD32(lowHalf: first, highHalf: second)
    }

    /// The scores of the labels for features of those hashes; the highest bit of a hash tells the pair.
    private static func scores(_ hashes: [UInt32]) -> [Int32] {
        let scores = weights.withScores { none in hashes.reduce(into: none) { $0.add($1) }.scores }
        return (1...15).map { scores[$0] }
    }

    @Test(
        arguments: [
            ([], Array(repeating: 0, count: 15)),
            ([2], Array(1...15)),
            ([4], Array(-15 ... -1)),
            ([0x8000_0003], Array(101...115)),
            ([6, 0x8000_0005], Array(repeating: 0, count: 15)),
            ([2, 4], Array(stride(from: -14, through: 14, by: 2))),
            (Array(repeating: 0x8000_0003, count: 60), Array(stride(from: 6060, through: 6900, by: 60))),
        ] as [([UInt32], [Int32])]
    )
    func theRowsOfFeaturesAreAddedUp(hashes: [UInt32], sums: [Int32]) {
        #expect(Self.scores(hashes) == sums)
    }
}

@Suite struct TokenTraitsTests {
    private func mayBegin(_ lists: [WordEntry], capital: Bool = false) -> Bool {
        let entry = WordEntry(rawValue: lists.reduce(0) { $0 | $1.rawValue })
        return TokenTraits(word: 2, shape: 0, entry: entry, isCapitalised: capital, opensClause: false)
            .mayBeginName
    }

    @Test func aWordThatIsOnlyANameMayBeginOneHoweverItIsWritten() {
        #expect(mayBegin([.surname]))
        #expect(mayBegin([.place]))
        #expect(!mayBegin([.surname, .common]), "an everyday word is none")
        #expect(!mayBegin([]))
        #expect(mayBegin([], capital: true))
    }
}
