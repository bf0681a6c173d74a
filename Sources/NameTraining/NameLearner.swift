import Extraction

/// A stretch of a text to learn from.
struct Lesson {
    /// The features of each token: indices into the table of features.
    let features: [[Int32]]
    let labels: [NameLabel]
    /// Whether its set labels names of other kinds; else what is outside of names there may be part of some other name.
    let hasOthers: Bool

    /// Whether a row of labels is right.
    func allows(_ guess: [NameLabel]) -> Bool {
        zip(labels, guess).allSatisfy { label, guess in
            label == guess || !hasOthers && label == .outside && guess.kind == .other
        }
    }

    /// The labels that are right for a token, as lanes.
    func lanes(at place: Int) -> SIMDMask<SIMD16<Int32.SIMDMaskScalar>> {
        var lanes = SIMDMask<SIMD16<Int32.SIMDMaskScalar>>()
        lanes[Int(labels[place].rawValue) + 1] = true
        guard !hasOthers, labels[place] == .outside else { return lanes }
        for label in [NameLabel(.other, at: 0, of: 2), NameLabel(.other, at: 1, of: 2)] {
            lanes[Int(label.rawValue) + 1] = true
        }
        return lanes
    }
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
    /// What no label can make up for.
    private static let never = SIMD16<Int32>(repeating: -100_000)
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
        let scores = lesson.features.map { features in
            features.reduce(into: SIMD16<Int32>()) { $0 &+= weights[Int($1)] }
        }
        let guess = best(scores, lesson, wrong: margin)
        guard !lesson.allows(guess) else { return }
        correct(lesson, best(scores, lesson, wrong: Self.never), guess)
    }

    /// The labels that score best when so much is added to those that are wrong.
    private func best(_ scores: [SIMD16<Int32>], _ lesson: Lesson, wrong: SIMD16<Int32>) -> [NameLabel] {
        let weighed = scores.enumerated().map { place, score in
            score &+ wrong.replacing(with: 0, where: lesson.lanes(at: place))
        }
        return LabelPath.best(weighed, transitions)
    }

    private mutating func correct(_ lesson: Lesson, _ target: [NameLabel], _ guess: [NameLabel]) {
        let step = lessons / Self.lessonsPerStep
        for (place, features) in lesson.features.enumerated() where guess[place] != target[place] {
            var delta = SIMD16<Int32>()
            delta[Int(target[place].rawValue) + 1] = 1
            delta[Int(guess[place].rawValue) + 1] = -1
            for feature in features {
                weights[Int(feature)] &+= delta
                changes[Int(feature)] &+= delta &* step
            }
        }
        move(target, by: 1, step)
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
    func averaged() -> NameWeights {
        let steps = SIMD16<Int32>(repeating: lessons / Self.lessonsPerStep + 1)
        return NameWeights(
            features: zip(weights, changes).map { $0 &* steps &- $1 },
            transitions: zip(transitions, transitionChanges).map { $0 &* steps &- $1 }
        )
    }
}

/// What was learned: weights by feature, and between neighbouring labels.
struct NameWeights {
    var features: [SIMD16<Int32>]
    var transitions: [SIMD16<Int32>]

    init(features: [SIMD16<Int32>], transitions: [SIMD16<Int32>]) {
        self.features = features
        self.transitions = transitions
    }

    /// Nothing learned of so many features.
    init(features count: Int) {
        features = Array(repeating: SIMD16(), count: count)
        transitions = Array(repeating: SIMD16(), count: 16)
    }

    /// Adds what another learner learned of the same features.
    mutating func add(_ other: NameWeights) {
        for feature in features.indices { features[feature] &+= other.features[feature] }
        for label in transitions.indices { transitions[label] &+= other.transitions[label] }
    }
}

/// Numbers in an order that only looks random: the same on every machine.
struct Shuffler {
    private var state: UInt64 = 0x2545_f491_4f6c_dd1d

    /// A number from nought up to below a limit.
    mutating func next(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    /// Puts items in another order.
    mutating func shuffle(_ items: inout [Int]) {
        for place in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(place, next(place + 1)) }
    }
}
