import Extraction

/// A stretch of a text to learn from.
struct Lesson {
    /// The features of each token: indices into the table of features.
    let features: [[Int32]]
    let labels: [NameLabel]
    /// Whether its set labels names of other kinds; else the learner says nothing of them.
    let hasOthers: Bool
}

/// An averaged perceptron over rows of labels; whole numbers only, so that it comes out the same everywhere.
struct NameLearner {
    private(set) var weights: [SIMD16<Int32>]
    private var changes: [SIMD16<Int32>]
    private(set) var transitions = [SIMD16<Int32>](repeating: SIMD16(), count: 16)
    private var transitionChanges = [SIMD16<Int32>](repeating: SIMD16(), count: 16)
    private var lessons: Int32 = 0
    /// Lessons by which the averaging counts.
    private static let lessonsPerStep: Int32 = 64
    /// What a wrong label must lose by.
    private let margin: SIMD16<Int32>

    /// A learner over so many features.
    init(features: Int, margin: Int32) {
        weights = Array(repeating: SIMD16(), count: features)
        changes = weights
        self.margin = SIMD16(repeating: margin)
    }

    /// Learns a lesson.
    mutating func learn(_ lesson: Lesson) {
        lessons += 1
        let scores = lesson.features.enumerated().map { place, features in
            var score = features.reduce(into: margin) { $0 &+= weights[Int($1)] }
            score[Int(lesson.labels[place].rawValue) + 1] &-= margin[Int(lesson.labels[place].rawValue) + 1]
            if !lesson.hasOthers {
                score[14] = -100_000
                score[15] = -100_000
            }
            return score
        }
        let guess = LabelPath.best(scores, transitions)
        if guess != lesson.labels { correct(lesson, guess) }
    }

    private mutating func correct(_ lesson: Lesson, _ guess: [NameLabel]) {
        let step = lessons / Self.lessonsPerStep
        for (place, features) in lesson.features.enumerated() where guess[place] != lesson.labels[place] {
            var delta = SIMD16<Int32>()
            delta[Int(lesson.labels[place].rawValue) + 1] = 1
            delta[Int(guess[place].rawValue) + 1] = -1
            for feature in features {
                weights[Int(feature)] &+= delta
                changes[Int(feature)] &+= delta &* step
            }
        }
        move(lesson.labels, by: 1, step)
        move(guess, by: -1, step)
    }

    private mutating func move(_ labels: [NameLabel], by amount: Int32, _ step: Int32) {
        var before = NameLabel.outside
        for label in labels + [.outside] {
            transitions[Int(before.rawValue)][Int(label.rawValue) + 1] += amount
            transitionChanges[Int(before.rawValue)][Int(label.rawValue) + 1] += amount * step
            before = label
        }
    }

    /// The weights averaged over all lessons, times the number of steps.
    func averaged() -> (weights: [SIMD16<Int32>], transitions: [SIMD16<Int32>]) {
        let steps = SIMD16<Int32>(repeating: lessons / Self.lessonsPerStep + 1)
        return (
            zip(weights, changes).map { $0 &* steps &- $1 },
            zip(transitions, transitionChanges).map { $0 &* steps &- $1 }
        )
    }
}

/// Numbers in an order that only looks random: the same on every machine.
struct Shuffler {
    private var state: UInt64 = 0x2545_f491_4f6c_dd1d

    /// Puts items in another order.
    mutating func shuffle(_ items: inout [Int]) {
        for place in stride(from: items.count - 1, to: 0, by: -1) {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            items.swapAt(place, Int(state % UInt64(place + 1)))
        }
    }
}
