import CorpusModel

/// The line numbers of a transcript, which go up from line to line and begin again on each page.
///
/// They are blanked before the text is cut, with the lines at the head and the foot of a page, as no sentence could go
/// on over them; every byte keeps its place.
struct TranscriptNumbers {
    /// The text with blanks in place of what was left out.
    private(set) var text: [UInt8]
    /// How many line numbers were left out.
    private var numbers = 0
    /// How many words stood in the lines between pages.
    private(set) var words = 0

    /// Lines are numbered so high at most.
    private static let highest = 60
    /// So many lines stand between two pages at most.
    private static let betweenPages = 6

    private struct Numbered {
        let line: Range<Int>
        /// The number's bytes and value; nil when the line has none.
        let number: (bytes: Range<Int>, value: Int)?
        var isInRun = false
    }

    /// Leaves the line numbers of a text out, if it is a transcript: most lines are numbered, and questions and answers marked.
    init(_ text: [UInt8]) {
        self.text = text
        guard Self.mayBeNumbered(text) else { return }
        var lines = Lines(text, in: text.indices).filter { !text.isBlank($0) }.map { Self.numbered($0, text) }
        Self.markRuns(&lines)
        let numbered = lines.count { $0.isInRun }
        let areBefore = asksAndAnswers(lines, behindNumbers: true)
        guard numbered * 5 >= lines.count * 2, areBefore || asksAndAnswers(lines, behindNumbers: false) else { return }
        for line in lines where line.isInRun {
            if let number = line.number { blank(number.bytes) }
        }
        numbers = numbered
        if areBefore { blankPageEnds(lines) }
    }

    /// What a reader of the document is told about it.
    var repairs: [Repair] {
        numbers > 0 ? [Repair("transcript line number left out", count: numbers)] : []
    }

    /// A look at the first lines, which spares most texts the rest.
    private static func mayBeNumbered(_ text: [UInt8]) -> Bool {
        var (seen, numbered) = (0, 0)
        for line in Lines(text, in: text.indices) where !text.isBlank(line) {
            seen += 1
            if Self.numbered(line, text).number != nil { numbered += 1 }
            if seen == 100 || (seen == 12 && numbered == 0) { break }
        }
        return numbered > 3 && numbered * 4 >= seen
    }

    private static func numbered(_ line: Range<Int>, _ text: [UInt8]) -> Numbered {
        let content = text.trimmed(line)
        let digits = text.run(content, while: \.isDigit)
        let end = content.lowerBound + digits
        guard (1...2).contains(digits), end == content.upperBound || text[end].isSpace else {
            return Numbered(line: line, number: nil)
        }
        let value = text[content.lowerBound..<end].reduce(0) { $0 * 10 + Int($1 - 48) }
        guard (1...highest).contains(value) else { return Numbered(line: line, number: nil) }
        return Numbered(line: line, number: (content.lowerBound..<end, value))
    }

    /// Three lines or more whose numbers go up by one are a run; a line without a number may stand between.
    private static func markRuns(_ lines: inout [Numbered]) {
        var run: [Int] = []
        for index in lines.indices {
            guard let number = lines[index].number else { continue }
            if let last = run.last, number.value != (lines[last].number?.value ?? 0) + 1 {
                close(run, &lines)
                run = []
            }
            run.append(index)
        }
        close(run, &lines)
    }

    private static func close(_ run: [Int], _ lines: inout [Numbered]) {
        guard run.count > 2 else { return }
        for index in run { lines[index].isInRun = true }
    }

    /// Whether lines ask and answer, behind their numbers or beside a column of numbers.
    private func asksAndAnswers(_ lines: [Numbered], behindNumbers: Bool) -> Bool {
        let marks = lines.compactMap { line -> UInt8? in
            guard (line.number != nil) == behindNumbers else { return nil }
            let start = line.number?.bytes.upperBound ?? line.line.lowerBound
            let content = text.trimmed(start..<max(start, line.line.upperBound))
            guard !content.isEmpty, LineShape(text, content).isQuestionLabel else { return nil }
            return text[content.lowerBound]
        }
        let least = behindNumbers ? 1 : 2
        return [UInt8(ascii: "Q"), UInt8(ascii: "A")].allSatisfy { mark in marks.count { $0 == mark } >= least }
    }

    /// Blanks the lines without numbers before a page's first.
    private mutating func blankPageEnds(_ lines: [Numbered]) {
        var between: [Range<Int>] = []
        var isInPages = false
        for line in lines {
            if line.isInRun {
                if isInPages, line.number?.value == 1, between.count <= Self.betweenPages {
                    for line in between {
                        words += LineShape(text, line).words
                        blank(line)
                    }
                }
                (between, isInPages) = ([], true)
            } else {
                between.append(line.line)
            }
        }
    }

    private mutating func blank(_ bytes: Range<Int>) {
        for place in bytes where text[place] != PageBreak.byte { text[place] = .space }
    }
}
