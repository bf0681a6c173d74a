/// Finds what a message repeats of earlier ones: lines marked `>`, and all below a head that introduces the message
/// answered.
struct MailHistory {
    private let text: [UInt8]
    /// Whether all below an earlier message's head belongs to it; not in a message that forwards another.
    private let followsHeads: Bool
    private(set) var ranges: [Range<Int>] = []
    /// The stretch that is being read; a blank line ends it.
    private var open: Range<Int>?
    private var isBelowHead = false
    /// The line with text before this one, and the one before it.
    private var before: [Range<Int>] = []

    /// The stretches of history, in order, each without a blank line.
    static func ranges(in text: [UInt8], followsHeads: Bool) -> [Range<Int>] {
        var finder = MailHistory(text: text, followsHeads: followsHeads)
        for line in Lines(text, in: text.indices) { finder.read(line) }
        finder.close()
        return finder.ranges
    }

    private init(text: [UInt8], followsHeads: Bool) {
        self.text = text
        self.followsHeads = followsHeads
    }

    private mutating func read(_ line: Range<Int>) {
        guard !text.isBlank(line) else { return close() }
        if !isBelowHead, followsHeads, opensHistory(line) { isBelowHead = true }
        if isBelowHead || isQuoted(line) {
            if open == nil, !isBelowHead { takeIntroduction() }
            open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
            before = []
        } else {
            close()
            before = before.suffix(1) + [line]
        }
    }

    private mutating func close() {
        if let open { ranges.append(open) }
        open = nil
    }

    /// The line above a quotation that says whose it is, "On Monday Ann wrote:", belongs to it.
    private mutating func takeIntroduction() {
        guard let last = before.last, Self.endsAsIntroduction(text, last) else { return }
        let isBroken = before.count == 2 && !startsIntroduction(last) && startsIntroduction(before[0])
        ranges.append((isBroken ? before[0] : last).lowerBound..<last.upperBound)
    }

    /// `>` at the start, behind spaces or somebody's initials.
    private func isQuoted(_ line: Range<Int>) -> Bool {
        let spaces = text.run(line) { $0 == .space }
        let start = line.lowerBound + spaces
        let initials = text.run(start..<line.upperBound, while: \.isUpper)
        let mark = start + initials
        return spaces < 5 && initials < 4 && mark < line.upperBound && text[mark] == .greater
    }

    // MARK: Heads of earlier messages

    private func opensHistory(_ line: Range<Int>) -> Bool {
        let line = text.trimmed(line)
        if text.starts(line, with: "-----") {
            let rest = line.lowerBound + text.run(line) { $0 == .dash || $0 == .space }
            let titles: [StaticString] = ["Original Message", "Ursprüngliche Nachricht", "Message d'origine"]
            return titles.contains { text.starts(rest..<line.upperBound, with: $0) }
        }
        return isMessageHead(line) || introducesTheRest(line)
    }

    /// "From:", and "Sent:" or "Date:" and "To:" or "Subject:" in the lines below.
    private func isMessageHead(_ line: Range<Int>) -> Bool {
        guard text.starts(line, with: "From:") || text.starts(line, with: "*From:") else { return false }
        var (isDated, isAddressed) = (false, false)
        for below in Lines(text, in: line.lowerBound..<text.count).prefix(6).dropFirst() {
            let below = text.trimmed(below)
            let start = text.run(below) { $0 == UInt8(ascii: "*") }
            let words = below.lowerBound + start..<below.upperBound
            isDated = isDated || text.starts(words, with: "Sent:") || text.starts(words, with: "Date:")
            isAddressed = isAddressed || text.starts(words, with: "To:") || text.starts(words, with: "Subject:")
        }
        return isDated && isAddressed
    }

    /// "On 5 May 2021, Ann wrote:" with no quotation marked below.
    private func introducesTheRest(_ line: Range<Int>) -> Bool {
        guard startsIntroduction(line), text[line].contains(where: \.isDigit) else { return false }
        var ended = false
        for below in Lines(text, in: line.lowerBound..<text.count).prefix(6) where !text.isBlank(below) {
            if ended { return !isQuoted(below) }
            ended = Self.endsAsIntroduction(text, below)
            if !ended, below.lowerBound > line.lowerBound { return false }
        }
        return false
    }

    private func startsIntroduction(_ line: Range<Int>) -> Bool {
        (["On ", "In article ", "Am ", "Le "] as [StaticString]).contains { text.starts(line, with: $0) }
    }

    /// "… wrote:", in the languages of the usual programs.
    private static func endsAsIntroduction(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        let line = text.trimmed(line)
        guard line.upperBound > line.lowerBound, text[line.upperBound - 1] == .colon else { return false }
        let words: [StaticString] = ["wrote", "writes", "said", "schrieb", "a écrit", "escribió"]
        return line.indices.contains { at in
            (at == line.lowerBound || text[at - 1].isSpace)
                && words.contains { text.starts(at..<line.upperBound, with: $0) }
        }
    }
}
