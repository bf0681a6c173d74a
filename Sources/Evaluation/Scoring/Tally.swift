/// How many findings were right, of those made and of those there are.
public struct Tally: Hashable, Sendable {
    public var correct: Int
    /// How many were found.
    public var found: Int
    /// How many there are.
    public var expected: Int

    /// Counts; all zero when nothing is given.
    public init(correct: Int = 0, found: Int = 0, expected: Int = 0) {
        self.correct = correct
        self.found = found
        self.expected = expected
    }

    /// The share of those found that is right, 0 to 1; nil when nothing was found.
    public var precision: Double? { Self.share(correct, of: found) }
    /// The share of those there are that was found, 0 to 1; nil when there are none.
    public var recall: Double? { Self.share(correct, of: expected) }
    /// The harmonic mean of both, 0 to 1; nil when nothing was found and there is nothing.
    public var f1: Double? { Self.share(2 * correct, of: found + expected) }

    /// Adds up two counts.
    public static func + (left: Self, right: Self) -> Self {
        Self(
            correct: left.correct + right.correct,
            found: left.found + right.found,
            expected: left.expected + right.expected
        )
    }

    public static func += (left: inout Self, right: Self) {
        left = left + right
    }

    /// Counts the members two sets share.
    static func comparing<Element: Hashable>(_ found: Set<Element>, with expected: Set<Element>) -> Self {
        Self(correct: found.intersection(expected).count, found: found.count, expected: expected.count)
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
