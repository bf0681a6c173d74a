import CorpusModel

/// Finds what answers each question: the text from behind it up to what ends its section.
struct AnswerReader {
    private let text: [UInt8]
    private let pieces: [Piece]
    private let asked: [Asked]
    /// For each question, the piece that ends its section.
    private let ends: [Int]
    /// Whether answers are marked here: a question marked `Q:` without one is then left unanswered.
    private let marksAnswers: Bool

    init(text: [UInt8], pieces: [Piece], asked: [Asked]) {
        self.text = text
        self.pieces = pieces
        self.asked = asked
        ends = Self.sectionEnds(pieces, asked)
        marksAnswers = pieces.contains { $0.role == .answers }
    }

    /// The answer to a question, by its place in `asked`; nil when nothing answers it.
    func answer(to index: Int) -> Range<Int>? {
        let question = asked[index]
        if isLeftOpen(question) { return nil }
        var first = question.answerPiece
        var last = min(ends[index], nextTurn(after: question) ?? pieces.count)
        last = (first..<max(first, last)).first { pieces[$0].role == .aside } ?? last
        while first < last, isBlank(first) { first += 1 }
        while last > first, isBlank(last - 1) { last -= 1 }
        let rest = first < last ? pieces[first].range.lowerBound..<pieces[last - 1].range.upperBound : nil
        guard let start = question.answerStart else { return rest }
        return start..<(rest?.upperBound ?? pieces[question.piece].range.upperBound)
    }

    private func isLeftOpen(_ question: Asked) -> Bool {
        guard pieces[question.piece].role == .asks, question.answerStart == nil, marksAnswers else { return false }
        return question.answerPiece >= pieces.count || pieces[question.answerPiece].role != .answers
    }

    /// In a transcript, the turn that follows the answer; nil elsewhere.
    private func nextTurn(after question: Asked) -> Int? {
        guard case .speaks = pieces[question.piece].role else { return nil }
        return pieces.indices.dropFirst(question.piece + 2).first { index in
            if case .speaks = pieces[index].role { true } else { false }
        }
    }

    private func isBlank(_ piece: Int) -> Bool {
        pieces[piece].role != .opaque && Lines.isBlank(pieces[piece].range, in: text)
    }

    /// How deep the section under a question is: closed by everything that ranks no deeper.
    private static func depth(_ question: Asked, isOnlyTitle: Bool) -> Int {
        question.level == 1 && isOnlyTitle ? AskedReader.boldLevel : question.level ?? AskedReader.boldLevel + 1
    }

    /// One pass from the end: the next piece that closes a section of each depth.
    private static func sectionEnds(_ pieces: [Piece], _ asked: [Asked]) -> [Int] {
        let isOnlyTitle = pieces.lazy.filter { $0.headingLevel == 1 }.prefix(2).count == 1
        var ends = Array(repeating: pieces.count, count: asked.count)
        var closing = Array(repeating: pieces.count, count: AskedReader.boldLevel + 2)
        var next = asked.count - 1
        for piece in pieces.indices.reversed() {
            var (rank, start) = (pieces[piece].headingLevel, piece)
            if next >= 0, asked[next].piece == piece {
                ends[next] = closing[depth(asked[next], isOnlyTitle: isOnlyTitle)]
                (rank, start) = (asked[next].level ?? 0, piece - asked[next].piecesBefore)
                next -= 1
            }
            guard let rank else { continue }
            for depth in min(rank, AskedReader.boldLevel + 1)..<closing.count { closing[depth] = start }
        }
        return ends
    }
}

/// Finds the marked answer to a marked question.
enum AnswerMark {
    /// How many pieces others may come between with.
    private static let reach = 12

    /// The piece marked `A:` behind another, with nothing but asides between; nil when there is none.
    static func next(after index: Int, in pieces: [Piece]) -> Int? {
        var isInterrupted = false
        for next in index + 1..<min(pieces.count, index + 1 + reach) {
            switch pieces[next].role {
            case .answers: return next
            case .aside: isInterrupted = true
            case .plain where isInterrupted && pieces[next].headingLevel == nil: break
            case .plain, .asks, .speaks, .opaque: return nil
            }
        }
        return nil
    }
}
