import CorpusModel

/// What a stretch of a document does for its questions.
enum PieceRole: Hashable, Sendable {
    case plain
    /// Begins with `Q:` or the like.
    case asks
    /// Begins with `A:` or the like.
    case answers
    /// Begins with the name of one of the speakers of a transcript.
    case speaks(Word)
    /// What somebody else says between a witness's answers: "THE COURT: Sustained."
    case aside
    /// Not to be looked into: code, history, a comment.
    case opaque
}

/// A block, or the part of one that begins at a line marked `Q:`, `A:` or with a speaker's name.
struct Piece: Hashable, Sendable {
    var role: PieceRole
    var kind: BlockKind
    /// Its bytes, marker and the white space around left out.
    var range: Range<Int>

    /// The level of a heading; nil for anything else.
    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }
}

/// Cuts a document into pieces, in text order.
struct PieceCutter {
    private let text: [UInt8]
    private let standing: StandingText
    private let speakers: Set<Word>
    /// Whether somebody is asked and answers by marks, so that other speakers only come between.
    private let isExamined: Bool
    private(set) var pieces: [Piece] = []

    /// Cuts a document in which these speak.
    init(_ document: Document, _ speakers: Set<Word>) {
        text = document.text
        standing = StandingText(document.styles)
        self.speakers = speakers
        isExamined = QuestionMarker.areTraded(in: document)
        pieces.reserveCapacity(document.blocks.count)
        for block in document.blocks { cut(block) }
    }

    private mutating func cut(_ block: Block) {
        let range = Lines.trimmed(block.range, in: text)
        // What is struck as a whole asks and answers nothing.
        guard standing.pieces(of: range).contains(where: { !Lines.trimmed($0, in: text).isEmpty }) else { return }
        if block.kind == .code || block.kind == .history || isComment(range) {
            pieces.append(Piece(role: .opaque, kind: block.kind, range: range))
            return
        }
        var open = Piece(role: .plain, kind: block.kind, range: range.lowerBound..<range.lowerBound)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = Lines.lineEnd(from: start, in: text, before: range.upperBound)
            if let next = opening(start..<end, of: block, after: open) {
                close(open, at: start)
                open = next
            }
            start = end + 1
        }
        close(open, at: range.upperBound)
    }

    /// Ends a piece; that of an underlined heading has its end already.
    private mutating func close(_ piece: Piece, at end: Int) {
        var piece = piece
        if piece.range.isEmpty {
            piece.range = Lines.trimmed(piece.range.lowerBound..<max(piece.range.lowerBound, end), in: text)
        }
        if !piece.range.isEmpty { pieces.append(piece) }
    }

    /// Whether a block is a comment of reStructuredText: two dots, and no directive behind them.
    private func isComment(_ range: Range<Int>) -> Bool {
        guard text[range].starts(with: ".. ".utf8) else { return false }
        let line = text[range.lowerBound..<Lines.lineEnd(from: range.lowerBound, in: text, before: range.upperBound)]
        return !zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: ":") }
    }

    private func isUnderlined(_ line: Range<Int>, in block: Block) -> Bool {
        guard line.upperBound + 1 < block.range.upperBound, Lines.asks(line, in: text) != nil else { return false }
        let next = line.upperBound + 1
        let end = Lines.lineEnd(from: next, in: text, before: block.range.upperBound)
        return Lines.isUnderline(next..<end, in: text)
    }

    /// The piece that a line opens; nil when the line goes on with the piece before it.
    ///
    /// A heading is one line.
    private func opening(_ line: Range<Int>, of block: Block, after open: Piece) -> Piece? {
        if isUnderlined(line, in: block) {
            return Piece(role: .plain, kind: .heading(level: 2), range: Lines.trimmed(line, in: text))
        }
        if let marker = QuestionMarker(behindSpeaker: line, in: text) {
            return Piece(role: marker.role, kind: block.kind, range: marker.end..<marker.end)
        }
        if isExamined, let aside = AsideMark(line, in: text) {
            // A witness who asks back does not answer.
            let role = Lines.asks(line, in: text) == nil ? aside.role : .aside
            return Piece(role: role, kind: block.kind, range: aside.end..<aside.end)
        }
        if !speakers.isEmpty, let mark = SpeakerMark(line, in: text), speakers.contains(mark.speaker) {
            return Piece(role: .speaks(mark.speaker), kind: block.kind, range: mark.end..<mark.end)
        }
        guard open.headingLevel != nil, !open.range.isEmpty, !Lines.isUnderline(line, in: text) else { return nil }
        return Piece(role: .plain, kind: .paragraph, range: line.lowerBound..<line.lowerBound)
    }
}
