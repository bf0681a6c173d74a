import CorpusModel

/// A run of `*`, `_` or `~` that may begin or end emphasis or struck words.
struct DelimiterRun {
    let mark: UInt8
    /// What is left of it.
    var range: Range<Int>
    /// How long it was.
    let count: Int
    let canOpen: Bool
    let canClose: Bool
    /// Whether letters or digits stand on both sides.
    let isInWord: Bool

    /// The run that begins somewhere, with what its neighbours allow it.
    init(at start: Int, in text: [UInt8]) {
        mark = text[start]
        let mark = mark
        range = start..<start + text.run(start..<text.count) { $0 == mark }
        count = range.count
        let before = Neighbour(before: range.lowerBound, in: text)
        let after = Neighbour(after: range.upperBound, in: text)
        let opens = after != .space && (after != .mark || before != .word)
        let closes = before != .space && (before != .mark || after != .word)
        isInWord = before == .word && after == .word
        // "2*3*4" is no emphasis.
        let isFigure = isInWord && text[range.lowerBound - 1].isDigit && text[range.upperBound].isDigit
        canOpen = !isFigure && opens && (mark != .underscore || !closes || before == .mark)
        canClose = !isFigure && closes && (mark != .underscore || !opens || after == .mark)
    }

    /// Whether it may end what another began.
    func closes(_ opener: Self) -> Bool {
        guard opener.mark == mark else { return false }
        guard mark != .tilde else { return opener.count == count }
        let mayClash = opener.canClose || canOpen
        return !mayClash || (opener.count + count) % 3 != 0 || (opener.count % 3 == 0 && count % 3 == 0)
    }

    /// Runs of one kind: what did not open for one of them did not for the others either.
    var kind: Int { Int(mark) << 3 | (canOpen ? 4 : 0) | (mark == .tilde ? min(count, 3) : count % 3) }
}

/// What stands beside a run.
private enum Neighbour {
    case space, mark, word

    init(before end: Int, in text: [UInt8]) {
        var start = end - 1
        while start > 0, text[start].isContinuation { start -= 1 }
        self.init(start..<end, in: text)
    }

    init(after start: Int, in text: [UInt8]) {
        var end = start + 1
        while end < text.count, text[end].isContinuation { end += 1 }
        self.init(start..<end, in: text)
    }

    private init(_ character: Range<Int>, in text: [UInt8]) {
        guard character.lowerBound >= 0, character.upperBound <= text.count else {
            self = .space
            return
        }
        let first = text[character.lowerBound]
        if first < 0x80 {
            self = first.isSpace ? .space : first.isMark ? .mark : .word
        } else {
            self.init(String(decoding: text[character], as: UTF8.self).unicodeScalars.first ?? " ")
        }
    }

    private init(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            self = .mark
        default: self = .word
        }
    }
}

extension InlineReader {
    /// Notes a run; where to go on.
    mutating func run(at start: Int) -> Int {
        let run = DelimiterRun(at: start, in: text)
        // One tilde means "about", three or more are a line across.
        if run.mark != .tilde || run.count == 2 { runs.append(run) }
        return run.range.upperBound
    }

    /// Pairs the runs from one on; those that stay alone are text.
    mutating func pairRuns(from first: Int) {
        var open: [Int] = []
        var bottoms: [Int: Int] = [:]
        for index in first..<runs.count {
            while runs[index].canClose, !runs[index].range.isEmpty {
                let bottom = bottoms[runs[index].kind] ?? first
                guard let depth = open.lastIndex(where: { $0 < bottom || runs[index].closes(runs[$0]) }),
                    open[depth] >= bottom
                else {
                    bottoms[runs[index].kind] = index
                    break
                }
                open.removeSubrange((depth + 1)...)
                pair(open[depth], index)
                if runs[open[depth]].range.isEmpty { open.removeLast() }
            }
            if runs[index].canOpen, !runs[index].range.isEmpty { open.append(index) }
        }
        strays += runs[first...].filter { $0.mark == .star && $0.range.count > 1 }
        runs.removeSubrange(first...)
    }

    private mutating func pair(_ opener: Int, _ closer: Int) {
        let count = min(runs[opener].range.count, runs[closer].range.count, 2)
        let inner = runs[opener].range.upperBound..<runs[closer].range.lowerBound
        styles.append(StyledText(runs[opener].mark == .tilde ? .struck : count == 2 ? .strong : .emphasis, inner))
        remove(inner.lowerBound - count..<inner.lowerBound)
        remove(inner.upperBound..<inner.upperBound + count)
        runs[opener].range = runs[opener].range.dropLast(count)
        runs[closer].range = runs[closer].range.dropFirst(count)
    }

    /// Takes out double stars that lack their partner, as authors forget one or set a space beside it.
    mutating func dropStrayRuns() {
        let strays = strays.filter { $0.range.count < 6 && !$0.isInWord }
        guard strays.contains(where: { $0.canOpen || $0.canClose }) else { return }
        for run in strays { remove(run.range) }
    }
}
