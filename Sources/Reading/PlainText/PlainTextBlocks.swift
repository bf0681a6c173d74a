import CorpusModel

/// Finds the structure of a plain text: title, headings, paragraphs (a line each, or broken at a width), lists, quotes.
struct PlainTextBlocks {
    private let text: [UInt8]
    private let wrapping: Wrapping
    private let questions: LoneQuestions
    private var blocks: [Block] = []
    private var open: Open?
    /// Whether a line with `Q:` or `A:` stands above, with no blank line between.
    private var isLabelled = false
    /// Lines with text seen so far.
    private var lines = 0

    /// A block to which the next line may still belong.
    private struct Open {
        let kind: BlockKind
        let start: Int
        var lastLine: Range<Int>
        var indent: Int
    }

    /// The blocks of a whole text.
    static func blocks(of text: [UInt8]) -> [Block] {
        var reader = PlainTextBlocks(text)
        reader.read()
        return reader.blocks
    }

    private init(_ text: [UInt8]) {
        self.text = text
        wrapping = Wrapping(text)
        questions = LoneQuestions(text)
    }

    private mutating func read() {
        var isAfterBlank = true
        var asked = 0
        for line in Lines(text, in: text.indices) {
            let shape = LineShape(text, line)
            if shape.isBlank {
                close()
                (isAfterBlank, isLabelled) = (true, false)
                continue
            }
            defer { isAfterBlank = false }
            lines += 1
            isLabelled = isLabelled || shape.isQuestionLabel
            if line.lowerBound < asked { continue }
            if isAfterBlank, lines > 1, let question = questions.question(from: line) {
                close()
                blocks.append(Block(.heading(level: 2), question))
                asked = question.upperBound
            } else if joins(line, shape) {
                open?.lastLine = line
                open?.indent = shape.indent
            } else {
                close()
                start(line, shape)
            }
        }
        close()
    }

    private mutating func close() {
        guard let ended = open else { return }
        blocks.append(Block(ended.kind, text.trimmed(ended.start..<ended.lastLine.upperBound)))
        open = nil
    }

    private mutating func start(_ line: Range<Int>, _ shape: LineShape) {
        if shape.isQuote {
            let marks = text.run(shape.range) { $0 == .greater || $0 == .space }
            guard marks < shape.range.count else { return }
            open = Open(kind: .quote, start: shape.range.lowerBound + marks, lastLine: line, indent: shape.indent)
        } else if shape.listMarker > 0 {
            let start = shape.range.lowerBound + shape.listMarker
            open = Open(kind: .listItem, start: start, lastLine: line, indent: shape.indent)
        } else if !isLabelled, let level = headingLevel(line, shape) {
            blocks.append(Block(.heading(level: level), shape.range))
        } else if DocumentHead.isMetadata(text, shape.range, line: lines) {
            blocks.append(Block(.paragraph, shape.range))
        } else {
            open = Open(kind: .paragraph, start: shape.range.lowerBound, lastLine: line, indent: shape.indent)
        }
    }

    /// Whether a line goes on with the open block.
    private func joins(_ line: Range<Int>, _ shape: LineShape) -> Bool {
        guard let open else { return false }
        if shape.startsSmall, shape.listMarker == 0, LineShape(text, open.lastLine).endsParted { return true }
        guard case .hard(let width) = wrapping else { return false }
        guard shape.isQuote == (open.kind == .quote), !shape.isQuestionLabel else { return false }
        guard !DocumentHead.isMetadata(text, shape.range, line: lines) || isWithinSentence(line, after: open) else {
            return false
        }
        let isFull = Wrapping.isFull(text, open.lastLine, before: line, width: width)
        if shape.listMarker > 0, open.kind == .listItem || !isFull { return false }
        if shape.startsSmall { return true }
        if shape.indent > open.indent { return open.kind == .listItem }
        let endsSentence = LineShape(text, open.lastLine).endsSentence
        if shape.indent > 0, shape.indent == open.indent, open.kind != .listItem { return isFull && !endsSentence }
        return isFull || !endsSentence
    }

    /// Whether a line reads on from the one above and into the one below: "She paid on / 4 June 2019 / to him".
    private func isWithinSentence(_ line: Range<Int>, after open: Open) -> Bool {
        let following = Following(text, after: line)
        guard let next = following.line, !following.isAfterBlank else { return false }
        return text[open.lastLine].last?.isLower ?? false && LineShape(text, next).startsSmall
    }

    // MARK: Headings

    /// The level when a line is a title or heading by its shape and by what stands around it.
    private func headingLevel(_ line: Range<Int>, _ shape: LineShape) -> Int? {
        let following = Following(text, after: line)
        let standsAlone = following.isAfterBlank || !goesOn(line, following)
        guard standsAlone else { return nil }
        if lines == 1, isTitle(shape, following) { return 1 }
        if shape.isQuestion { return following.line == nil && lines > 1 ? nil : 2 }
        guard shape.couldBeHeading, let next = following.line else { return nil }
        guard !DocumentHead.isMetadata(text, shape.range, line: lines) else { return nil }
        let below = LineShape(text, next)
        if shape.isTitleCase { return below.couldBeHeading && !below.startsSmall && !following.isAfterBlank ? nil : 2 }
        return isParagraph(below) && below.range.count > shape.range.count ? 2 : nil
    }

    private func isTitle(_ shape: LineShape, _ following: Following) -> Bool {
        guard shape.isQuestion || shape.couldBeHeading || isHeadline(shape) else { return false }
        guard let next = following.line else { return false }
        guard !DocumentHead.isMetadata(text, shape.range, line: 2) else { return false }
        let below = LineShape(text, next)
        return following.isAfterBlank || DocumentHead.isMetadata(text, below.range, line: 2)
            || below.range.count > shape.range.count || below.isQuestion
    }

    /// A first line that is longer than a heading, or ends in a bracket or quote, but is no sentence.
    private func isHeadline(_ shape: LineShape) -> Bool {
        shape.range.count <= 160 && (!shape.endsSentence || shape.isAllCapitals) && shape.listMarker == 0
            && !shape.isQuote
            && !shape.isQuestionLabel && ![.colon, .comma, .dash].contains(text[shape.range.upperBound - 1])
    }

    private func isParagraph(_ shape: LineShape) -> Bool {
        !shape.isQuote && !shape.startsSmall && (shape.endsSentence || shape.words > 8)
    }

    /// Whether the next line reads on from a line that a hard break ended.
    private func goesOn(_ line: Range<Int>, _ following: Following) -> Bool {
        guard case .hard(let width) = wrapping, let next = following.line else { return false }
        let below = LineShape(text, next)
        guard !DocumentHead.isMetadata(text, below.range, line: lines + 1) else { return false }
        return below.startsSmall || Wrapping.isFull(text, line, before: next, width: width)
    }
}

/// The next line that is not blank.
private struct Following {
    /// Its bytes; nil at the end of the text.
    let line: Range<Int>?
    /// Whether a blank line, or the end, stands between.
    let isAfterBlank: Bool

    init(_ text: [UInt8], after line: Range<Int>) {
        var rest = Lines(text, in: min(line.upperBound + 1, text.count)..<text.count)
        var skipped = false
        while let next = rest.next() {
            guard text.isBlank(next) else {
                self.line = next
                isAfterBlank = skipped
                return
            }
            skipped = true
        }
        self.line = nil
        isAfterBlank = true
    }
}
