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
    /// Whether the index's file could take no more, so that the findings last as long as the program only.
    public var isKeptInMemory = false

    /// A state of progress.
    public init(phase: Phase, done: Int, total: Int, problems: Int) {
        self.phase = phase
        self.done = done
        self.total = total
        self.problems = problems
    }
}
