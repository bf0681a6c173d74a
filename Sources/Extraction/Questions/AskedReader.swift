import CorpusModel

/// A question before its answer is known.
struct Asked: Hashable, Sendable {
    let form: QuestionForm
    /// Where it stands, or ends when it goes on over several pieces: an index into the pieces.
    let piece: Int
    /// How many pieces before that one it begins.
    var piecesBefore = 0
    let question: Range<Int>
    /// Where its answer begins in the same piece; nil when it does not.
    let answerStart: Int?
    /// Where its answer begins when not in the same piece.
    var answerPiece: Int
    /// How deep the heading is that asks, 7 for a line in bold; nil when it is marked `Q:`.
    let level: Int?
}

/// Tells which pieces of a document ask.
struct AskedReader {
    let text: [UInt8]
    let pieces: [Piece]

    /// Whether headings are lines that stand alone: one that asks may then be a turn of phrase, or the title.
    let headingsAreGuessed: Bool
    /// The pieces that are numbered questions, in a document that has two or more of them.
    private let numbered: Set<Int>
    /// Whether two or more pieces marked `Q.` are followed by one marked `A.`: the marks are no initials then.
    private let isDotted: Bool
    /// The stretches in bold, by their first bytes.
    private let strong: [Int: Range<Int>]

    init(_ document: Document, _ pieces: [Piece]) {
        let text = document.text
        self.text = text
        self.pieces = pieces
        strong = Dictionary(
            document.styles.lazy.filter { $0.style == .strong }.map { ($0.range.lowerBound, $0.range) },
            uniquingKeysWith: { first, _ in first }
        )
        headingsAreGuessed = document.format.headingsAreGuessed
        let listed = pieces.indices.filter { index in
            pieces[index].role == .plain && pieces[index].kind == .listItem
                && NumberMark.stands(before: pieces[index].range.lowerBound, in: text)
                && Lines.asks(pieces[index].range, in: text) != nil
        }
        numbered = listed.count > 1 ? Set(listed) : []
        let marked = pieces.filter { $0.role == .asks || $0.role == .answers }
        isDotted = zip(marked, marked.dropFirst()).count { $0.role == .asks && $1.role == .answers } > 1
    }

    /// The level of a bold line that stands as a heading.
    static let boldLevel = 7

    /// What is asked, in text order.
    func asked() -> [Asked] {
        let asked = allAsked()
        let headings = asked.filter { $0.form == .heading }
        return headings.count > 1 || !headingsAreGuessed ? asked : asked.filter { $0.form != .heading }
    }

    private func allAsked() -> [Asked] {
        var asked: [Asked] = []
        var faqLevel: Int?
        for index in pieces.indices where index > asked.last?.piece ?? -1 {
            if let level = pieces[index].headingLevel {
                if isFAQ(pieces[index].range) {
                    faqLevel = level
                } else if let open = faqLevel, level <= open, Lines.asks(pieces[index].range, in: text) == nil {
                    faqLevel = nil
                }
            }
            if let found = question(at: index, underFAQ: faqLevel != nil) { asked.append(found) }
        }
        return asked
    }

    private func question(at index: Int, underFAQ: Bool) -> Asked? {
        let piece = pieces[index]
        switch piece.role {
        case .asks: return marked(index)
        case .speaks(let speaker): return turn(index, of: speaker)
        case .opaque, .answers, .aside: return nil
        case .plain: break
        }
        if let level = piece.headingLevel {
            // Under a title that says so, a line that stands alone asks, whatever else does.
            return alone(index, form: underFAQ && headingsAreGuessed ? .pair : .heading, level: level)
        }
        if piece.kind == .table { return nil }
        if let bold = boldQuestion(index) { return bold }
        guard underFAQ || numbered.contains(index), isSingle(piece.range), isAnswered(index) else { return nil }
        return alone(index, form: .pair, level: Self.boldLevel)
    }

    /// A piece that is one question and nothing else.
    private func alone(_ index: Int, form: QuestionForm, level: Int) -> Asked? {
        let range = pieces[index].range
        guard Lines.asks(range, in: text) != nil else { return nil }
        let question = Lines.trimmed(range, in: text)
        return Asked(
            form: form,
            piece: index,
            question: question,
            answerStart: nil,
            answerPiece: index + 1,
            level: level
        )
    }

    /// A speaker's turn that ends with a question, which somebody else takes up.
    private func turn(_ index: Int, of speaker: Word) -> Asked? {
        let range = pieces[index].range
        guard let end = Lines.asks(range, in: text), index + 1 < pieces.count,
            case .speaks(let next) = pieces[index + 1].role, next != speaker
        else { return nil }
        let question = Lines.trimmed(lastSentences(of: range.lowerBound..<end), in: text)
        return Asked(
            form: .pair,
            piece: index,
            question: question,
            answerStart: nil,
            answerPiece: index + 1,
            level: nil
        )
    }

    /// A short turn as it stands; of a long one the sentence that asks.
    private func lastSentences(of turn: Range<Int>) -> Range<Int> {
        guard turn.count > Self.shortTurn else { return turn }
        let start = turn.dropLast().last { at in
            ".?!".utf8.contains(text[at]) && at + 2 < turn.upperBound && Lines.isSpace(text[at + 1])
        }
        return start.map { Lines.trimmed($0 + 1..<turn.upperBound, in: text) } ?? turn
    }

    /// In bytes.
    private static let shortTurn = 160

