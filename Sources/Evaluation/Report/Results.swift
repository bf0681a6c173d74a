/// What a figure states.
public enum FigureValue: Hashable, Sendable {
    /// Precision, recall and F1 with their counts.
    case tally(Tally)
    /// Only so many of the found can be judged: a precision without a recall, or a coverage.
    case share(Int, of: Int)
    /// Means of the precision and recall of so many documents, each counting alike.
    case means(precision: Double, recall: Double, of: Int)
    /// So many a thing: "2.5 per 1,000 words".
    case rate(Double, unit: String)
}

extension FigureValue {
    /// The harmonic mean of two shares; 0 when both are.
    static func harmonicMean(_ left: Double, _ right: Double) -> Double {
        left + right > 0 ? 2 * left * right / (left + right) : 0
    }
}

/// One measure on one set.
public struct Figure: Hashable, Sendable {
    /// What is measured: "exact span and kind".
    public let measure: String
    public let value: FigureValue

    /// A measure and its value.
    public init(_ measure: String, _ value: FigureValue) {
        self.measure = measure
        self.value = value
    }
}

/// Something that was got wrong, with the words around it.
public struct Mistake: Hashable, Sendable {
    /// What is wrong with it: "missed PER".
    public let fault: String
    /// The document's name within its set.
    public let document: String
    /// The words around it, the wrong ones between `[` and `]`.
    public let context: String
}

/// The figures of one set of documents.
public struct SetResult: Hashable, Sendable {
    /// The set's path within the folder of sets.
    public let set: String
    public let documents: Int
    /// Words of its text, parted by white space.
    public let words: Int
    /// Processor time of the stage alone on one core, in seconds.
    public let seconds: Double
    public let figures: [Figure]
    public let mistakes: [Mistake]

    /// How fast the stage went; nil when it took no time that could be measured.
    public var wordsPerSecond: Double? { seconds > 0 ? Double(words) / seconds : nil }
}

/// The figures of one kind of finding.
public struct TaskResult: Hashable, Sendable {
    public let task: EvaluationTask
    /// In the order of their names; empty when no set in this task's format was found.
    public let sets: [SetResult]
    /// What other programs found in the same texts, by the same measure.
    public let peers: [PeerResult]

    /// The figures of a kind of finding.
    init(task: EvaluationTask, sets: [SetResult], peers: [PeerResult] = []) {
        self.task = task
        self.sets = sets
        self.peers = peers
    }
}

/// The figures of another program on one set.
public struct PeerResult: Hashable, Sendable {
    /// The program with its version.
    public let program: String
    public let result: SetResult
}
