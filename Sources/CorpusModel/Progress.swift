/// How far reading a folder has come.
public struct IntakeProgress: Hashable, Sendable {
    /// What is being done.
    public enum Phase: Hashable, Sendable {
        case scanning
        case reading
        case finished
        case cancelled
        /// The store failed; its words.
        case failed(String)
    }

    public var phase: Phase
    /// Files dealt with so far.
    public var done: Int
    /// Files that changed and are to be dealt with; grows while scanning.
    public var total: Int
    /// Problems met so far.
    public var problems: Int
    /// Files dealt with in a second while reading; nil before it can be told, and afterwards.
    public var perSecond: Int?
    /// Whether the index's file could take no more, so that the findings last as long as the program only.
    public var isKeptInMemory = false

    /// A state of progress.
    public init(phase: Phase, done: Int, total: Int, problems: Int) {
        self.phase = phase
        self.done = done
        self.total = total
        self.problems = problems
    }

    /// What reading has come to: "1,200 of 21,578, 310/s, 66 s left".
    public var count: String {
        guard let perSecond, perSecond > 0 else { return "\(grouped(done)) of \(grouped(total))" }
        let left = (total - done + perSecond - 1) / perSecond
        return "\(grouped(done)) of \(grouped(total)), \(grouped(perSecond))/s, \(Self.span(left)) left"
    }

    /// "66 s", "5 min": seconds while there are few.
    private static func span(_ seconds: Int) -> String {
        seconds < 100 ? "\(seconds) s" : "\((seconds + 30) / 60) min"
    }

    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.map { place in
            let isGap = place > 0 && (digits.count - place) % 3 == 0
            return isGap ? ",\(digits[place])" : String(digits[place])
        }.joined()
    }
}