    /// A piece marked `Q:`: it must hold a question mark or be followed by `A:`.
    private func marked(_ index: Int) -> Asked? {
        let last = lastOfQuestion(index)
        let answer = last + 1 < pieces.count ? AnswerMark.next(after: last, in: pieces) : nil
        let range = pieces[index].range.lowerBound..<pieces[last].range.upperBound
        let split = last == index ? answerStart(in: range, isFollowed: answer != nil) : nil
        let question = Lines.trimmed(range.lowerBound..<(split?.questionEnd ?? range.upperBound), in: text)
        let isSure = answer != nil && (isDotted || !isMarkedByDot(range.lowerBound))
        guard !question.isEmpty, isSure || text[question].contains(UInt8(ascii: "?")) else { return nil }
        return Asked(
            form: .pair,
            piece: last,
            piecesBefore: last - index,
            question: question,
            answerStart: split?.answerStart,
            answerPiece: answer ?? last + 1,
            level: nil
        )
    }

    /// The piece that a question ends with, which may go on over several lines or paragraphs before its answer.
    private func lastOfQuestion(_ index: Int) -> Int {
        let near = index + 1..<min(pieces.count, index + 1 + Self.longestQuestion)
        let plain = near.prefix { pieces[$0].role == .plain && pieces[$0].headingLevel == nil }
        guard let last = plain.last, last + 1 < pieces.count, AnswerMark.next(after: last, in: pieces) != nil,
            Lines.asks(pieces[last].range, in: text) != nil || !endsSentence(pieces[index].range)
        else { return index }
        return last
    }

    /// In pieces.
    private static let longestQuestion = 12

    private func endsSentence(_ range: Range<Int>) -> Bool {
        Lines.asks(range, in: text) != nil || ".!".utf8.contains(text[range.upperBound - 1])
    }

    /// Whether the mark before a piece is `Q.`, which may also be an initial.
    private func isMarkedByDot(_ start: Int) -> Bool {
        let mark = text[..<start].last { !Lines.isSpace($0) }
        return mark == UInt8(ascii: ".")
    }

    /// Where a question ends and its answer begins, when both stand in one piece.
    private func answerStart(in range: Range<Int>, isFollowed: Bool) -> (questionEnd: Int, answerStart: Int)? {
        var last: Int?
        for at in range where text[at] == UInt8(ascii: "?") {
            var next = at + 1
            guard next < range.upperBound, Lines.isSpace(text[next]) else { continue }
            while next < range.upperBound, Lines.isSpace(text[next]) { next += 1 }
            let window = next..<min(next + 16, range.upperBound)
            if let marker = QuestionMarker(window, in: text), marker.role == .answers { return (at + 1, marker.end) }
            last = at + 1
        }
        guard !isFollowed, let end = last else { return nil }
        let answer = Lines.trimmed(end..<range.upperBound, in: text)
        return answer.isEmpty ? nil : (end, answer.lowerBound)
    }

    /// A paragraph that is, or begins with, a question in bold.
    private func boldQuestion(_ index: Int) -> Asked? {
        let range = pieces[index].range
        guard let bold = strong[range.lowerBound]?.clamped(to: range), Lines.asks(bold, in: text) != nil else {
            return nil
        }
        let rest = Lines.trimmed(bold.upperBound..<range.upperBound, in: text)
        guard !rest.isEmpty || isAnswered(index) else { return nil }
        let question = Lines.trimmed(bold, in: text)
        let start = rest.isEmpty ? nil : rest.lowerBound
        return Asked(
            form: .pair,
            piece: index,
            question: question,
            answerStart: start,
            answerPiece: index + 1,
            level: Self.boldLevel
        )
    }

    /// Whether the piece after says something, rather than ask or head.
    private func isAnswered(_ index: Int) -> Bool {
        guard index + 1 < pieces.count else { return false }
        let next = pieces[index + 1]
        switch next.role {
        case .asks, .speaks, .aside: return false
        case .answers: return true
        case .opaque: return true
        case .plain: return next.headingLevel == nil && Lines.asks(next.range, in: text) == nil
        }
    }

    private static let ownWords: Set<Word> = ["i", "my", "we", "our"]

    /// Whether a stretch is one sentence that asks: no sentence ends before its last mark, but for one in which whoever
    /// asks says why: "I lost my card. Who replaces it?"
    private func isSingle(_ range: Range<Int>) -> Bool {
        guard let end = Lines.asks(range, in: text), range.count < 300 else { return false }
        let opening = Word(text[range].prefix { Lines.isLetter($0) })
        var isPlight = range.count < Self.shortTurn && Self.ownWords.contains(opening)
        for at in range.lowerBound..<end - 1 where at + 1 < end && text[at + 1] == 32 {
            if text[at] == UInt8(ascii: "?") || text[at] == UInt8(ascii: "!") { return false }
            guard text[at] == UInt8(ascii: "."), at + 2 < end, Lines.isCapital(text[at + 2]) else { continue }
            guard isPlight else { return false }
            isPlight = false
        }
        return true
    }

    private static let faqWords: [[Word]] = [
        ["frequently", "asked"], ["faq"], ["faqs"], ["questions", "and", "answers"], ["questions", "answers"],
        ["q", "a"], ["q", "and", "a"], ["common", "questions"], ["your", "questions"],
    ]

    /// Whether a heading opens a list of questions.
    private func isFAQ(_ heading: Range<Int>) -> Bool {
        let words = text[heading].split { !Lines.isLetter($0) }.prefix(40).map { Word($0) }
        return Self.faqWords.contains { wanted in
            words.indices.contains { words[$0...].starts(with: wanted) }
        }
    }
}
