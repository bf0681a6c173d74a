import Extraction

/// Trains the name model.
package struct NameTrainer {
    private let lists: NameTrainingLists
    private let clusters: [(key: UInt32, cluster: UInt16)]
    private var lessons: [Lesson] = []
    private var hashes: [UInt32] = []
    /// Rows of weights in the file.
    private static let rows = 190_000
    private static let rounds = 8
    /// Learners that read the lessons in different orders and are taken together: the chance of one order evens out.
    private static let learners = 5
    private static let sentencesPerHeadline = 4
    /// By how much a wrong label must lose.
    private static let margin: Int32 = 8

    /// A trainer with the lists of `Data/Language` and the lines `word TAB cluster`; throws when a list is missing.
    package init(languageDirectory: String, clusters lines: [UInt8]) throws(LanguageDataError) {
        var clusters: [UInt32: UInt16] = [:]
        for line in lines.split(separator: 0x0A) {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2, let cluster = UInt16(String(decoding: fields[1], as: UTF8.self)) else { continue }
            let key = WordClusters.hash(fields[0])
            if clusters[key] == nil { clusters[key] = cluster + 1 }
        }
        self.clusters = clusters.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }
        let table = WordClusters(keys: self.clusters.map(\.key), clusters: self.clusters.map(\.cluster))
        lists = try NameTrainingLists(directory: languageDirectory, clusters: table)
    }

    /// Learns from sets of documents and returns the bytes of the model file, some lines about it first.
    package mutating func train(_ sets: [[GoldText]], about: [String]) -> [UInt8] {
        prepare(sets)
        var learned = NameWeights(features: hashes.count)
        var order = Array(lessons.indices)
        var shuffler = Shuffler()
        for _ in 0..<Self.learners {
            var learner = NameLearner(features: hashes.count, margin: Self.margin)
            for _ in 0..<Self.rounds {
                shuffler.shuffle(&order)
                for lesson in order { learner.learn(lessons[lesson]) }
            }
            learned.add(learner.averaged())
        }
        return ModelWriter(hashes, learned, rows: Self.rows).bytes(clusters, about: about)
    }

    /// Turns the sets into lessons; features seen only once are left out.
    private mutating func prepare(_ sets: [[GoldText]]) {
        var drafts: [(features: [FeatureRow], labels: [NameLabel], hasOthers: Bool)] = []
        var counts: [UInt32: Int32] = [:]
        for set in sets {
            let hasOthers = set.contains { $0.names.contains { $0.kind == .other } }
            for text in set.map({ $0.withHeadlines(every: Self.sentencesPerHeadline) }) {
                let read = NameTrainingText(paragraphs: text.paragraphs, of: text.bytes, lists)
                var labels = GoldLabels(text.names, read.tokens)
                for (tokens, features) in read.stretches {
                    for row in features { for hash in row.hashes { counts[hash, default: 0] += 1 } }
                    drafts.append((features, labels.labels(of: tokens), hasOthers))
                }
            }
        }
        hashes = counts.filter { $0.value > 1 }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(hashes, Int32(0)...))
        for draft in drafts {
            let features = draft.features.map { $0.hashes.compactMap { numbers[$0] } }
            lessons.append(Lesson(features: features, labels: draft.labels, hasOthers: draft.hasOthers))
        }
    }
}

/// The labels that the names of a gold set give to the tokens of its text.
struct GoldLabels {
    private let names: [GoldText.GoldName]
    private let tokens: [Range<Int>]
    private var next = 0

    init(_ names: [GoldText.GoldName], _ tokens: [Range<Int>]) {
        self.names = names
        self.tokens = tokens
    }

    /// The labels of a stretch; stretches must be asked for in text order.
    mutating func labels(of stretch: Range<Int>) -> [NameLabel] {
        var labels = [NameLabel](repeating: .outside, count: stretch.count)
        let end = tokens[stretch.upperBound - 1].upperBound
        while next < names.count, names[next].range.upperBound <= tokens[stretch.lowerBound].lowerBound { next += 1 }
        var name = next
        while name < names.count, names[name].range.lowerBound < end {
            let inside = stretch.filter { tokens[$0].overlaps(names[name].range) }
            for (place, token) in inside.enumerated() {
                labels[token - stretch.lowerBound] = NameLabel(names[name].kind, at: place, of: inside.count)
            }
            name += 1
        }
        return labels
    }
}
